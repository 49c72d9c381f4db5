"""Shift is not scale: adding to every score, and multiplying every score."""

from softmax_course import examples, numerics
from softmax_course.plots import bars, figure, style, words


def shift_scale():
    """Show the scores 7, 4, 0, then plus 10, times 2 and divided by 10; and the shares of each.

    One row of scores on one axis, one row of shares below: the first two panels of
    shares are alike, the other two are not.

    >>> print(shift_scale())  # doctest: +NORMALIZE_WHITESPACE
    Scores above, shares below. As they are, 7, 4, 0: shares 95.2 %, 4.7 %, 0.1 %.
    + 10, 17, 14, 10: shares 95.2 %, 4.7 %, 0.1 %. × 2, 14, 8, 0: shares 99.8 %, 0.2 %,
    under 0.1 %. / 10, 0.7, 0.4, 0: shares 44.7 %, 33.1 %, 22.2 %. Adding changes no
    share; multiplying sharpens, dividing flattens.
    """
    z = examples.SEVEN_FOUR_ZERO
    ways = {"as they are": z, "+ 10": z + 10, "× 2": z * 2, "/ 10": z / 10}

    def draw(*axes):
        above, below = axes[: len(ways)], axes[len(ways) :]
        for ax, shares, (name, scores) in zip(above, below, ways.items(), strict=True):
            bars.frame_bars(ax, [""] * len(z), 0, 1.25 * (z + 10).max(), name)
            bars.draw_bars(ax, scores, map(words.number, scores), size=9)
            bars.frame_bars(shares, style.names(len(z)), 0, 1.22, "")
            shares.tick_params(axis="x", labelsize=8.5)
            bars.draw_shares(shares, numerics.softmax(scores), size=8.5)
        above[0].set_ylabel("scores")
        below[0].set_ylabel("shares")

    said = []
    for name, scores in ways.items():
        shares = words.listed(words.shares(numerics.softmax(scores)))
        said.append(f"{name[0].upper()}{name[1:]}, {words.numbers(scores)}: shares {shares}.")
    sentence = (
        f"Scores above, shares below. {' '.join(said)} "
        "Adding changes no share; multiplying sharpens, dividing flattens."
    )
    return figure.show(draw, sentence, height=300, ratios=(1, 1, 1, 1), rows=(1, 1))
