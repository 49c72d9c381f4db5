"""The triangle of all shares, and the way that temperature leads through it."""

from typing import ClassVar

from softmax_course import numerics
from softmax_course.plots import bars, style, words
from softmax_course.plots.simplex import (
    EXAMPLES,
    called,
    draw_example,
    draw_path,
    frame_simplex,
    place,
)
from softmax_course.widgets.controls import choice, log_slider
from softmax_course.widgets.explorer import Explorer

NAMES = tuple(called(z) for z in EXAMPLES)


class SimplexExplorer(Explorer):
    """Move one of the course's examples from its corner to the centre by temperature.

    Try: where do all three ways end when the temperature grows? Which of them leaves
    its corner along an edge, and what does an edge leave out?
    """

    goals: ClassVar = {
        "a temperature that gives every class over 30 %": lambda scores, T: (
            numerics.softmax(EXAMPLES[NAMES.index(scores)], temperature=T).min() > 0.3
        ),
    }
    height = 212
    ratios = (1.6, 1)
    controls: ClassVar = {
        "scores": choice("scores", NAMES, start=NAMES[0]),
        "T": log_slider("temperature", 0.05, 50, start=1.0),
    }

    def frame(self, ax):
        """The triangle at the left, the same shares as bars at the right."""
        frame_simplex(ax[0], style.names(3))
        bars.frame_rows(ax[1], style.names(3), 0, 1.7, "shares of the dot")

    def draw(self, ax, scores, T):
        """Draw the ways, the examples at temperature 1 and the moving dot; say where it is."""
        triangle, shares = ax
        chosen = NAMES.index(scores)
        z = EXAMPLES[chosen]
        p = numerics.softmax(z, temperature=T)
        for k, other in enumerate(EXAMPLES):
            if k != chosen:
                draw_path(triangle, other)
            draw_example(triangle, k)
        draw_path(triangle, z, colour=style.VIOLET, linewidth=2.6)
        x, y = place(p)
        triangle.plot(x, y, "o", markersize=10, color=style.LILAC, markeredgecolor=style.INK)
        bars.draw_rows(shares, p, words.shares(p, words.short_percent))
        pairs = zip(style.names(3), words.shares(p), strict=True)
        said = words.listed(f"{name} {share}" for name, share in pairs)
        return (
            f"Scores {scores} at temperature {words.number(T)}: shares {said}. "
            f"The nearest corner is that of the {style.names(3)[int(p.argmax())]}."
        )


def simplex_explorer():
    """Return the triangle of all shares, with one dot that follows the temperature."""
    return SimplexExplorer()
