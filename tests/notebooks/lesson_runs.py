"""The course's notebooks: as they stand, as a build writes them, as learners run them.

nbval runs every notebook as it is. Whatever else is handed in goes through one kernel a
lesson, as if another host than the course's own JupyterLab had opened it in `lessons/`:
the tests that read that run stand in one file, which pytest-xdist keeps on one worker.
"""

import ast
import copy
import importlib
from functools import cache
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from long_cells import LONG

from softmax_course.authoring import builder, execute
from softmax_course.authoring.source import checked_names, is_answer, names, tags, tree

ROOT = Path(__file__).resolve().parents[2]
SOLUTIONS, LESSONS = ROOT / "solutions", ROOT / "lessons"
OTHERS = ("jupyter", "vscode", "hub")
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
def settled(stem):
    """Return the bytes of solution and lesson as a build writes them, outputs as stored.

    All of a build but its kernel: that a run gives the stored outputs is nbval's test.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(execute, "run", lambda notebook, folder: notebook)
        return builder.editions(SOLUTIONS / f"{stem}.ipynb")


def untouched(stem):
    """Return the lesson's own cells, run as they are."""
    return _stage(stem, "untouched")


def half_done(stem):
    """Return the first two answers, broken, and the checks beside them."""
    return _stage(stem, "half done")


def mistaken(stem):
    """Return what each check said to its listed mistakes, and then in its own cell."""
    return _stage(stem, "mistaken")


@cache
def learners_run(stem):
    """Run the lesson once, with all that learners may leave in it.

    Each answer and its check are met untouched; then every listed mistake is handed in,
    and the check comes again. The first two answers are broken in the end, as after a
    restart. So what follows meets names that are missing, and programs that are wrong.
    """
    notebook = lesson(stem)
    parts = _parts([cell for cell in notebook.cells if cell.id not in LONG])
    broken = iter(HALF_DONE.items())
    notebook.cells = []
    for part in parts:
        last_check = max((i for i, cell in enumerate(part) if _checked(cell)), default=0)
        for i, cell in enumerate(part):
            notebook.cells += [cell, *_with_mistakes(cell)]
            if i == last_check and is_stub(part[0]) and (how := next(broken, None)):
                notebook.cells += _broken(part, *how)
    kind = OTHERS[int(stem[:2]) % len(OTHERS)]
    return execute.run(notebook, folder=LESSONS, kind=kind)


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


def _stage(stem, stage):
    cells = learners_run(stem).cells
    chosen = [cell for cell in cells if cell.metadata.get("stage", "untouched") == stage]
    return nbformat.v4.new_notebook(cells=chosen)


def _parts(cells):
    """Return the cells in lists, each of them an answer and what follows it."""
    starts = [0, *(i for i, cell in enumerate(cells) if is_stub(cell)), len(cells)]
    return [cells[start:end] for start, end in pairwise(starts) if start < end]


def _checked(cell):
    return [] if "on-purpose" in tags(cell) else checked_names(cell)


def _with_mistakes(check):
    """Return cells that hand in every mistake, and the check once more."""
    handed_in = [_hand_in_mistakes(name, argument(check) or name) for name in _checked(check)]
    return [*handed_in, _again(check, "mistaken")] if handed_in else []


def _hand_in_mistakes(name, variable):
    source = f"""\
{REPORT} = []
shared = [mistake.name for mistake in ex.{name}.shared]
for mistake in (m for m in ex.{name}.mistakes if m.name not in shared):
    {variable} = ex.{name}.wrong_answers(mistake)[0]
    result = ex.{name}.check({variable})
    {REPORT}.append((mistake.name, result.status, result.mistake))
{REPORT}"""
    cell = nbformat.v4.new_code_cell(source, id=f"mistakes-{name}"[:64])
    cell.metadata |= {"mistakes_of": name, "stage": "mistaken"}
    return cell


def _broken(part, name, broken):
    """Return the answer with broken code above it, its names unbound, and its checks."""
    answer = _again(part[0], "half done")
    unbound = [f"globals().pop({bound!r}, None)" for bound in sorted(names(answer.source)[0])]
    answer.source = broken + answer.source
    answer.metadata["broken"] = name
    forget = nbformat.v4.new_code_cell(
        "\n".join([*unbound, "None"]), id=f"forget-{answer.id}"[:64]
    )
    forget.metadata["stage"] = "half done"
    return [forget, answer, *(_again(cell, "half done") for cell in part if _checked(cell))]


def _again(cell, stage):
    again = copy.deepcopy(cell)
    again.id = f"{cell.id}-{stage.replace(' ', '-')}"[-64:]
    again.metadata["stage"] = stage
    return again
