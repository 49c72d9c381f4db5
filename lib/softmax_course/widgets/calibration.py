"""One temperature over frozen scores: the confidence moves, the answers do not."""

from typing import ClassVar

import numpy as np

from softmax_course import losses, metrics, numerics
from softmax_course.plots import style, words
from softmax_course.plots.learning_axes import frame_loss
from softmax_course.plots.reliability import draw_reliability, frame_reliability
from softmax_course.widgets.controls import log_slider
from softmax_course.widgets.explorer import Explorer

STEP = 0.02  # of the slider, in powers of ten
COLDEST, HOTTEST = 10**-0.52, 10**1.48  # 0.3 and 30, whole steps away from 1
_ROOM = 0.3  # below the diagram, for the counts


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

    height = 236
    ratios = (1.2, 1, 1)
    goal = "Can any temperature move the star up or down?"
    controls: ClassVar = {
        "T": log_slider("temperature", COLDEST, HOTTEST, start=1.0, step=STEP),
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
        """Each bin with room for its count, then all answers as one star, then the loss."""
        bins, all_of_them, right = ax
        for panel, title in ((bins, "bin by bin"), (all_of_them, "all together")):
            frame_reliability(panel, title)
            panel.set_xlabel("confidence")
        bins.set_ylim(-_ROOM, 1.04)
        bins.axhline(0, color=style.GREY, linewidth=0.8)
        bins.text(0.02, -_ROOM / 2, "counts", color=style.GREY, va="center")
        bins.set_ylabel("right")
        all_of_them.set_ylabel("")
        right_ones = words.plain_percent(self.accuracy, digits=0)
        all_of_them.set_yticks([0, self.accuracy, 1], ["0", right_ones, "1"])
        all_of_them.axhline(self.accuracy, color=style.GREY, linewidth=1.2, linestyle=":")
        right.set_title("loss")
        right.set_xscale("log")
        right.set_xlim(COLDEST, HOTTEST)
        right.set_xticks([0.3, 1, 3, 10, 30], ["0.3", "1", "3", "10", "30"])
        right.set_xticks([], minor=True)
        right.set_xlabel("temperature")
        tried = np.geomspace(COLDEST, HOTTEST, 81)
        curve = [losses.cross_entropy(self.z / T, self.y) for T in tried]
        frame_loss(right, min(curve), max(curve))
        right.plot(tried, curve, color=style.INK, linewidth=2)

    def draw(self, ax, T):
        """Draw bars, counts, star and the place on the curve; say all four numbers."""
        bins, all_of_them, right = ax
        p = numerics.softmax(self.z, temperature=T)
        count, confidence, accuracy = metrics.reliability(p, self.y)
        draw_reliability(bins, confidence, accuracy, count)
        centres = (np.arange(len(count)) + 0.5) / len(count)
        heights = 0.9 * _ROOM * count / count.sum()
        bins.bar(centres, heights, bottom=-_ROOM, width=0.088, color=style.GREY)
        sure = p.max(axis=1).mean()
        look = {"color": style.VIOLET, "zorder": 9, "clip_on": False}
        all_of_them.plot(sure, self.accuracy, "*", markersize=17, **look)
        loss = losses.cross_entropy(self.z / T, self.y)
        right.plot(T, loss, "o", markersize=10, **look)
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
