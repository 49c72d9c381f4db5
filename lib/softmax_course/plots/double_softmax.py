"""Softmax applied twice: shares taken for scores can never be sure."""

import numpy as np

from softmax_course import losses, numerics
from softmax_course.plots import bars, figure, style, words
from softmax_course.plots.simplex import frame_simplex, place


def draw_funnel(ax, labels):
    """Draw the triangle of all shares, and within it what a second softmax leaves of it."""
    frame_simplex(ax, labels, "where all shares go")
    edge = np.linspace(0, 1, 40)[:, None]
    corners = np.eye(3)
    outline = [(1 - edge) * corners[k] + edge * corners[(k + 1) % 3] for k in range(3)]
    inner = place(numerics.softmax(np.concatenate(outline)))
    ax.fill(*inner.T, facecolor=style.LILAC, edgecolor=style.INK, linewidth=1.2)
    for corner in corners:
        arrow = {"arrowstyle": "-|>", "color": style.INK, "linewidth": 1.4}
        ends = place(numerics.softmax(corner)), place(corner)
        ax.annotate("", *ends, arrowprops={**arrow, "shrinkA": 7, "shrinkB": 1})


def double_softmax(labels=None):
    """Show what becomes of perfect shares [1, 0, 0] when softmax takes them for scores.

    >>> print(double_softmax())  # doctest: +NORMALIZE_WHITESPACE
    Perfect shares 1, 0, 0 sent through softmax once more become 57.6 %, 21.2 %, 21.2 %:
    a loss of 0.5514 where it should be 0. The whole triangle of shares shrinks to a small
    curved one about the centre, with corners at 57.6 %: no training leads out of it.
    """
    called = style.names(3, labels)
    perfect = [1.0, 0.0, 0.0]
    p, floor = numerics.softmax(perfect), losses.cross_entropy(perfect, 0)

    def draw(once, twice, triangle):
        for ax, shares, title in ((once, perfect, "perfect shares"), (twice, p, "softmax again")):
            bars.frame_rows(ax, called if ax is once else [""] * 3, 0, 1.65, title)
            bars.draw_rows(ax, shares, [words.short_percent(share) for share in shares])
            bars.reserve_floor(ax)
        for ax, text in ((once, "loss 0"), (twice, f"loss {floor:.4f}")):
            bars.beneath(ax, text, bold=True)
        draw_funnel(triangle, called)

    shares = words.listed(words.percent(share) for share in p)
    sentence = (
        f"Perfect shares 1, 0, 0 sent through softmax once more become {shares}: "
        f"a loss of {floor:.4f} where it should be 0. The whole triangle of shares shrinks to a "
        f"small curved one about the centre, with corners at {words.percent(p[0])}: no training "
        "leads out of it."
    )
    return figure.show(draw, sentence, height=220, ratios=(1, 1, 1.7))
