"""Three sigmoid gauges beside one softmax bar, under the same three sliders."""

from typing import ClassVar

from softmax_course import numerics
from softmax_course.plots import style
from softmax_course.plots.gauges import (
    draw_gauges,
    draw_stack,
    frame_gauges,
    frame_stack,
    gauges_sentence,
)
from softmax_course.widgets.controls import slider
from softmax_course.widgets.explorer import Explorer


class GaugesExplorer(Explorer):
    """Move three scores and watch three gauges of their own beside one shared bar.

    Try: raise one score. What happens to the other gauges? And to the others' part
    of the bar?
    """

    goals: ClassVar = {
        "all three gauges above 0.9": lambda z1, z2, z3: numerics.sigmoid(min(z1, z2, z3)) > 0.9,
    }
    goal = "How many parts of the bar can be?"
    height = 188
    ratios = (1.2, 1)
    controls: ClassVar = {
        "z1": slider("first", -5, 5, 0.5, start=2.33, digits=2),
        "z2": slider("second", -5, 5, 0.5, start=-1.46, digits=2),
        "z3": slider("third", -5, 5, 0.5, start=0.56, digits=2),
    }

    def frame(self, ax):
        """Empty gauges with a mark at 0.9 at the left, an empty bar at the right."""
        frame_gauges(ax[0], style.names(3), mark=0.9)
        frame_stack(ax[1])

    def draw(self, ax, z1, z2, z3):
        """Fill the gauges and the bar; say each level and both sums."""
        draw_gauges(ax[0], [z1, z2, z3])
        draw_stack(ax[1], [z1, z2, z3])
        return gauges_sentence([z1, z2, z3])


def gauges_explorer():
    """Return sigmoid beside softmax, for three scores that follow three sliders."""
    return GaugesExplorer()
