"""What must always be true of the sigmoid, its logarithm and its inverse."""

import mpmath
import numpy as np
import pytest
from exact import ulps
from numpy.testing import assert_allclose, assert_array_equal

from softmax_course import log_sigmoid, log_softmax, logit, sigmoid, softmax

WIDE = np.concatenate([np.linspace(-740, 740, 997), [-1e-9, 0, 1e-300, 36.7, 36.8]])


def test_sigmoid_of_log_odds_is_the_probability():
    assert_allclose(sigmoid([0.0, np.log(3), -np.log(3)]), [1 / 2, 3 / 4, 1 / 4], rtol=1e-15)


def test_the_article_gets_two_yes_answers_and_a_sum_that_is_not_one():
    p = sigmoid([2.33, -1.46, 0.56])
    assert_allclose(p, [0.911331, 0.188467, 0.636453], atol=5e-7)
    assert p.sum() == pytest.approx(1.73625, abs=5e-6)


def test_sigmoid_is_within_2_ulp_down_to_the_subnormals():
    exact = [1 / (1 + mpmath.exp(-mpmath.mpf(z))) for z in WIDE]
    assert ulps(sigmoid(WIDE), exact) <= 2


def test_log_sigmoid_is_within_2_ulp():
    exact = [-mpmath.log1p(mpmath.exp(-mpmath.mpf(z))) for z in WIDE]
    assert ulps(log_sigmoid(WIDE), exact) <= 2


def test_logit_is_within_4_ulp_also_around_one_half():
    p = np.concatenate(
        [np.linspace(0.001, 0.999, 500), 0.5 + 2.0 ** -np.arange(2, 50), [1e-300, 1e-10]]
    )
    exact = [mpmath.log(mpmath.mpf(q) / (1 - mpmath.mpf(q))) for q in p]
    assert ulps(logit(p), exact) <= 4


def test_the_ends_are_reached():
    assert_array_equal(sigmoid([-np.inf, np.inf]), [0, 1])
    assert_array_equal(log_sigmoid([-np.inf, np.inf]), [-np.inf, 0])
    assert_array_equal(logit([0, 1]), [-np.inf, np.inf])


def test_sigmoid_is_softmax_of_two_classes_one_of_them_at_zero():
    for z in (-30.0, -1.5, 0.0, 4.0, 700.0):
        assert sigmoid(z) == pytest.approx(softmax([z, 0.0])[0], rel=1e-15)
        assert log_sigmoid(z) == pytest.approx(log_softmax([z, 0.0])[0], rel=1e-15)


def test_sigmoid_of_minus_z_is_one_minus_sigmoid():
    assert_allclose(sigmoid(-WIDE) + sigmoid(WIDE), 1, rtol=3e-16)


def test_logit_undoes_sigmoid():
    z = np.linspace(-15, 15, 61)
    assert_allclose(logit(sigmoid(z)), z, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("function", [sigmoid, log_sigmoid, logit])
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_floats_keep_type_and_shape_and_numbers_stay_numbers(function, dtype):
    result = function(np.full((2, 3), 0.25, dtype))
    assert result.dtype == dtype and result.shape == (2, 3)
    assert function(1).dtype == np.float64 and np.ndim(function(1)) == 0
    assert isinstance(function(0.25), float)


@pytest.mark.parametrize("function", [sigmoid, log_sigmoid, logit])
def test_float16_is_computed_wider(function):
    half = np.linspace(0.001, 0.999, 999).astype(np.float16) * (1 if function is logit else 9)
    assert_array_equal(function(half), function(half.astype(np.float64)).astype(np.float16))


@pytest.mark.parametrize("function", [sigmoid, log_sigmoid, logit])
def test_nan_stays_nan_and_nothing_warns(function):
    with np.errstate(all="raise"):
        assert_array_equal(np.isnan(function([np.nan, 0.0, 1.0])), [True, False, False])
        sigmoid([-1e4, 1e4]), log_sigmoid([-1e308, 1e308])


@pytest.mark.parametrize("p", [1.5, -0.1, [0.5, np.inf]])
def test_logit_refuses_what_is_no_probability(p):
    with pytest.raises(ValueError, match=r"p must lie between 0 and 1, got (1\.5|-0\.1|inf)"):
        logit(p)


def test_the_input_is_never_changed():
    z = np.array([0.25, 0.75])
    for function in (sigmoid, log_sigmoid, logit):
        function(z)
    assert_array_equal(z, [0.25, 0.75])
