"""Shift is not scale: adding to every score, and multiplying every score."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import bars, figure, style, words


def shift_scale(z=(7, 4, 0), add=10, times=2, labels=None):
    """Show the scores z, z + add, z × times and z / add, and the shares of each.

    One row of scores on one axis, one row of shares below: the first two panels of
    shares are alike, the other two are not.

    >>> print(shift_scale())  # doctest: +NORMALIZE_WHITESPACE
    Scores above, shares below. As they are, 7, 4, 0: shares 95.2 %, 4.7 %, 0.1 %.
    + 10, 17, 14, 10: shares 95.2 %, 4.7 %, 0.1 %. × 2, 14, 8, 0: shares 99.8 %, 0.2 %,
    under 0.1 %. / 10, 0.7, 0.4, 0: shares 44.7 %, 33.1 %, 22.2 %. Adding changes no
    share; multiplying sharpens, dividing flattens.
    """
    if not (add > 1 and times > 1):
        raise ValueError(f"add and times must be above 1, got {add} and {times}")
    z = np.asarray(z, dtype=float)
    called = style.names(len(z), labels)
    ways = [
        ("as they are", z),
        (f"+ {words.number(add)}", z + add),
        (f"× {words.number(times)}", z * times),
        (f"/ {words.number(add)}", z / add),
    ]
    low = 1.3 * min(0.0, min(scores.min() for _, scores in ways))
    high = 1.25 * max(scores.max() for _, scores in ways)

    def draw(*axes):
        above, below = axes[: len(ways)], axes[len(ways) :]
        for ax, shares, (name, scores) in zip(above, below, ways, strict=True):
            bars.frame_bars(ax, [""] * len(z), low, high, name)
            bars.draw_bars(ax, scores, [words.number(score) for score in scores], size=9)
            bars.frame_bars(shares, called, 0, 1.22, "")
            shares.tick_params(axis="x", labelsize=8.5)
            p = numerics.softmax(scores)
            bars.draw_bars(shares, p, [words.short_percent(share) for share in p], size=8.5)
        above[0].set_ylabel("scores")
        below[0].set_ylabel("shares")

    said = []
    for name, scores in ways:
        shares = words.listed(words.shares(numerics.softmax(scores)))
        listed = words.listed(words.number(score) for score in scores)
        said.append(f"{name[0].upper()}{name[1:]}, {listed}: shares {shares}.")
    sentence = (
        f"Scores above, shares below. {' '.join(said)} "
        "Adding changes no share; multiplying sharpens, dividing flattens."
    )
    return figure.show(draw, sentence, height=300, ratios=(1, 1, 1, 1), rows=(1, 1))
