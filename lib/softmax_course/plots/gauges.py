"""Sigmoid beside softmax: gauges that fill on their own, and one bar that is shared."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import bars, style, words


def frame_gauges(ax, labels, mark):
    """Set up one empty gauge a class; `mark` is a level that the axis names."""
    bars.frame_rows(ax, labels, 0, 1.4, "sigmoid: each on its own")
    ax.barh(range(len(labels)), 1, height=0.66, color="none", edgecolor=style.GREY, linewidth=1)
    ax.set_xticks([0, 0.5, mark], ["0", "0.5", f"{mark:g}"])
    ax.plot([mark] * 2, [-0.5, len(labels) - 0.5], color=style.GREY, linewidth=1.2, linestyle=":")
    bars.reserve_floor(ax)


def draw_gauges(ax, z):
    """Fill each gauge to sigmoid(z), and write their sum beneath."""
    gauges = numerics.sigmoid(np.asarray(z, dtype=float))
    bars.draw_rows(ax, gauges, [""] * len(gauges))
    for k, level in enumerate(gauges):
        bars.at_end(ax, f"{level:.3f}", (1, k), (5, 0), "left", "center")
    bars.beneath(ax, f"sum {gauges.sum():.3f}", x=0.5 / 1.4, bold=True)


def frame_stack(ax):
    """Set up one bar of fixed height 1, with room for its labels at the right."""
    ax.set_title("softmax: one bar, shared")
    ax.set_xlim(-0.5, 2.3)
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
    heights = spread(middles, gap=0.19)
    called = style.names(len(p), labels)
    for k, (share, floor, middle, height) in enumerate(
        zip(p, floors, middles, heights, strict=True)
    ):
        ax.bar(0, share, bottom=floor, width=0.68, **bars.filled(k))
        ax.plot([0.36, 0.5, 0.56], [middle, height, height], color=style.GREY, linewidth=1.2)
        text = f"{called[k]} {words.short_percent(share)}"
        ax.text(0.6, height, text, va="center")
    bars.beneath(ax, f"sum {p.sum():.3f}", x=0.5 / 2.8, bold=True)


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
