"""Races: noise is added to every score, the largest wins, and the wins are counted."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.numerics.inputs import generator
from softmax_course.plots import bars, figure, style, words

SPREAD = float(np.pi / np.sqrt(6))  # the standard deviation of Gumbel noise, 1.2825
RACES = 100_000  # with each noise
SMALL = 0.05  # below this share a bar and its line can hardly be told apart
NOISES = {
    "normal noise": lambda rng, shape: rng.normal(size=shape),
    "normal, same spread": lambda rng, shape: rng.normal(scale=SPREAD, size=shape),
    "Gumbel noise": lambda rng, shape: rng.gumbel(size=shape),
}


def win_rates(z, noise, n, rng):
    """Return how often each class has the largest of score plus noise, in n races.

    Parameters
    ----------
    z : sequence of K scores
    noise : function of (rng, shape) that returns independent noise, one value a class
    n : int, the number of races
    rng : numpy.random.Generator

    >>> float(win_rates([0.0, 9.0], lambda rng, shape: np.zeros(shape), 4, None)[1])
    1.0
    """
    z = np.asarray(z, dtype=float)
    winners = (z + noise(rng, (n, len(z)))).argmax(axis=-1)
    return np.bincount(winners, minlength=len(z)) / n


def draw_race(ax, rates, p, labels, title):
    """Draw the win rates as bars, and each softmax share p as a black line across its bar."""
    bars.frame_bars(ax, labels, 0, 1.13, title)
    bars.reserve_floor(ax)
    bars.draw_bars(ax, rates, [""] * len(rates))
    for k, (rate, share) in enumerate(zip(rates, p, strict=True)):
        ax.plot([k - 0.46, k + 0.46], [share, share], color=style.INK, linewidth=1.8, zorder=5)
        text = words.short_percent(rate)
        if share < SMALL:  # its line lies on the ground: say what it should be
            text = f"{text}\nfor {words.short_percent(share)}"
        style.note(ax, text, (k, max(rate, share)), (0, 4), va="baseline", fontsize=9.5)
    off = f"furthest off: {100 * np.abs(rates - p).max():.1f} points"
    bars.beneath(ax, (len(p) - 1) / 2, -0.17, off, fontsize=9.5)


def races(z=examples.PENGUIN, labels=None, *, rng):
    """Show who wins when noise is added to the scores: three noises, beside softmax.

    Parameters
    ----------
    z : sequence of K scores
    rng : numpy.random.Generator, which draws the noise

    Raises
    ------
    TypeError
        If `rng` is not a Generator.
    """
    rng, called, p = generator(rng), style.names(len(z), labels), numerics.softmax(z)
    won = {title: win_rates(z, noise, RACES, rng) for title, noise in NOISES.items()}

    def draw(*panels):
        for panel, (title, rates) in zip(panels, won.items(), strict=True):
            draw_race(panel, rates, p, called, title)

    said = "; ".join(
        f"{title} {words.listed(words.shares(rates))}" for title, rates in won.items()
    )
    sentence = (
        f"Wins in {RACES} races of score plus noise, scores {words.numbers(z)}: {said}. "
        f"Softmax, the black lines: {words.named(called, words.shares(p))}."
    )
    return figure.show(draw, sentence, ratios=(1, 1, 1), height=230)
