"""Attention: what the number of dimensions does to eight weights, divided by sqrt(d) or not."""

from typing import ClassVar

import numpy as np

from softmax_course import numerics
from softmax_course.numerics.inputs import generator
from softmax_course.plots import bars, style, words
from softmax_course.widgets.controls import choice, log_slider
from softmax_course.widgets.explorer import Explorer

DIMENSIONS = tuple(2**power for power in range(11))
KEYS, TRIALS = 8, 1000
PLAIN, DIVIDED = "q · k", "q · k / √d"
LETTERS = "ABCDEFGH"


def scores(rng, trials=TRIALS):
    """Return q · k for random q and eight random k: a dict from d to scores (trials, 8).

    All entries are independent and normal with standard deviation 1. The vectors of
    d dimensions are the first d entries of the longest ones.
    """
    found, total, done = {}, np.zeros((trials, KEYS)), 0
    for d in DIMENSIONS:
        q = rng.normal(size=(trials, 1, d - done))
        k = rng.normal(size=(trials, KEYS, d - done))
        total = total + (q * k).sum(axis=-1)
        found[d], done = total, d
    return found


def mean_tops(found, how):
    """Return the largest of the eight weights, averaged over the trials: a dict from d."""
    tops = {d: numerics.softmax(_handled(z, d, how)).max(axis=-1) for d, z in found.items()}
    return {d: float(top.mean()) for d, top in tops.items()}


def _handled(z, d, how):
    return z / np.sqrt(d) if how == DIVIDED else z


class AttentionExplorer(Explorer):
    """Make the vectors longer, and watch what becomes of the eight weights.

    Try: how does the spread of the scores grow with d? Does dividing by d, rather than
    by its square root, seem right?
    """

    goals: ClassVar = {}
    goal = "Can any d do the first to divided scores?"
    height = 200
    ratios = (1, 1.25)
    controls: ClassVar = {
        "d": log_slider("dimensions d", 1, 1024, start=4, step=np.log10(2), digits=0),
        "how": choice("scores", (PLAIN, DIVIDED), start=PLAIN),
    }

    def __init__(self, rng):
        self._scores = scores(generator(rng))
        self._tops = {how: mean_tops(self._scores, how) for how in (PLAIN, DIVIDED)}
        self.goals = {
            "a d whose largest weight averages over 95 %": lambda d, how: (
                self._tops[how][nearest(d)] > 0.95
            ),
            "the d at which dividing changes nothing": lambda d, how: nearest(d) == 1,
        }
        super().__init__()

    def frame(self, ax):
        """Eight weights at the left; the average of the largest against d at the right."""
        bars.frame_bars(ax[0], list(LETTERS), 0, 1.13, "the weights of eight keys")
        ax[1].set_title(f"largest weight, mean of {TRIALS}")
        ax[1].set_xscale("log", base=2)
        ax[1].set_xlim(0.8, 2900)
        ax[1].set_xticks([1, 4, 16, 64, 256, 1024], ["1", "4", "16", "64", "256", "1024"])
        ax[1].set_xticks([], minor=True)
        ax[1].set_ylim(0, 1.13)
        ax[1].set_yticks([0, 1 / KEYS, 0.5, 1], ["0", "1/8", "0.5", "1"])
        ax[1].set_xlabel("dimensions d")
        ax[1].axhline(1 / KEYS, color=style.GREY, linewidth=1, linestyle=":")
        for name, colour, line in (
            (PLAIN, style.VIOLET, "-"),
            (DIVIDED, style.INK, (0, (5, 1.5))),
        ):
            tops = list(self._tops[name].values())
            ax[1].plot(DIMENSIONS, tops, color=colour, linestyle=line, linewidth=3)
            height = tops[-1] - (0.09 if name == PLAIN else -0.06)
            ax[1].text(
                1024,
                height,
                name,
                color=colour,
                ha="right",
                va="top" if name == PLAIN else "bottom",
                fontweight="bold",
            )

    def draw(self, ax, d, how):
        """Draw one query's weights and mark the average; say spread, weights and average."""
        d = nearest(d)
        z = _handled(self._scores[d], d, how)
        weights = numerics.softmax(z[0])
        _draw_weights(ax[0], weights)
        look = {"markersize": 11, "color": style.LILAC, "markeredgecolor": style.INK}
        ax[1].plot(d, self._tops[how][d], "o", zorder=6, **look)
        return (
            f"d = {d}, scores {how}: their standard deviation is {words.number(z.std())}. "
            f"The weights of one query: "
            f"{words.listed(words.shares(weights, words.short_percent, digits=0))}. "
            f"The largest is {words.percent(self._tops[how][d])} on average."
        )


def _draw_weights(ax, weights):
    """Draw the weights as bars of one colour: the keys have no names of their own."""
    for k, weight in enumerate(weights):
        ax.bar(k, weight, width=0.72, color=style.LILAC, edgecolor=style.INK, linewidth=0.8)
        text = words.short_percent(weight, digits=0).removesuffix(" %")
        ax.text(k, weight + 0.02, text, ha="center", va="bottom")


def nearest(d):
    """Return the power of two that the slider stands at.

    >>> nearest(63.99999)
    64
    """
    return int(2 ** round(np.log2(d)))


def attention_explorer(*, rng):
    """Return eight attention weights under the number of dimensions; rng makes the vectors."""
    return AttentionExplorer(rng)
