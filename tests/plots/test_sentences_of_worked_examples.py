"""Overflow, shift, scale, temperature and the triangle keep to the numbers."""

import numpy as np
import pytest

from softmax_course import numerics, plots
from softmax_course.plots import figure, words
from softmax_course.plots.overflow import CLIFF, draw_overflow, naive
from softmax_course.plots.simplex import place


def drawn_overflow():
    _figure, ax = figure.blank()
    draw_overflow(ax, [7, 4, 0], 690, 720)
    return next(line for line in ax.lines if line.get_linewidth() > 5)


def test_the_naive_line_ends_at_the_cliff():
    tops, shares = drawn_overflow().get_data()
    assert CLIFF - 0.1 < tops[np.isfinite(shares)].max() < CLIFF


def test_a_gap_is_a_gap_and_not_a_zero():
    tops, shares = drawn_overflow().get_data()
    assert np.isnan(shares[tops > CLIFF]).all() and np.nanmin(shares) > 0.95


def test_naive_softmax_warns_nobody(recwarn):
    naive([1000.0, 0.0])
    assert not recwarn


def test_a_range_without_the_cliff_is_refused():
    with pytest.raises(ValueError, match=r"enclose 709\.78, got 0 and 10"):
        plots.overflow(low=0, high=10)


def test_adding_keeps_the_shares_and_multiplying_does_not():
    said = str(plots.shift_scale())
    assert said.count("shares 95.2 %, 4.7 %, 0.1 %") == 2
    assert "shares 99.8 %, 0.2 %, under 0.1 %" in said and "44.7 %, 33.1 %, 22.2 %" in said


def test_equal_shares_lie_at_equal_distances_from_the_corners():
    centre = place([1 / 3] * 3)
    distances = np.linalg.norm(place(np.eye(3)) - centre, axis=1)
    assert np.allclose(distances, distances[0])


def test_all_is_only_said_of_a_share_that_leaves_nothing():
    p = numerics.softmax([140.0, 80.0, 0.0])
    assert p[0] == 1 and words.shares(p)[0] == "over 99.9 %"
    assert words.shares([1.0, 0.0]) == ["100 %", "0 %"]


@pytest.mark.parametrize("p, said", [(0.98993, "98.99 %"), (0.999999, "over 99.99 %")])
def test_a_share_can_be_said_with_more_digits(p, said):
    assert words.percent(p, digits=2) == said
