"""All shares of three classes as the points of a triangle."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.plots import style, words

CORNERS = np.array([[0.0, 0.0], [0.5, np.sqrt(0.75)], [1.0, 0.0]])
EXAMPLES = (examples.SEVEN_FOUR_ZERO, examples.PENGUIN, examples.THREE_NEURONS)
_PLACES = ((-12, 16, "right"), (36, -17, "center"), (10, 17, "left"))  # of their labels


def place(p):
    """Return where shares p lie: each corner of the triangle draws by its share.

    >>> place([1, 0, 0]), place([0, 0, 1])
    (array([0., 0.]), array([1., 0.]))
    """
    return np.asarray(p, dtype=float) @ CORNERS


def frame_simplex(ax, labels, title="all the shares there are"):
    """Set up the triangle: a corner a class, the centre where all share alike."""
    ax.set_title(title)
    ax.set_aspect("equal")
    ax.set_xlim(-0.4, 1.4)
    ax.set_ylim(-0.2, 0.94)
    ax.set_axis_off()
    ax.title.set_visible(True)
    outline = CORNERS[[0, 1, 2, 0]]
    ax.plot(*outline.T, color=style.GREY, linewidth=1.2)
    places = ((-9, -4, "right", "center"), (12, 0, "left", "center"), (9, -4, "left", "center"))
    for k, (corner, (dx, dy, ha, va)) in enumerate(zip(CORNERS, places, strict=True)):
        look = style.look(k)
        ax.plot(*corner, look.marker, markersize=8, color=look.colour, markeredgecolor=style.INK)
        ax.annotate(
            labels[k],
            corner,
            xytext=(dx, dy),
            textcoords="offset points",
            ha=ha,
            va=va,
            fontweight="bold",
        )
    ax.plot(*place([1 / 3] * 3), "+", markersize=9, color=style.INK, markeredgewidth=1.4)


def draw_path(ax, z, colour=style.GREY, linewidth=1.2):
    """Draw the way that softmax(z / T) takes from a corner to the centre as T grows."""
    temperatures = np.geomspace(0.02, 2000, 240)
    way = numerics.softmax(np.asarray(z) / temperatures[:, np.newaxis])
    ax.plot(*place(way).T, color=colour, linewidth=linewidth)


def draw_example(ax, k, size=6):
    """Draw example k of the course at temperature 1: a dot, labelled with its scores."""
    z, (dx, dy, ha) = EXAMPLES[k], _PLACES[k]
    x, y = place(numerics.softmax(z))
    ax.plot(x, y, "o", markersize=size, color=style.INK)
    ax.annotate(
        words.signed(called(z)),
        (x, y),
        xytext=(dx, dy),
        textcoords="offset points",
        ha=ha,
        va="center",
        arrowprops={"arrowstyle": "-", "color": style.GREY, "linewidth": 0.8, "shrinkB": 3},
    )


def called(z):
    """Name an example by its scores.

    >>> called([0.7, 1.5, 4.8])
    '0.7, 1.5, 4.8'
    """
    return words.listed(words.number(score) for score in z)
