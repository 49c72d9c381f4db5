"""Shift and scale of three scores, softmax as written beside softmax shifted first."""

from typing import ClassVar

import numpy as np

from softmax_course import examples, numerics
from softmax_course.plots import bars, style, words
from softmax_course.plots.overflow import CLIFF, naive
from softmax_course.widgets.controls import slider
from softmax_course.widgets.explorer import Explorer

DECADES = np.log(10)  # a power of ten, in scores


def _just_over(share, scale):
    """Whether a scale gives the first that share, and a step of 0.01 less does not."""
    first = [numerics.softmax(s * examples.SEVEN_FOUR_ZERO)[0] for s in (scale, scale - 0.01)]
    return first[0] > share >= first[1]


class ShiftAndScaleExplorer(Explorer):
    """Add to the scores 7, 4, 0 or multiply them, and watch both forms of softmax.

    Try: which slider changes the shares? What becomes of the exponentials meanwhile?
    The fine shift adds to the shift, in tenths; a hundredth can be typed.
    """

    goals: ClassVar = {
        "the smallest scale over 99 %": lambda shift, fine, scale: _just_over(0.99, scale),
        "the cliff": lambda shift, fine, scale: (
            not np.isfinite(naive(scale * examples.SEVEN_FOUR_ZERO + shift + fine)[2]).all()
        ),
    }
    height = 186
    ratios = (1.25, 1, 1)
    controls: ClassVar = {
        "shift": slider("shift", -20, 800, 10, start=0, digits=0),
        "fine": slider("fine shift", -5, 5, 0.1, start=0, digits=2),
        "scale": slider("scale", 0.6, 1.6, 0.01, start=1, digits=2),
    }

    def frame(self, ax):
        """Exponentials on one axis of powers of ten, the shares of both forms."""
        exps, left, right = ax
        bars.frame_rows(exps, style.names(3), 0, 480, "exp(score)")
        exps.set_xticks([0, 150, CLIFF / DECADES], ["1", "1e150", "1.8e308"])
        exps.axvline(CLIFF / DECADES, color=style.INK, linewidth=1.5, linestyle=":")
        bars.frame_rows(left, [""] * 3, 0, 1.7, "naive")
        bars.frame_rows(right, [""] * 3, 0, 1.7, "shifted first")
        for panel in ax:
            bars.reserve_floor(panel)

    def draw(self, ax, shift, fine, scale):
        """Draw exponentials and both sets of shares; say them, and whether one broke."""
        z = scale * examples.SEVEN_FOUR_ZERO + (shift + fine)
        exps, total, shares = naive(z)
        stable = numerics.softmax(z)
        _draw_powers(ax[0], z, exps)
        for panel, p, divisor in (
            (ax[1], shares, total),
            (ax[2], stable, np.exp(z - z.max()).sum()),
        ):
            texts = [_share(share, words.short_percent) for share in p]
            bars.draw_rows(panel, p, texts, bold=np.flatnonzero(np.isnan(p)))
            bars.beneath(panel, f"total {power(divisor)}", bold=not np.isfinite(divisor))
        said = words.listed(f"{score:.2f}".removesuffix(".00") for score in z)
        good = words.listed(_share(share) for share in stable)
        if np.isfinite(total):
            return f"Scores {said}. Naive: total {power(total)}, shares {good}. Shifted: the same."
        bad = words.listed(_share(share) for share in shares)
        return (
            f"Scores {said}. The naive form has broken: total inf, shares {bad}. "
            f"Shifted, it still says {good}."
        )


def _draw_powers(ax, z, exps):
    """Draw exp(z) as powers of ten from 1 up, the scores beneath; inf is no bar but a word."""
    long = np.where(np.isfinite(exps), np.maximum(z / DECADES, 0), np.nan)
    bars.draw_rows(ax, long, [power(e) for e in exps], bold=np.flatnonzero(np.isinf(exps)))
    bars.beneath(ax, "scores " + words.listed(f"{s:.2f}".removesuffix(".00") for s in z))


def power(x):
    """Write a number short enough for a bar's end, whatever its size.

    >>> power(1096.633), power(1.79e308), power(2.06e-9), power(float("inf"))
    ('1096.6', '2e308', '2e-9', 'inf')
    """
    if np.isinf(x) or 1e-3 <= x < 1e5:
        return words.number(x)
    digits, exponent = f"{x:.0e}".split("e")
    return f"{digits}e{int(exponent)}"


def _share(share, write=words.percent):
    return "nan" if np.isnan(share) else write(float(share), digits=2)


def shift_and_scale_explorer():
    """Return scores under a shift and a scale, naive softmax beside shifted softmax."""
    return ShiftAndScaleExplorer()
