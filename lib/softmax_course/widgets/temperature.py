"""Temperature: bars of the shares now, beside the shares at every temperature."""

from typing import ClassVar

from softmax_course import numerics
from softmax_course.plots import bars, style, words
from softmax_course.plots.temperature import (
    COLDEST,
    HOTTEST,
    draw_now,
    draw_sweep,
    frame_sweep,
    temperature_sentence,
)
from softmax_course.widgets.controls import log_slider, slider
from softmax_course.widgets.explorer import Explorer


class TemperatureExplorer(Explorer):
    """Turn the temperature of 7, 4, 0 up and down, and watch the shares.

    Try: does the order of the shares ever change? What do a very low and a very high
    temperature lead to, whatever the second score is? And at a tie?
    """

    goals: ClassVar = {
        "the first falls below 50 %": lambda T, z2: (
            numerics.softmax([7, z2, 0], temperature=T)[0] < 0.5
        ),
    }
    goal = "Can any temperature change who wins?"
    ratios = (1, 1.8)
    controls: ClassVar = {
        "T": log_slider("temperature", COLDEST, HOTTEST, start=1.0),
        "z2": slider("second score", 0, 7, 0.5, start=4),
    }

    def frame(self, ax):
        """Shares now at the left; temperature from 0.05 to 20 at the right."""
        bars.frame_rows(ax[0], style.names(3), 0, 1.8, "shares now")
        frame_sweep(ax[1], 3)

    def draw(self, ax, T, z2):
        """Draw bars, lines and the mark at T; say shares and entropy."""
        z = [7.0, z2, 0.0]
        p = numerics.softmax(z, temperature=T)
        bars.draw_rows(ax[0], p, words.shares(p, words.short_percent))
        draw_sweep(ax[1], z)
        draw_now(ax[1], z, T)
        return temperature_sentence(z, T)


def temperature_explorer():
    """Return the shares of three scores under a slider of temperature."""
    return TemperatureExplorer()
