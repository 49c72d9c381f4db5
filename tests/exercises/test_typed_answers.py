"""What a check says to typed answers that no list of mistakes can hold."""

import numpy as np
import pytest

import softmax_course as sc
from softmax_course.exercises import (
    logits,
    sigmoid_vs_softmax,
    start_here,
    where_softmax_goes_next,
)


@pytest.mark.parametrize(
    "answer", [[95.2, 4.7, 0.1], [95.2, 4.74, 0.0868], 100 * sc.softmax([7, 4, 0]), [95, 5, 0]]
)
def test_percentages_are_told_so(answer):
    assert start_here.shares.check(answer).mistake == "writes percentages"


@pytest.mark.parametrize("answer", [[0.95, 0.05, 0.001], [0.952, 0.047, 0.001]])
def test_too_few_digits_are_told_so(answer):
    assert start_here.shares.check(answer).mistake == "types too few digits"


def test_some_right_entries_are_counted():
    assert "2 of 3 entries" in start_here.shares.check([0.952, 0.0474, 0.5]).text


@pytest.mark.parametrize("answer", [np.nan, np.inf, -3, 3.5, 10**400])
def test_a_number_that_nobody_listed_gets_the_nudge_and_no_name(answer):
    result = logits.number_of_scores.check(answer)
    assert result.status == "not yet" and result.mistake in (None, "gives another kind of value")


def test_the_choices_are_listed_in_an_order_that_tells_nothing():
    text = logits.lost_to_relu.check({"fox"}).text
    assert "airplane, boat, cat, dog" in text


@pytest.mark.parametrize(
    "words, thought",
    [
        ({"mat"}, "mat alone has 0.42"),
        ({"moon", "spoon"}, "mat is the likeliest"),
        ({"mat", "floor"}, "mat and floor have 0.67"),
    ],
)
def test_of_several_slips_the_first_by_the_lesson_is_spoken_of(words, thought):
    assert thought in where_softmax_goes_next.top_p_words.check(words).text


@pytest.mark.parametrize("typed", [0.291011, 0.29101, 0.2911, 0.29113])
def test_a_floor_worked_out_with_the_shares_printed_passes(typed):
    assert where_softmax_goes_next.best_smoothed_loss.check(typed).status == "passed"


def test_the_odds_of_lesson_00_are_right_as_far_as_they_go():
    said = where_softmax_goes_next.odds.check((20, 20)).text
    assert "right as far as it goes" in said


def test_letters_in_one_word_are_letters():
    assert logits.not_probabilities.check("ACD").status == "passed"


def test_a_half_filled_row_of_choices_says_what_is_open():
    result = sigmoid_vs_softmax.output_layers.check(("softmax", ..., "either", ..., "softmax"))
    assert result.status == "not attempted" and "2, 4" in result.text


def test_an_unlisted_pattern_of_choices_gets_the_nudge():
    text = sigmoid_vs_softmax.which_outputs_change.check(
        [True, False, True, True, True, True]
    ).text
    assert "Write down the formula of that output" in text
