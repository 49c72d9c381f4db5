"""All shares of three classes as the points of a triangle."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.plots import style, words

CORNERS = np.array([[0.0, 0.0], [0.5, np.sqrt(0.75)], [1.0, 0.0]])
EXAMPLES = (examples.SEVEN_FOUR_ZERO, examples.PENGUIN, examples.THREE_NEURONS)
_PLACES = ((-12, 16, "right"), (14, -17, "center"), (10, 17, "left"))  # of their labels


def place(p):
    """Return where shares p lie: each corner of the triangle draws by its share.

    >>> place([1, 0, 0]), place([0, 0, 1])
    (array([0., 0.]), array([1., 0.]))
    """
    return np.asarray(p, dtype=float) @ CORNERS


def frame_simplex(ax, labels, title="all the shares there are"):
    """Set up the triangle: a corner a class, the centre where all share alike."""
    ax.set(title=title, aspect="equal", xlim=(-0.4, 1.4), ylim=(-0.2, 0.94))
    ax.set_axis_off()
    ax.title.set_visible(True)
    outline = CORNERS[[0, 1, 2, 0]]
    ax.plot(*outline.T, color=style.GREY, linewidth=1.2)
    places = ((-9, -4, "right"), (12, 0, "left"), (9, -4, "left"))
    for k, (corner, (dx, dy, ha)) in enumerate(zip(CORNERS, places, strict=True)):
        style.dot(ax, *corner, style.look(k).marker, style.look(k).colour, 8)
        style.note(ax, labels[k], corner, (dx, dy), ha, fontweight="bold")
    ax.plot(*place([1 / 3] * 3), "+", markersize=9, color=style.INK, markeredgewidth=1.4)


def draw_path(ax, z, colour=style.GREY, linewidth=1.2):
    """Draw the way that softmax(z / T) takes from a corner to the centre as T grows."""
    temperatures = np.geomspace(0.02, 2000, 240)
    way = numerics.softmax(np.asarray(z) / temperatures[:, np.newaxis])
    ax.plot(*place(way).T, color=colour, linewidth=linewidth)


def draw_example(ax, k):
    """Draw example k of the course at temperature 1: a dot, labelled with its scores."""
    z, (dx, dy, ha) = EXAMPLES[k], _PLACES[k]
    point = place(numerics.softmax(z))
    ax.plot(*point, "o", markersize=6, color=style.INK)
    leader = {"arrowstyle": "-", "color": style.GREY, "linewidth": 0.8, "shrinkB": 3}
    text = words.signed(words.numbers(z))
    style.note(ax, text, point, (dx, dy), ha, fontsize=9, arrowprops=leader)
