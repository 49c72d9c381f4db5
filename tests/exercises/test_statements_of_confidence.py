"""The ten statements that open lesson 06, and what becomes of the answers to them."""

import math

import numpy as np
import pytest

from softmax_course.checks import Statements
from softmax_course.exercises import confidence as ex

STATEMENTS = [(guess.words, guess.happens()) for guess in ex.opening.guesses]

GIVEN = [70, 60, 80, 90, 35, 25, 75, 45, 5, 65]


@pytest.fixture
def opening(monkeypatch, tmp_path):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path))
    fresh = Statements("x.confidence", "opening", "T", *ex.opening.guesses, insight="i")
    yield fresh


def test_half_of_the_statements_are_true():
    assert len(STATEMENTS) == 10 and sum(true for _, true in STATEMENTS) == 5


def test_true_and_false_do_not_take_turns():
    truths = [true for _, true in STATEMENTS]
    assert truths != [True, False] * 5 and truths != [False, True] * 5


def test_every_statement_fits_beside_its_answers_on_a_narrow_screen():
    assert max(len(words) for words, _ in STATEMENTS) <= 42


def test_what_can_be_computed_of_the_statements():
    assert 91 == 7 * 13
    alone = math.prod((365 - n) / 365 for n in range(23))
    assert 1 - alone == pytest.approx(0.507, abs=5e-4)


def test_answers_become_shares_of_true_and_false(opening):
    opening.predict(*GIVEN)
    poll = opening.answers()
    np.testing.assert_allclose(poll.p[:2], [[0.7, 0.3], [0.6, 0.4]])
    np.testing.assert_array_equal(poll.y, [0, 0, 1, 0, 1, 1, 1, 0, 1, 0])
    assert poll.whose == "your answers"


def test_shares_are_understood_as_well_as_percentages(opening):
    opening.predict(*(value / 100 for value in GIVEN))
    assert opening.answers().p[0] == pytest.approx([0.7, 0.3])


def test_the_verdict_counts_confidence_and_right_answers(opening):
    opening.predict(*GIVEN)
    assert "73 % sure on average, and right 7 times of 10" in opening.reveal().text


def test_without_answers_an_invented_answerer_is_said_to_be_one(opening):
    poll = opening.answers()
    assert poll.whose == "an invented answerer"
    np.testing.assert_allclose(poll.p[:, 0], 0.9)
    assert (poll.p.argmax(axis=1) == poll.y).mean() == 0.5


def test_what_is_still_open_is_left_out(opening):
    opening.predict(*GIVEN[:4], *[...] * 6)
    assert len(opening.answers().y) == 4
    assert "right 3 times of 4" in opening.reveal().text


@pytest.mark.parametrize("strange", [True, "often", 170, -3, None, float("nan")])
def test_what_is_no_percentage_is_asked_about_and_not_kept(opening, strange):
    result = opening.predict(strange, *GIVEN[1:])
    assert result.status == "not yet" and "is no percentage" in result.text
    assert opening.reveal() is result and opening.answers().whose == "an invented answerer"


def test_a_room_is_pooled(opening):
    poll = opening.answers([GIVEN, [50] * 10])
    assert poll.p.shape == (20, 2) and poll.whose == "the room's answers"


def test_shares_and_percentages_are_told_apart_row_by_row(opening):
    poll = opening.answers([GIVEN, [value / 100 for value in GIVEN]])
    np.testing.assert_allclose(poll.p[:10], poll.p[10:])


def test_a_row_left_open_does_not_disturb_the_room(opening):
    assert len(opening.answers([GIVEN, [...] * 10]).y) == 10


def test_the_verdict_says_how_a_30_and_a_50_count(opening):
    opening.predict(*GIVEN)
    said = opening.reveal().text
    assert 'A 30 is the answer "false", 70 % sure; a 50 counts as "true".' in said


def test_a_row_with_another_number_of_answers_is_refused(opening):
    with pytest.raises(ValueError, match="rows must hold 10 percentages each"):
        opening.answers([GIVEN[:9]])


def test_answers_survive_a_restart(opening):
    opening.predict(*GIVEN)
    opening._values = None
    assert opening.answers().whose == "your answers"
    assert "from last time, and here is what happens" in opening.reveal().text
