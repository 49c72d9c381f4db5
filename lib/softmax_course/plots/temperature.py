"""Temperature: all shares as one number sharpens or flattens them."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import style, words
from softmax_course.plots.gauges import spread

COLDEST, HOTTEST = 0.05, 20.0
_LINES = ("-", (0, (6, 1.5)), (0, (1, 1)), "-.")


def frame_sweep(ax, K):
    """Set up temperature from 0.05 to 20 by factors, shares from 0 to 1, and their limits."""
    ax.set_xscale("log")
    ax.set_xlim(COLDEST, 6 * HOTTEST)
    ax.set_xticks([0.05, 0.2, 1, 5, 20], ["0.05", "0.2", "1", "5", "20"])
    ax.set_xticks([], minor=True)
    ax.set_ylim(-0.04, 1.3)
    ax.set_yticks([0, 1 / K, 1], ["0", f"1/{K}", "1"])
    ax.set_xlabel("all to one  ←  temperature  →  all alike")
    ax.set_title("shares at every temperature")
    ends = [COLDEST, HOTTEST]
    ax.plot(ends, [1 / K, 1 / K], color=style.GREY, linewidth=1, linestyle=":")
    ax.plot([1, 1], [-0.03, 1.04], color=style.GREY, linewidth=1, linestyle=":")
    ax.text(1, 1.06, "T = 1", ha="center", va="bottom", color=style.GREY)


def draw_sweep(ax, z, labels=None):
    """Draw the share of each class against temperature, its name at the warm end."""
    z = np.asarray(z, dtype=float)
    temperatures = np.geomspace(COLDEST, HOTTEST, 161)
    p = numerics.softmax(z / temperatures[:, np.newaxis])
    called = style.names(len(z), labels)
    rising = np.lexsort((-np.arange(len(z)), p[-1]))
    heights = spread(p[-1][rising], gap=0.22, low=0.02)
    for k, shares in enumerate(p.T):
        look = style.outlined(style.look(k).colour)
        ax.plot(temperatures, shares, linestyle=_LINES[k % len(_LINES)], **look)
    for k, height in zip(rising, heights, strict=True):
        leader = [1.02 * HOTTEST, 1.25 * HOTTEST]
        ax.plot(leader, [p[-1, k], height], color=style.GREY, linewidth=1)
        ax.text(1.3 * HOTTEST, height, called[k], va="center")


def draw_now(ax, z, T):
    """Mark the temperature T: a line, and each class's marker where its share is now."""
    ax.plot([T, T], [-0.03, 1.04], color=style.INK, linewidth=1.6)
    for k, share in enumerate(numerics.softmax(z, temperature=T)):
        look = style.look(k)
        ax.plot(
            T,
            share,
            marker=look.marker,
            markersize=9,
            color=look.colour,
            markeredgecolor=style.INK,
            zorder=6 + share,
            clip_on=False,
        )


def temperature_sentence(z, T, labels=None):
    """Say the shares at the temperature T, and how evenly they are spread.

    >>> print(temperature_sentence([7, 4, 0], 1.0))  # doctest: +NORMALIZE_WHITESPACE
    Scores 7, 4, 0 at temperature 1: shares first 95.2 %, second 4.7 %, third 0.1 %.
    Spread, from 0 (one takes all) to 1.099 (all alike): 0.198.
    """
    p = numerics.softmax(z, temperature=T)
    pairs = zip(style.names(len(z), labels), words.shares(p), strict=True)
    shares = words.listed(f"{name} {share}" for name, share in pairs)
    return (
        f"Scores {words.listed(words.number(score) for score in z)} at temperature "
        f"{words.number(T)}: shares {shares}. Spread, from 0 (one takes all) to "
        f"{np.log(len(z)):.3f} (all alike): {numerics.entropy(p):.3f}."
    )
