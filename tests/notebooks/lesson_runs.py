"""The course's notebooks, as they stand and as different learners would run them.

Each kind of learner sits in another host, all in the folder `lessons` itself: nothing
hangs on the course's own JupyterLab. Each run starts a kernel, so that tests which want
the same run share it: they stand in one file, which pytest-xdist keeps on one worker.
"""

import ast
import importlib
from functools import cache
from pathlib import Path

import nbformat

from softmax_course.authoring import builder, execute
from softmax_course.authoring.source import checked_names, is_answer, tags, tree

ROOT = Path(__file__).resolve().parents[2]
SOLUTIONS, LESSONS = ROOT / "solutions", ROOT / "lessons"
STEMS = sorted(path.stem for path in SOLUTIONS.glob("[0-9][0-9]_*.ipynb"))
HALF_DONE = {"syntax error": "(((\n", "crash": "1 / 0\n"}
REPORT = "heard"


def solution(stem):
    return nbformat.read(SOLUTIONS / f"{stem}.ipynb", as_version=4)


def lesson(stem):
    return nbformat.read(LESSONS / f"{stem}.ipynb", as_version=4)


def exercises(stem):
    """Return the module behind a notebook's `ex`."""
    return importlib.import_module(f"softmax_course.exercises.{stem[3:]}")


@cache
def fresh(stem):
    """Return the bytes of solution and lesson as a build would write them now."""
    return builder.editions(SOLUTIONS / f"{stem}.ipynb")


@cache
def untouched(stem):
    """Run the lesson as it is, as if another Jupyter had opened it from `lessons/`."""
    return execute.run(lesson(stem), folder=LESSONS, kind="jupyter")


@cache
def half_done(stem):
    """Run the lesson in VS Code: a syntax error in its first answer, a crash in its second."""
    notebook = lesson(stem)
    answers = [cell for cell in notebook.cells if is_stub(cell)]
    for cell, (name, broken) in zip(answers, HALF_DONE.items(), strict=False):
        cell.source = broken + cell.source
        cell.metadata["broken"] = name
    return execute.run(notebook, folder=LESSONS, kind="vscode")


@cache
def mistaken(stem):
    """Run the lesson on a hub, with every listed mistake handed in before each check.

    The last mistake's program stays the learner's for the rest of the lesson. The text
    of each verdict is printed in a cell of its own, with what was expected before it.
    """
    notebook = lesson(stem)
    cells = []
    for cell in notebook.cells:
        if "on-purpose" not in tags(cell):
            for name in checked_names(cell):
                cells.append(_hand_in_mistakes(name, argument(cell) or name))
        cells.append(cell)
    notebook.cells = cells
    return execute.run(notebook, folder=LESSONS, kind="hub")


def is_stub(cell):
    """Whether a cell of a built lesson waits for the learner's answer."""
    return bool(cell.metadata.get("nbgrader", {}).get("solution")) or is_answer(cell)


def argument(cell):
    """Return the name that the cell hands to its `.check(...)`."""
    for node in ast.walk(tree(cell)):
        called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if called and node.func.attr == "check" and node.args:
            return node.args[0].id if isinstance(node.args[0], ast.Name) else None
    return None


def _hand_in_mistakes(name, variable):
    source = f"""\
{REPORT} = []
for mistake in ex.{name}.mistakes:
    {variable} = mistake.answers[0]
    result = ex.{name}.check({variable})
    {REPORT}.append((mistake.name, result.status, result.mistake))
{REPORT}"""
    cell = nbformat.v4.new_code_cell(source, id=f"mistakes-{name}"[:64])
    cell.metadata["mistakes_of"] = name
    return cell
