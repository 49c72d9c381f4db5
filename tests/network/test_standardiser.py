"""The scale: learned once, on the training rows."""

import warnings

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from softmax_course import network

X = np.random.default_rng(0).normal([3.0, -200.0], [0.1, 40.0], size=(50, 2))


def test_training_rows_get_mean_nought_and_spread_one():
    scaled = network.Standardiser(X)(X)
    assert_allclose(scaled.mean(axis=0), 0, atol=1e-12)
    assert_allclose(scaled.std(axis=0), 1, rtol=1e-12)


def test_the_spread_is_the_population_s():
    assert_array_equal(network.Standardiser([[0.0], [2.0]]).std, [1.0])


def test_later_rows_have_no_say_in_the_scale():
    scale = network.Standardiser(X)
    alone = scale(X[:1])
    assert_array_equal(scale(np.vstack([X[:1], [[1e6, 1e6]]]))[:1], alone)


@pytest.mark.parametrize(
    "rows, sentence",
    [
        ([[1.0, 5.0], [2.0, 5.0]], r"same value 5.0 in all rows of column 1"),
        ([[1.0, 2.0]], "vary in every column"),
        ([[1.0], [np.nan]], "X must hold finite numbers only, got .nan. in row 1"),
        ([1.0, 2.0], r"shape \(N, D\), got shape \(2,\)"),
        ([[1e300], [-1e300]], "finite spread above 0"),
        ([[0.0], [1e-200]], "finite spread above 0 in every column, got .0"),
        (np.empty((0, 2)), "at least one row"),
    ],
)
def test_rows_without_a_scale_are_refused(rows, sentence):
    with warnings.catch_warnings(), pytest.raises(ValueError, match=sentence):
        warnings.simplefilter("error")
        network.Standardiser(rows)


def test_a_row_far_off_the_scale_is_no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert np.isinf(network.Standardiser([[0.0], [1e-100]])([[1e250]])).all()


def test_rows_of_another_width_are_refused():
    with pytest.raises(ValueError, match=r"X must have 2 columns, .* got shape \(1, 3\)"):
        network.Standardiser(X)([[1.0, 2.0, 3.0]])
