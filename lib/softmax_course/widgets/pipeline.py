"""Scores, exponentials and shares of three classes, under three sliders."""

from typing import ClassVar

import numpy as np

from softmax_course import numerics
from softmax_course.plots import bars, style, words
from softmax_course.plots.pipeline import draw_exps, draw_shares, pipeline_sentence
from softmax_course.widgets.controls import slider
from softmax_course.widgets.explorer import Explorer


class PipelineExplorer(Explorer):
    """Move three scores and watch their exponentials and their shares.

    Try: how far ahead must the first be for 95 %? For 99 %? Does it matter whether
    the others are 4 and 0, or 6 and 2?
    """

    goals: ClassVar = {
        "scores that give the first class over 99 %": lambda z1, z2, z3: (
            numerics.softmax([z1, z2, z3])[0] > 0.99
        ),
    }
    height = 186
    ratios = (1, 1.1, 1)
    controls: ClassVar = {
        "z1": slider("first", 0, 10, 0.5, start=7),
        "z2": slider("second", 0, 10, 0.5, start=4),
        "z3": slider("third", 0, 10, 0.5, start=0),
    }

    def frame(self, ax):
        """Three panels: scores from 0 to 10, exponentials by factors of ten, shares."""
        scores, exps, shares = ax
        bars.frame_rows(scores, style.names(3), 0, 14, "scores")
        bars.frame_rows(exps, [""] * 3, 0.6, 10**6.8, "exp(score)")
        exps.set_xscale("log")
        exps.set_xticks([1, 100, 10_000], ["1", "100", "10 000"])
        exps.set_xticks([], minor=True)
        exps.grid(axis="x", color=style.GREY, linewidth=0.8, alpha=0.6)
        bars.frame_rows(shares, [""] * 3, 0, 1.6, "share of the total")
        for panel in ax:
            bars.reserve_floor(panel)

    def draw(self, ax, z1, z2, z3):
        """Draw the bars; say the shares, and first to second."""
        scores, exps, shares = ax
        z = np.array([z1, z2, z3])
        bars.draw_rows(scores, z, [words.number(score) for score in z])
        bars.beneath(scores, f"lead {words.number(z1 - z2)}")
        draw_exps(exps, z)
        for text in exps.texts:  # legible where it lies upon a mark
            text.set_bbox({"facecolor": style.PAPER, "edgecolor": "none", "pad": 0.5})
        draw_shares(shares, z)
        bars.beneath(shares, f"{ratio(z1 - z2)}")
        return f"{pipeline_sentence(z)} {lead_sentence(z1 - z2)}"


def ratio(lead):
    """Write the first share to the second, the larger one counted against 1.

    >>> ratio(3.0), ratio(-3.0)
    ('20.1 : 1', '1 : 20.1')
    """
    times = _times(lead)
    return f"{times} : 1" if lead >= 0 else f"1 : {times}"


def lead_sentence(lead):
    """Say what a lead of the first score over the second means.

    >>> lead_sentence(3.0)
    'A lead of 3 for the first over the second makes its share 20.1 times as large.'
    """
    if lead == 0:
        return "The first and the second are level: their shares are equal."
    ahead, behind = ("first", "second") if lead > 0 else ("second", "first")
    return (
        f"A lead of {words.number(abs(lead))} for the {ahead} over the {behind}"
        f" makes its share {_times(lead)} times as large."
    )


def _times(lead):
    times = np.exp(abs(lead))
    return words.number(round(times, 1) if times < 100 else times)


def pipeline_explorer():
    """Return a picture of softmax's three steps that follows three sliders."""
    return PipelineExplorer()
