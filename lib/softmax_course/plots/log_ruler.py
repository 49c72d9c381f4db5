"""One surprise on three rulers: natural logarithm, base 2 and base 10."""

from typing import NamedTuple

import numpy as np

from softmax_course import examples, numerics
from softmax_course.plots import figure, style

REACH = 7.0  # nats at the right end of every ruler


class Ruler(NamedTuple):
    """A unit of surprise: its name, its logarithm, its colour and its length in nats."""

    unit: str
    logarithm: str
    colour: str
    length: float


RULERS = (
    Ruler("nats", "ln", style.BLUE, 1.0),
    Ruler("bits", "log₂", style.VERMILLION, float(np.log(2))),
    Ruler("bans", "log₁₀", style.GREEN, float(np.log(10))),
)
AIRPLANE_SHARE = float(numerics.softmax(examples.AIRPLANE)[3])  # 0.9315
_CERTAINTIES = ((1, "1"), (0.5, "1/2"), (0.1, "1/10"), (0.01, "1/100"), (0.001, "1/1000"))


def frame_rulers(ax):
    """Set up a scale of p above three rulers, all as long as 7 nats."""
    ax.set_axis_off()
    ax.set_xlim(-1.75, REACH + 0.35)
    ax.set_ylim(-0.6, 3.5)
    _rule(ax, 3, style.GREY, "p of the truth", [(-np.log(p), name) for p, name in _CERTAINTIES])
    for row, ruler in zip((2, 1, 0), RULERS, strict=True):
        count = int(REACH / ruler.length)
        ticks = [(n * ruler.length, str(n)) for n in range(count + 1)]
        _rule(ax, row, ruler.colour, f"{ruler.unit} (−{ruler.logarithm})", ticks)


def _rule(ax, row, colour, name, ticks):
    ax.plot([0, REACH], [row, row], color=colour, linewidth=2.5, solid_capstyle="butt")
    ax.text(-0.35, row, name, ha="right", va="center")
    for x, text in ticks:
        ax.plot([x, x], [row, row - 0.13], color=colour, linewidth=1.5)
        ax.text(x, row - 0.19, text, ha="center", va="top", fontsize=9)


def draw_rulers(ax, p):
    """Lay a line across the rulers at -ln p, and write what each reads there."""
    x = float(-np.log(p))
    ax.plot([x, x], [0, 3], color=style.GREY, linewidth=1, zorder=5)
    left = x > REACH - 1
    texts = [f"{p:.4f}", *(f"{reading:.4f}" for reading in readings(p))]
    for row, text in zip((3, 2, 1, 0), texts, strict=True):
        ax.plot(x, row, "o", markersize=6, color=style.INK, zorder=6)
        ax.annotate(
            text,
            (x, row),
            xytext=(-6 if left else 6, 3),
            textcoords="offset points",
            ha="right" if left else "left",
            va="bottom",
            fontweight="bold",
        )


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


def log_ruler(p=AIRPLANE_SHARE):
    """Show one probability on three rulers: one length, three numbers.

    >>> print(log_ruler())  # doctest: +NORMALIZE_WHITESPACE
    Three rulers of one length. p 0.9315 costs 0.0709 nats (ln), 0.1023 bits (log2),
    0.0308 bans (log10).
    """
    if not np.exp(-REACH) <= p <= 1:
        raise ValueError(f"p must lie between {np.exp(-REACH):.4f} and 1, got {p}")

    def draw(ax):
        frame_rulers(ax)
        draw_rulers(ax, p)

    return figure.show(draw, f"Three rulers of one length. {ruler_sentence(p)}", height=220)
