"""Examples and labels stay together, and stay as they are."""

import copy
import pickle

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from softmax_course.data import Dataset

X = np.arange(10.0).reshape(5, 2)
Y = np.array([0, 1, 1, 0, 1])


def five(**changed):
    parts = {"X": X, "y": Y, "features": ("a (cm)", "b (g)"), "classes": ("cat", "dog")}
    return Dataset(**parts | changed)


def rng(seed=0):
    return np.random.default_rng(seed)


def says(error, sentence):
    return pytest.raises(error, match=sentence)


def test_it_is_as_long_as_it_has_rows():
    assert len(five()) == 5


def test_it_introduces_itself_in_one_sentence():
    assert repr(five()) == "5 rows, 2 features (a (cm), b (g)), 2 classes: cat 2, dog 3."


def test_it_says_what_was_left_out():
    assert repr(five(left_out="3 were ill")).endswith("dog 3; 3 were ill.")


def test_of_many_features_it_names_the_first_and_the_last():
    many = five(X=np.zeros((5, 9)), features=tuple("abcdefghi"))
    assert "9 features (a, ..., i)" in repr(many)


def test_a_class_without_rows_is_counted_too():
    assert repr(five(classes=("cat", "dog", "cow"))).endswith("cat 2, dog 3, cow 0.")


def test_its_arrays_cannot_be_changed():
    for array in (five().X, five().y):
        with says(ValueError, "read-only"):
            array[0] = 0


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda made: pickle.loads(pickle.dumps(made))]
)
def test_the_arrays_of_a_copy_cannot_be_changed_either(copied):
    twin = copied(five())
    assert not (twin.X.flags.writeable or twin.y.flags.writeable)
    assert repr(twin) == repr(five()) and np.array_equal(twin.X, X)


def test_it_does_not_follow_the_array_that_it_was_made_of():
    numbers = X.copy()
    made = five(X=numbers)
    numbers[0, 0] = 100
    assert made.X[0, 0] == 0


def test_its_fields_cannot_be_replaced():
    with says(AttributeError, "cannot assign"):
        five().X = X


def test_whatever_numbers_go_in_float64_and_int64_come_out():
    made = five(X=X.astype(np.float32), y=Y.astype(np.uint8))
    assert (made.X.dtype, made.y.dtype) == (np.float64, np.int64)


@pytest.mark.parametrize(
    "changed, error, sentence",
    [
        ({"X": X[0]}, ValueError, r"X must have one row an example, \(N, D\), got shape \(2,\)"),
        ({"X": [["a", "b"]] * 5}, TypeError, "X must hold real numbers"),
        ({"X": [[np.nan, 1]] * 5}, ValueError, "X must hold finite numbers only, got .nan,"),
        ({"y": Y[:4]}, ValueError, r"y must hold one label for each of the 5 rows .*\(4,\)"),
        ({"y": [0, 1, 2, 0, 1]}, ValueError, r"y must hold integer labels in 0\.\.1, got 2 in"),
        ({"y": [0, 1, 0.5, 0, 1]}, TypeError, "y must hold integer labels"),
        ({"features": ["a"]}, ValueError, "features must name the 2 columns of X, got 1: a"),
    ],
)
def test_parts_that_do_not_fit_are_refused(changed, error, sentence):
    with says(error, sentence):
        five(**changed)


def test_a_split_gives_every_row_to_one_side():
    train, test = five().split(2, rng=rng())
    assert (len(train), len(test)) == (3, 2)
    assert sorted([*train.X[:, 0], *test.X[:, 0]]) == [0, 2, 4, 6, 8]


def test_a_split_keeps_each_row_with_its_label():
    many = five(X=np.arange(200.0).reshape(100, 2), y=np.arange(100) % 2)
    for half in many.split(50, rng=rng()):
        assert_array_equal(half.y, half.X[:, 0] / 2 % 2)


def test_a_split_shuffles_both_sides():
    many = five(X=np.arange(200.0).reshape(100, 2), y=np.zeros(100, int))
    for half in many.split(50, rng=rng()):
        assert (np.diff(half.X[:, 0]) < 0).any()


def test_the_generator_decides_the_split():
    first, again, other = (five().split(2, rng=rng(seed))[1].X for seed in (0, 0, 1))
    assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_both_sides_of_a_split_keep_names_and_notes():
    for half in five(notes="from the farm", left_out="3 were ill").split(2, rng=rng()):
        assert (half.features, half.classes) == (five().features, five().classes)
        assert (half.notes, half.left_out) == ("from the farm", "3 were ill")


@pytest.mark.parametrize("test", [0, -1])
def test_a_split_puts_at_least_one_row_aside(test):
    with says(ValueError, f"test must be at least 1, got {test}"):
        five().split(test, rng=rng())


@pytest.mark.parametrize("test", [5, 6])
def test_a_split_leaves_rows_to_train_on(test):
    with says(ValueError, f"test must leave rows to train on: at most 4 of 5, got {test}"):
        five().split(test, rng=rng())


@pytest.mark.parametrize("test", [0.3, "2", None, True, np.float64(2)])
def test_a_split_counts_in_whole_numbers(test):
    with says(TypeError, "test must be an int, got"):
        five().split(test, rng=rng())


@pytest.mark.parametrize("given", [{}, {"rng": 0}, {"rng": np.random.RandomState(0)}])
def test_a_split_asks_for_a_generator(given):
    with says(TypeError, r"rng must be a generator such as np\.random\.default_rng\(0\)"):
        five().split(2, **given)
