"""The axes of learning curves: steps and losses by factors of ten, accuracy in percent."""

import numpy as np

from softmax_course.plots import style
from softmax_course.plots.gauges import spread

FAINTEST = 1e-6  # a lower loss runs along the edge
LOOKS = ((style.INK, "-"), (style.VIOLET, (0, (4, 1.5))))  # training rows, test rows


def frame_steps(ax, last, few=False):
    """Set up steps from 0 to `last` by factors of ten, with room for 0 before 1."""
    ax.set_xscale("symlog", linthresh=1, linscale=0.45)
    ax.set_xlim(0, 1.12 * max(last, 1))
    if few:
        powers = [10] if last > 250 else []
    else:
        powers = [10**k for k in range(8) if 10**k <= 0.4 * last]
    ax.set_xticks([0, *powers, last], [str(step) for step in (0, *powers, last)])
    ax.set_xticks([], minor=True)


def frame_loss(ax, lowest, highest):
    """Set up the loss by factors, between `lowest` and `highest`, with ticks in plain numbers."""
    low, high = _room(lowest, highest)
    ax.set_yscale("log")
    ax.set_ylim(low, high)
    ticks = _ticks(low, high)
    ax.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
    ax.set_yticks([], minor=True)
    ax.set_title("loss")


def frame_accuracy(ax):
    """Set up the accuracy from 0 to 100 %."""
    ax.set_ylim(-0.05, 1.07)
    ax.set_yticks([0, 0.5, 1], ["0", "50 %", "100 %"])
    ax.set_title("accuracy")


def _room(lowest, highest):
    return 0.75 * max(lowest, 1e-9), 1.5 * max(highest, 1e-8)


def _ticks(low, high):
    """Return up to six round numbers between the limits of a log axis."""
    for digits in ((1,), (1, 3), (1, 2, 5), (1, 1.5, 2, 3, 5, 7)):
        powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
        found = [d * 10.0**k for k in powers for d in digits if low <= d * 10.0**k <= high]
        if len(found) >= 3:
            break
    return found[:: -(-len(found) // 6)] or [low]


def beside(ax, labels, gap):
    """Write labels right of the panel, each at its height or close to it, with a leader.

    `labels` are (height in data, text, colour).
    """
    inside = [one for one in labels if np.isfinite(one[0])]
    low, high = ax.get_ylim()
    log = ax.get_yscale() == "log"

    def share(value):
        if log:
            return np.log(np.clip(value, low, high) / low) / np.log(high / low)
        return (np.clip(value, low, high) - low) / (high - low)

    inside.sort(key=lambda one: one[0])
    wished = [float(share(one[0])) for one in inside]
    places = spread(wished, gap=gap, low=0.0, high=1.02)
    for (_, text, colour), at, place in zip(inside, wished, places, strict=True):
        leader = [at, place, place]
        place = {"transform": ax.transAxes, "clip_on": False}
        ax.plot([1.01, 1.06, 1.09], leader, color=style.GREY, linewidth=0.9, **place)
        ax.text(1.11, leader[-1], text, color=colour, va="center", **place)


def price(loss):
    """Write a loss with three decimals, very small and very large ones by their size.

    >>> price(1.38629), price(0.00012), price(4.2e200)
    ('1.386', '0.0001', '4e+200')
    """
    return f"{loss:.3f}" if 0.001 <= loss < 1e6 else f"{loss:.1g}"
