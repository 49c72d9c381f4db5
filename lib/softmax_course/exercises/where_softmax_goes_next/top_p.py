"""Top-p: the fewest likeliest classes that add up to enough, by hand and as a mask."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function, members


@members()
def top_p_words():
    """Return the words that top-p with 0.9 leaves."""
    words = ["mat", "floor", "sofa", "bed", "moon", "spoon"]
    shares = np.array([0.42, 0.25, 0.16, 0.09, 0.05, 0.03])
    before = np.cumsum(shares) - shares
    return {word for word, total in zip(words, before, strict=True) if total < 0.9}


@function(
    cases=(
        Case("falling", [0.42, 0.25, 0.16, 0.09, 0.05, 0.03], 0.9),
        Case("in no order", [0.09, 0.42, 0.03, 0.25, 0.05, 0.16], 0.8),
        Case("rising", [0.1, 0.2, 0.3, 0.4], 0.6),
        Case("one is enough", [0.05, 0.9, 0.05], 0.5, ordinary=False),
        Case("reached exactly", [0.125, 0.5, 0.25, 0.125], 0.75, ordinary=False),
        Case("a very low total", [0.2, 0.5, 0.3], 0.1),
        Case(
            "a tie for the last place",
            [0.125, 0.25, 0.5, 0.125],
            0.875,
            ordinary=False,
            also_right=[np.array([False, True, True, True])],
        ),
        Case("all of them", [0.25, 0.125, 0.5, 0.125], 1.0, ordinary=False),
        Case("all that can be", [0.25, 0.0, 0.5, 0.25], 1.0, ordinary=False),
        Case("a single class", [1.0], 0.9, ordinary=False),
    ),
)
def top_p_mask(p, total):
    """Return a mask, True for the fewest likeliest classes that add up to total."""
    order = np.argsort(-p)
    sums = np.cumsum(p[order])
    before = sums - p[order]
    kept = order[before < total]
    mask = np.zeros(len(p), dtype=bool)
    mask[kept] = True
    return mask
