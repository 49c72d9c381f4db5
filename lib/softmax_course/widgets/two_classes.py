"""Two classes: the sigmoid, slid sideways by the score of the second."""

from typing import ClassVar

import numpy as np

from softmax_course import numerics
from softmax_course.plots import style, words
from softmax_course.plots.slices import REACH, draw_sigmoid, draw_slice, frame_slice
from softmax_course.widgets.controls import slider
from softmax_course.widgets.explorer import Explorer


class TwoClassesExplorer(Explorer):
    """Slide the second score and watch the whole curve of the first move sideways.

    Try: which second score lays the curve on the dashed sigmoid? Which pairs of
    scores give the first the same share?
    """

    goals: ClassVar = {
        "the second score that lays the curve on the dashed sigmoid": lambda z1, z2: z2 == 0,
    }
    controls: ClassVar = {
        "z1": slider("first (the dot)", -5, 5, 0.5, start=1),
        "z2": slider("second (the curve)", -4, 4, 0.5, start=2),
    }

    def frame(self, ax):
        """The share of the first against its score, with the sigmoid dashed."""
        frame_slice(ax)

    def draw(self, ax, z1, z2):
        """Draw the curve, how far it slid, and the dot; say the dot's share."""
        p = float(numerics.softmax([z1, z2])[0])
        draw_slice(ax, [z2])
        draw_sigmoid(ax)
        taken = draw_move(ax, z2) if z2 else np.empty((0, 2))
        ax.plot([z1, z1], [-0.06, p], color=style.GREY, linewidth=1, linestyle=":")
        ax.plot(z1, p, "o", markersize=10, color=style.VIOLET, markeredgecolor=style.INK, zorder=7)
        place = free_place((z1, p), z2, taken)
        share = words.short_percent(p)
        ax.text(*place, share, ha="center", va="center", fontweight="bold", zorder=8)
        first, second = words.number(z1), words.number(z2)
        return (
            f"First at {first}, second at {second}: the first gets {words.percent(p)}, which is "
            f"sigmoid({words.number(z1 - z2)}), the sigmoid of first minus second. "
            f"The curve is {moved(z2)}."
        )


def moved(second):
    """Say where the score of the second class puts the sigmoid.

    >>> moved(2), moved(0)
    ('the sigmoid moved 2 to the right', 'the sigmoid itself')
    """
    if second == 0:
        return "the sigmoid itself"
    side = "right" if second > 0 else "left"
    return f"the sigmoid moved {words.number(abs(second))} to the {side}"


def draw_move(ax, second):
    """Draw the arrow from the sigmoid to the curve and say its length; return what both cover."""
    arrow = {"arrowstyle": "->", "color": style.INK, "linewidth": 1.8}
    ax.annotate("", (second, 0.5), (0, 0.5), arrowprops=arrow)
    side = 1 if second > 0 else -1
    text = f"moved {words.number(abs(second))}"
    ha = "left" if second > 0 else "right"
    ax.text(second + 0.35 * side, 0.5, text, ha=ha, va="center")
    x = np.linspace(0, second + 1.7 * side, 60)
    return np.column_stack([np.tile(x, 2), np.repeat([0.46, 0.54], 60)])


def free_place(dot, second, taken, half=(0.7, 0.09)):
    """Return where around the dot a label is clear of both curves and of what is taken.

    `half` is half the width and height of the label with some air, in units of the Axes;
    `taken` holds points (n, 2).

    >>> free_place((1.0, 0.269), 2.0, [(0.0, 0.5)])
    (1.9, 0.149)
    """
    z = np.linspace(-REACH, REACH, 481)
    curves = [np.column_stack([z, numerics.sigmoid(z - slid)]) for slid in (0, second)]
    points = np.vstack([*curves, np.reshape(taken, (-1, 2))])
    around = [(0.9, -0.12), (-0.9, 0.12), (0.9, 0.12), (-0.9, -0.12), (0, 0.18), (0, -0.18)]
    places = [
        (round(dot[0] + far * x, 6), round(dot[1] + far * y, 6))
        for far in (1, 1.4, 1.8, 2.4)
        for x, y in around
    ]
    inside = [
        (x, y) for x, y in places if abs(x) + half[0] < REACH and abs(y - 0.5) + half[1] < 0.56
    ]

    def clear(place):
        return not np.any(np.all(np.abs(points - place) < half, axis=1))

    return next(filter(clear, inside), inside[0])


def two_classes_explorer():
    """Return the curve of two classes, under a slider for each score."""
    return TwoClassesExplorer()
