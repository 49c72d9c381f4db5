"""The share of one class as its own score moves: a sigmoid, slid by the other scores."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import figure, style, words

REACH = 6.0
_MARKERS = ("", "o", "s", "^")  # dashes belong to the sigmoid, the hue to the first class


def frame_slice(ax):
    """Set up the Axes: own score from -6 to 6 against share, with the sigmoid dashed."""
    ax.set_xlim(-REACH, REACH)
    ax.set_ylim(-0.06, 1.06)
    ax.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
    ax.set_xlabel("score of the first class")
    ax.set_ylabel("share of the first")


def draw_sigmoid(ax):
    """Draw sigmoid(z) as a thin dashed black line above whatever else is there."""
    z = np.linspace(-REACH, REACH, 241)
    ax.plot(z, numerics.sigmoid(z), color="black", linewidth=1.3, linestyle=(0, (4, 3)), zorder=5)
    ax.text(0.1 - REACH, 0.93, "black dashes: sigmoid", va="center")


def draw_slice(ax, others, marker=""):
    """Draw the first class's softmax share against its own score; `others` stand still."""
    z = np.linspace(-REACH, REACH, 241)
    p = numerics.softmax(np.column_stack([z, np.tile(others, (z.size, 1))]))[:, 0]
    ax.plot(z, p, color=style.BLUE, linewidth=3, marker=marker, markevery=(10, 20), markersize=6.5)


def middle(others):
    """Return the score that gives the first class one half: log sum exp of the others.

    >>> middle([2.0])
    2.0
    """
    return float(numerics.logsumexp(np.asarray(others, dtype=float)))


def slices(*sets, note="others at"):
    """Show how the first class's share depends on its own score, for several `sets`.

    Each of the `sets` holds the scores of the other classes. There is no single
    curve of softmax: the others decide where it lies.

    >>> print(slices([1, 0.2], [4, 0]))  # doctest: +NORMALIZE_WHITESPACE
    Share of the first class against its own score. With the others at 1 and 0.2 it
    reaches one half at 1.37; with the others at 4 and 0 it reaches one half at 4.02.
    Each curve is the sigmoid moved sideways to there.
    """
    sets = sets or ([1, 0.2], [4, 0])
    named = [" and ".join(words.number(score) for score in others) for others in sets]

    def draw(ax):
        frame_slice(ax)
        order = np.argsort([middle(others) for others in sets])
        levels = np.linspace(0.68, 0.32, len(sets)) if len(sets) > 1 else [0.5]
        for k, level in zip(order, levels, strict=True):
            draw_slice(ax, sets[k], _MARKERS[k % 4])
            write_on_curve(ax, f"{note} {named[k]}", middle(sets[k]), level)
        draw_sigmoid(ax)

    parts = [
        f"with the {note} {name} it reaches one half at {words.number(middle(others))}"
        for name, others in zip(named, sets, strict=True)
    ]
    said = "; ".join(parts)
    sentence = (
        f"Share of the first class against its own score. {said[0].upper()}{said[1:]}. "
        "Each curve is the sigmoid moved sideways to there."
    )
    return figure.show(draw, sentence, height=260)


def write_on_curve(ax, text, centre, level):
    """Write a label upon a curve whose middle is at `centre`, at the height `level`."""
    x = centre + np.log(level / (1 - level))
    box = {"facecolor": "white", "edgecolor": style.BLUE, "boxstyle": "round,pad=0.2"}
    ax.text(x, level, words.signed(text), ha="center", va="center", bbox=box, zorder=6)
