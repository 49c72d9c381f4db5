"""A fresh kernel of this interpreter, and nobody's settings in it."""

import sys

import psutil  # comes with ipykernel
import pytest
from toys import code, notebook, prose

from softmax_course.authoring import BuildError, execute


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    given = notebook(
        prose("# Title"),
        code("import os, sys, pathlib; print(sys.executable)"),
        code("print(repr(os.environ['SOFTMAX_COURSE_DATA']), 'NBGRADER_EXECUTION' in os.environ)"),
        code("print(pathlib.Path.cwd().name)"),
        code("1 / 0"),
        code("print('still here')"),
        code("print(os.environ['SOFTMAX_COURSE_LIVE'])"),
        code("from softmax_course import host; print(host.kind())"),
    )
    folder = tmp_path_factory.mktemp("solutions")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NBGRADER_EXECUTION", "validate")
        patch.setenv("SOFTMAX_COURSE_DATA", str(folder))
        patch.setenv("SOFTMAX_COURSE_LIVE", "on")
        patch.setenv("JUPYTER_PATH", str(_a_kernel_that_cannot_start(folder)))
        done = execute.run(given, folder=folder, kind="hub")
    return given, done, folder


def _a_kernel_that_cannot_start(folder):
    spec = folder / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text('{"argv": ["/no/such/python"], "display_name": "", "language": "python"}')
    return folder


def kernels():
    """Return this process's kernels that still run."""
    children = psutil.Process().children()
    return [child for child in children if "ipykernel_launcher" in child.cmdline()]


def said(ran, index):
    return ran[1].cells[index].outputs[0].text.strip()


def test_the_kernel_is_this_interpreter(ran):
    assert said(ran, 1) == sys.executable


def test_the_log_and_nbgrader_are_off(ran):
    assert said(ran, 2) == "'' False"


def test_a_long_training_is_not_drawn_while_it_runs(ran):
    assert said(ran, 6) == "off"


def test_the_kernel_takes_itself_to_be_where_it_is_told(ran):
    assert said(ran, 7) == "hub"


def test_the_kernel_works_in_the_given_folder(ran):
    assert said(ran, 3) == ran[2].name


def test_a_cell_that_stops_does_not_end_the_run(ran):
    assert ran[1].cells[4].outputs[0].ename == "ZeroDivisionError"
    assert said(ran, 5) == "still here"


def test_the_kernel_ends_with_the_run(ran):
    assert kernels() == []


def test_no_time_is_recorded(ran):
    assert all("execution" not in cell.metadata for cell in ran[1].cells)


def test_the_given_notebook_is_not_changed(ran):
    assert all(not cell.get("outputs") for cell in ran[0].cells)


@pytest.mark.parametrize(
    "source, words",
    [("while True: pass", "longer than 1 s, twice"), ("import os; os._exit(1)", "ended the")],
)
def test_what_never_ends_or_dies_is_named_and_no_kernel_goes_on(source, words, tmp_path):
    given = notebook(code("1"), code(source, id="culprit"))
    with pytest.raises(BuildError, match=f"cell 'culprit' .*{words}"):
        execute.run(given, folder=tmp_path, timeout=1)
    assert kernels() == []
