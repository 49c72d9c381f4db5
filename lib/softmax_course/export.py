"""What a notebook of the course becomes in another format: nbconvert's preprocessors.

A picture is stored once, inside its HTML, where its words are; LaTeX, PDF and rst know no
HTML. An HTML page asks the internet for a program that draws formulas; here they become
MathML, which browsers draw by themselves. nbconvert and JupyterLab's own menu load this
module because the package brings a file for each in `etc/jupyter`.
"""

import html
import re

from latex2mathml.converter import convert
from nbconvert.preprocessors import ExtractOutputPreprocessor, Preprocessor
from nbformat.v4 import new_code_cell, new_output
from traitlets import Unicode

PNG = re.compile(r'<img [^>]*src="data:image/png;base64,([A-Za-z0-9+/=]+)"')
MATHS = re.compile(
    r"(?P<code>```.*?```|`[^`\n]*`)|\$\$(?P<block>.+?)\$\$|\$(?P<inline>[^$\n]+?)\$", re.DOTALL
)
MEANS_SOMETHING = re.compile(r"[*_`\[\]\\|~]")  # to Markdown, though it stands in a formula
TABLE = '<pre style="'


class Pictures(ExtractOutputPreprocessor):
    """Take each picture out of its HTML, for formats that know none, and put its words below."""

    # nbconvert has taken out the other pictures already: these need names of their own.
    output_filename_template = Unicode("{unique_key}_{cell_index}_{index}_shown{extension}")

    def preprocess_cell(self, cell, resources, cell_index):
        """Give the outputs of one cell a picture of their own."""
        outputs, pictures = [], []
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            found = PNG.search(data.get("text/html", ""))
            if not found or "image/png" in data:
                outputs.append(output)
                continue
            pictures.append(new_output("display_data", {"image/png": found[1]}))
            words = new_output("display_data", {"text/plain": data.get("text/plain", "")})
            outputs += [pictures[-1], words]
        if pictures:
            cell.outputs = outputs
            super().preprocess_cell(new_code_cell(outputs=pictures), resources, cell_index)
        return cell, resources


class Page(Preprocessor):
    """Formulas that need no program, and tables in letters of one width."""

    def preprocess_cell(self, cell, resources, cell_index):
        """Write the formulas of one cell as MathML, and mark its tables."""
        if cell.cell_type == "markdown":
            cell.source = MATHS.sub(_formula, cell.source)
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/html" in data:
                one_width = f"{TABLE}font-family: monospace; "
                data["text/html"] = data["text/html"].replace(TABLE, one_width)
        return cell, resources


def formula(tex, display="inline"):
    """Return a formula as MathML, a logarithm apart from its number."""
    made = convert(html.unescape(tex), display=display)
    return made.replace("<mi>ln</mi>", '<mi>ln</mi><mspace width="0.17em"/>')


def _formula(found):
    if found["code"]:
        return found[0]
    block = found["block"] is not None
    made = formula(found["block"] or found["inline"], display="block" if block else "inline")
    return MEANS_SOMETHING.sub(lambda sign: f"&#{ord(sign[0])};", made)
