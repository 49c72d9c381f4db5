"""Answers sorted into bins of confidence: the table behind a diagram, and its one number."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function, shared


@function(
    cases=(
        Case(
            "three classes, five bins",
            [[0.7, 0.2, 0.1], [0.15, 0.75, 0.1], [0.3, 0.2, 0.5], [0.1, 0.05, 0.85]],
            [0, 2, 2, 2],
            5,
        ),
        Case(
            "two classes, four bins",
            [[0.9, 0.1], [0.3, 0.7], [0.95, 0.05], [0.35, 0.65], [0.2, 0.8]],
            [0, 0, 1, 1, 1],
            4,
        ),
        Case(
            "as many answers as classes",
            [[0.6, 0.3, 0.1], [0.25, 0.7, 0.05], [0.05, 0.05, 0.9]],
            [1, 1, 2],
            3,
        ),
        Case(
            "one bin for all",
            [[0.55, 0.45], [0.2, 0.8], [0.9, 0.1]],
            [0, 0, 0],
            1,
        ),
        Case(
            "shares on the edges of bins",
            [[0.5, 0.25, 0.25], [0.25, 0.75, 0.0], [0.0, 0.0, 1.0], [0.7, 0.2, 0.1]],
            [0, 0, 2, 0],
            4,
            ordinary=False,
        ),
        Case("a single answer", [[0.1, 0.6, 0.3]], [1], 2, ordinary=False),
        Case(
            "an answer that is certain",
            [[0.0, 1.0], [0.6, 0.4]],
            [1, 1],
            5,
            ordinary=False,
        ),
    ),
)
def reliability(p, y, bins):
    """Return count, mean confidence and share right for each bin of the largest share."""
    confidence = p.max(axis=1)
    right = p.argmax(axis=1) == y
    low = np.arange(bins)[:, np.newaxis] / bins
    high = np.arange(1, bins + 1)[:, np.newaxis] / bins
    inside = (low < confidence) & (confidence <= high)  # (bins, N): a mask for each bin
    count = inside.sum(axis=1)
    with np.errstate(invalid="ignore"):  # in an empty bin 0 / 0 is nan, as it should be
        sure = (inside * confidence).sum(axis=1) / count
        share = (inside & right).sum(axis=1) / count
    return count, sure, share


shared(reliability.reference)


@function(
    cases=(
        Case(
            "three classes, five bins",
            [[0.7, 0.2, 0.1], [0.15, 0.75, 0.1], [0.3, 0.2, 0.5], [0.1, 0.05, 0.85]],
            [0, 2, 2, 2],
            5,
        ),
        Case(
            "two classes, four bins",
            [[0.9, 0.1], [0.3, 0.7], [0.95, 0.05], [0.35, 0.65], [0.2, 0.8], [0.72, 0.28]],
            [0, 0, 1, 1, 1, 0],
            4,
        ),
        Case(
            "too sure here, too modest there",
            [[0.95, 0.05], [0.9, 0.1], [0.4, 0.6], [0.65, 0.35], [0.62, 0.38]],
            [1, 0, 1, 0, 0],
            5,
        ),
        Case(
            "right with less than one half",
            [[0.4, 0.35, 0.25], [0.45, 0.3, 0.25], [0.1, 0.8, 0.1], [0.15, 0.25, 0.6]],
            [0, 0, 0, 2],
            2,
        ),
        Case("no empty bin", [[0.4, 0.35, 0.25], [0.1, 0.2, 0.7], [0.0, 0.3, 0.7]], [0, 1, 2], 1),
        Case(
            "shares on the edges of bins",
            [[0.5, 0.25, 0.25], [0.25, 0.75, 0.0], [0.7, 0.2, 0.1], [0.3, 0.1, 0.6]],
            [1, 1, 0, 0],
            4,
            ordinary=False,
        ),
        Case(
            "one answer certain and wrong",
            [[0.0, 1.0], [0.9, 0.1], [0.3, 0.7]],
            [0, 0, 1],
            4,
            ordinary=False,
        ),
        Case("a single answer", [[0.1, 0.6, 0.3]], [2], 10, ordinary=False),
        Case(
            "every answer certain and right",
            [[0.0, 1.0], [1.0, 0.0]],
            [1, 0],
            3,
            ordinary=False,
        ),
    ),
)
def expected_calibration_error(p, y, bins):
    """Return the mean distance of accuracy from confidence, weighted by the bins' counts."""
    count, confidence, accuracy = sc.reliability(p, y, bins=bins)
    distance = np.abs(accuracy - confidence)
    weight = count / len(y)
    return np.nansum(weight * distance)
