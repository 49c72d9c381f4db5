"""Softmax of many as a race of two: one class against the logsumexp of the others."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


@function(
    cases=(
        Case("7 against 4 and 0", [7.0, 4.0, 0.0], 0),
        Case("0 against 7 and 4", [7.0, 4.0, 0.0], 2),
        Case("the penguin", [2.33, -1.46, 0.56], 1),
        Case("two classes", [1.0, 3.0], 0),
        Case("a tie", [2.0, 2.0, 0.0], 0),
        Case("whole numbers", [1, 2, 3, 4], 3),
        Case("large scores", [1000.0, 1001.0, 999.0], 1, ordinary=False),
        Case("far below zero", [-1000.0, -1002.0], 1, ordinary=False),
        Case("far apart", [-1000.0, 1000.0, 999.0], 0, ordinary=False),
        Case("a masked rival", [-np.inf, 1.0, 0.5], 2, ordinary=False),
    ),
)
def one_against_the_rest(z, i):
    """Return the softmax share of class i by a single sigmoid."""
    others = np.delete(z, i)
    rival = sc.logsumexp(others)
    lead = z[i] - rival
    return sc.sigmoid(lead)
