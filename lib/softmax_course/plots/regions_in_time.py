"""Decision regions as they were at a few steps of the training, side by side."""

import numpy as np

from softmax_course.plots import figure, style, words
from softmax_course.plots.curves import recorded
from softmax_course.plots.regions import (
    LEVELS,
    draw_points,
    draw_shades,
    frame_regions,
    key,
    shades,
    window,
)

STEPS = (0, 1, 10, 100, 2000)
PIXELS = (160, 160)  # of each panel's image


def moments_at(history, steps):
    """Return the rows of `history` that stand at those steps, or last before them, once each.

    Raises
    ------
    ValueError
        If `steps` is empty, or one of them is below 0.
    """
    steps = list(steps)
    if not steps or min(steps) < 0:
        raise ValueError(f"steps must be one or more numbers from 0 up, got {steps}")
    rows = np.searchsorted(history.steps, steps, side="right") - 1
    return sorted({int(max(row, 0)) for row in rows})


def regions_in_time(history, steps=STEPS, *, classes=None, ask=None):
    """Show the regions at some steps, with loss and accuracy under each.

    Parameters
    ----------
    history : History of a training on data with two features
    steps : sequence of int
        Of each the moment recorded last at or before it is shown.
    classes : sequence of K names, optional; otherwise those of the history's data set
    ask : (across, up), optional
        A point that is starred in the last panel.
    """
    limits = window(recorded(history).X, ask)
    rows = moments_at(history, steps)
    K, own = history.net.sizes[-1], history.dataset
    if classes is None and own is not None and len(own.classes) == K:
        classes = own.classes
    called = style.names(K, classes)

    def draw(*panels):
        panels = panels[: len(rows)]
        for ax, row in zip(panels, rows, strict=True):
            step = int(history.steps[row])
            frame_regions(ax, limits, title=f"step {step}")
            ax.set_xticks([])
            ax.set_yticks([])
            draw_shades(ax, shades(history.at(step), limits, PIXELS, LEVELS), limits)
            draw_points(ax, history.X, history.y, size=3, most=90)
            ax.set_xlabel(beneath(history, row), fontsize=9.5, labelpad=4)
        if ask is not None:
            star = {"markersize": 13, "color": "white", "markeredgecolor": style.INK}
            panels[-1].plot(*ask, "*", zorder=5, **star)
        key(panels[0], called)

    said = "; ".join(
        f"step {int(history.steps[row])}: loss {words.number(history.losses[row])}, "
        f"accuracy {words.percent(history.accuracies[row])}"
        for row in rows
    )
    sentence = f"Decision regions as the training went on. {said[0].upper()}{said[1:]}."
    return figure.show(draw, sentence, height=196, ratios=(1,) * len(rows))


def beneath(history, row):
    """Write loss and accuracy of one moment in two lines."""
    share = words.short_percent(history.accuracies[row], digits=0)
    return f"loss {words.number(history.losses[row])}\n{share} right"
