"""Answers go along into a newer edition that asks the same, and into no other."""

import json
import os
from pathlib import Path

import pytest

from softmax_course import answers, copies
from softmax_course.answers import STUB

LESSONS = sorted((Path(__file__).parents[1] / "lessons").glob("*.ipynb"))


def prose(name, source):
    return {"id": name, "cell_type": "markdown", "metadata": {}, "source": source}


def answer(name, source):
    metadata = {"nbgrader": {"solution": True}}
    code = {"id": name, "cell_type": "code", "metadata": metadata, "source": source}
    return {**code, "outputs": [], "execution_count": None}


def lesson(*cells):
    return json.dumps(
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    ).encode()


def sources(content):
    return ["".join(cell["source"]) for cell in json.loads(content)["cells"]]


TASK, OTHER = prose("a-task", "What is 1 + 1?"), prose("a-task", "What is 2 + 2?")
OPEN, MINE = answer("a-answer", f"a = (\n    {STUB}\n)"), answer("a-answer", "a = (\n    2\n)")
NEWS = prose("news", "More.")
ODD = lesson({**MINE, "metadata": {"nbgrader": None}})


def test_an_answer_goes_along_where_the_question_is_the_same():
    content, carried, others = answers.carry(lesson(TASK, MINE), lesson(NEWS, TASK, OPEN))
    assert (carried, others) == (1, 0)
    assert sources(content) == ["More.", "What is 1 + 1?", "a = (\n    2\n)"]


@pytest.mark.parametrize(
    "edition",
    [
        [OTHER, OPEN],
        [TASK, answer("a-answer", f"def a(z):\n    {STUB}")],
        [TASK],
        [TASK, answer("b-answer", f"a = (\n    {STUB}\n)")],
    ],
)
def test_an_answer_to_what_is_asked_otherwise_stays_and_is_counted(edition):
    original = lesson(*edition)
    assert answers.carry(lesson(TASK, MINE), original) == (original, 0, 1)


def test_what_was_not_begun_is_no_answer():
    original = lesson(NEWS, TASK, OPEN)
    assert answers.carry(lesson(TASK, OPEN), original) == (original, 0, 0)


@pytest.mark.parametrize("mine", ["a = 2", "a=2", "b = 1\na = 2", "a = (2)"])
def test_a_value_goes_along_without_the_brackets_around_it(mine):
    copy = lesson(TASK, answer("a-answer", mine))
    content, *counted = answers.carry(copy, lesson(NEWS, TASK, OPEN))
    assert counted == [1, 0] and sources(content)[-1] == mine


def test_an_answer_goes_along_that_has_the_stub_below_it():
    head = 'def a(z):\n    """Twice z."""\n    '
    mine = answer("a-answer", f"{head}return 2 * z\n    {STUB}")
    edition = lesson(TASK, answer("a-answer", head + STUB))
    content, *counted = answers.carry(lesson(TASK, mine), edition)
    assert counted == [1, 0] and sources(content)[-1] == mine["source"]


def test_an_untouched_function_with_another_description_is_no_answer():
    before = answer("a-answer", f'def a(z):\n    """Twice z."""\n    {STUB}')
    original = lesson(TASK, answer("a-answer", f'def a(z):\n    """z doubled."""\n    {STUB}'))
    assert answers.carry(lesson(TASK, before), original) == (original, 0, 0)


def test_a_cell_of_the_learners_own_between_question_and_answer_does_not_matter():
    copy = lesson(TASK, prose("mine", "A note."), MINE)
    assert answers.carry(copy, lesson(TASK, OPEN))[1:] == (1, 0)


@pytest.mark.parametrize("copy", [b"", b"{}", b'{"cells": 3}', b'{"cells": [{}]}', b"\xff", ODD])
def test_what_is_no_notebook_has_no_answers(copy):
    original = lesson(TASK, OPEN)
    assert answers.carry(copy, original) == (original, 0, 0)


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_every_answer_of_a_lesson_goes_along_into_an_edition_with_one_word_more(path):
    written = json.loads(path.read_text(encoding="utf-8"))
    open_cells = [c for c in written["cells"] if STUB in "".join(c["source"])]
    for cell in open_cells:
        cell["source"] = "".join(cell["source"]).replace(STUB, "42")
    newer = json.loads(path.read_text(encoding="utf-8"))
    newer["cells"][0]["source"] = "# Another title"
    content, carried, others = answers.carry(
        json.dumps(written).encode(), json.dumps(newer).encode()
    )
    assert (carried, others) == (len(open_cells), 0) and STUB not in content.decode()


def test_who_went_on_in_the_edition_beside_finds_those_answers_in_the_next(tmp_path):
    (tmp_path / "lessons").mkdir()
    original, own = tmp_path / "lessons" / "00_a.ipynb", tmp_path / copies.FOLDER
    for edition in ([TASK, OPEN], [NEWS, TASK, OPEN]):
        original.write_bytes(lesson(*edition))
        copies.make(tmp_path, own)
        (own / "00_a.ipynb").write_bytes(lesson(TASK, answer("a-answer", "a = 1")))
    beside = own / "00_a.new-edition.ipynb"
    beside.write_bytes(lesson(NEWS, TASK, MINE))
    os.utime(own / "00_a.ipynb", (1_000_000_000, 1_000_000_000))
    original.write_bytes(lesson(NEWS, NEWS, TASK, OPEN))
    copies.make(tmp_path, own)
    assert sources((own / "00_a.new-edition-2.ipynb").read_bytes())[-1] == "".join(MINE["source"])


def test_a_newer_edition_comes_with_the_answers_and_says_so(tmp_path):
    (tmp_path / "lessons").mkdir()
    original = tmp_path / "lessons" / "00_a.ipynb"
    original.write_bytes(lesson(TASK, OPEN))
    own = tmp_path / copies.FOLDER
    copies.make(tmp_path, own)
    (own / "00_a.ipynb").write_bytes(lesson(TASK, MINE))
    original.write_bytes(lesson(NEWS, TASK, OPEN))
    said = copies.make(tmp_path, own)
    assert ", with 1 answer of yours in it, and yours stays as it is." in said[0]
    assert sources((own / "00_a.new-edition.ipynb").read_bytes())[-1] == "a = (\n    2\n)"
    assert sources((own / "00_a.ipynb").read_bytes())[-1] == "a = (\n    2\n)"
