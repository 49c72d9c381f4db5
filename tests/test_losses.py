"""Cross-entropy and its gradient: the numbers, the rules, the refusals."""

import mpmath
import numpy as np
import pytest
from differences import central_differences
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal
from scipy import special

from softmax_course import (
    binary_cross_entropy,
    cross_entropy,
    cross_entropy_grad,
    log_sigmoid,
    one_hot,
    sigmoid,
    softmax,
)

RNG = np.random.default_rng(3)
Z, LABELS = 2 * RNG.normal(size=(6, 4)), RNG.integers(4, size=6)
SOFT = softmax(RNG.normal(size=(6, 4)))
INF = np.inf
EACH = pytest.mark.parametrize("function", [cross_entropy, cross_entropy_grad])
properties = settings(max_examples=40, deadline=None, derandomize=True)


# The numbers.


@pytest.mark.parametrize(
    "z, winner, loss",
    [
        ([0.7, 1.5, 4.8], 2, 0.052076038626184785),
        ([2.33, -1.46, 0.56], 0, 0.17641128438926975),
        ([7, 4, 0], 0, 0.049455609695645861),
        ([13, 31, 5], 1, 1.5235088717686727e-08),
        ([0, 100, 0], 1, 7.4401519520416719e-44),
        ([-3.44, 1.16, -0.81, 3.91], 3, 0.070910954097621691),
    ],
)
def test_the_articles_scores_give_these_losses(z, winner, loss):
    assert_allclose(cross_entropy(z, winner), loss, rtol=5e-16)


def test_a_certain_winner_costs_exactly_two_exponentials():
    assert cross_entropy([0, 100, 0], 1) == 7.4401519520416719e-44


def test_the_loser_of_a_landslide_costs_its_gap():
    assert cross_entropy([0, 800], 0) == 800
    assert cross_entropy([0.0, 1e300], 0) == 1e300


def test_no_loss_is_written_minus_zero():
    assert str(cross_entropy([[5.0], [6.0]], [0, 0], reduction="none")) == "[0. 0.]"
    assert str(cross_entropy([0.0, 1e4], 1, reduction="none")) == "0.0"
    assert str(binary_cross_entropy([np.inf], [1], reduction="none")) == "[0.]"


@given(st.lists(st.floats(-300, 300), min_size=2, max_size=8))
@properties
def test_the_loss_is_within_4_ulp(z):
    scores = [mpmath.mpf(score) for score in z]
    with mpmath.workdps(300):
        others = mpmath.fsum(mpmath.exp(score - scores[0]) for score in scores[1:])
        true = mpmath.log1p(others)
    assert abs(cross_entropy(z, 0) - true) <= 4 * np.spacing(float(true))


# Rules.


def test_labels_and_their_one_hot_rows_cost_the_same():
    for reduction in ("mean", "sum", "none"):
        for function in (cross_entropy, cross_entropy_grad):
            by_label = function(Z, LABELS, reduction=reduction)
            by_row = function(Z, one_hot(LABELS, 4), reduction=reduction)
            assert_allclose(by_label, by_row, rtol=1e-14, atol=1e-15)


def test_soft_labels_cost_the_weighted_sum():
    expected = -(SOFT * special.log_softmax(Z, axis=-1)).sum(axis=-1)
    assert_allclose(cross_entropy(Z, SOFT, reduction="none"), expected, rtol=1e-14)


def test_mean_and_sum_reduce_what_none_returns():
    losses = cross_entropy(Z, LABELS, reduction="none")
    assert losses.shape == (6,)
    assert cross_entropy(Z, LABELS) == pytest.approx(losses.mean(), rel=1e-15)
    assert cross_entropy(Z, LABELS, reduction="sum") == pytest.approx(losses.sum(), rel=1e-15)


@pytest.mark.parametrize("y", [LABELS, SOFT])
@pytest.mark.parametrize("smoothing", [0.1, 0.5, 1.0, 1])
def test_label_smoothing_mixes_the_truth_with_equal_shares(y, smoothing):
    Y = one_hot(y, 4) if y.ndim == 1 else y
    mixed = (1 - smoothing) * Y + smoothing / 4
    for function in (cross_entropy, cross_entropy_grad):
        found = function(Z, y, label_smoothing=smoothing)
        assert_allclose(found, function(Z, mixed), rtol=1e-14, atol=1e-16)


