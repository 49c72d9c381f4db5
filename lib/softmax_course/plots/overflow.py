"""Where exp overflows: softmax as the formula is written, beside softmax shifted first."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.plots import figure, style, words

CLIFF = float(np.log(np.finfo(np.float64).max))  # 709.78, the largest score with a finite exp
Z, ENDS = examples.SEVEN_FOUR_ZERO, (690, 720)  # its largest score, moved


@np.errstate(all="ignore")
def naive(z):
    """Return exps, total and shares as the formula is written, nan and inf included.

    >>> naive([710.0, 0.0])[2]
    array([nan,  0.])
    """
    exps = np.exp(np.asarray(z, dtype=float))
    total = exps.sum()
    return exps, total, exps / total


def draw_overflow(ax):
    """Draw the winner's share against the largest score, both ways, nan as a gap."""
    share, (low, high) = numerics.softmax(Z).max(), ENDS
    last = CLIFF + np.log(share) - 1e-6  # the total, exp(largest) / share, overflows first
    tops = np.union1d(np.linspace(low, high, 121), [last])
    finite = np.isfinite([naive(Z - Z.max() + top)[1] for top in tops])
    ax.set(xlim=ENDS, ylim=(0, 1.2), xlabel="the largest score", ylabel="share of the winner")
    ax.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
    ax.axvspan(CLIFF, high, color=style.VERMILLION, alpha=0.1, linewidth=0)
    ax.axvline(CLIFF, color=style.VERMILLION, linewidth=1.5, linestyle=":")
    drawn = np.where(finite, share, np.nan)
    ax.plot(tops, drawn, color=style.SKY, linewidth=9, solid_capstyle="butt")
    ax.plot(tops, np.full_like(tops, share), color=style.INK, linestyle=(0, (4, 2)))
    ax.text(low + 0.4, share - 0.09, "naive: exp / total", va="top", color=style.BLUE)
    ax.text(low + 0.4, share + 0.07, "dashed: shifted first", va="bottom")
    ax.text((CLIFF + high) / 2, share / 2, "naive: nan", ha="center", fontweight="bold")
    style.note(ax, "709.78", (CLIFF, 0.12), (-6, 0), "right")


def overflow():
    """Show the winner's share as all scores grow together, naive and shifted.

    A gap is a gap: where the naive form's total is lost, no line is drawn.

    >>> print(overflow())  # doctest: +NORMALIZE_WHITESPACE
    The share of the winner of 7, 4, 0 as all three scores grow by the same amount. The
    naive form says 95.2 % until its total overflows, shortly before the largest score
    is 709.78; past that it says 0, and then nan: a gap in its line. The form that shifts
    first says 95.2 % throughout.
    """
    share = words.percent(float(numerics.softmax(Z).max()))
    sentence = (
        f"The share of the winner of {words.numbers(Z)} as all three scores grow by the same "
        f"amount. The naive form says {share} until its total overflows, shortly before the "
        "largest score is 709.78; past that it says 0, and then nan: a gap in its line. "
        f"The form that shifts first says {share} throughout."
    )
    return figure.show(draw_overflow, sentence, height=220)
