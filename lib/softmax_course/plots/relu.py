"""What a ReLU on the last layer does to scores: the negative ones become equal."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.plots import bars, figure, style, words


def draw_scores_with_shares(ax, z, labels, title, low, high):
    """Draw scores as bars, and write the softmax share of each behind its name."""
    p = numerics.softmax(np.asarray(z, dtype=float))
    shares = [
        f"{name} {words.short_percent(share)}" for name, share in zip(labels, p, strict=True)
    ]
    bars.frame_rows(ax, shares, low, high, title)
    bars.draw_rows(ax, z, [words.number(score) for score in z])


def relu(z=examples.AIRPLANE, labels=examples.AIRPLANE_CLASSES):
    """Show scores beside the same scores after a ReLU, each with its softmax shares.

    >>> print(relu())  # doctest: +NORMALIZE_WHITESPACE
    Scores: dog -3.44, cat 1.16, boat -0.81, airplane 3.91; shares 0.1 %, 6.0 %, 0.8 %,
    93.2 %. After ReLU: dog 0, cat 1.16, boat 0, airplane 3.91; shares 1.8 %, 5.8 %,
    1.8 %, 90.6 %. What was below zero is now level.
    """
    z = np.asarray(z, dtype=float)
    called = style.names(len(z), labels)
    kept = np.maximum(z, 0)
    low, high = min(z.min(), 0.0), max(z.max(), 0.5)
    room = 0.24 * (2 * high - low)  # for a number, in units of the scores
    low, high = low - 1.4 * room, high + room  # and for its minus sign

    def draw(left, right):
        draw_scores_with_shares(left, z, called, "scores, and their shares", low, high)
        draw_scores_with_shares(right, kept, called, "after ReLU", 0, high)

    def said(scores):
        pairs = zip(called, scores, strict=True)
        shares = words.listed(words.percent(share) for share in numerics.softmax(scores))
        return words.listed(f"{n} {words.number(s)}" for n, s in pairs) + f"; shares {shares}"

    sentence = f"Scores: {said(z)}. After ReLU: {said(kept)}."
    if (z < 0).sum() > 1:
        sentence += " What was below zero is now level."
    return figure.show(draw, sentence, ratios=(high - low, high), height=46 + 38 * len(z))