@pytest.mark.parametrize("kind", [np.float16, np.float32, np.float64, np.array])
def test_each_row_of_a_smoothed_gradient_sums_to_zero_whatever_type_the_smoothing_has(kind):
    smoothing = kind(0.1)
    gradient = cross_entropy_grad(Z, LABELS, label_smoothing=smoothing)
    assert_array_equal(gradient, cross_entropy_grad(Z, LABELS, label_smoothing=float(smoothing)))
    assert_allclose(gradient.sum(axis=-1), 0, atol=1e-16)


def test_leading_dimensions_are_examples():
    z, y = Z.reshape(2, 3, 4), LABELS.reshape(2, 3)
    assert cross_entropy(z, y) == cross_entropy(Z, LABELS)
    assert cross_entropy(z, y, reduction="none").shape == (2, 3)
    assert_array_equal(cross_entropy_grad(z, y).reshape(6, 4), cross_entropy_grad(Z, LABELS))


def test_a_masked_true_class_costs_infinity_with_a_finite_gradient():
    z = [[0.0, -INF, 0.0], [0.0, -INF, 0.0]]
    assert_array_equal(cross_entropy(z, [1, 0], reduction="none"), [INF, np.log(2)])
    assert cross_entropy(z, [1, 0]) == INF
    gradient = cross_entropy_grad(z, [1, 0], reduction="none")
    assert_allclose(gradient, [[0.5, -1, 0.5], [-0.5, 0, 0.5]])


def test_a_masked_class_that_holds_no_truth_costs_nothing():
    assert cross_entropy([0.0, -INF, 0.0], [0.5, 0.0, 0.5]) == np.log(2)


def test_smoothing_gives_a_masked_class_a_share_of_the_truth():
    assert cross_entropy([0.0, -INF], 0, label_smoothing=0.1) == INF
    assert np.isfinite(cross_entropy_grad([0.0, -INF], 0, label_smoothing=0.1)).all()


def test_nan_makes_its_own_loss_nan():
    z = [[0.0, np.nan], [0.0, 0.0]]
    for y in ([0, 1], [[1.0, 0.0], [0.0, 1.0]]):
        assert_array_equal(np.isnan(cross_entropy(z, y, reduction="none")), [True, False])
        gradient = cross_entropy_grad(z, y)
        assert_array_equal(np.isnan(gradient), [[True, True], [False, False]])


# The gradient.


@pytest.mark.parametrize("y", [LABELS, SOFT])
@pytest.mark.parametrize("options", [{}, {"reduction": "sum"}, {"label_smoothing": 0.3}])
def test_the_gradient_agrees_with_central_differences(y, options):
    numeric = central_differences(lambda z: cross_entropy(z, y, **options), Z, step=1e-5)
    assert_allclose(cross_entropy_grad(Z, y, **options), numeric, rtol=1e-6, atol=1e-10)


def test_the_gradient_is_p_minus_y():
    expected = softmax(Z) - one_hot(LABELS, 4)
    assert_allclose(cross_entropy_grad(Z, LABELS, reduction="sum"), expected, atol=1e-16)
    assert_allclose(cross_entropy_grad(Z, LABELS, reduction="none"), expected, atol=1e-16)
    assert_allclose(cross_entropy_grad(Z, LABELS), expected / 6, atol=1e-16)


def test_one_class_alone_costs_nothing_and_has_no_gradient():
    assert cross_entropy([[5.0]], [0]) == 0
    assert_array_equal(cross_entropy_grad([[5.0]], [0]), [[0.0]])


def test_each_row_of_the_gradient_sums_to_zero():
    assert_allclose(cross_entropy_grad(Z, SOFT).sum(axis=-1), 0, atol=1e-16)


def test_the_gradient_of_a_certain_winner_does_not_vanish():
    loser = np.exp(-100)
    assert_allclose(cross_entropy_grad([0.0, 100.0], 1), [loser, -loser], rtol=1e-15)


