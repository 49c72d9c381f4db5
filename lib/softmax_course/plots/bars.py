"""Bars, one for each class: the alphabet of most pictures."""

import numpy as np

from softmax_course.plots import style, words


def frame_bars(ax, labels, low, high, title):
    """Set up an Axes for bars between `low` and `high`, with the classes named below."""
    ax.set(title=title, xlim=(-0.6, len(labels) - 0.4), ylim=(low, high), yticks=[])
    ax.set_xticks(range(len(labels)), labels)
    ax.tick_params(axis="x", length=0)
    ax.spines["left"].set_visible(False)
    if low < 0 < high:
        ax.axhline(0, color=style.GREY, linewidth=1)
        ax.spines["bottom"].set_visible(False)


def draw_bars(ax, heights, texts, bold=(), size=9.5):
    """Draw one bar a class, its number at its end; classes in `bold` are emphasised.

    A bar grows from zero, or from the lower edge where zero is not on the axis.
    A missing height (nan or infinite) is written as its text, without a bar.
    """
    low, high = ax.get_ylim()
    base = low if ax.get_yscale() == "log" else max(low, 0)
    for k, (height, text) in enumerate(zip(heights, texts, strict=True)):
        finite = np.isfinite(height)
        top = float(np.clip(height, low, high)) if finite else base
        if finite:
            draw_bar(ax, k, base, top, style.look(k), linewidth=2 if k in bold else 0.8)
        down = finite and height < 0
        look = {"fontsize": size, "fontweight": "bold" if k in bold else "normal"}
        place = {"va": "top" if down else "bottom", "annotation_clip": False}
        style.note(ax, words.signed(text), (k, top), (0, -3 if down else 3), **place, **look)


def draw_bar(ax, x, low, high, look, linewidth=0.8):
    """Draw one bar from `low` to `high`, in the hue and hatch of its class."""
    edge = {"edgecolor": style.INK, "linewidth": linewidth}
    ax.bar(x, high - low, bottom=low, width=0.68, color=look.colour, hatch=look.hatch, **edge)


def reserve_floor(ax):
    """Keep room under the class names for `draw_bracket` or a total."""
    ax.set_xlabel(" ", fontsize=14)


def beneath(ax, x, y, text, **look):
    """Write a line under the class names: x in classes, y in heights of the panel."""
    look = {"ha": "center", "va": "top", "transform": ax.get_xaxis_transform(), **look}
    ax.text(x, y, words.signed(text), **look)


def draw_bracket(ax, text):
    """Write what stands between the first and the second class, under their names."""
    line = {"color": style.GREY, "linewidth": 1, "transform": ax.get_xaxis_transform()}
    ax.plot([0, 0, 1, 1], [-0.17, -0.2, -0.2, -0.17], clip_on=False, **line)
    beneath(ax, 0.5, -0.22, text, fontsize=9.5)


def draw_shares(ax, p, size=9.5):
    """Draw shares as bars, each in per cent."""
    draw_bars(ax, p, [words.short_percent(share) for share in p], size=size)


def draw_scores(ax, z, labels=None):
    """Draw scores as bars from a zero line, negative ones hanging below it."""
    z = np.asarray(z, dtype=float)
    finite = z[np.isfinite(z)]
    reach = max(1.0, float(np.abs(finite).max(initial=0)))
    low = -1.3 * reach if (finite < 0).any() else 0
    high = 1.25 * reach if (finite >= 0).any() else 0.15 * reach
    frame_bars(ax, style.names(len(z), labels), low, high, "scores")
    draw_bars(ax, z, [words.number(score) for score in z])
