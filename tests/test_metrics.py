"""Metrics: counted by hand, and refused in sentences."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.optimize import minimize_scalar

from softmax_course import (
    accuracy,
    brier_score,
    confusion_matrix,
    cross_entropy,
    expected_calibration_error,
    fit_temperature,
    one_hot,
    reliability,
    softmax,
)

INF, NAN = np.inf, np.nan
Z = np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0], [1.0, 1.0, 0.0], [0.0, 0.0, 5.0]])
Y = np.array([0, 2, 0, 2])
P = np.array([[0.7, 0.3], [0.9, 0.1], [0.2, 0.8], [0.5, 0.5]])
RNG = np.random.default_rng(5)
MANY = 3 * RNG.normal(size=(400, 4))
TRUTH = np.array([RNG.choice(4, p=p) for p in softmax(MANY, temperature=2.5)])
ALL = pytest.mark.parametrize(
    "metric",
    [
        accuracy,
        confusion_matrix,
        brier_score,
        reliability,
        expected_calibration_error,
        fit_temperature,
    ],
)


# Answers.


def test_accuracy_counts_and_ties_go_to_the_lowest_index():
    assert accuracy(Z, Y) == 0.75
    assert accuracy([[1.0, 1.0]], [1]) == 0.0


def test_accuracy_takes_one_row_one_hot_rows_probabilities_and_masks():
    assert accuracy(Z[0], 0) == 1.0
    assert accuracy(Z, one_hot(Y, 3)) == accuracy(softmax(Z), Y) == 0.75
    assert accuracy([[-INF, -5.0]], [1]) == 1.0
    assert isinstance(accuracy(Z, Y), float)


def test_accuracy_of_a_nan_is_nan():
    assert np.isnan(accuracy([[NAN, 1.0], [0.0, 1.0]], [0, 1]))


def test_confusion_matrix_has_truth_in_rows_and_k_from_the_scores():
    assert_array_equal(confusion_matrix(Z, Y), [[2, 0, 0], [0, 0, 0], [0, 1, 1]])
    assert confusion_matrix(np.zeros((0, 3)), []).shape == (3, 3)
    assert confusion_matrix(Z, Y).dtype.kind == "i"


def test_confusion_matrix_refuses_nan():
    with pytest.raises(ValueError, match=r"z must not hold nan, got .* in row 1"):
        confusion_matrix([[0.0, 1.0], [NAN, 1.0]], [0, 0])


def test_brier_score_is_0_at_best_and_2_at_worst():
    assert brier_score([1.0, 0.0], 0) == 0
    assert brier_score([1.0, 0.0], 1) == 2


def test_brier_score_sums_over_classes_and_averages_over_examples():
    assert brier_score(P, [0, 1, 1, 0]) == pytest.approx((0.18 + 1.62 + 0.08 + 0.5) / 4)
    assert brier_score([[0.7, 0.3]], [[0.5, 0.5]]) == pytest.approx(0.08)
    assert np.isnan(brier_score([[NAN, 1.0]], [0]))


def test_a_square_that_no_float_can_hold_warns_nobody():
    with np.errstate(all="raise"):
        assert brier_score([1.0, 1e-200], 0) == 0


# Confidence.


def test_reliability_counts_each_bin_by_its_largest_probability():
    count, confidence, right = reliability(P, [0, 1, 1, 0], bins=4)
    assert_array_equal(count, [0, 1, 1, 2])
    assert_allclose(confidence, [NAN, 0.5, 0.7, 0.85])
    assert_allclose(right, [NAN, 1.0, 1.0, 0.5])


@pytest.mark.parametrize("bins", [3, 7, 10, 15, 49])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_bins_are_closed_on_the_right(bins, dtype):
    edges = (np.arange(1, bins + 1) / bins).astype(dtype)
    edges = edges[edges >= 0.5]
    count, _, _ = reliability(np.stack([edges, 1 - edges], axis=-1), [0] * len(edges), bins=bins)
    assert_array_equal(count, [0] * (bins - len(edges)) + [1] * len(edges))


def test_a_probability_a_rounding_above_one_is_in_the_last_bin():
    count, _, _ = reliability([[1 + 1e-9, 0.0]], [0])
    assert count[-1] == 1


def test_reliability_sees_every_class_as_a_winner():
    count, _, right = reliability([[0.1, 0.1, 0.8], [0.8, 0.1, 0.1]], [2, 1], bins=1)
    assert_array_equal(count, [2])
    assert_array_equal(right, [0.5])


def test_calibration_error_weighs_the_gaps_by_count():
    # Bins of 4: gaps 0.5 (1 example), 0.3 (1), 0.35 (2).
    error = expected_calibration_error(P, [0, 1, 1, 0], bins=4)
    assert error == pytest.approx(0.5 / 4 + 0.3 / 4 + 0.35 / 2)


def test_calibration_error_of_one_bin_is_the_gap_of_the_averages():
    p = softmax(MANY)
    gap = abs(p.max(axis=-1).mean() - accuracy(p, TRUTH))
    assert expected_calibration_error(p, TRUTH, bins=1) == pytest.approx(gap)


def test_a_perfectly_honest_model_has_no_calibration_error():
    assert expected_calibration_error([[0.75, 0.25]] * 4, [0, 0, 0, 1]) == pytest.approx(0)


@pytest.mark.parametrize("function", [reliability, expected_calibration_error])
def test_bins_is_a_positive_int_and_nan_belongs_to_no_bin(function):
    with pytest.raises(ValueError, match="bins must be at least 1, got 0"):
        function(P, [0] * 4, bins=0)
    with pytest.raises(TypeError, match=r"bins must be an int, got 2\.5"):
        function(P, [0] * 4, bins=2.5)
    with pytest.raises(ValueError, match=r"p must not hold nan, got .* in row 0"):
        function([[NAN, 1.0]], [0])


def test_what_no_memory_holds_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match=r"bins must ask for at most .* got 100000000000$"):
        reliability(P, [0] * 4, bins=10**11)
    with pytest.raises(ValueError, match=r"K x K counts for z must ask for .* got 100000$"):
        confusion_matrix(np.zeros(100_000, np.float16), 0)


@pytest.mark.parametrize("function", [brier_score, reliability, expected_calibration_error])
@pytest.mark.parametrize("row", [[0.5, 0.4], [1.5, -0.5], [2.0, 1.0]])
def test_p_must_be_probabilities(function, row):
    with pytest.raises(ValueError, match=r"p must (sum to 1|not be negative).* in row 1"):
        function([[0.5, 0.5], row], [0, 0])


# Temperature.


def test_eight_to_one_claimed_and_two_to_one_true_is_temperature_three():
    z = np.log([[8.0, 1.0]] * 3)
    assert fit_temperature(z, [0, 0, 1]) == pytest.approx(3, rel=1e-12)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e4])
def test_the_fitted_temperature_minimises_the_loss(scale):
    z = scale * MANY
    T = fit_temperature(z, TRUTH)
    best = minimize_scalar(
        lambda log_T: cross_entropy(z / np.exp(log_T), TRUTH),
        bracket=(np.log(scale), np.log(3 * scale)),
    )
    assert T == pytest.approx(np.exp(best.x), rel=1e-5)
    assert cross_entropy(z / T, TRUTH) <= best.fun + 1e-15
    assert isinstance(T, float)


def test_fitting_finds_the_temperature_that_made_the_labels():
    soft = softmax(MANY, temperature=2.5)
    assert fit_temperature(MANY, soft) == pytest.approx(2.5, rel=1e-9)
    assert fit_temperature(MANY / 2.5, soft) == pytest.approx(1, rel=1e-9)


def test_masked_classes_are_left_out_of_the_fit():
    masked = np.concatenate([MANY, np.full((400, 1), -INF)], axis=-1)
    assert fit_temperature(masked, TRUTH) == pytest.approx(fit_temperature(MANY, TRUTH))


def test_the_largest_scores_there_are_have_their_temperature():
    z = [[1.5e308, 1.0e308]] * 3
    assert fit_temperature(z, [0, 0, 1]) == pytest.approx(0.5e308 / np.log(2), rel=1e-12)
    with pytest.raises(ValueError, match="the best T is beyond every float"):
        fit_temperature([[1.7e308, -1.7e308]] * 3, [0, 0, 1])


@pytest.mark.parametrize(
    "z, y, why",
    [
        ([[2.0, 1.0], [0.0, 3.0]], [0, 1], "already has the largest score.*T goes to 0"),
        ([[2.0, 2.0, 0.0]], [1], "already has the largest score.*T goes to 0"),
        ([[2.0, 1.0], [0.0, 3.0]], [1, 0], "no better than the average.*T goes to infinity"),
        ([[3.0, 0.0], [0.0, 3.0]], [0, 0], "no better than the average.*T goes to infinity"),
        ([[2.0, 2.0], [5.0, 5.0]], [1, 0], "only equal scores.*the same at every T"),
        ([[0.0, -INF], [1.0, 2.0]], [1, 1], "masked true class costs inf at every T.* in row 0"),
        ([[0.0, NAN], [1.0, 2.0]], [1, 1], "z must not hold nan.* in row 0"),
    ],
)
def test_where_no_temperature_is_best_the_sentence_says_why(z, y, why):
    with pytest.raises(ValueError, match=why):
        fit_temperature(z, y)


def test_a_hundred_gaps_that_no_float_can_add_up_have_their_temperature():
    z, y = [[0.0, -4e307]] * 25, [0] * 20 + [1] * 5
    assert fit_temperature(z, y) == pytest.approx(4e307 / np.log(4), rel=1e-12)


# What all share.


@ALL
def test_leading_dimensions_are_examples(metric):
    z, y = softmax(MANY[:24]), TRUTH[:24]
    assert_array_equal(metric(z.reshape(2, 3, 4, 4), y.reshape(2, 3, 4)), metric(z, y))


@pytest.mark.parametrize("metric", [confusion_matrix, reliability, fit_temperature])
def test_a_nan_among_leading_dimensions_is_named(metric):
    p = np.full((2, 3, 2), 0.5)
    p[1, 2, 0] = NAN
    with pytest.raises(ValueError, match=r"must not hold nan, got \[nan, 0\.5\] in row 1, 2$"):
        metric(p, np.zeros((2, 3), int))


@pytest.mark.parametrize("metric", [accuracy, confusion_matrix, fit_temperature])
def test_an_infinity_among_leading_dimensions_is_named(metric):
    z = np.zeros((2, 3, 2))
    z[1, 2] = -INF
    with pytest.raises(ValueError, match=r"at least one class above -inf, got .* in row 1, 2$"):
        metric(z, np.zeros((2, 3), int))


def test_a_masked_true_class_among_leading_dimensions_is_named():
    z = np.zeros((2, 3, 2))
    z[1, 2, 0] = -INF
    with pytest.raises(ValueError, match=r"a masked true class .* in row 1, 2$"):
        fit_temperature(z, np.zeros((2, 3), int))


def test_there_are_ten_bins_if_nothing_else_is_said():
    assert len(reliability(P, [0] * 4)[0]) == 10
    p = softmax(MANY)
    assert expected_calibration_error(p, TRUTH) == expected_calibration_error(p, TRUTH, bins=10)
    assert expected_calibration_error(p, TRUTH) != expected_calibration_error(p, TRUTH, bins=11)


@ALL
@pytest.mark.parametrize("y", [[0.0, 1.0], [True, False], ["a", "b"]])
def test_labels_must_be_integers(metric, y):
    with pytest.raises(TypeError, match=r"y must hold integer labels in 0\.\.1, got"):
        metric(P[:2], y)


@ALL
def test_labels_must_be_classes(metric):
    for wrong in (2, -1):
        with pytest.raises(ValueError, match=rf"integer labels in 0\.\.1, got {wrong} in row 1"):
            metric(P[:2], [0, wrong])


@ALL
@pytest.mark.parametrize("y", [0, [0, 1, 0], [[0], [1]]])
def test_shapes_must_fit(metric, y):
    with pytest.raises(ValueError, match=r"y must be labels of shape \(2,\) or rows of"):
        metric(P[:2], y)


@ALL
def test_a_single_number_has_no_classes(metric):
    with pytest.raises(ValueError, match="must have an axis of classes"):
        metric(1.0, 0)


@pytest.mark.parametrize(
    "metric", [accuracy, brier_score, expected_calibration_error, fit_temperature]
)
def test_a_mean_needs_an_example(metric):
    with pytest.raises(ValueError, match="there must be at least one example"):
        metric(np.ones((0, 2)), [])


@pytest.mark.parametrize("metric", [accuracy, confusion_matrix, reliability])
def test_counting_needs_one_true_class_per_row(metric):
    with pytest.raises(ValueError, match="y must name one true class per row"):
        metric(P[:2], [[0.5, 0.5], [1.0, 0.0]])


@pytest.mark.parametrize("metric", [accuracy, confusion_matrix, fit_temperature])
def test_scores_are_checked_as_in_softmax(metric):
    with pytest.raises(ValueError, match=r"z must not hold \+inf, got .* in row 1"):
        metric([[0.0, 1.0], [INF, 0.0]], [0, 1])


@ALL
def test_nothing_is_changed_and_nothing_warns(metric):
    p, y = P[:3].copy(), np.array([0, 1, 1])
    with np.errstate(all="raise"):
        metric(p, y)
    assert_array_equal(p, P[:3])
    assert_array_equal(y, [0, 1, 1])


@pytest.mark.parametrize("seed", range(8))
def test_a_fit_on_the_border_is_refused_whatever_rounding_says(seed):
    row = np.random.default_rng(seed).normal(size=6)
    with pytest.raises(ValueError, match="no better than the average"):
        fit_temperature(np.tile(row, (6, 1)), np.arange(6))
