"""Sigmoid beside softmax: gauges that fill on their own, and one bar that is shared."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import bars, style, words


def frame_gauges(ax, labels, mark=1.0):
    """Set up one empty gauge a class; `mark` is the level written on the axis."""
    bars.frame_bars(ax, labels, 0, 1.17, "sigmoid: each on its own")
    ax.bar(range(len(labels)), 1, width=0.68, color="none", edgecolor=style.GREY, linewidth=1)
    ax.set_yticks([0, 0.5, mark], ["0", "0.5", f"{mark:g}"])
    if mark < 1:
        ax.axhline(mark, color=style.GREY, linewidth=1, linestyle=":")
    bars.reserve_floor(ax)


def draw_gauges(ax, z):
    """Fill each gauge to sigmoid(z), and write their sum beneath."""
    gauges = numerics.sigmoid(np.asarray(z, dtype=float))
    bars.draw_bars(ax, gauges, [""] * len(gauges))
    for k, level in enumerate(gauges):
        ax.text(k, 1.03, f"{level:.3f}", ha="center", va="bottom", fontsize=9.5)
    bars.beneath(ax, (len(gauges) - 1) / 2, -0.2, f"sum {gauges.sum():.3f}", fontweight="bold")


def frame_stack(ax):
    """Set up one bar of fixed height 1, with room for its labels at the right."""
    ax.set(title="softmax: one bar, shared", xlim=(-0.6, 1.9), ylim=(0, 1.17))
    ax.set_xticks([0], ["all classes"])
    ax.tick_params(axis="x", length=0)
    ax.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
    bars.reserve_floor(ax)


def draw_stack(ax, z, labels=None):
    """Stack the softmax shares, the first class lowest; they always fill the bar."""
    p = numerics.softmax(np.asarray(z, dtype=float))
    floors = np.concatenate([[0], np.cumsum(p)[:-1]])
    middles = floors + p / 2
    heights = spread(middles, gap=0.15)
    called = style.names(len(p), labels)
    for k, height in enumerate(heights):
        look = style.look(k)
        bars.draw_bar(ax, 0, floors[k], floors[k] + p[k], look)
        leader = [middles[k], height, height]
        ax.plot([0.36, 0.5, 0.56], leader, color=look.colour, linewidth=1.5)
        text = f"{called[k]} {words.short_percent(p[k])}"
        ax.text(0.6, height, text, va="center", fontsize=9.5)
    bars.beneath(ax, 0, -0.2, f"sum {p.sum():.3f}", fontweight="bold")


def spread(positions, gap, low=0.06, high=1.04):
    """Move rising positions apart until neighbours are at least `gap` from each other.

    >>> spread([0.5, 0.5], gap=0.2)
    [0.5, 0.7]
    """
    moved = []
    for position in positions:
        moved.append(max(position, moved[-1] + gap if moved else low))
    ceiling = high
    for k in reversed(range(len(moved))):
        moved[k] = min(moved[k], ceiling)
        ceiling = moved[k] - gap
    return [float(round(position, 9)) for position in moved]


def gauges_sentence(z, labels=None):
    """Say every gauge, every share and both sums.

    >>> print(gauges_sentence([2.33, -1.46, 0.56]))  # doctest: +NORMALIZE_WHITESPACE
    Sigmoid, each on its own: first 0.911, second 0.188, third 0.636; sum 1.736.
    Softmax, one bar shared: first 83.8 %, second 1.9 %, third 14.3 %; sum 1.000.
    """
    z = np.asarray(z, dtype=float)
    called = style.names(len(z), labels)
    gauges, p = numerics.sigmoid(z), numerics.softmax(z)
    left = words.named(called, (f"{level:.3f}" for level in gauges))
    right = words.named(called, map(words.percent, p))
    return (
        f"Sigmoid, each on its own: {left}; sum {gauges.sum():.3f}. "
        f"Softmax, one bar shared: {right}; sum {p.sum():.3f}."
    )
