"""Without the course's settings, as in another JupyterLab, the sliders keep their keys."""

import json
import sys
from pathlib import Path

import pytest

SCHEMA = "share/jupyter/lab/schemas/@jupyterlab/notebook-extension/tracker.json"
FROM = ".jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite)"
SOURCES = [
    "import ipywidgets\nipywidgets.FloatSlider()",
    "from softmax_course import widgets\nwidgets.two_classes_explorer()",
]
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}


def jupyterlabs_own():
    """JupyterLab's shortcuts as they are without the settings that narrow them to cells."""
    schema = json.loads((Path(sys.prefix) / SCHEMA).read_text(encoding="utf-8"))
    return [one for one in schema["jupyter.lab.shortcuts"] if one["selector"].startswith(FROM)]


@pytest.fixture
def notebook(course, request, open_notebook):
    """A page whose shortcuts are JupyterLab's own, with a plain slider above the course's."""
    kind = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cells = [kind | {"id": f"cell-{i}", "source": source} for i, source in enumerate(SOURCES)]
    path = course / f"{request.node.originalname}.ipynb"
    content = {"nbformat": 4, "nbformat_minor": 5, "metadata": KERNEL, "cells": cells}
    path.write_text(json.dumps(content), encoding="utf-8")
    opened = open_notebook(path.name)
    opened.page.evaluate(
        "all => { window.added = all.map(one => jupyterapp.commands.addKeyBinding(one)); }",
        jupyterlabs_own(),
    )
    opened.run_all()
    yield opened
    opened.page.evaluate("() => added.forEach(one => one.dispose())")  # other tests have this page
    opened.close()


def test_letters_on_a_slider_of_the_course_change_no_cell(notebook):
    plain, *ours = notebook.handles()
    ours[0].focus()
    notebook.page.keyboard.type("bxmy")
    notebook.page.keyboard.type("dd")
    assert notebook.sources == SOURCES
    assert {cell["cell_type"] for cell in notebook.cells} == {"code"}
    plain.focus()
    notebook.page.keyboard.type("b")
    assert len(notebook.cells) == 3, "a plain slider does not keep them: the case to be held out"
