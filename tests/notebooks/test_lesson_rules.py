"""The rules for notebooks can be broken: each toy here breaks one."""

import lesson_outputs as outputs
import lesson_rules as rules
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from softmax_course import host


def prose(source, **given):
    return new_markdown_cell(source, **given)


def code(source, *tags, shown=None, **given):
    made = [new_output("display_data", shown)] if shown else []
    return new_code_cell(source, metadata={"tags": list(tags)}, outputs=made, **given)


def notebook(*cells):
    return new_notebook(cells=list(cells))


def answer(source):
    cell = code(source, id="learners")
    cell.metadata["nbgrader"] = {"solution": True}
    return cell


def test_docstrings_and_blank_lines_are_no_code():
    source = 'def f(z):\n    """Two\n\n    lines."""\n\n    # why\n    return z'
    assert rules.code_lines(code(source)) == 3


@pytest.mark.parametrize(
    "cells, words",
    [
        ([code("\n".join(["1"] * 13), id="long"), *[code("1"), prose("x")] * 3], "long: 13 lines"),
        ([code("1\n2\n3\n4\n5"), prose("x")], "median code cell has 5"),
        ([code("1"), code("2"), prose("x")], "2 code cells, only 1 markdown"),
    ],
)
def test_too_much_code_is_noticed(cells, words):
    assert words in " ".join(rules.too_much_code(cells))


def test_every_mention_of_an_exercise_is_found():
    given = notebook(code("ex.f.check(f)"), prose("`ex.g.hint()` and index.html"))
    assert rules.mentioned(given) == {"f", "g"}


@pytest.mark.parametrize(
    "line",
    [
        "from softmax_course import softmax",
        "from softmax_course.numerics import softmax",
        "from softmax_course.exercises import logits as ex",
        "from softmax_course import plots as p",
        "import softmax_course",
        "import matplotlib.pyplot as plt",
    ],
)
def test_a_foreign_import_is_noticed(line):
    assert rules.foreign_imports(notebook(code(line, id="c")), "start_here") == [f"c: {line}"]


def test_the_four_usual_imports_are_welcome():
    usual = """\
import numpy as np
import softmax_course as sc
from softmax_course import plots, widgets
from softmax_course.exercises import logits as ex"""
    assert rules.foreign_imports(notebook(code(usual)), "logits") == []


@pytest.mark.parametrize(
    "later", ["f(3)", "def g(z):\n    return f(z)", "ys = [f(z) for z in (1,)]"]
)
def test_a_cell_that_calls_the_learners_function_is_noticed(later):
    given = notebook(answer("def f(z):\n    ..."), code("ex.f.check(f)"), code(later, id="later"))
    assert rules.borrowed_answers(given) == ["later: f of learners"]


@pytest.mark.parametrize(
    "later", [code("f(3)", "on-purpose"), code("ex.f.check(f)"), code("f = 2"), code("sc.f(2)")]
)
def test_what_may_name_the_learners_function(later):
    assert rules.borrowed_answers(notebook(answer("def f(z):\n    ..."), later)) == []


def test_a_verdict_is_known_by_its_sign():
    cells = [
        code("a", shown={"text/plain": "✗ no"}, id="a"),
        code("b", "on-purpose", shown={"text/plain": "✗ meant"}),
        code("c", shown={"text/plain": "42"}),
    ]
    assert outputs.verdicts(notebook(*cells)) == [("a", "✗", "✗ no")]


def test_an_error_is_noticed_unless_on_purpose():
    cells = [code("a", id="a"), code("b", "on-purpose")]
    for cell in cells:
        cell.outputs = [new_output("error", ename="E", evalue="", traceback=[])]
    assert [cell.id for cell, _ in outputs.errors(notebook(*cells))] == ["a"]


@pytest.mark.parametrize(
    "shown",
    [
        {"text/html": "<img src='x'>", "text/plain": "Three bars."},
        {"text/html": "<img alt='' src='x'>", "text/plain": ""},
        {"text/html": "<img alt='Two bars.'>", "text/plain": "Three bars."},
        {"image/png": "aGk=", "text/plain": "Three bars."},
    ],
)
def test_a_picture_without_its_words_is_noticed(shown):
    assert len(outputs.wordless_pictures(notebook(code("a", shown=shown)))) == 1


def test_a_picture_with_its_words_is_welcome():
    shown = {"text/html": "<p><img alt='p &lt; 1.'></p>", "text/plain": "p < 1."}
    assert outputs.wordless_pictures(notebook(code("a", shown=shown))) == []


def test_a_stored_live_view_is_noticed():
    given = notebook(code("a", shown={host.LIVE_VIEW: {}, "text/plain": "w"}, id="a"))
    given.metadata.widgets = {}
    assert outputs.live_views(given) == ["a", "metadata.widgets"]


@pytest.mark.parametrize("text", ["It is simply so.", "Obviously.", "Take class 2.", "Classes 1"])
def test_an_unwelcome_word_is_noticed(text):
    assert len(rules.unwelcome_words(notebook(prose(text)))) == 1


@pytest.mark.parametrize(
    "text, said",
    [
        ("loss 0.9979334470424578", "0.9979334470424578"),
        ("(np.float64(0.5), 1)", "np.float64(0.5)"),
        ("array([1, 2], dtype=int64)", "int64"),
    ],
)
def test_what_only_some_platforms_print_is_noticed(text, said):
    cell = code("a", shown={"text/plain": text}, id="a")
    assert outputs.only_on_some_platforms(notebook(cell)) == [f"a: {said}"]


@pytest.mark.parametrize(
    "text", ["0.99793344704", "point 12", "printing 64 bits", "0.0000000000123"]
)
def test_what_every_platform_prints_is_welcome(text):
    cell = code("a", shown={"text/plain": text})
    assert outputs.only_on_some_platforms(notebook(cell)) == []


@pytest.mark.parametrize(
    "text, kinds",
    [
        ("`astype(np.integer)` stops.", ["np.integer"]),
        ("`astype(np.integer)` stops from NumPy 2.3 on.", []),
        ("The array is int64.", ["int64"]),
        ("An integer of NumPy's.", []),
    ],
)
def test_what_numpy_does_with_a_kind_of_number_wants_its_version(text, kinds):
    assert rules.without_its_version(text) == kinds
