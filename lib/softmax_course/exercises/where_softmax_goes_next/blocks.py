"""Two blocks of scores, each read on its own, made into one."""

import numpy as np

from softmax_course.checks import Case, function


@function(
    cases=(
        Case("the left one higher", (2.33, 1.2), (0.56, 1.5)),
        Case("the right one higher", (-1.0, 2.5), (1.5, 1.25)),
        Case("equally high", (0.5, 1.5), (0.5, 2.0)),
        Case("all negative", (-3.0, 1.1), (-2.0, 3.3)),
        Case("far apart", (1000.0, 1.5), (-1000.0, 2.0), ordinary=False),
        Case("both a thousand", (1000.0, 1.5), (1001.0, 2.0), ordinary=False),
        Case("far below zero", (-2000.0, 1.5), (-1999.0, 2.0), ordinary=False),
        Case("a low block of many scores", (11.0, 1.5), (0.0, 1e5), ordinary=False),
        Case("a lower block of very many scores", (0.0, 1e12), (40.0, 1.5), ordinary=False),
        Case("an empty block", (-np.inf, 0.0), (2.0, 1.5), ordinary=False),
    ),
)
def merge_blocks(left, right):
    """Return (largest score, total) of two blocks together, given those of each."""
    left_top, left_total = left
    right_top, right_total = right
    top = max(left_top, right_top)
    left_part = left_total * np.exp(left_top - top)
    right_part = right_total * np.exp(right_top - top)
    return top, left_part + right_part
