"""Where exp overflows: softmax as the formula is written, beside softmax shifted first."""

import numpy as np
from matplotlib.patheffects import Normal, Stroke

from softmax_course import numerics
from softmax_course.plots import figure, style, words

CLIFF = float(np.log(np.finfo(np.float64).max))  # 709.78, the largest score with a finite exp


@np.errstate(all="ignore")
def naive(z):
    """Return exps, total and shares as the formula is written, nan and inf included.

    >>> naive([710.0, 0.0])[2]
    array([nan,  0.])
    """
    exps = np.exp(np.asarray(z, dtype=float))
    total = exps.sum()
    return exps, total, exps / total


def draw_overflow(ax, z, low, high):
    """Draw the winner's share against the largest score, both ways, nan as a gap."""
    z = np.asarray(z, dtype=float)
    share = numerics.softmax(z).max()
    last = CLIFF + np.log(share) - 1e-6  # the total, exp(largest) / share, overflows first
    tops = np.union1d(np.linspace(low, high, 121), [last])
    finite = np.isfinite([naive(z - z.max() + top)[1] for top in tops])
    ax.set_xlim(low, high)
    ax.set_ylim(0, 1.2)
    ax.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
    ax.set_xlabel("the largest score")
    ax.set_ylabel("share of the winner")
    ax.axvspan(CLIFF, high, color="#eeeeee", linewidth=0)
    ax.axvline(CLIFF, color=style.GREY, linewidth=1.5, linestyle=":")
    drawn = np.where(finite, share, np.nan)
    ax.plot(tops, drawn, color=style.VIOLET, linewidth=8, solid_capstyle="butt")
    edge = [Stroke(linewidth=5, foreground=style.PAPER), Normal()]
    shifted = {"linestyle": (0, (3, 2)), "path_effects": edge}
    ax.plot(tops, np.full_like(tops, share), color=style.INK, **shifted)
    ax.text(low + 0.4, share - 0.09, "naive: exp / total", va="top", color=style.VIOLET)
    ax.text(low + 0.4, share + 0.07, "dashed: shifted first", va="bottom")
    ax.text((CLIFF + high) / 2, share / 2, "naive: nan", ha="center", fontweight="bold")
    at = {"xycoords": "data", "textcoords": "offset points", "va": "center"}
    ax.annotate("709.78", (CLIFF, 0.12), xytext=(-6, 0), ha="right", **at)


def overflow(z=(7, 4, 0), low=690, high=720):
    """Show the winner's share as all scores grow together, naive and shifted.

    A gap is a gap: where the naive form's total is lost, no line is drawn.

    Parameters
    ----------
    z : sequence of scores; only their differences matter here
    low, high : float, the largest score at both ends, either side of 709.78

    >>> print(overflow())  # doctest: +NORMALIZE_WHITESPACE
    The share of the winner of 7, 4, 0 as all three scores grow by the same amount. The
    naive form says 95.2 % until its total overflows, shortly before the largest score
    is 709.78; past that it says 0, and then nan: a gap in its line. The form that shifts
    first says 95.2 % throughout.
    """
    if not 0 <= low < CLIFF < high:
        raise ValueError(f"low (0 or more) and high must enclose 709.78, got {low} and {high}")
    share = words.percent(float(numerics.softmax(z).max()))
    counted = {2: "both", 3: "all three", 4: "all four"}.get(len(z), "all")
    sentence = (
        f"The share of the winner of {words.listed(words.number(score) for score in z)} as "
        f"{counted} scores grow by the same amount. The naive form says {share} until its "
        "total overflows, shortly before the largest score is 709.78; past that it says 0, and "
        "then nan: a gap in its line. "
        f"The form that shifts first says {share} throughout."
    )
    return figure.show(lambda ax: draw_overflow(ax, z, low, high), sentence, height=220)
