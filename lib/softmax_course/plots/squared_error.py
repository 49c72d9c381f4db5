"""Why not squared error: its gradient vanishes where the mistake is greatest."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import figure, style, words

REACH = 10.0


def gradients(margin):
    """Return the size of both gradients with respect to the true class's score.

    For two classes and p = sigmoid(margin) of the true one: cross-entropy gives
    1 - p, squared error (the sum of (p - Y)² over both classes) gives 4 p (1 - p)².

    >>> crossed, squared = gradients(0.0)
    >>> float(crossed), float(squared)
    (0.5, 0.5)
    """
    p, rest = numerics.sigmoid(margin), numerics.sigmoid(-np.asarray(margin, dtype=float))
    return rest, 4 * p * rest**2


def draw_squared_error(ax):
    """Draw both gradients against the margin, on an axis of factors of ten."""
    margin = np.linspace(-REACH, REACH, 241)
    crossed, squared = gradients(margin)
    ax.set_yscale("log")
    ax.set_xlim(-REACH, REACH)
    ax.set_xticks([-10, -5, 0, 5, 10])
    ax.set_ylim(3e-5, 6)
    ax.set_yticks([1e-4, 1e-2, 1], ["0.0001", "0.01", "1"])
    ax.set_yticks([], minor=True)
    ax.set_xlabel("wrong, and sure of it  ←  margin of the truth  →  right")
    ax.set_ylabel("size of the gradient")
    ax.axvline(0, color=style.GREY, linewidth=1, linestyle=":")
    ax.plot(margin, crossed, color=style.INK, linewidth=3)
    ax.plot(margin, squared, color=style.VIOLET, linewidth=3, linestyle=(0, (5, 1.5)))
    ax.text(-9.7, 1.4, "cross-entropy", va="bottom", color=style.INK, fontweight="bold")
    x = -5.5
    place = {"xytext": (9, -7), "textcoords": "offset points", "va": "top"}
    text = "squared error"
    colour = {"color": style.VIOLET, "fontweight": "bold"}
    ax.annotate(text, (x, gradients(x)[1]), **place, **colour)


def squared_error():
    """Show the gradients of cross-entropy and of squared error against the margin.

    The margin is the true class's score minus the other's, for two classes.

    >>> print(squared_error())  # doctest: +NORMALIZE_WHITESPACE
    The gradient on the true class's score, against its margin over the other class. At
    -10, surely wrong: cross-entropy 1.00, squared error 0.000182. At 0: 0.500 and 0.500.
    At 5, rather right: 0.00669 and 0.000178. Where the mistake is greatest, squared
    error hardly pulls.
    """
    wrong, level, right = (gradients(at) for at in (-10.0, 0.0, 5.0))
    sentence = (
        "The gradient on the true class's score, against its margin over the other class. "
        f"At -10, surely wrong: cross-entropy {wrong[0]:.2f}, squared error {wrong[1]:.3g}. "
        f"At 0: {level[0]:.3f} and {level[1]:.3f}. "
        f"At 5, rather right: {right[0]:.3g} and {words.number(right[1])}. "
        "Where the mistake is greatest, squared error hardly pulls."
    )
    return figure.show(draw_squared_error, sentence, height=260)
