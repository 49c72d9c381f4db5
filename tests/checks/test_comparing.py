"""What counts as the same number, and what cannot be compared at all."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from softmax_course.checks.comparing import Unreadable, as_array, digits_agree


@pytest.mark.parametrize("typed", [0.9517, 0.951, 0.952, 0.9517474, 0.95174740555577])
def test_rounded_and_cut_off_digits_are_right(typed):
    assert digits_agree(typed, 0.9517474055557682)


@pytest.mark.parametrize("typed", [0.95, 0.953, 0.9519, 0.9516, 1.0, -0.9517, 95.17, np.nan])
def test_other_digits_are_wrong(typed):
    assert not digits_agree(typed, 0.9517474055557682)


def test_a_rounded_up_last_digit_is_not_a_cut_off_one():
    assert digits_agree(0.9518, 0.95179) and not digits_agree(0.9518, 0.95171)


def test_three_significant_digits_are_enough_for_a_large_number():
    assert digits_agree(1150, 1152.2313) and not digits_agree(1200, 1152.2313)


def test_a_small_number_needs_its_own_digits():
    assert digits_agree(0.000868, 0.00086788) and not digits_agree(0.0009, 0.00086788)


def test_zero_is_only_zero():
    assert digits_agree(0.0, 0.0) and not digits_agree(0.0, 1e-3)


@pytest.mark.parametrize(
    "answer",
    [[1, 2], (1.0, 2.0), np.float32([1, 2]), [Fraction(1), Decimal(2)], np.array([1 + 0j, 2])],
)
def test_whatever_numpy_turns_into_the_array_is_read(answer):
    np.testing.assert_array_equal(as_array(answer), [1, 2])


@pytest.mark.parametrize(
    "answer, words",
    [
        ("0.5", "text"),
        ({1: 2}, "a dict"),
        (np.mean, "where numbers are needed"),
        ((x for x in [1]), "list(...)"),
        ([[1], [2, 3]], "no array of numbers"),
        ([1j], "real numbers"),
        (["a"], "real numbers"),
    ],
)
def test_what_holds_no_numbers_is_described(answer, words):
    with pytest.raises(Unreadable) as caught:
        as_array(answer)
    assert words in str(caught.value)
