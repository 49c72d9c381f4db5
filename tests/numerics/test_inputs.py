"""What the functions refuse, and the sentence that says so."""

from fractions import Fraction

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from softmax_course import entropy, log_softmax, logsumexp, sigmoid, softmax
from softmax_course.numerics.inputs import (
    generator,
    positive_integer,
    positive_number,
    real_array,
    real_number,
    refuse_size,
    shown,
)

INF = np.inf
ALL = pytest.mark.parametrize("function", [softmax, log_softmax, logsumexp])
TEMPERED = pytest.mark.parametrize("function", [softmax, log_softmax])


def says(error, sentence):
    return pytest.raises(error, match=sentence)


@ALL
def test_a_single_number_has_no_classes(function):
    with says(ValueError, r"z must have an axis of classes, got the single number 3\.0"):
        function(3.0)


@ALL
@pytest.mark.parametrize("z", [[], np.ones((2, 0)), [[], []]])
def test_there_must_be_a_class(function, z):
    with says(ValueError, r"z must have at least one class along axis -1, got shape"):
        function(z)


@ALL
@pytest.mark.parametrize("z", ["abc", ["a", "b"], [1j, 2], [None, 1], {"a": 1}, [b"1", b"2"]])
def test_scores_are_real_numbers(function, z):
    with says(TypeError, r"z must hold real numbers, got .* of type"):
        function(z)


@ALL
def test_rows_have_equal_length(function):
    with says(ValueError, r"z must have rows of equal length, got \[\[1, 2\], \[3\]\]"):
        function([[1, 2], [3]])


@ALL
@pytest.mark.parametrize(
    "z",
    [
        np.ma.array([1.0, 2.0, 3.0], mask=[False, True, False]),
        [np.ma.array([1.0, 2.0], mask=[True, False]), [1.0, 2.0]],
        [1.0, np.ma.masked],
    ],
)
def test_a_mask_is_refused_rather_than_ignored(function, z):
    with says(ValueError, r"z must be an array without a mask, got .*--"):
        function(z)


def test_a_masked_array_that_hides_nothing_is_an_array():
    assert_array_equal(softmax(np.ma.array([1.0, 2.0])), softmax([1.0, 2.0]))


def test_a_sentence_about_long_rows_is_short():
    with pytest.raises(ValueError, match="rows of equal length") as refusal:
        softmax([[1.0] * 10_000, [2.0]])
    assert len(str(refusal.value)) < 200


def test_big_integers_and_fractions_are_real_numbers():
    assert_array_equal(softmax([10**30, 0]), [1, 0])
    assert_array_equal(softmax([Fraction(1, 2), 0]), softmax([0.5, 0]))


def test_long_doubles_and_foreign_byte_orders_are_understood():
    assert softmax(np.ones(2, np.longdouble)).dtype == np.float64
    assert softmax(np.ones(2, ">f4")).dtype == np.dtype(np.float32)


@ALL
@pytest.mark.parametrize("size", [3, 30_000])
def test_plus_infinity_is_refused_and_its_row_named(function, size):
    z = np.zeros((size, 3))
    z[2] = [1, INF, 0]
    z[1] = [-INF, 0, np.nan]
    with says(ValueError, r"z must not hold \+inf, got \[ ?1\., inf,  ?0\.\] in row 2$"):
        function(z)


@ALL
@pytest.mark.parametrize("size", [3, 30_000])
def test_a_row_with_every_class_masked_is_refused_and_named(function, size):
    z = np.zeros((size, 2))
    z[-1] = z[1] = -INF
    with says(ValueError, r"z must leave at least one class above -inf, got .* in row 1$"):
        function(z)


@ALL
def test_the_offending_row_is_named_along_any_axis(function):
    z = np.zeros((2, 4, 3))
    z[1, :, 2] = -INF
    with says(ValueError, r"got \[-inf, -inf, -inf, -inf\] in row 1, 2$"):
        function(z, axis=1)


@ALL
def test_a_single_row_needs_no_number(function):
    with says(ValueError, r"got \[-inf, -inf\]$"):
        function([-INF, -INF])


@TEMPERED
def test_infinities_are_shown_as_they_came_whatever_the_temperature(function):
    with says(ValueError, r"got \[inf, +3\.\]"):
        function([INF, 3.0], temperature=5.0)


@ALL
@pytest.mark.parametrize("axis", [2, -3, np.int64(7)])
def test_axis_must_exist(function, axis):
    with says(ValueError, rf"axis must be in -2\.\.1 for z of shape \(2, 2\), got {int(axis)}"):
        function(np.eye(2), axis=axis)


@ALL
@pytest.mark.parametrize("axis", [None, True, 0.0, "rows", (0, 1)])
def test_axis_is_one_int(function, axis):
    with says(TypeError, r"axis must be one int, got "):
        function(np.eye(2), axis=axis)


def test_axis_may_be_a_numpy_int():
    assert_array_equal(softmax(np.eye(2), axis=np.int64(0)), softmax(np.eye(2), axis=0))


