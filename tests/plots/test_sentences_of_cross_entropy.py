"""Surprise, arrows, rulers, squared error and double softmax keep to the numbers."""

import numpy as np
import pytest

from softmax_course import losses, plots
from softmax_course.plots.gradient import gradient_sentence
from softmax_course.plots.log_ruler import AIRPLANE_SHARE, readings, ruler_sentence
from softmax_course.plots.squared_error import gradients


def test_one_prediction_has_three_prices():
    said = str(plots.surprise())
    assert all(loss in said for loss in ("0.0709", "2.8209", "7.4209", "0.6931"))


@pytest.mark.parametrize("y", range(3))
def test_the_arrows_sum_to_zero_whatever_the_truth(y):
    assert gradient_sentence([2.33, -1.46, 0.56], y).endswith("they sum to 0.")


def test_one_probability_reads_differently_on_three_rulers():
    said = ruler_sentence(AIRPLANE_SHARE)
    assert said.endswith("0.0709 nats (ln), 0.1023 bits (log2), 0.0308 bans (log10).")


def test_certainty_costs_nothing_on_any_ruler():
    assert readings(1.0) == (0, 0, 0)


@pytest.mark.parametrize("margin", [-10.0, -1.0, 0.5, 4.0])
def test_both_gradients_are_those_of_their_losses(margin):
    def squared(z):
        p = np.exp(z) / np.exp(z).sum()
        return ((p - [1, 0]) ** 2).sum()

    z, step = np.array([margin, 0.0]), np.array([1e-6, 0.0])
    numeric = (squared(z + step) - squared(z - step)) / 2e-6
    assert gradients(margin)[0] == pytest.approx(-losses.cross_entropy_grad(z, 0)[0])
    assert gradients(margin)[1] == pytest.approx(-numeric, rel=1e-4)


def test_squared_error_gives_up_where_cross_entropy_pulls_most():
    crossed, squared = gradients(-10.0)
    assert crossed > 0.9999 and squared < 0.0002


def test_double_softmax_has_a_floor():
    assert "57.6 %, 21.2 %, 21.2 %: a loss of 0.5514" in str(plots.double_softmax())
