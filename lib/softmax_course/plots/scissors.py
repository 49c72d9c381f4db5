"""The scissors: with ever longer training accuracy may fall while confidence rises."""

import math

import numpy as np

from softmax_course import metrics, numerics
from softmax_course.plots import figure, style, words
from softmax_course.plots.curves import recorded


def best_accuracy(radius=1.2):
    """Return the largest share of the three clouds that any rule can get right.

    Each of the three owns a third of the plane, 60 degrees to either side of its centre
    at distance r; of the normal distribution the part in there is
    integral over x > 0 of phi(x - r) erf(x sqrt(3/2)).

    >>> round(best_accuracy(), 4), round(best_accuracy(1e-9), 4)
    (0.7586, 0.3333)
    """
    x = np.linspace(0, radius + 9, 4001)
    density = np.exp(-((x - radius) ** 2) / 2) / math.sqrt(2 * math.pi)
    within = np.array([math.erf(u * math.sqrt(1.5)) for u in x])
    return float(np.trapezoid(density * within, x))


def both_blades(history, dataset):
    """Return accuracy and mean confidence on a data set, at every recorded moment."""
    rows = [history.at(step).scores(dataset.X) for step in history.steps]
    sure = [numerics.softmax(z).max(axis=-1).mean() for z in rows]
    return np.array([metrics.accuracy(z, dataset.y) for z in rows]), np.array(sure)


def draw_scissors(ax, steps, accuracy, confidence, best=None):
    """Draw both against the steps of training, of which each tick is ten times the last.

    The start, step 0, has no place on such an axis and is left out.
    """
    begun = np.asarray(steps) > 0
    steps, accuracy, confidence = (np.asarray(a)[begun] for a in (steps, accuracy, confidence))
    last = steps[-1]
    ax.set_xscale("log")
    ax.set_xlim(1, 34 * last)
    ticks = [10**n for n in range(8) if 10**n <= last]
    ax.set_xticks(ticks, [f"{tick}" for tick in ticks])
    ax.set_xticks([], minor=True)
    ax.set_ylim(0.28, 1.03)
    ax.set_yticks([0.4, 0.6, 0.8, 1], ["40 %", "60 %", "80 %", "100 %"])
    ax.set_xlabel("steps of training")
    if best is not None:
        ax.plot([1, last], [best, best], color=style.GREY, linewidth=1.2, linestyle=":")
        text = f"best possible {words.plain_percent(best)}"
        ax.text(1.15 * last, best, text, va="center", color=style.GREY)
    ax.fill_between(
        steps, accuracy, confidence, where=confidence > accuracy, color="#eeeeee", zorder=0
    )
    blades = (
        ("confidence", confidence, style.VIOLET, (0, (5, 1.5)), "s"),
        ("right", accuracy, style.INK, "-", "o"),
    )
    for name, blade, colour, line, marker in blades:
        ax.plot(steps, blade, color=colour, linestyle=line, linewidth=2.6)
        ax.plot(steps[-1], blade[-1], marker, markersize=8, color=colour, clip_on=False)
        text = f"{name} {words.plain_percent(blade[-1], digits=0)}"
        place = {"xytext": (9, 0), "textcoords": "offset points", "va": "center"}
        ax.annotate(text, (last, blade[-1]), color=colour, fontweight="bold", **place)


def scissors(history, dataset, *, best=None, steps=(50, 1000, 2000)):
    """Show accuracy and mean confidence on new rows while a network trains.

    Parameters
    ----------
    history : network.History
    dataset : data.Dataset, rows that were not trained on
    best : float or None, the accuracy that no rule can exceed
    steps : steps at which the sentence tells both; the nearest recorded ones are taken

    Raises
    ------
    TypeError, ValueError
        If `history` is no History, or has recorded no step.
    """
    if recorded(history).steps[-1] == 0:
        raise ValueError("history must have recorded a step, got the start only")
    accuracy, confidence = both_blades(history, dataset)
    at = [int(np.abs(history.steps - step).argmin()) for step in steps]
    told = " ".join(
        f"After {history.steps[i]} steps {words.plain_percent(accuracy[i])} are right, "
        f"at a mean confidence of {words.plain_percent(confidence[i])}."
        for i in dict.fromkeys(at)
    )
    bound = ""
    if best is not None:
        bound = f" The best possible rule is right in {words.plain_percent(best)}."
    sentence = (
        f"Share that is right and mean confidence on {len(dataset)} new rows, against the steps "
        f"of training, 1 to {history.steps[-1]}, each mark ten times the last. {told}{bound}"
    )

    def draw(ax):
        draw_scissors(ax, history.steps, accuracy, confidence, best)

    return figure.show(draw, sentence, height=280)
