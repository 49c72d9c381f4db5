"""One surprise on three rulers: natural logarithm, base 2 and base 10."""

from typing import NamedTuple

import numpy as np

from softmax_course import examples, numerics
from softmax_course.plots import style

REACH = 7.0  # nats at the right end of every ruler


class Ruler(NamedTuple):
    """A unit of surprise: its name, its logarithm, and its length in nats."""

    unit: str
    logarithm: str
    length: float


RULERS = (
    Ruler("nats", "ln", 1.0),
    Ruler("bits", "log₂", float(np.log(2))),
    Ruler("bans", "log₁₀", float(np.log(10))),
)
AIRPLANE_SHARE = float(numerics.softmax(examples.AIRPLANE)[3])  # 0.9315
_CERTAINTIES = ((1, "1"), (0.5, "1/2"), (0.1, "1/10"), (0.01, "1/100"), (0.001, "1/1000"))


def frame_rulers(ax):
    """Set up a scale of p above three rulers, all as long as 7 nats."""
    ax.set_axis_off()
    ax.set_xlim(-2.2, REACH + 1.75)
    ax.set_ylim(-0.6, 3.3)
    _rule(ax, 3, "p of the truth", [(-np.log(p), name) for p, name in _CERTAINTIES])
    for row, ruler in zip((2, 1, 0), RULERS, strict=True):
        ticks = [(n * ruler.length, str(n)) for n in range(int(REACH / ruler.length) + 1)]
        _rule(ax, row, f"{ruler.unit} (−{ruler.logarithm})", ticks)


def _rule(ax, row, name, ticks):
    ax.plot([0, REACH], [row, row], color=style.GREY, linewidth=1.5, solid_capstyle="butt")
    ax.text(-0.25, row, name, ha="right", va="center")
    for x, text in ticks:
        ax.plot([x, x], [row, row - 0.13], color=style.GREY, linewidth=1.5)
        ax.text(x, row - 0.22, text, ha="center", va="top", color=style.GREY)


def draw_rulers(ax, p):
    """Lay one length, -ln p, upon all rulers, and write at the right what each reads."""
    x = float(-np.log(p))
    texts = [f"{p:.4f}", *(f"{reading:.4f}" for reading in readings(p))]
    for row, text in zip((3, 2, 1, 0), texts, strict=True):
        ax.plot([0, x], [row, row], color=style.VIOLET, linewidth=6, solid_capstyle="butt")
        ax.plot(x, row, "o", markersize=8, color=style.VIOLET, zorder=6)
        ax.text(REACH + 1.7, row, text, ha="right", va="center", fontweight="bold")


def readings(p):
    """Return the surprise of p in nats, in bits and in bans.

    >>> [round(reading, 4) for reading in readings(0.5)]
    [0.6931, 1.0, 0.301]
    """
    surprise = abs(float(np.log(p)))
    return tuple(surprise / ruler.length for ruler in RULERS)


def ruler_sentence(p):
    """Say what p costs on each ruler.

    >>> print(ruler_sentence(0.5))
    p 0.5000 costs 0.6931 nats (ln), 1.0000 bits (log2), 0.3010 bans (log10).
    """
    nats, bits, bans = readings(p)
    rest = f"{bits:.4f} bits (log2), {bans:.4f} bans (log10)"
    return f"p {p:.4f} costs {nats:.4f} nats (ln), {rest}."
