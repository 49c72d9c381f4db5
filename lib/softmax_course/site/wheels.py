"""The packages of a Pyodide release, without what the course never opens."""

import hashlib
import io
import re
import zipfile

# Fonts that no picture of the course asks for (matplotlib takes DejaVu Sans in their place),
# sample data, languages other than Python to colour, and what serves compiling and typing.
UNOPENED = re.compile(
    r"""
    matplotlib/mpl-data/(sample_data|images|fonts/afm|fonts/pdfcorefonts)/
    | matplotlib/mpl-data/fonts/ttf/(STIX|DejaVuSerif|DejaVuSansMono-|DejaVuSans-BoldO)
    | matplotlib/backends/(web_backend/|qt_editor/|_?backend_(cairo|gtk|macosx|nbagg|pdf|pgf|ps))
    | matplotlib/backends/(_?backend_(qt|tk|web|wx)|qt_compat|_tkagg)
    | matplotlib/(sphinxext|testing)/
    | IPython/terminal/(?!__init__|pt_inputhooks)
    | mpl_toolkits/axes_grid1/|mpl_toolkits/axisartist/
    | numpy/(f2py|distutils)/
    | pygments/lexers/(?!__init__|_mapping|python|special)
    | PIL/_(webp|imagingft|imagingcms|avif)\.
    | dateutil/zoneinfo/
    | IPython/sphinxext/
    | .*\.(pyi|pxd|pyx|c|h|a)$
    | (?!numpy/).*/tests/
    """,
    re.VERBOSE,
)


def slim(wheel):
    """Return a wheel, as bytes, without its members that the course never opens."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(wheel)) as whole,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as part,
    ):
        for member in whole.infolist():
            if not UNOPENED.match(member.filename) and not member.is_dir():
                part.writestr(member, whole.read(member), zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def fingerprint(path):
    """Return what Pyodide's list says of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
