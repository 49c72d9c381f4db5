"""Softmax of one row: first for everyday scores, then for scores of any size."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function

_EVERYDAY = (
    Case("the penguin", [2.33, -1.46, 0.56]),
    Case("the photo", [-3.44, 1.16, -0.81, 3.91]),
    Case("equal scores", [0.0, 0.0]),
    Case("whole numbers", [7, 4, 0]),
    Case("all negative", [-2.0, -1.0, -4.5]),
    Case("in falling and rising order", [3.0, 1.0, 2.0, 0.5, 2.5]),
)


@function(
    cases=(
        *_EVERYDAY,
        Case("a single class", [1.7], ordinary=False),
        Case("scores of twenty", [20.0, -20.0, 19.0], ordinary=False),
    ),
)
def softmax_vector(z):
    """Return the softmax shares of a 1-D array of everyday scores z."""
    exps = np.exp(z)
    total = exps.sum()
    return exps / total


def in_one_pass(z):
    """Keep a maximum and a total as the scores go by, beginning with -inf and 0."""
    top, total = -np.inf, 0.0
    for score in z:
        new = max(top, score)
        total = total * np.exp(top - new) + np.exp(score - new)
        top = new
    return np.exp(z - top) / total


@function(
    cases=(
        *_EVERYDAY,
        Case("one score of a thousand", [1000.0, 0.0, 1.0], ordinary=False),
        Case("three around a thousand", [1000.0, 1001.0, 1002.0], ordinary=False),
        Case("far below zero", [-1000.0, -1001.0, -1002.0], ordinary=False),
        Case("both ends at once", [-1000.0, 0.0, 1000.0], ordinary=False),
        Case("a masked class", [1.5, -np.inf, 0.5], ordinary=False),
        Case("a masked class in front", [-np.inf, 2.0, 1.0], ordinary=False),
        Case("a masked class at the end", [2.0, 1.0, -np.inf], ordinary=False),
        Case("a masked class, far out", [900.0, -np.inf, 901.0], ordinary=False),
        Case("a single class", [1000.0], ordinary=False),
        Case("beyond any long float", [20000.0, 20001.0], ordinary=False),
        Case("too fine for single precision", [16777217.0, 16777216.0], ordinary=False),
        Case("a masked class, far below", [-2000.0, -np.inf, -2001.0], ordinary=False),
    ),
)
def stable_softmax(z):
    """Return the softmax shares of a 1-D array of scores z, of any size."""
    top = np.max(z)
    shifted = z - top
    exps = np.exp(shifted)
    total = exps.sum()
    return exps / total
