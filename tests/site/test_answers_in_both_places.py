"""The page in the browser carries the same answers into a newer edition as Python does."""

import json

import pytest
from notebook_page import ROOT

from softmax_course import answers
from softmax_course.answers import STUB

PAGE = (ROOT / "lib/softmax_course/site/files/page.js").read_text(encoding="utf-8")
RULE = PAGE[PAGE.index("const STUB") : PAGE.index("const remembered")]
CARRY = f"""([copy, served]) => {{ {RULE}
    const carried = carry(copy, served);
    return [carried, served.cells.map(text)]; }}"""
QUESTIONS = ["What is 1 + 1?", "What is 1 + 1?  \n", "What is 2 + 2?"]
OPEN = [f"a = (\n    {STUB}\n)", f"def a(z):\n    {STUB}", f"ex.a.predict(\n    {STUB}\n)"]
TYPED = [
    "a = (\n    2\n)",
    "a = 2",
    "b = 1\na=2",
    "b = 2",
    f"a = (\n    {STUB}\n)\n",
    "def a(z):\n    return 2 * z",
    "def a(z, w):\n    return z",
    f"def a(z):\n    return z\n    {STUB}",
    f"def a(z):\n    {STUB}",
    "ex.a.predict(\n    2,\n)",
    "",
]


def notebook(question, source, name="a-answer"):
    code = {"id": name, "cell_type": "code", "metadata": {"nbgrader": {"solution": True}}}
    prose = {"id": "a-task", "cell_type": "markdown", "metadata": {}, "source": [question]}
    return {"cells": [prose, {**code, "source": source.splitlines(keepends=True)}]}


def in_python(copy, served):
    content, carried, _ = answers.carry(json.dumps(copy).encode(), json.dumps(served).encode())
    return [carried, ["".join(cell["source"]) for cell in json.loads(content)["cells"]]]


@pytest.fixture
def in_the_browser(browser):
    page = browser.new_page()
    yield lambda copy, served: page.evaluate(CARRY, [copy, served])
    page.close()


def test_the_same_answers_go_along_in_both_places(in_the_browser):
    went = set()
    for question in QUESTIONS:
        for stub in OPEN:
            for typed in TYPED:
                copy, served = notebook(QUESTIONS[0], typed), notebook(question, stub)
                there = in_python(copy, served)
                assert in_the_browser(copy, served) == there, (question, stub, typed)
                went.add(there[0])
    assert went == {0, 1}


def test_an_answer_to_no_question_of_the_edition_stays_in_both_places(in_the_browser):
    copy, served = notebook(QUESTIONS[0], TYPED[0]), notebook(QUESTIONS[0], OPEN[0], "b-answer")
    assert in_the_browser(copy, served) == in_python(copy, served)
    assert in_python(copy, served)[0] == 0
