"""Attention weights: softmax of scaled dot products, a row for each query."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function, number


@function(
    cases=(
        Case(
            "two queries, three keys",
            [[1.0, 0.0, 1.0, 2.0], [0.5, -1.0, 0.0, 1.0]],
            [[1.0, 1.0, 0.0, 0.5], [0.0, 2.0, 1.0, -1.0], [-1.0, 0.5, 2.0, 1.0]],
        ),
        Case(
            "three queries, two keys",
            [[2.0, 1.0], [0.0, -1.0], [1.0, 1.0]],
            [[1.0, 0.5], [-0.5, 2.0]],
        ),
        Case(
            "as many of each as numbers in one",
            [[1.0, 2.0, 0.0], [0.0, 1.0, -1.0], [3.0, 0.0, 1.0]],
            [[0.5, 0.0, 1.0], [1.0, 1.0, 0.0], [0.0, -1.0, 2.0]],
        ),
        Case("whole numbers", [[1, 2, 0, 1], [0, 1, 1, 0]], [[1, 0, 2, 1], [2, 1, 0, 0]]),
        Case(
            "a single query",
            [[1.0, -1.0, 2.0, 0.0, 1.0]],
            [[1.0, 0.0, 1.0, 2.0, 0.0], [0.5, 1.0, 0.0, 0.0, 1.0]],
            ordinary=False,
        ),
        Case("a single key", [[1.0, 2.0], [0.0, 1.0]], [[2.0, 1.0]], ordinary=False),
        Case("one number each", [[2.0], [-1.0]], [[1.0], [0.5], [-1.0]], ordinary=False),
    ),
)
def attention_weights(Q, K):
    """Return the attention weights of queries Q (n, d) over keys K (m, d), shape (n, m)."""
    d = Q.shape[1]
    dots = Q @ K.T
    scores = dots / np.sqrt(d)
    return sc.softmax(scores)


@number()
def divisor():
    """Return what dot products of 64 numbers are divided by, for a standard deviation of 1."""
    terms = 64
    variance = terms * 1
    return int(np.sqrt(variance))
