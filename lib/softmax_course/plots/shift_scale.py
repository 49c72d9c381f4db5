"""Shift is not scale: adding to every score, and multiplying every score."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import bars, figure, style, words


def shift_scale(z=(7, 4, 0), add=10, times=2, labels=None):
    """Show the scores z, z + add, z × times and z / add, and the shares of each.

    One column of scores on one axis, one of shares beside it: the first two panels of
    shares are alike, the other two are not.

    >>> print(shift_scale())  # doctest: +NORMALIZE_WHITESPACE
    Scores at the left, shares at the right. As they are, 7, 4, 0: shares 95.2 %, 4.7 %, 0.1 %.
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
    high = 1.5 * max(scores.max() for _, scores in ways)

    def draw(*axes):
        for way, (name, scores) in enumerate(ways):
            left, right = axes[2 * way : 2 * way + 2]
            bars.frame_rows(left, called, low, high, "scores" if way == 0 else "")
            bars.draw_rows(left, scores, [words.number(score) for score in scores])
            left.set_ylabel(name, rotation=0, ha="right", va="center", fontweight="bold")
            bars.frame_rows(right, [""] * len(z), 0, 1.3, "shares" if way == 0 else "")
            p = numerics.softmax(scores)
            bars.draw_rows(right, p, [words.short_percent(share) for share in p])

    said = []
    for name, scores in ways:
        shares = words.listed(words.shares(numerics.softmax(scores)))
        listed = words.listed(words.number(score) for score in scores)
        said.append(f"{name[0].upper()}{name[1:]}, {listed}: shares {shares}.")
    sentence = (
        f"Scores at the left, shares at the right. {' '.join(said)} "
        "Adding changes no share; multiplying sharpens, dividing flattens."
    )
    return figure.show(draw, sentence, height=400, ratios=(1, 1), rows=(1,) * len(ways))
