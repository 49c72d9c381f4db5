"""What goes wrong when the truth comes off the shares: its places, and how many there are."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake

from .step_slips import gradient, shares, stepping


def _whole_columns(W, b, X, y, rate):
    P = shares(W, b, X)
    P[:, y] -= 1
    return stepping(W, b, X, P / len(X), rate)


def _whole_rows(W, b, X, y, rate):
    P = shares(W, b, X)
    P[y] -= 1
    return stepping(W, b, X, P / len(X), rate)


def _labels_as_numbers(W, b, X, y, rate):
    return stepping(W, b, X, (shares(W, b, X) - y[:, None]) / len(X), rate)


def _counted_from_one(W, b, X, y, rate):
    return stepping(W, b, X, gradient(W, b, X, (y - 1) % W.shape[1]), rate)


def _with_columns(one_hot, K):
    """Make a program that gives the truth K(W, X, y) columns; the rest is right."""

    def program(W, b, X, y, rate):
        G = (shares(W, b, X) - one_hot(y, K(W, X, y))) / len(X)
        return stepping(W, b, X, G, rate)

    return program


def _with_each_one_hot(*counts):
    rows = (sc.one_hot, lambda y, K: np.eye(K)[y])
    return [_with_columns(one_hot, K) for K in counts for one_hot in rows]


LABELS = (
    Mistake(
        "subtracts the labels as numbers",
        "The number of a class is a name, not a size. Which row of 0 and 1 stands for it?",
        _labels_as_numbers,
        lambda W, b, X, y, rate: stepping(W, b, X, (shares(W, b, X) - y) / len(X), rate),
    ),
    Mistake(
        "takes 1 off whole columns",
        "P[:, y] names columns, so every row lost a 1 in each of them. Which row belongs to which "
        "label?",
        _whole_columns,
    ),
    Mistake(
        "takes 1 off whole rows",
        "P[y] names rows. Which pair of positions belongs to one example?",
        _whole_rows,
    ),
    Mistake(
        "counts the classes from 1",
        "The 1 comes off one place too early. What is Python's first position?",
        _counted_from_one,
    ),
    Mistake(
        "takes another number for K",
        "The rows of 0 and 1 are not as long as the rows of shares. Where does K stand in the "
        "shape of W?",
        *_with_each_one_hot(
            lambda W, X, y: 4,
            lambda W, X, y: 3,
            lambda W, X, y: len(W),
            lambda W, X, y: len(X),
        ),
    ),
    Mistake(
        "counts the classes that occur",
        "A class may be missing from the labels, and has its column all the same. Which shape "
        "tells how many columns there are?",
        *_with_each_one_hot(
            lambda W, X, y: y.max() + 1,
            lambda W, X, y: len(np.unique(y)),
        ),
    ),
)