# Types and silence.


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
@pytest.mark.parametrize("y", [LABELS, SOFT])
def test_floats_keep_their_type(dtype, y):
    z = Z.astype(dtype)
    for reduction in ("mean", "sum", "none"):
        for smoothing in (0.0, 0.1):
            options = {"reduction": reduction, "label_smoothing": smoothing}
            assert cross_entropy(z, y, **options).dtype == dtype
            assert cross_entropy_grad(z, y, **options).dtype == dtype
    assert binary_cross_entropy(z, SOFT).dtype == dtype


@EACH
def test_nothing_is_changed_and_nothing_warns(function):
    z, y = np.array([[0.0, -INF], [800.0, -800.0]]), np.array([1, 1])
    before = z.copy()
    with np.errstate(all="raise"):
        function(z, y)
        function(z, [[1.0, 0.0], [0.5, 0.5]])
    assert_array_equal(z, before)
    assert_array_equal(y, [1, 1])


# Refusals.


@EACH
@pytest.mark.parametrize("y", [[0.0, 1.0], [True, False], ["a", "b"], [None, 0]])
def test_labels_must_be_integers(function, y):
    with pytest.raises(TypeError, match=r"y must hold integer labels in 0\.\.2, got .* of type"):
        function(np.zeros((2, 3)), y)


@EACH
@pytest.mark.parametrize("y, value", [([0, 3], "3 in row 1"), ([-1, 0], "-1 in row 0")])
def test_labels_must_be_classes(function, y, value):
    with pytest.raises(ValueError, match=rf"y must hold integer labels in 0\.\.2, got {value}"):
        function(np.zeros((2, 3)), y)


@EACH
@pytest.mark.parametrize("y", [0, [0], [0, 1, 2], [[0], [1]], [[[1, 0, 0]]], np.ones((2, 4)) / 4])
def test_shapes_must_fit(function, y):
    with pytest.raises(
        ValueError,
        match=r"y must be labels of shape \(2,\) or rows of probabilities of shape \(2, 3\), got",
    ):
        function(np.zeros((2, 3)), y)


@EACH
@pytest.mark.parametrize(
    "row, rule",
    [
        ([0.5, 0.4], r"sum to 1 within 1e-6 along axis -1, got \[0\.5, 0\.4\] in row 1"),
        ([1.0, 2e-6], "sum to 1 within 1e-6"),
        ([1.5, -0.5], r"not be negative, got \[ 1\.5, -0\.5\] in row 1"),
        ([np.nan, 1.0], "not hold nan"),
    ],
)
def test_rows_of_truth_must_be_probabilities(function, row, rule):
    with pytest.raises(ValueError, match=f"y must {rule}"):
        function(np.zeros((2, 2)), [[1.0, 0.0], row])


@EACH
def test_rows_of_truth_may_be_off_by_less_than_a_millionth(function):
    function(np.zeros((1, 2)), [[0.5, 0.5 + 9e-7]])


@pytest.mark.parametrize("function", [cross_entropy, cross_entropy_grad, binary_cross_entropy])
@pytest.mark.parametrize("reduction", ["avg", None, "Mean", 1])
def test_reduction_is_one_of_three_words(function, reduction):
    with pytest.raises(ValueError, match='reduction must be "mean", "sum" or "none", got'):
        function(np.zeros(2), [1, 0], reduction=reduction)


@EACH
@pytest.mark.parametrize("smoothing", [-0.1, 1.1, np.nan])
def test_label_smoothing_lies_between_0_and_1(function, smoothing):
    with pytest.raises(ValueError, match="label_smoothing must lie between 0 and 1, got"):
        function([0.0, 0.0], 0, label_smoothing=smoothing)


@EACH
@pytest.mark.parametrize("smoothing", ["much", None, True])
def test_label_smoothing_is_a_number(function, smoothing):
    with pytest.raises(TypeError, match="label_smoothing must be a number from 0 to 1, got"):
        function([0.0, 0.0], 0, label_smoothing=smoothing)


