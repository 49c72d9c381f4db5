"""A step of training as arrows, Y - p: from what was said to the truth, 0 or 1."""

import numpy as np
from matplotlib.markers import CARETDOWN, CARETUP

from softmax_course import losses, numerics
from softmax_course.plots import bars, figure, style, words


def frame_gradient(ax, labels):
    """Set up shares from 0 to 1, with room for two lines under the class names."""
    bars.frame_bars(ax, labels, 0, 1.65, "shares p, arrows Y − p")
    ax.set_xlabel(" \n ")


def draw_gradient(ax, z, y):
    """Draw the shares of z, and beside each the arrow Y - p with its number beneath."""
    p, steps = numerics.softmax(z), -losses.cross_entropy_grad(z, y)
    bars.draw_bars(ax, p, [words.short_percent(share) for share in p], bold={y})
    ax.text(y, 1.3, "truth", ha="center", va="bottom", fontweight="bold")
    ax.plot([y + 0.41, y + 0.49], [1, 1], color=style.INK, linewidth=2)
    for k, part in enumerate(steps):
        if abs(part) >= 0.015:
            tip = CARETUP if part > 0 else CARETDOWN  # their points lie at the end of the line
            size = min(8, 4 + 40 * abs(part))
            x, way = [k + 0.45] * 2, [p[k], p[k] + part]
            ax.plot(x, way, color=style.INK, linewidth=2, solid_capstyle="butt")
            ax.plot(x[1], way[1], marker=tip, markersize=size, color=style.INK, clip_on=False)
        bars.at_end(ax, f"{part:+.3f}", (k, 0), (0, -20), "center", "top", k == y)
    middle = ((len(p) - 1) / 2, 0)
    text = f"these Y − p sum to {total(steps)}"
    bars.at_end(ax, text, middle, (0, -35), "center", "top")


def total(steps):
    """Write the sum of the steps: 0, but for the last bits of floating point.

    >>> total([-0.838, -0.019, 0.857])
    '0'
    """
    return words.number(round(float(np.sum(steps)), 9))


def gradient_sentence(z, y, labels=None):
    """Say the arrows Y - p and their sum.

    >>> print(gradient_sentence([2.33, -1.46, 0.56], 2))
    Arrows Y - p: first -0.838, second -0.019, third +0.857; they sum to 0.
    """
    steps = -losses.cross_entropy_grad(z, y)
    pairs = zip(style.names(len(steps), labels), steps, strict=True)
    arrows = words.listed(f"{name} {part:+.3f}" for name, part in pairs)
    return f"Arrows Y - p: {arrows}; they sum to {total(steps)}."


def gradient_arrows(z, y, labels=None):
    """Show the step that training takes as arrows on the shares, the truth being y.

    The step is minus the gradient. An arrow starts at the share and ends at the truth,
    1 for class y and 0 for the others: its length is |Y - p|, and together the arrows
    cancel.

    Parameters
    ----------
    z : sequence of K scores
    y : int, 0..K-1
    labels : K names; first, second, third, ... when left out

    >>> print(gradient_arrows([2.33, -1.46, 0.56], 2))  # doctest: +NORMALIZE_WHITESPACE
    Shares 83.8 %, 1.9 %, 14.3 %; the truth is third. Arrows Y - p: first -0.838,
    second -0.019, third +0.857; they sum to 0.
    """
    p, called = numerics.softmax(z), style.names(len(z), labels)

    def draw(ax):
        frame_gradient(ax, called)
        draw_gradient(ax, z, y)

    shares = words.listed(words.shares(p))
    sentence = f"Shares {shares}; the truth is {called[y]}. {gradient_sentence(z, y, labels)}"
    return figure.show(draw, sentence, width=440, height=260)
