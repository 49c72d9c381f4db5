"""Sigmoid beside softmax: gauges that fill on their own, and one bar that is shared."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import bars, figure, style, words


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
    _sum_beneath(ax, gauges)


def frame_stack(ax):
    """Set up one bar of fixed height 1, with room for its labels at the right."""
    ax.set_title("softmax: one bar, shared")
    ax.set_xlim(-0.6, 1.9)
    ax.set_ylim(0, 1.17)
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
    for k, (share, floor, middle, height) in enumerate(
        zip(p, floors, middles, heights, strict=True)
    ):
        look = style.look(k)
        ax.bar(
            0,
            share,
            bottom=floor,
            width=0.68,
            color=look.colour,
            hatch=look.hatch,
            edgecolor=style.INK,
            linewidth=0.8,
        )
        ax.plot([0.36, 0.5, 0.56], [middle, height, height], color=look.colour, linewidth=1.5)
        text = f"{called[k]} {words.short_percent(share)}"
        ax.text(0.6, height, text, va="center", fontsize=9.5)
    _sum_beneath(ax, p, x=0)


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
    """Say every gauge, every share and both sums."""
    z = np.asarray(z, dtype=float)
    called = style.names(len(z), labels)
    gauges, p = numerics.sigmoid(z), numerics.softmax(z)
    left = words.listed(f"{name} {level:.3f}" for name, level in zip(called, gauges, strict=True))
    right = words.listed(
        f"{name} {words.percent(share)}" for name, share in zip(called, p, strict=True)
    )
    return (
        f"Sigmoid, each on its own: {left}; sum {gauges.sum():.3f}. "
        f"Softmax, one bar shared: {right}; sum {p.sum():.3f}."
    )


def gauges(z, labels=None):
    """Show the sigmoid of each score as a gauge beside the softmax of all as one bar.

    >>> print(gauges([2.33, -1.46, 0.56]))  # doctest: +NORMALIZE_WHITESPACE
    Sigmoid, each on its own: first 0.911, second 0.188, third 0.636; sum 1.736.
    Softmax, one bar shared: first 83.8 %, second 1.9 %, third 14.3 %; sum 1.000.
    """

    def draw(left, right):
        frame_gauges(left, style.names(len(z), labels))
        draw_gauges(left, z)
        frame_stack(right)
        draw_stack(right, z, labels)

    return figure.show(draw, gauges_sentence(z, labels), ratios=(1.2, 1))


def _sum_beneath(ax, parts, x=None):
    x = (len(parts) - 1) / 2 if x is None else x
    transform = ax.get_xaxis_transform()
    text = f"sum {np.sum(parts):.3f}"
    ax.text(x, -0.2, text, transform=transform, ha="center", va="top", fontweight="bold")
