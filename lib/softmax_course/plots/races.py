"""Races: noise is added to every score, the largest wins, and the wins are counted."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.numerics.inputs import generator, positive_integer
from softmax_course.plots import bars, figure, style, words

SPREAD = float(np.pi / np.sqrt(6))  # the standard deviation of Gumbel noise, 1.2825
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
    bars.frame_rows(ax, labels, 0, 1.6, title)
    bars.reserve_floor(ax)
    bars.draw_rows(ax, rates, [""] * len(rates))
    for k, (rate, share) in enumerate(zip(rates, p, strict=True)):
        ax.plot([share, share], [k - 0.46, k + 0.46], color=style.INK, linewidth=2.4, zorder=5)
        bars.at_end(ax, words.short_percent(rate), (max(rate, share), k), (6, 0), "left", "center")
    bars.beneath(ax, f"off by {100 * np.abs(rates - p).max():.1f} points")


def races(z=examples.PENGUIN, labels=None, *, rng, n=100_000):
    """Show who wins when noise is added to the scores: three noises, beside softmax.

    Parameters
    ----------
    z : sequence of K scores
    rng : numpy.random.Generator, which draws the noise
    n : int, the number of races with each noise

    Raises
    ------
    TypeError, ValueError
        If `rng` is not a Generator, or `n` no int of at least 1.
    """
    rng, n = generator(rng), positive_integer(n, "n")
    called, p = style.names(len(z), labels), numerics.softmax(z)
    won = {title: win_rates(z, noise, n, rng) for title, noise in NOISES.items()}

    def draw(*panels):
        for panel, (title, rates) in zip(panels, won.items(), strict=True):
            draw_race(panel, rates, p, called if panel is panels[0] else [""] * len(p), title)

    said = "; ".join(
        f"{title} {words.listed(words.shares(rates))}" for title, rates in won.items()
    )
    shares = words.listed(
        f"{name} {share}" for name, share in zip(called, words.shares(p), strict=True)
    )
    sentence = (
        f"Wins in {n} races of score plus noise, scores "
        f"{words.listed(words.number(score) for score in z)}: {said}. "
        f"Softmax, the black lines: {shares}."
    )
    return figure.show(draw, sentence, ratios=(1, 1, 1), height=66 + 38 * len(p))
