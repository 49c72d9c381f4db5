"""Two classes: the sigmoid, slid sideways by the score of the second."""

from typing import ClassVar

from softmax_course import numerics
from softmax_course.plots import style, words
from softmax_course.plots.slices import draw_sigmoid, draw_slice, frame_slice
from softmax_course.plots.two_classes import moved
from softmax_course.widgets.controls import slider
from softmax_course.widgets.explorer import Explorer


class TwoClassesExplorer(Explorer):
    """Slide the second score and watch the whole curve of the first move sideways.

    Try: which second score lays the curve on the dashed sigmoid? Which pairs of
    scores give the first the same share?
    """

    goal = "Find: the second score that lays the curve on the dashed sigmoid."
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
        if z2:
            arrow = {"arrowstyle": "->", "color": style.VERMILLION, "linewidth": 1.8}
            ax.annotate("", (z2, 0.5), (0, 0.5), arrowprops=arrow)
        ax.plot([z1, z1], [-0.03, p], color=style.GREY, linewidth=1, linestyle=":")
        ax.plot(z1, p, "o", markersize=10, color=style.ORANGE, markeredgecolor=style.INK, zorder=7)
        left = z1 > 3.5
        ax.annotate(
            words.short_percent(p),
            (z1, p),
            xytext=(-9 if left else 9, 10 if p < 0.2 else -9),
            textcoords="offset points",
            ha="right" if left else "left",
            va="center",
            fontweight="bold",
            zorder=8,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1, "alpha": 0.85},
        )
        first, second = words.number(z1), words.number(z2)
        return (
            f"First at {first}, second at {second}: the first gets {words.percent(p)}, which is "
            f"sigmoid({words.number(z1 - z2)}), the sigmoid of first minus second. "
            f"The curve is {moved(z2)}."
        )


def two_classes_explorer():
    """Return the curve of two classes, under a slider for each score."""
    return TwoClassesExplorer()
