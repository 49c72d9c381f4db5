"""Softmax in its three steps: scores, exponentials, shares."""

import numpy as np

from softmax_course.plots import bars, figure, style, words


def draw_exps(ax, z):
    """Draw exp(z) as bars on the Axes' own scale, with the total written beneath."""
    exps = np.exp(np.asarray(z, dtype=float))
    bars.draw_rows(ax, exps, [words.number(e) for e in exps])
    bars.beneath(ax, f"total {words.number(exps.sum())}")


def draw_shares(ax, z):
    """Draw exp(z) / total as bars, labelled in per cent."""
    exps = np.exp(np.asarray(z, dtype=float))
    p = exps / exps.sum()
    bars.draw_rows(ax, p, [words.short_percent(share) for share in p])


def pipeline_sentence(z):
    """Say the three steps with their numbers.

    >>> print(pipeline_sentence([7, 4, 0]))  # doctest: +NORMALIZE_WHITESPACE
    Scores 7, 4, 0. Their exponentials are 1096.6, 54.6, 1 and total 1152.2.
    Shares: 95.2 %, 4.7 %, 0.1 %.
    """
    exps = np.exp(np.asarray(z, dtype=float))
    return (
        f"Scores {words.listed(words.number(score) for score in z)}. "
        f"Their exponentials are {words.listed(words.number(e) for e in exps)} "
        f"and total {words.number(exps.sum())}. "
        f"Shares: {words.listed(words.percent(p) for p in exps / exps.sum())}."
    )


def pipeline(z, labels=None):
    """Show scores, their exponentials and their shares side by side.

    The same class keeps its row and its colour in all three panels, and each
    panel has an axis of its own, so that no bar is dwarfed by another panel's.

    Parameters
    ----------
    z : sequence of K scores, small enough to be exponentiated (below 700)
    labels : K names; first, second, third, ... when left out
    """
    called = style.names(len(z), labels)

    def draw(left, middle, right):
        bars.draw_scores(left, z, called)
        bars.frame_rows(middle, [""] * len(z), 0, 1.5 * np.exp(np.max(z)), "exp(score)")
        draw_exps(middle, z)
        bars.frame_rows(right, [""] * len(z), 0, 1.55, "share of the total")
        draw_shares(right, z)
        for panel in (left, middle, right):
            bars.reserve_floor(panel)

    height = 66 + 38 * len(called)
    ratios = (1.6 if min(z) < 0 else 1, 1, 1.2)
    return figure.show(draw, pipeline_sentence(z), ratios=ratios, height=height)
