"""One form for every notebook: ids, metadata, outputs, bytes."""

import json

import pytest
from nbformat.v4 import new_output
from toys import ANSWER, code, notebook, prose

from softmax_course import host
from softmax_course.authoring import normalise


def ids(*cells):
    return [cell.id for cell in normalise.tidy(notebook(*cells)).cells]


def settled(*outputs, source="1"):
    cell = code(source)
    cell.outputs = list(outputs)
    return normalise.outputs(notebook(cell)).cells[0]


@pytest.mark.parametrize(
    "random",
    ["1b2f88c0", "0123456789abcdef0123456789abcdef", "3f0c7d9e-8a41-4b52-9a0f-1c2d3e4f5a6b"],
)
def test_a_random_id_becomes_readable(random):
    assert ids(prose("## Why e?\n\nBecause.", id=random)) == ["why-e"]


def test_an_id_set_by_hand_stays():
    assert ids(prose("## Why e?", id="opening-predict")) == ["opening-predict"]


def test_the_second_of_two_equal_ids_gets_its_own():
    given = notebook(prose("## One", id="same"))
    given.cells.append(prose("## Two", id="same"))
    assert [cell.id for cell in normalise.tidy(given).cells] == ["same", "two"]


def test_equal_words_are_numbered():
    assert ids(code("f(1)", id="0" * 8), code("f(1)", id="1" * 8)) == ["f-1", "f-1-2"]


def test_a_new_id_leaves_those_set_by_hand_alone():
    assert ids(prose("# One", id="0" * 8), prose("x", id="one")) == ["one-2", "one"]


@pytest.mark.parametrize(
    "source, readable",
    [
        (ANSWER, "double-answer"),
        ("ex.stable_softmax.check(stable_softmax)", "stable-softmax-check"),
        ("ex.opening.predict(\n    ...\n)", "opening-predict"),
        ("try:\n    import softmax_course\nexcept ImportError: raise", "imports"),
        ("", "code"),
    ],
)
def test_the_id_of_a_code_cell_says_what_it_does(source, readable):
    assert ids(code(source, id="1b2f88c0")) == [readable]


def test_ids_are_settled_after_the_first_time():
    once = normalise.tidy(notebook(prose("# One", id="0" * 8), prose("# One", id="1" * 8)))
    once.cells[0].source = "# Another heading"
    assert [cell.id for cell in normalise.tidy(once).cells] == ["one", "one-2"]


def test_an_answer_is_marked_for_nbgrader_and_may_raise():
    cell = normalise.tidy(notebook(code(ANSWER, id="a"))).cells[0]
    assert cell.metadata.tags == ["raises-exception"]
    assert cell.metadata.nbgrader == {
        "grade": False,
        "grade_id": "a",
        "locked": False,
        "schema_version": 3,
        "solution": True,
        "task": False,
    }


def test_a_check_is_marked_for_nbgrader():
    cell = normalise.tidy(notebook(code("ex.double.check(double)", id="c"))).cells[0]
    assert "tags" not in cell.metadata
    assert cell.metadata.nbgrader == {
        "grade": True,
        "grade_id": "c",
        "locked": True,
        "points": 1,
        "schema_version": 3,
        "solution": False,
        "task": False,
    }


def test_a_wrong_answer_handed_in_on_purpose_is_not_graded():
    cell = normalise.tidy(notebook(code("ex.double.check(print)", "on-purpose"))).cells[0]
    assert cell.metadata == {"tags": ["on-purpose"]}


def test_other_metadata_go():
    cell = prose("x")
    cell.metadata |= {"collapsed": True, "jp-MarkdownHeadingCollapsed": True}
    given = notebook(cell)
    given.metadata.widgets = {"state": {}}
    tidied = normalise.tidy(given)
    assert tidied.metadata == normalise.KERNEL
    assert tidied.cells[0].metadata == {}


def test_execution_counts_begin_at_one():
    cells = [code("1", execution_count=7), code(" "), prose("x"), code("2", execution_count=9)]
    cells[3].outputs = [new_output("execute_result", {"text/plain": "2"}, execution_count=9)]
    given = normalise.outputs(notebook(*cells)).cells
    assert [cell.get("execution_count") for cell in given] == [1, None, None, 2]
    assert given[3].outputs[0].execution_count == 2


def test_pieces_of_a_stream_are_put_together():
    pieces = ("stdout", "a\n"), ("stderr", "!\n"), ("stdout", "b\n")
    cell = settled(*(new_output("stream", name=name, text=text) for name, text in pieces))
    assert [(o.name, o.text) for o in cell.outputs] == [("stdout", "a\nb\n"), ("stderr", "!\n")]


def test_a_progress_bar_leaves_its_last_line():
    cell = settled(new_output("stream", name="stdout", text="10 %\r50 %\rdone\n"))
    assert cell.outputs[0].text == "done\n"


def test_colours_of_the_terminal_go():
    shown = new_output("display_data", {"text/plain": "\x1b[31mred\x1b[0m"})
    error = new_output("error", ename="E", evalue="\x1b[1mx", traceback=["\x1b[0;31mE"])
    cell = settled(shown, error)
    assert cell.outputs[0].data["text/plain"] == "red"
    assert (cell.outputs[1].evalue, cell.outputs[1].traceback) == ("x", ["E"])


def test_a_live_view_goes_and_its_words_stay():
    data = {host.LIVE_VIEW: {"model_id": "1"}, "text/plain": "Three bars."}
    cell = settled(new_output("display_data", data))
    assert cell.outputs[0].data == {"text/plain": "Three bars."}


def test_an_output_that_was_only_a_live_view_goes():
    assert settled(new_output("display_data", {host.LIVE_VIEW: {}})).outputs == []


def test_bytes_are_utf8_indented_by_one_with_a_final_newline():
    content = normalise.to_bytes(normalise.tidy(notebook(prose("π ≈ 3", id="pi"))))
    assert content.startswith(b'{\n "cells": [\n  {') and content.endswith(b"}\n")
    assert "π ≈ 3" in content.decode("utf-8")
    assert json.loads(content)["nbformat_minor"] == 5
