"""Softmax among the classes that are allowed."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


@function(
    cases=(
        Case("the penguin without Chinstrap", [2.33, -1.46, 0.56], [True, False, True]),
        Case("the leader ruled out", [7.0, 4.0, 0.0, 1.0], [False, True, True, True]),
        Case("two ruled out", [0.5, -1.0, 2.0, 0.0], [True, False, True, False]),
        Case("whole numbers", [1, 3, 2], [True, True, False]),
        Case("all allowed", [0.5, 1.5, -0.5], [True, True, True]),
        Case("one allowed", [2.0, 5.0, 1.0], [True, False, False], ordinary=False),
        Case("a single class", [4.0], [True], ordinary=False),
        Case("scores of a thousand", [1000.0, 1001.0, 998.0], [True, True, False], ordinary=False),
        Case("far below zero", [-2000.0, -2001.0, -1999.0], [True, True, False], ordinary=False),
        Case(
            "a huge score ruled out", [1500.0, -500.0, -501.0], [False, True, True], ordinary=False
        ),
        Case(
            "below minus seven hundred",
            [-750.0, -751.0, -740.0],
            [True, True, False],
            ordinary=False,
        ),
        Case(
            "a score ruled out that leads by 720",
            [220.0, -500.0, -501.0],
            [False, True, True],
            ordinary=False,
        ),
        Case(
            "beyond any usual number", [-3e300, -4e300, 5.0], [True, True, False], ordinary=False
        ),
        Case("beyond it above zero", [3e300, 2e300, -5.0], [True, True, False], ordinary=False),
        Case("a masked score of -inf", [0.5, -np.inf, 2.0], [True, False, True], ordinary=False),
        Case(
            "an allowed score of -inf",
            [-np.inf, 0.5, 2.0, 1.0],
            [True, True, False, True],
            ordinary=False,
        ),
    ),
)
def masked_softmax(z, mask):
    """Return the shares of the allowed classes of 1-D scores z, 0 for the others."""
    allowed = np.where(mask, z, -np.inf)
    top = allowed.max()
    exps = np.exp(allowed - top)
    total = exps.sum()
    return exps / total
