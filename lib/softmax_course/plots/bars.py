"""Bars, one for each class: the alphabet of most pictures."""

import numpy as np

from softmax_course.plots import figure, style, words


def frame_bars(ax, labels, low, high, title):
    """Set up an Axes for upright bars between `low` and `high`, with the classes named below."""
    ax.set_title(title)
    ax.set_xlim(-0.6, len(labels) - 0.4)
    ax.set_ylim(low, high)
    ax.set_xticks(range(len(labels)), labels)
    ax.tick_params(axis="x", length=0)
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)


def draw_bars(ax, heights, texts, bold=()):
    """Draw one upright bar a class, its number at its end; those in `bold` are emphasised."""
    for k, (height, text) in enumerate(zip(heights, texts, strict=True)):
        ax.bar(k, height, width=0.68, **filled(k, k in bold))
        at_end(ax, text, (k, height), (0, 3), "center", "bottom", k in bold)


def frame_rows(ax, labels, low, high, title):
    """Set up an Axes for one bar a class between `low` and `high`, the first class on top.

    The classes are named at the left, where `labels` has names. Bars lie: they grow the
    way in which their sliders are dragged, and names of any length have room.
    """
    ax.set_title(title)
    ax.set_xlim(low, high)
    ax.set_ylim(len(labels) - 0.45, -0.55)
    ax.set_yticks(range(len(labels)), labels)
    ax.tick_params(axis="y", length=0)
    ax.set_xticks([])
    ax.spines["bottom"].set_visible(False)
    if low < 0:
        ax.axvline(0, color=style.GREY, linewidth=1)
        ax.spines["left"].set_visible(False)


def draw_rows(ax, lengths, texts, bold=()):
    """Draw one lying bar a class, its number at its end; those in `bold` are emphasised.

    A bar grows from zero, or from the left edge where zero is not on the axis.
    A missing length (nan or infinite) is written as its text, without a bar.
    """
    low, high = ax.get_xlim()
    base = low if ax.get_xscale() == "log" else max(low, 0)
    for k, (length, text) in enumerate(zip(lengths, texts, strict=True)):
        end = float(np.clip(length, low, high)) if np.isfinite(length) else base
        if np.isfinite(length):
            ax.barh(k, end - base, left=base, height=0.66, **filled(k, k in bold))
        left = end < base
        offset, ha = ((-4, 0), "right") if left else ((4, 0), "left")
        at_end(ax, text, (end, k), offset, ha, "center", k in bold)


def filled(k, bold=False):
    """Return how a bar of class k is filled and edged."""
    look = style.look(k)
    edge = {"edgecolor": style.INK, "linewidth": 2 if bold else 0.8}
    return {"color": look.colour, "hatch": look.hatch, **edge}


def at_end(ax, text, place, offset, ha, va, bold=False):
    """Write a number at the end of a bar."""
    ax.annotate(
        words.signed(text),
        place,
        xytext=offset,
        textcoords="offset points",
        ha=ha,
        va=va,
        fontweight="bold" if bold else "normal",
        annotation_clip=False,
    )


def reserve_floor(ax):
    """Keep room under the panel, and under its names, for `beneath`."""
    ax.set_xlabel(" ")


def beneath(ax, text, x=0.5, bold=False):
    """Write a line in the room that `reserve_floor` keeps; `x` is a share of the width."""
    named = ax.xaxis.get_ticklabels() and any(t.get_text() for t in ax.xaxis.get_ticklabels())
    ax.annotate(
        words.signed(text),
        (x, 0),
        xycoords="axes fraction",
        xytext=(0, -23 if named else -5),
        textcoords="offset points",
        ha="center",
        va="top",
        fontweight="bold" if bold else "normal",
        annotation_clip=False,
    )


def draw_scores(ax, z, labels, title="scores", room=0.5):
    """Draw scores as bars from a zero line, negative ones to its left.

    `room` is what a number at an end takes, as a share of what the bars take.
    """
    z = np.asarray(z, dtype=float)
    left, right = min(z.min(), 0.0), max(z.max(), 0.0)
    room *= max(right - left, 1.0)
    frame_rows(ax, labels, left - room if left < 0 else 0, right + room, title)
    draw_rows(ax, z, [words.number(score) for score in z])


def scores(z, labels=None):
    """Show scores as bars, with the zero line and every number written.

    >>> scores([2.33, -1.46, 0.56])
    Scores: first 2.33, second -1.46, third 0.56. The first is the largest.
    """
    called = style.names(len(z), labels)
    pairs = [f"{name} {words.number(score)}" for name, score in zip(called, z, strict=True)]
    best = np.flatnonzero(np.asarray(z) == np.max(z))
    winners = " and ".join(called[k] for k in best)
    verdict = f"The {winners} is the largest" if len(best) == 1 else f"A tie: {winners}"
    sentence = f"Scores: {words.listed(pairs)}. {verdict}."
    height = 46 + 38 * len(called)
    return figure.show(
        lambda ax: draw_scores(ax, z, called, room=0.2), sentence, width=440, height=height
    )
