"""Two classes: softmax of two by sigmoid alone, and the unit that always says 1."""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


@function(
    cases=(
        Case("the first two penguin scores", 2.33, -1.46),
        Case("the second ahead", -0.5, 1.25),
        Case("both negative", -3.0, -1.0),
        Case("a tie", 0.7, 0.7),
        Case("whole numbers", 4, 7),
        Case("a rival at zero", 2.0, 0.0),
        Case("large scores", 40.0, 39.0),
        Case("a lead of many points", 12.5, -3.25),
        Case("huge scores, close together", 1000.0, 999.0, ordinary=False),
        Case("scores far apart", -1000.0, 1000.0, ordinary=False),
        Case("an impossible rival", 1.0, -np.inf, ordinary=False),
    ),
)
def softmax_two(a, b):
    """Softmax shares of two scores a and b, made from sigmoid alone."""
    gap = a - b
    first = sc.sigmoid(gap)
    second = sc.sigmoid(-gap)
    return first, second


@function(
    cases=(
        Case("a score of 1.5", [1.0, -0.5], [2.0, 1.0], 0.0),
        Case("a score of 0.4", [0.5, 1.0], [1.0, -0.1], 0.0),
        Case("a score below zero", [0.5, 1.0], [-1.0, -2.0], 0.5),
        Case("a score of zero", [1.0, 1.0], [1.0, -1.0], 0.0),
        Case("a head start", [0.2, 0.1], [1.0, 3.0], 2.0),
        Case("three hidden values", [1, 0, 2], [1, 5, -1], -1),
        Case("a very high score", [1.0, 1.0], [500.0, 500.0], 0.0, ordinary=False),
        Case("a very low score", [1.0, 1.0], [-500.0, -500.0], 0.0, ordinary=False),
    ),
)
def spam_probability(h, w, b):
    """Probability of spam from hidden values h, weights w and bias b of the only unit."""
    score = h @ w + b
    p = sc.sigmoid(score)
    return p
