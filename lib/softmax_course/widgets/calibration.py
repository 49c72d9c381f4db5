"""One temperature over frozen scores: the confidence moves, the answers do not."""

from typing import ClassVar

import numpy as np

from softmax_course import losses, metrics, numerics
from softmax_course.plots import style, words
from softmax_course.plots.reliability import (
    draw_reliability,
    frame_reliability,
    name_diagonal,
)
from softmax_course.widgets.controls import log_slider
from softmax_course.widgets.explorer import Explorer

STEP = 0.02  # of the slider, in powers of ten
COLDEST, HOTTEST = 10**-0.52, 10**1.48  # 0.3 and 30, whole steps away from 1
_ROOM = 0.34  # below the diagram, for the counts


def exaggerated():
    """Return scores ten times too large, and their labels: an invented example.

    For each lead of the first class there are a hundred rows, and as many of them are
    right as the lead itself, before the exaggeration, says.
    """
    leads = np.linspace(0.1, 2.5, 13)
    shares = numerics.softmax(np.stack([leads, 0 * leads, 0 * leads], axis=1))
    counts = np.stack([np.round(100 * shares[:, 0]), np.round(100 * shares[:, 1])], axis=1)
    y = np.concatenate([np.repeat([0, 1, 2], [a, b, 100 - a - b]) for a, b in counts.astype(int)])
    z = np.zeros((len(y), 3))
    z[:, 0] = 10 * np.repeat(leads, 100)
    return z, y


class CalibrationExplorer(Explorer):
    """Turn the temperature of scores that were kept from a network.

    Try: the star stands at mean confidence and accuracy of all answers. In which
    direction does it never move? Where does it stand when the loss is lowest?
    """

    height = 232
    ratios = (1.15, 1)
    goal = "Can any temperature move the star up or down?"
    controls: ClassVar = {
        "T": log_slider("temperature", COLDEST, HOTTEST, start=1.0, step=STEP, wide=True),
    }

    def __init__(self, z=None, y=None):
        if (z is None) != (y is None):
            raise ValueError("z and y must be given together, or neither")
        self.z, self.y = exaggerated() if z is None else (np.asarray(z), np.asarray(y))
        self.accuracy = metrics.accuracy(self.z, self.y)
        self.best = metrics.fit_temperature(self.z, self.y)
        self.goals = {
            "the temperature at which the loss is lowest": self._is_best,
            "a confidence below the accuracy": self._is_modest,
        }
        super().__init__()

    def frame(self, ax):
        """Reliability with room for counts at the left, the loss over T at the right."""
        left, right = ax
        frame_reliability(left, "confidence and what came true")
        left.set_ylim(-_ROOM, 1.04)
        name_diagonal(left)
        left.set_ylabel("")
        left.axhline(0, color=style.GREY, linewidth=0.8)
        left.plot([0, 1], [self.accuracy] * 2, color=style.GREY, linewidth=1.2, linestyle=":")
        text = f"{words.plain_percent(self.accuracy, digits=0)} right"
        left.text(0.02, self.accuracy + 0.02, text, fontsize=9.5, va="bottom")
        left.text(0.02, -_ROOM / 2, "counts", fontsize=9, color=style.GREY, va="center")
        left.set_xlabel("confidence")
        right.set_title("loss")
        right.set_xscale("log")
        right.set_xlim(COLDEST, HOTTEST)
        right.set_xticks([0.3, 1, 3, 10, 30], ["0.3", "1", "3", "10", "30"])
        right.set_xticks([], minor=True)
        right.set_xlabel("temperature")
        tried = np.geomspace(COLDEST, HOTTEST, 81)
        curve = [losses.cross_entropy(self.z / T, self.y) for T in tried]
        right.set_yscale("log")
        low, high = 0.8 * min(curve), 1.15 * max(curve)
        right.set_ylim(low, high)
        marks = [t for t in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100) if low <= t <= high]
        right.set_yticks(marks, [f"{mark:g}" for mark in marks])
        right.set_yticks([], minor=True)
        right.plot(tried, curve, color=style.INK, linewidth=2)

    def draw(self, ax, T):
        """Draw bars, counts, star and the place on the curve; say all four numbers."""
        left, right = ax
        p = numerics.softmax(self.z, temperature=T)
        count, confidence, accuracy = metrics.reliability(p, self.y)
        draw_reliability(left, confidence, accuracy, count)
        centres = (np.arange(len(count)) + 0.5) / len(count)
        left.bar(
            centres,
            0.9 * _ROOM * count / count.sum(),
            bottom=-_ROOM,
            width=0.088,
            color=style.GREY,
        )
        sure = p.max(axis=1).mean()
        left.plot(
            sure,
            self.accuracy,
            "*",
            markersize=17,
            color=style.ORANGE,
            markeredgecolor=style.INK,
            zorder=9,
            clip_on=False,
        )
        loss = losses.cross_entropy(self.z / T, self.y)
        right.plot(
            T,
            loss,
            "o",
            markersize=10,
            color=style.ORANGE,
            markeredgecolor=style.INK,
            clip_on=False,
        )
        error = metrics.expected_calibration_error(p, self.y)
        i = count.argmax()
        fullest = f"{i / len(count):g} to {(i + 1) / len(count):g}"
        return (
            f"Temperature {words.number(round(T, 2))}: {words.whole_percent(self.accuracy)} "
            f"right, as at every temperature. Mean confidence {words.whole_percent(sure)}; "
            f"the fullest bin, {fullest}, holds {words.whole_percent(count[i] / count.sum())}. "
            f"Expected calibration error {error:.2f}. "
            f"Loss {loss:.3g}, {self._direction(T)}."
        )

    def _direction(self, T):
        if self._is_best(T):
            within = COLDEST <= self.best <= HOTTEST
            return "the lowest there is" if within else "the lowest that this slider reaches"
        return f"and a {'higher' if T < self.best else 'lower'} temperature makes it smaller"

    def _is_best(self, T):
        nearest = np.clip(self.best, COLDEST, HOTTEST)
        return abs(np.log10(T / nearest)) < 0.51 * STEP

    def _is_modest(self, T):
        return numerics.softmax(self.z, temperature=T).max(axis=1).mean() < self.accuracy - 0.01


def calibration_explorer(z=None, y=None):
    """Return reliability and loss under a slider of temperature, accuracy unmoved.

    z, shape (N, K), are scores and y labels of rows that were not trained on; without
    them the scores are an invented example, ten times too large.
    """
    return CalibrationExplorer(z, y)
