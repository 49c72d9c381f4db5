"""What must always be true of softmax and its logarithm, and the numbers that pin it down."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.testing import assert_allclose, assert_array_equal
from scipy import special

from softmax_course import log_softmax, logsumexp, softmax

SCORES = np.array([0.5, -1.25, 3.0])  # dyadic, so adding an integer is exact
BOTH = pytest.mark.parametrize("function", [softmax, log_softmax])
LOGS = pytest.mark.parametrize("function", [log_softmax, logsumexp])
ALL = pytest.mark.parametrize("function", [softmax, log_softmax, logsumexp])
# The reference of a shape is SciPy's answer to the same scores.
SCIPY = {softmax: special.softmax, log_softmax: special.log_softmax, logsumexp: special.logsumexp}

properties = settings(max_examples=30, deadline=None, derandomize=True)
dyadic = st.integers(-(2**12), 2**12).map(lambda n: n / 64)
batches = arrays(np.float64, array_shapes(min_dims=1, max_dims=3, max_side=6), elements=dyadic)


# The numbers.


def test_scores_that_are_logs_give_their_own_proportions():
    assert_allclose(softmax(np.log([1, 2, 5])), [1 / 8, 2 / 8, 5 / 8], rtol=1e-15)


@pytest.mark.parametrize(
    "z, p",
    [
        ([0.7, 1.5, 4.8], [0.015731722895631968, 0.03501159317993099, 0.9492566839244371]),
        ([2.33, -1.46, 0.56], [0.8382731437703929, 0.01894128619912403, 0.14278557003048314]),
        ([7, 4, 0], [0.9517474055557682, 0.047384713149342166, 0.0008678812948896052]),
        ([13, 31, 5], [1.5229979512682538e-08, 0.9999999847649114, 5.109088950225901e-12]),
        ([0, 100, 0], [3.720075976020836e-44, 1.0, 3.720075976020836e-44]),
        (
            [-3.44, 1.16, -0.81, 3.91],
            [0.0005986035966678102, 0.05955166915529727, 0.008304888562756576, 0.9315448386852784],
        ),
    ],
)
def test_the_articles_scores_give_the_articles_probabilities(z, p):
    assert_allclose(softmax(z), p, rtol=1e-15)


@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_softmax_is_the_shifted_formula_to_the_bit(dtype, axis):
    z = (30 * np.random.default_rng(0).normal(size=(4, 9, 5))).astype(dtype)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    assert_array_equal(softmax(z, axis=axis), e / e.sum(axis=axis, keepdims=True))


@pytest.mark.parametrize("z", [[1000, 0, 0, 0], [1000, 1000], [-1000, -1000], [[1000, 0], [0, 1]]])
def test_scores_of_a_thousand_do_not_overflow(z):
    assert_array_equal(softmax(z), special.softmax(z, axis=-1))


def test_a_batch_and_its_shifted_copy_agree_as_in_scipys_own_test():
    z = np.array([[-25.0, 0, 25], [0, 0, 0]])
    first = [1.9287498479371314e-22, 1.3887943864771144e-11, 0.999999999986112]
    assert_allclose(softmax(z), [first, [1 / 3] * 3], rtol=1e-13)
    assert_allclose(softmax(z + 100), softmax(z), rtol=1e-13)


def test_log_softmax_gives_scipys_own_test_values():
    assert_array_equal(log_softmax([1000.0, 1]), [0, -999])
    expected = [
        -3.4401896985611953,
        -2.4401896985611953,
        -1.4401896985611953,
        -0.44018969856119533,
    ]
    assert_allclose(log_softmax(np.arange(4)), expected, rtol=1e-15)


def test_logsumexp_gives_scipys_own_test_values():
    assert logsumexp(np.arange(200)) == np.log(np.sum(np.exp(np.arange(200))))
    assert logsumexp([1000.0, 1000.0]) == 1000 + np.log(2)
    assert_allclose(logsumexp([1e-10] * 10_000), 1e-10 + np.log(10_000), rtol=1e-15)
    assert logsumexp([0, -40]) == pytest.approx(np.exp(-40), rel=1e-15)


# Properties.


@ALL
@given(z=batches, axis=st.integers(-3, 2))
@properties
def test_every_shape_and_axis_agrees_with_scipy(function, z, axis):
    axis %= z.ndim
    assert_allclose(function(z, axis=axis), SCIPY[function](z, axis=axis), rtol=1e-12, atol=1e-14)


@given(z=batches)
@properties
def test_rows_are_non_negative_and_sum_to_one(z):
    p = softmax(z)
    assert (p >= 0).all()
    assert_allclose(p.sum(axis=-1), 1, rtol=1e-15)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("shape", [(3,), (32, 10), (5000, 10), (40, 300)])
@pytest.mark.parametrize("shift", [-(2.0**20), 1.0, 2.0**20])
def test_adding_a_constant_changes_no_bit_along_any_axis(dtype, shape, shift):
    z = (np.random.default_rng(0).integers(-99, 99, shape) / 4).astype(dtype)  # dyadic
    for axis in range(z.ndim):
        assert_array_equal(softmax(z + dtype(shift), axis=axis), softmax(z, axis=axis))


@given(z=batches, axis=st.integers(-1, 0), shift=st.integers(-(2**20), 2**20))
@properties
def test_adding_any_dyadic_constant_to_dyadic_scores_changes_no_bit(z, axis, shift):
    assert_array_equal(softmax(z + shift / 64, axis=axis), softmax(z, axis=axis))


@given(z=batches, axis=st.integers(-1, 0), shift=st.integers(-(2**20), 2**20))
@properties
def test_adding_a_constant_moves_log_softmax_by_rounding_alone(z, axis, shift):
    assert_allclose(
        log_softmax(z + shift / 64, axis=axis), log_softmax(z, axis=axis), rtol=2e-15, atol=1e-300
    )


@BOTH
@pytest.mark.parametrize("temperature", [0.3, 3.0])
def test_adding_a_constant_changes_nothing_at_any_temperature(function, temperature):
    shifted = function(SCORES + 2.0**20, temperature=temperature)
    assert_array_equal(shifted, function(SCORES, temperature=temperature))


def test_scores_with_every_bit_in_use_may_be_shifted_and_keep_their_bits():
    # Multiples of 2**-46 below 32: z - max z is rounded, and adding 32 still is exact.
    z = np.random.default_rng(1).integers(-(2**51), 2**51, size=(200, 8)) / 2.0**46
    assert_array_equal(softmax(z + 32), softmax(z))


@ALL
@pytest.mark.parametrize("K", [3, 10, 64, 300])
def test_a_row_gets_the_same_bits_alone_and_beside_any_other(function, K):
    z = 5 * np.random.default_rng(2).normal(size=(40, K))
    alone = np.array([function(row) for row in z])
    beside_a_steep_one = function(np.vstack([z, [[0.0] * (K - 1) + [900.0]]]))[:-1]
    assert_array_equal(beside_a_steep_one, alone)


@LOGS
@pytest.mark.parametrize("K", [3, 10, 64, 300])
def test_a_row_gets_the_same_bits_in_every_layout_and_along_any_axis(function, K):
    z = 5 * np.random.default_rng(3).normal(size=(40, K))
    expected = function(z)
    assert_array_equal(function(np.asfortranarray(z)), expected)
    assert_array_equal(function(z.T.copy(), axis=0).T, expected)
    assert_array_equal(function(np.repeat(z, 2, axis=1)[:, ::2]), expected)


@BOTH
@given(z=batches, seed=st.integers(0, 99))
@properties
def test_reordering_the_classes_reorders_the_answer(function, z, seed):
    order = np.random.default_rng(seed).permutation(z.shape[-1])
    assert_allclose(function(z[..., order]), function(z)[..., order], rtol=2e-15)


@BOTH
@given(z=batches, temperature=st.sampled_from([0.25, 0.5, 2.0, 4.0, 8.0]))
@properties
def test_temperature_divides_the_scores(function, z, temperature):
    assert_allclose(function(z, temperature=temperature), function(z / temperature), rtol=3e-15)


@given(z=batches)
@properties
def test_log_softmax_is_the_score_minus_logsumexp(z):
    assert_allclose(log_softmax(z), z - logsumexp(z)[..., np.newaxis], rtol=1e-13, atol=1e-13)


@given(z=batches)
@properties
def test_logsumexp_lies_between_max_and_max_plus_log_k(z):
    above = logsumexp(z) - z.max(axis=-1)
    assert ((above >= 0) & (above <= np.log(z.shape[-1]) + 1e-13)).all()


@given(z=batches)
@properties
def test_an_added_masked_class_changes_no_other(z):
    masked = np.concatenate([z, np.full((*z.shape[:-1], 1), -np.inf)], axis=-1)
    assert_array_equal(softmax(masked)[..., -1], 0)
    assert_array_equal(log_softmax(masked)[..., -1], -np.inf)
    assert_allclose(softmax(masked)[..., :-1], softmax(z), rtol=2e-15)


@BOTH
def test_a_masked_class_beside_huge_scores_changes_no_other(function):
    masked = function([5000.0, 5001.0, -np.inf])
    assert_array_equal(masked[:2], function([5000.0, 5001.0]))


@ALL
@pytest.mark.parametrize("K", [1, 2, 1000])
def test_equal_scores_share_alike(function, K):
    expected = {softmax: 1 / K, log_softmax: -np.log(K), logsumexp: 7 + np.log(K)}[function]
    assert_allclose(function(np.full(K, 7.0)), expected, rtol=5e-16)


def test_a_tie_that_shares_a_batch_with_nan_is_still_a_tie():
    log_p = log_softmax([[np.nan, 0.0, 1.0], [2.0, 2.0, -40.0]])
    assert_allclose(log_p[1], log_softmax([2.0, 2.0, -40.0]), rtol=1e-15)


def test_one_class_alone_is_certain():
    assert softmax([-3.0]) == 1
    assert str(log_softmax([-3.0])) == "[0.]"  # and not -0


# Limits.


@pytest.mark.parametrize("z", [[1.0, 2.0, 5.0], [1e8, -3.0, 2e8], [-1e308, 0.0, 1e308]])
def test_a_tiny_temperature_leaves_only_the_winner(z):
    for temperature in (1e-300, 5e-324):
        assert_array_equal(softmax(z, temperature=temperature), np.array(z) == np.max(z))


def test_a_temperature_too_small_for_float32_works_on_float32_scores():
    z = np.array([1.0, 2.0, 2.0], np.float32)
    assert_array_equal(softmax(z, temperature=1e-60), np.array([0, 0.5, 0.5], np.float32))


def test_a_tiny_temperature_leaves_tied_winners_alike():
    assert_array_equal(softmax([3.0, 3.0, 1.0], temperature=1e-300), [0.5, 0.5, 0])


@pytest.mark.parametrize("z", [[1.0, 2.0, 5.0], [-1e100, 0.0, 1e100]])
def test_a_huge_temperature_makes_all_classes_alike(z):
    assert_allclose(softmax(z, temperature=1e308), 1 / 3, rtol=1e-15)
    assert_allclose(log_softmax(z, temperature=1e308), -np.log(3), rtol=1e-15)


@LOGS
@pytest.mark.parametrize("dtype, most", [(np.float64, 705), (np.float32, 84)])
def test_many_classes_at_the_edge_of_what_exp_can_bear_share_alike(function, dtype, most):
    z = np.full((1, 5000), most, dtype)
    expected = {log_softmax: -np.log(5000), logsumexp: most + np.log(5000)}[function]
    assert_allclose(function(z), np.full_like(function(z), expected), rtol=2e-7)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("exponent", range(5, 127))
def test_a_tie_of_large_scores_is_a_tie_whatever_their_size(dtype, exponent):
    z = np.array([1.5, 1.5, -1.5], dtype) * dtype(2.0**exponent)
    assert_allclose(log_softmax(z)[:2], -np.log(2), rtol=2e-7)


def test_the_largest_scores_and_temperatures_there_are_still_make_sense():
    p = softmax([1e308, -1e308], temperature=1e308)
    assert_allclose(p, softmax([2.0, 0.0]), rtol=1e-15)
    assert_array_equal(softmax([1e308, -1e308]), [1, 0])
    assert_array_equal(softmax([1.797e308, 3e307]), [1, 0])
    assert_array_equal(log_softmax([1.797e308, 3e307]), [0, 3e307 - 1.797e308])
    assert logsumexp([1.797e308, 3e307]) == 1.797e308
    assert_array_equal(log_softmax([1e308, -1e308], temperature=2.0), [0, -1e308])


def test_subnormal_scores_are_scores():
    assert_allclose(softmax([5e-324, 0.0]), 0.5)
    assert_allclose(softmax([5e-324, 0.0], temperature=5e-324), softmax([1.0, 0.0]))


# Types, layouts, silence.


@ALL
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
@pytest.mark.parametrize("shape", [(3,), (500, 10), (3, 700)])
def test_floats_keep_their_type(function, dtype, shape):
    assert function(np.ones(shape, dtype)).dtype == dtype
    assert function(np.full(shape, 100, dtype)).dtype == dtype


@ALL
@pytest.mark.parametrize(
    "z",
    [[1, 0, 1], (True, False, True), np.array([1, 0, 1], np.int8), np.array([1, 0, 1], np.uint8)],
)
def test_integers_booleans_and_lists_become_float64(function, z):
    result = function(z)
    assert result.dtype == np.float64
    assert_array_equal(result, function([1.0, 0.0, 1.0]))


@BOTH
def test_float16_is_computed_wider(function):
    z = np.array([10.0, 11.0, -40.0], np.float16)
    assert_array_equal(function(z), function(z.astype(np.float64)).astype(np.float16))


@ALL
@pytest.mark.parametrize("z", [SCORES, SCORES + 1000, np.full((300, 10), 80.0)])
def test_the_input_is_never_changed(function, z):
    z = z.copy()
    before = z.copy()
    function(z)
    assert_array_equal(z, before)


@BOTH
def test_a_read_only_array_is_welcome_and_the_result_can_be_written(function):
    z = SCORES.copy()
    z.setflags(write=False)
    function(z)[0] = 1


@ALL
@pytest.mark.parametrize("size", [4, 40])
def test_every_memory_layout_gives_the_same_answer(function, size):
    z = np.random.default_rng(0).normal(size=(size, 9, 2 * size))
    expected = function(z[:, :, ::2].copy(), axis=1)
    assert_allclose(function(np.asfortranarray(z)[:, :, ::2], axis=1), expected, rtol=1e-14)
    turned = np.moveaxis(z[:, :, ::2], 1, 0)
    assert_allclose(function(turned, axis=0), _first(expected, function), rtol=1e-14)


def _first(array, function):
    return array if function is logsumexp else np.moveaxis(array, 1, 0)


@ALL
@pytest.mark.parametrize("shape", [(50_000, 3), (5, 20_000), (70_000,), (200, 3, 64), (40, 65)])
def test_a_large_array_gives_the_answer_of_row_by_row(function, shape):
    z = np.random.default_rng(0).normal(size=shape) * 20
    rows = z.reshape(-1, shape[-1])
    some = [0, len(rows) // 2, len(rows) - 1]
    together = function(z).reshape(len(rows), -1)[some]
    alone = np.array([function(rows[i]) for i in some]).reshape(together.shape)
    assert_allclose(together, alone, rtol=1e-14)


@BOTH
@pytest.mark.parametrize("K", [3, 100])
def test_no_rows_give_no_rows(function, K):
    assert function(np.ones((0, K))).shape == (0, K)


def test_logsumexp_of_no_rows_is_empty_and_of_one_row_a_number():
    assert logsumexp(np.ones((0, 3))).shape == (0,)
    assert isinstance(logsumexp([1.0, 2.0]), float)


@ALL
@pytest.mark.parametrize("rows", [2, 500])
def test_nan_makes_its_own_row_nan_and_no_other(function, rows):
    z = np.zeros((rows, 10))
    z[1, 3] = np.nan
    result = function(z).reshape(rows, -1)
    assert np.isnan(result[1]).all()
    assert not np.isnan(np.delete(result, 1, axis=0)).any()


@ALL
@pytest.mark.parametrize("shape", [(2, 3), (900, 3), (2, 300)])
def test_a_masked_class_next_to_a_nan_row_stays_masked(function, shape):
    z = np.zeros(shape)
    z[0, 1], z[1, 1] = np.nan, -np.inf
    assert_array_equal(function(z)[1], function(z[1]))


@ALL
@pytest.mark.parametrize(
    "z",
    [
        [np.nan, 1.0],
        [1e308, -1e308],
        [-np.inf, 0.0, 800.0],
        np.array([60000, -60000], np.float16),
        np.array([3e38, -3e38], np.float32),
        np.full((300, 10), 1e308),
    ],
)
def test_numpy_never_warns_not_even_when_told_to_raise(function, z):
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        function(z)
