"""One surprise on three rulers, under one slider."""

from typing import ClassVar

from softmax_course.plots.log_ruler import (
    AIRPLANE_SHARE,
    draw_rulers,
    frame_rulers,
    ruler_sentence,
)
from softmax_course.widgets.controls import scrubber
from softmax_course.widgets.explorer import Explorer

PS = (1.0, AIRPLANE_SHARE, 0.8, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1)
PS += (0.07, 0.05, 0.03, 0.02, 0.01, 0.007, 0.005, 0.003, 0.002, 0.001)


class LogRulerExplorer(Explorer):
    """Let the probability of the truth shrink and read its price in nats, bits and bans.

    To the right it gets smaller, so that the price grows the way in which one drags.

    Try: somebody prints a loss of 0.0308 for a probability of 0.9315. Which ruler
    was it read from? Which ruler gives the largest number, wherever you stand?
    """

    goals: ClassVar = {
        "a probability that costs at least 1 on every ruler": lambda p: p <= 0.1,
    }
    controls: ClassVar = {
        "p": scrubber("p of the truth", [f"{p:.4g}" for p in PS], start=1, values=PS),
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
