"""Bars, one for each class: the alphabet of most pictures."""

import numpy as np

from softmax_course.plots import figure, style, words


def frame_bars(ax, labels, low, high, title):
    """Set up an Axes for bars between `low` and `high`, with the classes named below."""
    ax.set_title(title)
    ax.set_xlim(-0.6, len(labels) - 0.4)
    ax.set_ylim(low, high)
    ax.set_xticks(range(len(labels)), labels)
    ax.tick_params(axis="x", length=0)
    ax.set_yticks([])
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
        look = style.look(k)
        if finite:
            ax.bar(
                k,
                top - base,
                bottom=base,
                width=0.68,
                color=look.colour,
                hatch=look.hatch,
                edgecolor=style.INK,
                linewidth=2 if k in bold else 0.8,
            )
        down = finite and height < 0
        ax.annotate(
            words.signed(text),
            (k, top),
            xytext=(0, -3 if down else 3),
            textcoords="offset points",
            ha="center",
            va="top" if down else "bottom",
            fontsize=size,
            fontweight="bold" if k in bold else "normal",
            annotation_clip=False,
        )


def reserve_floor(ax):
    """Keep room under the class names for `draw_bracket` or a total."""
    ax.set_xlabel(" ", fontsize=14)


def draw_bracket(ax, text):
    """Write what stands between the first and the second class, under their names."""
    floor = ax.get_xaxis_transform()  # x in classes, y in heights of the panel
    ax.plot(
        [0, 0, 1, 1],
        [-0.17, -0.2, -0.2, -0.17],
        color=style.GREY,
        linewidth=1,
        transform=floor,
        clip_on=False,
    )
    ax.text(0.5, -0.22, words.signed(text), transform=floor, ha="center", va="top", fontsize=9.5)


def draw_scores(ax, z, labels=None, title="scores"):
    """Draw scores as bars from a zero line, negative ones hanging below it."""
    z = np.asarray(z, dtype=float)
    finite = z[np.isfinite(z)]
    reach = max(1.0, float(np.abs(finite).max(initial=0)))
    low = -1.3 * reach if (finite < 0).any() else 0
    high = 1.25 * reach if (finite >= 0).any() else 0.15 * reach
    frame_bars(ax, style.names(len(z), labels), low, high, title)
    draw_bars(ax, z, [words.number(score) for score in z])


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
    return figure.show(lambda ax: draw_scores(ax, z, labels), sentence, width=380, height=220)
