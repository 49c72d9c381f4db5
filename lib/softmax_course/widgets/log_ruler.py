"""One surprise on three rulers, under one slider."""

from typing import ClassVar

from softmax_course.plots.log_ruler import (
    AIRPLANE_SHARE,
    draw_rulers,
    frame_rulers,
    ruler_sentence,
)
from softmax_course.widgets.controls import log_slider
from softmax_course.widgets.explorer import Explorer


class LogRulerExplorer(Explorer):
    """Move the probability of the truth and read its price in nats, bits and bans.

    Try: somebody prints a loss of 0.0308 for a probability of 0.9315. Which ruler
    was it read from? Which ruler gives the largest number, wherever you stand?
    """

    goals: ClassVar = {
        "a probability that costs at least 1 on every ruler": lambda p: p <= 0.1,
    }
    controls: ClassVar = {
        "p": log_slider("p of the truth", 0.001, 1, start=AIRPLANE_SHARE, digits=4),
    }

    def frame(self, ax):
        """A scale of p above three rulers of one length."""
        frame_rulers(ax)

    def draw(self, ax, p):
        """Lay the line across the rulers at -ln p; say the three readings."""
        draw_rulers(ax, p)
        return ruler_sentence(p)


def log_ruler_explorer():
    """Return three rulers of surprise under a slider of probability."""
    return LogRulerExplorer()
