"""Accuracy: how often the largest score is the true one's."""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


@function(
    cases=(
        Case(
            "five penguins",
            [[3.3, -1.5, 0.6], [0.1, 0.4, 0.2], [1.2, 1.0, 0.7], [-1.0, 0.5, 0.3], [3.0, 2.0, 0]],
            [0, 1, 1, 2, 0],
        ),
        Case(
            "four classes, all scores below zero",
            [[-1.0, -2.0, -3.0, -4.0], [-1.0, -5.0, -2.0, -2.5], [-3.0, -2.0, -0.2, -0.1]],
            [0, 3, 3],
        ),
        Case(
            "as many examples as classes",
            [[2.0, -2.5, 1.0], [0.5, 1.5, 3.0], [1.0, -1.0, 4.0]],
            [0, 1, 2],
        ),
        Case("whole numbers", [[1, 3], [2, 0], [0, 1], [4, 1], [0, 2]], [1, 1, 1, 0, 1]),
        Case("all of them right", [[1.0, 0.9, 0.8], [0.9, 0.2, 0.1]], [0, 0]),
        Case("a single example", [[2.0, 1.0, 0.1]], [1], ordinary=False),
        Case(
            "scores of a thousand",
            [[1000.0, 1001.0], [-1002.0, -1000.0], [-730.0, -720.0], [900.0, -900.0]],
            [1, 1, 1, 1],
            ordinary=False,
        ),
        Case(
            "scores of tens and hundreds",
            [[650, 690], [40, 50], [9, 8]],
            [1, 1, 1],
            ordinary=False,
        ),
        Case(
            "a masked class in each row",
            [[-1.0, -np.inf, -2.0], [-3.0, -0.5, -np.inf], [0.5, 0.2, -np.inf], [-np.inf, -4, -1]],
            [0, 1, 0, 1],
            ordinary=False,
        ),
        Case(
            "ties",
            [[1.0, 1.0, 0.0], [2.0, 0.0, 2.0], [0.0, 3.0, 3.0], [4.0, 4.0, 4.0]],
            [0, 2, 1, 0],
            ordinary=False,
        ),
    ),
)
def accuracy(Z, y):
    """Return the share of rows whose largest score stands at the label."""
    winners = Z.argmax(axis=1)
    right = winners == y
    return right.mean()
