"""Every tool that an answer needs has been shown before: on toys, then in the lessons."""

import lesson_tools as rules
import pytest
from lesson_runs import ROOT, STEMS, solution
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook


def prose(source):
    return new_markdown_cell(source)


def code(source):
    return new_code_cell(source)


def answer(reference, name="f"):
    source = f"f = (\n    ### BEGIN SOLUTION\n    {reference}\n    ### END SOLUTION\n)"
    return new_code_cell(source, id=f"{name}-answer")


def unshown(*cells, before=()):
    course = {"00_a": new_notebook(cells=list(before)), "01_b": new_notebook(cells=list(cells))}
    return rules.unshown(course)


STAR = prose("## Going further")


@pytest.mark.parametrize(
    "reference, tools",
    [
        ("np.exp(z)", {"np.exp"}),
        ("X.T @ G", {".T", "@"}),
        ("Z.max(axis=1, keepdims=True)", {".max", "axis=", "keepdims="}),
        ("np.max(z)", {".max"}),
        ("Z[np.arange(3), y]", {"a[i, j]", "np.arange"}),
        ("Z.shape[1]", {".shape"}),
        (
            "[sc.softmax(z) for z in enumerate(Z)]",
            {"[... for ... in ...]", "sc.softmax", "enumerate"},
        ),
        ("-np.log(1e-7)", {"np.log", "1e-5"}),
        ("next(iter(z))", {"next", "iter"}),
        ("sum(z) / len(z) - max(z[0], 2.5)", set()),
    ],
)
def test_what_a_reference_needs(reference, tools):
    assert rules.needed(answer(reference)) == tools


@pytest.mark.parametrize(
    "cell",
    [
        code("print(Z.max())"),
        prose("Write `Z.max()`."),
        prose("Its `.max` tells."),
        prose("Repair it:\n\n```python\nreturn np.max(Z)\n```"),
    ],
)
def test_a_tool_is_shown_by_code_and_by_prose_that_sets_it_as_code(cell):
    assert unshown(cell, answer("Z.max()")) == []


@pytest.mark.parametrize(
    "cell", [prose("The max of Z."), code("# Z.max()"), answer("Z.max()", "g")]
)
def test_a_tool_is_not_shown_by_words_comments_and_blanks(cell):
    assert unshown(cell, answer("Z.max()"))[-1] == (
        "01_b: the reference of f needs .max, and no cell before it in a core shows it."
    )


def test_what_an_answer_cell_gives_is_shown():
    given = answer("z.sum()")
    given.source = "total = z.sum()\n" + given.source
    assert unshown(given) == []


def test_what_comes_after_the_answer_shows_nothing_to_it():
    assert len(unshown(answer("Z.max()"), code("Z.max()"))) == 1


@pytest.mark.parametrize(
    "cells, count", [([answer("Z.max()")], 1), ([STAR, answer("Z.max()")], 0)]
)
def test_only_what_has_a_star_may_rely_on_the_stars_before(cells, count):
    assert len(unshown(*cells, before=[STAR, code("Z.max()")])) == count


@pytest.fixture(scope="module")
def missing():
    return rules.unshown({stem: solution(stem) for stem in STEMS})


def test_every_tool_is_shown_before_an_answer_needs_it(stem, missing):
    assert [complaint for complaint in missing if complaint.startswith(stem)] == []


@pytest.mark.parametrize("word", rules.A_LITTLE_PYTHON)
def test_the_readme_says_how_much_python_is_a_little(word):
    asked = (ROOT / "README.md").read_text(encoding="utf-8").split("a little practice with it")[1]
    assert word in asked.split("\n")[0]


FUNCTION = "def f(Z, y):\n    ### BEGIN SOLUTION\n    return Z\n    ### END SOLUTION"


@pytest.mark.parametrize(
    "task, strange",
    [
        ("Use `sc.one_hot(y, K)`.", ["x: K in `sc.one_hot(y, K)`"]),
        ("Use `sc.one_hot(y, len(Z))`, with `K` on paper.", []),
        ("Use `scale * Z`.", []),
    ],
)
def test_what_a_task_sets_as_code_can_be_copied(task, strange):
    cells = [code("import softmax_course as sc\nscale = 3"), prose(task), code(FUNCTION)]
    cells[2].id = "x"
    assert rules.strange_names(new_notebook(cells=cells)) == strange


def test_a_learner_has_every_name_in_a_tasks_code(stem):
    assert rules.strange_names(solution(stem)) == []