@EACH
@pytest.mark.parametrize("z", [3.0, [[INF, 0.0]], [[-INF, -INF]], "text", [[]]])
def test_scores_are_checked_as_in_softmax(function, z):
    with pytest.raises((TypeError, ValueError), match="z must"):
        function(z, [0])


def test_a_mean_needs_an_example_and_a_sum_does_not():
    z, y = np.zeros((0, 3)), []
    with pytest.raises(ValueError, match="at least one example"):
        cross_entropy(z, y)
    assert cross_entropy(z, y, reduction="sum") == 0
    assert cross_entropy(z, y, reduction="none").shape == (0,)
    assert cross_entropy_grad(z, y).shape == (0, 3)


@EACH
@pytest.mark.parametrize("name", ["z", "y"])
def test_a_mask_is_refused_rather_than_ignored(function, name):
    hidden = np.ma.array(np.eye(3), mask=np.eye(3))
    given = {"z": np.eye(3), "y": np.eye(3)} | {name: hidden}
    with pytest.raises(ValueError, match=f"{name} must be an array without a mask, got"):
        function(**given)


@EACH
def test_an_empty_list_of_text_is_no_list_of_labels(function):
    with pytest.raises(TypeError, match=r"y must hold integer labels in 0\.\.2, got \[\] of type"):
        function(np.zeros((0, 3)), np.array([], dtype=str), reduction="sum")


# Two classes, one score.


def test_binary_cross_entropy_is_the_surprise_of_each_sigmoid():
    y = SOFT
    expected = -y * np.log(sigmoid(Z)) - (1 - y) * np.log(1 - sigmoid(Z))
    assert_allclose(binary_cross_entropy(Z, y, reduction="none"), expected, rtol=1e-12)
    assert binary_cross_entropy(Z, y) == pytest.approx(expected.mean(), rel=1e-12)
    assert binary_cross_entropy(Z, y, reduction="sum") == pytest.approx(expected.sum(), rel=1e-12)


def test_binary_cross_entropy_is_cross_entropy_against_a_score_of_zero():
    for z in (-800.0, -40.0, 0.3, 40.0, 800.0):
        assert binary_cross_entropy(z, 1) == pytest.approx(cross_entropy([z, 0.0], 0), rel=1e-15)
        assert binary_cross_entropy(z, 1) == -log_sigmoid(z)


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
def test_binary_cross_entropy_of_small_floats_is_computed_wider(dtype):
    z = Z.astype(dtype)
    wide = binary_cross_entropy(z.astype(np.float64), SOFT, reduction="none")
    assert_array_equal(binary_cross_entropy(z, SOFT, reduction="none"), wide.astype(dtype))


def test_infinite_scores_cost_nothing_or_everything():
    with np.errstate(all="raise"):
        found = binary_cross_entropy([INF, -INF, INF, -INF], [1, 0, 0, 1], reduction="none")
    assert_array_equal(found, [0, 0, INF, INF])


def test_binary_cross_entropy_refuses_other_shapes_and_truths():
    with pytest.raises(ValueError, match=r"y must have the shape of z, \(2, 1\), got \(2,\)"):
        binary_cross_entropy([[0.0], [1.0]], [0, 1])
    for wrong in (1.5, -0.1, np.nan):
        with pytest.raises(ValueError, match="y must lie between 0 and 1, got"):
            binary_cross_entropy([0.0, 0.0], [1.0, wrong])
    with pytest.raises(TypeError, match="y must hold real numbers"):
        binary_cross_entropy([0.0], ["b"])
    with pytest.raises(ValueError, match="at least one example"):
        binary_cross_entropy([], [])


def test_rows_that_are_one_hot_have_the_gradient_of_their_labels():
    z, y = np.array([[0.0, 100.0, 0.0], [3.0, 1.0, 2.0]]), np.array([1, 2])
    assert_array_equal(cross_entropy_grad(z, np.eye(3)[y]), cross_entropy_grad(z, y))
    assert cross_entropy_grad([0.0, 100.0, 0.0], [0, 1, 0])[1] == -7.440151952041672e-44
