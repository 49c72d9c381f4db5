"""What is said elsewhere is gathered with the cell that corrects it."""

import pytest
from toys import VALUE, code, notebook, prose

from softmax_course.authoring import BuildError, claims
from softmax_course.authoring.source import lesson_from

SAID = prose("A curve.\n\n> **You may have read** that it is steep. It is not.")


def test_a_claim_points_to_the_next_code_cell():
    toy = notebook(prose("# Toy"), SAID, prose("Look:"), code("1 + 1", id="curve"))
    (found,) = claims.entries(toy, "00_toy")
    assert found == claims.Claim("that it is steep. It is not.", "00_toy", "Toy", "curve")


def test_a_claim_that_no_cell_shows_is_an_error():
    with pytest.raises(BuildError, match="no cell shows"):
        claims.entries(notebook(prose("# Toy"), code("1"), SAID), "00_toy")


def test_the_page_names_lesson_and_cell():
    page = claims.page([claims.Claim("that it is steep. It is not.", "00_toy", "Toy", "curve")])
    assert "## [Toy](00_toy.ipynb)" in page
    assert "- … that it is steep. It is not. *(Shown by cell `curve`.)*" in page


def test_a_blank_to_fill_and_its_check_show_nothing():
    toy = notebook(SAID, code(VALUE), code("ex.answer.check(answer)"), code("1 + 1", id="curve"))
    assert claims.entries(toy, "00_toy")[0].shown_by == "curve"


def test_a_note_to_the_instructor_is_no_claim():
    note = prose(SAID.source, "instructor")
    assert claims.entries(notebook(note, code("1 + 1")), "00_toy") == []


def test_a_wrong_answer_handed_in_on_purpose_shows_something():
    wrong = code("ex.answer.check([7, 4])", "on-purpose", id="wrong")
    assert claims.entries(notebook(SAID, wrong), "00_toy")[0].shown_by == "wrong"


def test_a_claim_of_the_page_alone_is_left_out_of_the_lesson():
    toy = notebook(prose(SAID.source, "instructor", "elsewhere"), code("1 + 1", id="curve"))
    assert claims.entries(toy, "00_toy")[0].shown_by == "curve"
    assert [cell.cell_type for cell in lesson_from(toy).cells] == ["code"]
