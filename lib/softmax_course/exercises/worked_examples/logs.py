"""What is lost in p is still there in log p: log-softmax, and when a share prints as 1."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function, number


@number()
def gap_that_prints_one():
    """Return the smallest gap of two scores at which the winner's share is exactly 1."""
    kind = np.float64
    bits = np.finfo(kind).nmant + 1  # 53: beside 1, 2^-53 is too small to be seen
    return bits * np.log(2)


@function(
    cases=(
        Case("the penguin", [2.33, -1.46, 0.56]),
        Case("equal scores", [0.0, 0.0]),
        Case("whole numbers", [7, 4, 0]),
        Case("all negative", [-2.0, -1.0, -4.5]),
        Case("a wide gap", [0.0, 800.0], ordinary=False),
        Case("beyond any long float", [0.0, 20000.0], ordinary=False),
        Case("one far above the others", [3000.0, 0.0, 1.0], ordinary=False),
        Case("scores around a thousand", [1000.0, 1001.0, 1002.0], ordinary=False),
        Case("far below zero", [-2000.0, -2001.0], ordinary=False),
        Case("a single class", [1000.0], ordinary=False),
        Case("a masked class", [1.0, -np.inf, 0.0], ordinary=False),
        Case("a masked class in front", [-np.inf, 2.0, 1.0], ordinary=False),
        Case("a masked class at the end", [900.0, 901.0, -np.inf], ordinary=False),
    ),
)
def log_softmax_vector(z):
    """Return the logarithms of the softmax shares of a 1-D array of scores of any size."""
    top = np.max(z)
    shifted = z - top
    exps = np.exp(shifted)
    total = exps.sum()
    return shifted - np.log(total)
