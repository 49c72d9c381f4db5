"""Labels and one-hot rows."""

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from softmax_course import one_hot


def test_each_row_has_one_at_its_label():
    assert_array_equal(one_hot([2, 0], 3), [[0, 0, 1], [1, 0, 0]])


@pytest.mark.parametrize("shape", [(), (4,), (2, 3), (0,)])
def test_the_classes_come_last(shape):
    Y = one_hot(np.ones(shape, np.uint8), 5)
    assert Y.shape == (*shape, 5) and Y.dtype == np.float64


@pytest.mark.parametrize("y, value", [([0, 3], "3 in row 1"), ([-1], "-1 in row 0"), (7, "7$")])
def test_a_label_outside_the_classes_is_refused_and_named(y, value):
    with pytest.raises(ValueError, match=rf"y must hold integer labels in 0\.\.2, got {value}"):
        one_hot(y, 3)


@pytest.mark.parametrize("y", [[0.0, 1.0], 1.0, [True, False], ["a"], [None], [1j]])
def test_labels_are_integers_even_when_a_float_is_whole(y):
    with pytest.raises(TypeError, match=r"y must hold integer labels in 0\.\.2, got .* of type"):
        one_hot(y, 3)


@pytest.mark.parametrize("y", [np.array([], str), np.array([], bool), np.array([], object)])
def test_no_labels_at_all_are_labels_of_some_type_too(y):
    with pytest.raises(TypeError, match=r"y must hold integer labels in 0\.\.2, got \[\] of type"):
        one_hot(y, 3)
    assert one_hot([], 3).shape == (0, 3)


def test_rows_that_no_memory_holds_are_refused_in_a_sentence():
    with pytest.raises(ValueError, match=r"num_classes must ask for at most .* got 100000000000$"):
        one_hot([3, 5], 10**11)
    assert one_hot([], 10**11).shape == (0, 10**11)


def test_num_classes_is_a_positive_int():
    with pytest.raises(ValueError, match="num_classes must be at least 1, got 0"):
        one_hot([0], 0)
    for wrong in (2.0, True, None):
        with pytest.raises(TypeError, match="num_classes must be an int, got"):
            one_hot([0], wrong)
