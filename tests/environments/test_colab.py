"""Colab keeps every package it has, and all solved lessons run there."""

import copy
import os
import re
import sys
import tomllib
from pathlib import Path

import nbformat
import pytest
from fresh_python import LIB
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from nbclient import NotebookClient
from packaging.requirements import Requirement

from softmax_course import host
from softmax_course.site import lessons

HERE = Path(__file__).resolve().parent
SOLUTIONS = sorted((HERE.parents[1] / "solutions").glob("[0-9]*.ipynb"))
PINS = HERE / "colab.txt"
NEWEST = (3, 13)  # Colab's own Python


def test_colab_has_all_that_the_base_asks_for_in_versions_that_do():
    project = tomllib.loads((LIB / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    has = dict(line.split("==") for line in PINS.read_text().split() if "==" in line)
    asked = map(Requirement, project["dependencies"])
    assert [str(one) for one in asked if not one.specifier.contains(has[one.name])] == []


@pytest.fixture(scope="module")
def colab(environment):
    """Colab's packages, those alone, and the course as the README's lines install it."""
    if sys.version_info[:2] > NEWEST:
        pytest.skip("not on a Python newer than Colab's; run: .ci/run --oldest with Python 3.13")
    made = environment()
    made.install("--no-deps", "-r", PINS)
    made.changes = made.would_install("--no-deps", LIB), made.would_install(LIB)
    made.install("--no-deps", LIB)
    return made


def test_pip_would_install_the_course_and_nothing_else(colab):
    assert colab.changes[0] == {"softmax-course"}


def test_pip_would_replace_nothing_even_when_it_looks_at_all_that_is_needed(colab):
    has = {re.split("==", line)[0] for line in PINS.read_text().split() if "==" in line}
    assert colab.changes[1] & has == set()


class InColab(KernelSpecManager):
    """Knows one kernel: the stand-in for Colab's, in its environment."""

    python = None

    def get_kernel_spec(self, _):
        start = [str(self.python), str(HERE / "colab_kernel.py"), "-f", "{connection_file}"]
        return KernelSpec(argv=start, display_name="Colab", language="python")


@pytest.fixture(scope="module")
def run(colab, tmp_path_factory):
    """Run a solved lesson there: `run(path)`, all outputs together, live views included."""
    done, folder = {}, tmp_path_factory.mktemp("content")

    def fresh(path):
        if path not in done:
            notebook = copy.deepcopy(nbformat.read(path, as_version=4))
            kernels = InColab()
            kernels.python = colab.python
            client = NotebookClient(
                notebook,
                km=AsyncKernelManager(kernel_spec_manager=kernels),
                timeout=300,
                allow_errors=True,
                store_widget_state=False,
                resources={"metadata": {"path": str(folder)}},
            )
            own = {
                "COLAB_RELEASE_TAG": "a release",
                "IPYTHONDIR": str(folder / "ipython"),
                "SOFTMAX_COURSE_DATA": str(folder / "drive"),  # else each says what is lost
            }
            inherited = {n: v for n, v in os.environ.items() if n != host.VARIABLE}
            client.execute(env=inherited | own)
            done[path] = notebook
        return done[path]

    return fresh


def kept(cell):
    """The text of a cell's outputs: streams in one, live views and errors aside."""
    printed = "".join(o.text for o in cell.outputs if o.output_type == "stream")
    shown = [o.data.get("text/plain") for o in cell.outputs if "data" in o]
    return printed, [text for text in shown if text is not None]


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_a_solved_lesson_says_there_what_it_says_here(path, run):
    stored = nbformat.read(path, as_version=4).cells
    for here, there in zip(stored, run(path).cells, strict=True):
        if here.id == lessons.LEAVING:
            assert kept(there) == ("", [host.HOSTS["colab"].words])
        elif here.cell_type == "code" and "on-purpose" not in here.metadata.get("tags", []):
            assert kept(there) == kept(here), there.id


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_no_cell_of_a_solved_lesson_stops_there(path, run):
    stopped = [
        (cell.id, output.evalue)
        for cell in run(path).cells
        if cell.cell_type == "code" and "on-purpose" not in cell.metadata.get("tags", [])
        for output in cell.outputs
        if output.output_type == "error"
    ]
    assert stopped == []


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_every_live_view_tells_colab_where_its_widgets_come_from(path, run):
    views = [
        output.metadata.get(host.LIVE_VIEW, {}).get("colab")
        for cell in run(path).cells
        for output in cell.get("outputs", [])
        if host.LIVE_VIEW in output.get("data", {})
    ]
    assert views and all(views)
