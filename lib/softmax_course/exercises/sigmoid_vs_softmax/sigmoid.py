"""The sigmoid function, for one score or many, of any size."""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


@function(
    cases=(
        Case("a score of zero", 0.0),
        Case("one positive score", 2.33),
        Case("one negative score", -1.46),
        Case("three scores", [2.33, -1.46, 0.56]),
        Case("whole numbers", [-3, 0, 3]),
        Case("two rows of scores", [[0.5, -0.5], [4.0, -2.0]]),
        Case("far above zero", 1000.0, ordinary=False),
        Case("far below zero", -1000.0, ordinary=False),
        Case("both ends at once", [-1000.0, 1.0, 1000.0], ordinary=False),
        Case("an impossible answer", [-np.inf, 0.0], ordinary=False),
    ),
)
def sigmoid(z):
    """Probability of yes for one score or an array of scores z: 1 / (1 + exp(-z))."""
    shrinking = np.exp(-z)  # the larger the score, the smaller
    return 1 / (1 + shrinking)
