"""Scores: what sets them apart from probabilities, and the gaps that are all they tell."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function, members


@members()
def not_probabilities():
    """Which of the six printouts cannot be the probabilities of one answer out of three?"""
    return {"A", "C", "D"}


@function(
    cases=(
        Case("the first against the third", [2.33, -1.46, 0.56], 0, 2),
        Case("the second against the first", [2.33, -1.46, 0.56], 1, 0),
        Case("the same scores, 10 higher", [12.33, 8.54, 10.56], 0, 2),
        Case("all negative", [-3.0, -1.0, -2.5, -7.0], 3, 1),
        Case("two whole numbers", [4, 7], 0, 1),
        Case("a score against itself", [1.5, 0.5, -2.0], 1, 1),
        Case("scores with many digits", [1 / 3, -0.7071, 2.718], 0, 1),
        Case("huge scores", [1000.0, -1000.0, 3.0], 0, 1, ordinary=False),
        Case("huge scores, the other way", [1000.0, -1000.0, 3.0], 1, 0, ordinary=False),
        Case("an impossible class", [2.0, -np.inf, 1.0], 0, 1, ordinary=False),
        Case("an impossible class first", [2.0, -np.inf, 1.0], 1, 0, ordinary=False),
        Case("an impossible class beside the two", [2.0, -np.inf, 0.5], 0, 2, ordinary=False),
    ),
)
def pairwise_gap(z, i, j):
    """By how much does class i lead class j?"""
    leader = z[i]
    rival = z[j]
    gap = leader - rival
    return gap
