"""Entropy in nats."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy import stats

from softmax_course import entropy, softmax


@pytest.mark.parametrize("K", [1, 2, 4, 1000])
def test_equal_shares_have_the_entropy_log_k(K):
    assert entropy(np.full(K, 1 / K)) == pytest.approx(np.log(K), rel=1e-14)


def test_certainty_has_no_entropy_and_zero_log_zero_is_zero():
    assert entropy([0.0, 1.0, 0.0]) == 0
    assert str(entropy([1.0])) == "0.0"  # and not -0


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_entropy_agrees_with_scipy_along_every_axis(axis):
    p = softmax(np.random.default_rng(0).normal(size=(4, 5, 3)), axis=axis)
    assert_allclose(entropy(p, axis=axis), stats.entropy(p, axis=axis), rtol=1e-13)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_floats_keep_their_type(dtype):
    assert entropy(np.array([0.5, 0.5], dtype)).dtype == dtype


def test_nan_makes_its_own_row_nan_and_nothing_warns():
    with np.errstate(all="raise"):
        assert_array_equal(np.isnan(entropy([[np.nan, 1.0], [0.0, 1.0]])), [True, False])


@pytest.mark.parametrize("axis", [True, None, 5])
def test_axis_is_checked(axis):
    with pytest.raises((TypeError, ValueError), match="axis must be"):
        entropy([0.5, 0.5], axis=axis)