@TEMPERED
@pytest.mark.parametrize("temperature", [0, 0.0, -1.0, np.nan, INF, -INF, np.float32(0)])
def test_temperature_must_be_positive(function, temperature):
    with says(ValueError, r"temperature must be positive and finite, got -?[\dni]"):
        function([1.0, 2.0], temperature=temperature)


def test_a_temperature_beyond_every_float_is_refused_too():
    with says(ValueError, r"temperature must be positive and finite, got 10{400}$"):
        softmax([1.0, 2.0], temperature=10**400)


@TEMPERED
@pytest.mark.parametrize("temperature", ["hot", None, True, [1.0], 1j, np.ones(2)])
def test_temperature_must_be_a_number(function, temperature):
    with says(TypeError, r"temperature must be a number, got "):
        function([1.0, 2.0], temperature=temperature)


@pytest.mark.parametrize("call", [softmax, logsumexp])
def test_options_are_given_by_name(call):
    with pytest.raises(TypeError):
        call([1.0, 2.0], -1)


def test_probabilities_must_not_be_negative():
    with says(ValueError, r"p must not be negative, got \[-0\.5,  1\.5\] in row 1"):
        entropy([[0.5, 0.5], [-0.5, 1.5]])


@pytest.mark.parametrize("off", [2e-6, -2e-6, 1.0])
def test_probabilities_must_sum_to_one(off):
    with says(ValueError, r"p must sum to 1 within 1e-6 along axis -1, got"):
        entropy([0.5, 0.5 + off])


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_softmax_of_every_type_counts_as_probabilities(dtype):
    entropy(softmax(np.arange(50).reshape(5, 10).astype(dtype) / 7))


def test_sigmoid_refuses_text_and_complex_numbers():
    for z in ("a", 1j, [None]):
        with says(TypeError, r"z must hold real numbers, got "):
            sigmoid(z)


def test_the_first_offending_row_is_named_whichever_rule_it_breaks():
    with pytest.raises(ValueError, match="row 1"):
        softmax([[1, 2], [-np.inf, -np.inf], [np.inf, 0]])
    with pytest.raises(ValueError, match="row 1"):
        softmax([[1, 2], [np.inf, 0], [-np.inf, -np.inf]])


def test_a_number_too_large_for_a_float_is_a_value_error():
    with pytest.raises(ValueError, match="fit a float"):
        softmax([10**400, 1])


def test_a_temperature_may_be_an_array_of_one_number():
    np.testing.assert_array_equal(
        softmax([1.0, 2.0], temperature=np.array(2.0)), softmax([1.0, 2.0], temperature=2.0)
    )


@pytest.mark.parametrize("value", [3, np.int8(3), np.array(3)])
def test_any_kind_of_whole_number_counts(value):
    number = positive_integer(value, "n", smallest=3)
    assert number == 3 and type(number) is int


@pytest.mark.parametrize("value", [3.0, True, np.True_, "3", None, [3]])
def test_what_is_no_whole_number_does_not_count(value):
    with says(TypeError, "n must be an int, got"):
        positive_integer(value, "n")


@pytest.mark.parametrize("value", [np.float32(np.inf), np.float32(np.nan), 10**400, -(10**400)])
def test_a_number_beyond_every_float_is_refused_without_a_warning(value):
    with says(ValueError, "rate must be positive and finite, got"):
        positive_number(value, "rate")


def test_a_number_beyond_every_float_is_infinite():
    assert real_number(10**400, "rate") == INF


def test_a_small_float_is_a_number_like_any_other():
    assert positive_number(np.float32(0.5), "rate") == 0.5


def test_a_count_has_a_smallest_value():
    with says(ValueError, "n must be at least 3, got 2"):
        positive_integer(2, "n", smallest=3)


def test_a_billion_numbers_may_be_asked_for_and_no_more():
    refuse_size(10**9, "K", 10**9)
    with says(ValueError, r"^K must ask for at most 1000000000 numbers in all, got 1000000001$"):
        refuse_size(10**9 + 1, "K", 10**9 + 1)


def test_of_more_than_twelve_numbers_the_first_and_last_four_are_shown():
    assert shown(np.arange(12)) == "[ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11]"
    assert shown(np.arange(13)) == "[ 0,  1,  2,  3, ...,  9, 10, 11, 12]"


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_an_array_of_floats_is_taken_as_it_is(dtype):
    x = np.ones(3, dtype)
    assert real_array(x, "x") is x


@pytest.mark.parametrize("rng", [None, 7, np.random, np.random.RandomState(0)])
def test_chance_comes_from_a_generator_and_from_nothing_else(rng):
    with says(TypeError, r"rng must be a generator such as np\.random\.default_rng\(0\), got"):
        generator(rng)


def test_a_generator_may_be_asked_for_with_a_reason():
    with says(TypeError, "got 7: rows are shuffled$"):
        generator(7, "rows are shuffled")
