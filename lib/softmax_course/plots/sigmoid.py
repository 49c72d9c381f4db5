"""The sigmoid alone: one score in, one number between 0 and 1 out."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import figure, style, words
from softmax_course.plots.slices import REACH, frame_slice

MARKED = (-2.0, 0.0, 2.0)


def draw_curve(ax):
    """Draw the curve, with a dot and its height at three scores."""
    frame_slice(ax)
    ax.set_xlabel("score")
    ax.set_ylabel("sigmoid")
    z = np.linspace(-REACH, REACH, 241)
    ax.plot(z, numerics.sigmoid(z), color=style.INK)
    for score in MARKED:
        height = float(numerics.sigmoid(score))
        ax.plot(score, height, "o", color=style.INK, markersize=7)
        ax.text(score + 0.3, height - 0.03, words.number(height), va="top")


def sigmoid():
    """Show the curve of the sigmoid.

    >>> sigmoid()
    A curve from 0 up to 1: 0.119 at the score -2, 0.5 at the score 0, 0.881 at the score 2.
    """
    said = (
        f"{words.number(float(numerics.sigmoid(score)))} at the score {words.number(score)}"
        for score in MARKED
    )
    return figure.show(draw_curve, f"A curve from 0 up to 1: {words.listed(said)}.", height=220)
