"""What a ReLU on the last layer does to scores: the negative ones become equal."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.plots import bars, figure, words


def draw_scores_with_shares(ax, z, labels, title, low, high):
    """Draw scores as bars, and write the softmax share of each under its name."""
    pairs = zip(labels, map(words.short_percent, numerics.softmax(z)), strict=True)
    bars.frame_bars(ax, ["\n".join(pair) for pair in pairs], low, high, title)
    bars.draw_bars(ax, z, map(words.number, z))


def relu():
    """Show the photograph's scores beside the same after a ReLU, each with its softmax shares.

    >>> print(relu())  # doctest: +NORMALIZE_WHITESPACE
    Scores: dog -3.44, cat 1.16, boat -0.81, airplane 3.91; shares 0.1 %, 6.0 %, 0.8 %,
    93.2 %. After ReLU: dog 0, cat 1.16, boat 0, airplane 3.91; shares 1.8 %, 5.8 %,
    1.8 %, 90.6 %. What was below zero is now level.
    """
    z, called = examples.AIRPLANE, examples.AIRPLANE_CLASSES
    kept, low, high = np.maximum(z, 0), 1.35 * z.min(), 1.25 * z.max()

    def draw(left, right):
        draw_scores_with_shares(left, z, called, "scores, and their shares", low, high)
        draw_scores_with_shares(right, kept, called, "after ReLU", low, high)

    def said(scores):
        shares = words.listed(words.percent(share) for share in numerics.softmax(scores))
        return f"{words.named(called, map(words.number, scores))}; shares {shares}"

    sentence = f"Scores: {said(z)}. After ReLU: {said(kept)}. What was below zero is now level."
    return figure.show(draw, sentence, ratios=(1, 1))
