"""A decimal comma is known by the tuple that Python makes of it."""

import numpy as np
import pytest

from softmax_course.checks import commas


@pytest.mark.parametrize(
    "values, wanted, meant",
    [
        ((0, 14), 1, ("0.14",)),
        ((95, 2, 4, 7, 0, 1), 3, ("95.2", "4.7", "0.1")),
        ([95, 2, 4, 7, 0, 1], 3, ("95.2", "4.7", "0.1")),
        (np.array([95, 2, 4, 7, 0, 1]), 3, ("95.2", "4.7", "0.1")),
        ((-1, 5), 1, ("-1.5",)),
        ((95, 2, 4.7, 0, 1), 3, ("95.2", "4.7", "0.1")),
        ((95.2, 4, 7, 0.1), 3, ("95.2", "4.7", "0.1")),
        ((95, 2, ..., 0, 1), 3, ("95.2", "...", "0.1")),
        ((95, 2, 4, 7, True), 3, ("95.2", "4.7", "True")),
        ((5, -1, 5), 2, ("5", "-1.5")),
    ],
)
def test_the_numbers_that_were_meant_are_found(values, wanted, meant):
    assert commas.decimals_meant(values, wanted) == meant


@pytest.mark.parametrize(
    "values, wanted",
    [
        ((), 1),
        ((7,), 1),
        ((1, 2), 2),
        ((1, 2), 3),
        ((1, 2, 3), 1),
        ((0.5, 2), 1),
        ((1, -2), 1),
        ((1, 2.5), 1),
        ((True, 2), 1),
        (("95", 2), 1),
        ((1, None), 1),
        (([1], [2]), 1),
        (np.ones((2, 2), dtype=int), 1),
    ],
    ids=repr,
)
def test_what_is_no_decimal_comma_is_none(values, wanted):
    assert commas.decimals_meant(values, wanted) is None


@pytest.mark.parametrize("values, wanted", [((1, 2, 3), 2), ((1, 2, 3, 4, 5), 3), ((1,) * 5, 4)])
def test_what_can_be_read_in_two_ways_is_left_open(values, wanted):
    assert commas.decimals_meant(values, wanted) is None


def test_a_long_row_is_read_in_one_pass():
    assert commas.decimals_meant((0, 5) * 1000, 1000) == ("0.5",) * 1000


def test_what_is_said_names_the_point_and_asks():
    assert commas.thought((95, 2, 4, 7), 2) == (
        "Python writes a decimal point, and begins the next number after a comma. Did you mean "
        "95.2, 4.7?"
    )


def test_without_a_decimal_comma_nothing_is_said():
    assert commas.thought((1, 2, 3), 2) is None


@pytest.mark.parametrize(
    "values, wanted, may",
    [((2, 1, 7, 1), 3, True), ((1, True, 3), 2, False), ((1, 2, 3), 1, False), ((1, 2), 2, False)],
)
def test_where_it_is_open_which_comma_was_meant_it_may_have_been_one(values, wanted, may):
    assert commas.may_be_meant(values, wanted) == may
