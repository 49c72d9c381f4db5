"""In other formats a notebook keeps its pictures, its formulas and its columns."""

import json
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter, LatexExporter, RSTExporter, ScriptExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from traitlets.config import Config

from softmax_course import export
from softmax_course.checks.result import Result
from softmax_course.plots import show

ROOT = Path(__file__).resolve().parents[1]
ETC = ROOT / "lib" / "settings" / "etc" / "jupyter"
FILES = [
    ETC / "jupyter_nbconvert_config.json",
    ETC / "jupyter_server_config.d" / "softmax-course.json",
]
LESSONS = sorted((ROOT / "lessons").glob("*.ipynb"))


@pytest.fixture
def settings():
    """What nbconvert is told by the file that comes with the package."""
    return Config(json.loads(FILES[0].read_text(encoding="utf-8")))


@pytest.fixture
def picture():
    return show(lambda ax: ax.plot([0, 1]), "A line rises.")


def notebook(*cells):
    return new_notebook(cells=list(cells), metadata={"language_info": {"name": "python"}})


def shown(thing):
    bundle = {"text/plain": repr(thing)}
    html = thing._repr_mimebundle_() if hasattr(thing, "_repr_mimebundle_") else None
    bundle |= html or {"text/html": thing._repr_html_()}
    return new_code_cell("thing", outputs=[new_output("display_data", bundle)])


def page(cell, settings):
    made, _ = HTMLExporter(config=settings).from_notebook_node(notebook(cell))
    return made[made.index("<body") :]


@pytest.mark.parametrize(
    "exporter, mark", [(LatexExporter, "adjustimage"), (RSTExporter, "image::")]
)
def test_a_handout_holds_each_picture_and_its_sentence(exporter, mark, picture, settings):
    made, kept = exporter(config=settings).from_notebook_node(notebook(shown(picture)))
    assert list(kept["outputs"].values()) == [picture.png]
    assert mark in made and next(iter(kept["outputs"])) in made
    assert "A line rises." in made


def test_a_picture_that_stands_beside_its_html_is_kept_once(picture, settings):
    cell = shown(picture)
    cell.outputs[0].data["image/png"] = "iVBORw0KGgo="
    _, kept = LatexExporter(config=settings).from_notebook_node(notebook(cell))
    assert len(kept["outputs"]) == 1


@pytest.mark.parametrize("formula", ["$p_i = e^{z_i}$", "$$\\sum_i p_i = 1$$", "$\\ln p$"])
def test_a_formula_needs_no_program_to_be_drawn(formula, settings):
    made = page(new_markdown_cell(f"Since {formula}, we are done."), settings)
    assert made.count("<math") == made.count("</math>") == 1
    assert "$" not in made and "<em>" not in made


@pytest.mark.parametrize("code", ["`a $b$ c`", "```\na $b$ c\n```"])
def test_dollars_in_code_are_left_alone(code, settings):
    assert "a $b$ c" in page(new_markdown_cell(code), settings)


def test_every_formula_of_the_course_can_be_written_so():
    cells = [c for path in LESSONS for c in nbformat.read(path, as_version=4).cells]
    texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
    made = [export.MATHS.sub(export._formula, text) for text in texts]
    assert sum(text.count("<math") for text in made) > 50


def test_the_table_of_a_check_keeps_its_columns(settings):
    result = Result("not yet", "1.1", (("expected", "[1 2]"), ("yours", "[1 3]")))
    made = page(shown(result), settings)
    assert '<pre style="font-family: monospace; ' in made


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_as_a_script_is_a_python_file(path):
    made, kept = ScriptExporter().from_notebook_node(nbformat.read(path, as_version=4))
    assert kept["output_extension"] == ".py"
    compile(made, path.stem, "exec")


def test_jupyterlabs_menu_exports_as_nbconvert_does():
    told = [json.loads(file.read_text(encoding="utf-8")) for file in FILES]
    assert {name: told[1][name] for name in told[0]} == told[0]
