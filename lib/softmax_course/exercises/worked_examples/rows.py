"""Softmax of a batch: each row on its own."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


@function(
    cases=(
        Case("two rows", [[7.0, 4.0, 0.0], [2.33, -1.46, 0.56]]),
        Case("three rows of two", [[1.0, 2.0], [0.0, 0.0], [-3.0, 1.5]]),
        Case("as many rows as classes", [[1.0, 2.0, 3.0], [0.5, 0.0, -1.0], [2.0, 2.0, 4.0]]),
        Case("whole numbers", [[1, 2, 3, 4], [4, 0, 0, 1]]),
        Case("a single row", [[0.3, -0.7, 2.0]], ordinary=False),
        Case("rows far apart", [[1000.0, 1001.0, 999.0], [7.0, 4.0, 0.0]], ordinary=False),
        Case(
            "one score far above the others", [[2000.0, 0.0, 1.0], [0.0, 1.0, 0.0]], ordinary=False
        ),
        Case("one row far below", [[-2000.0, -2001.0], [3.0, 1.0]], ordinary=False),
        Case("a low score first", [[0.0, 1000.0, 999.0], [1.0, 0.0, 2.0]], ordinary=False),
        Case("a masked class", [[1.0, -np.inf, 0.0], [2.0, 0.0, 1.0]], ordinary=False),
        Case(
            "masked classes in front and at the end",
            [[-np.inf, 2.0, 1.0], [0.5, 1.0, -np.inf]],
            ordinary=False,
        ),
    ),
)
def softmax_rows(Z):
    """Return the softmax shares of each row of scores Z, shape (n, K)."""
    top = Z.max(axis=-1, keepdims=True)
    shifted = Z - top
    exps = np.exp(shifted)
    total = exps.sum(axis=-1, keepdims=True)
    return exps / total
