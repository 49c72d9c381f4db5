"""The networks of lesson 06, trained as its cells train them, for the guesses about them."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from softmax_course import data, metrics, network, numerics


@dataclass(frozen=True)
class Scissors:
    """What the overconfident network says of 5000 new points, and what it says cooled.

    Attributes
    ----------
    p, cooled : arrays (5000, 3), its shares before and after a fitted temperature
    truth : array (5000,), the true classes
    """

    p: np.ndarray
    cooled: np.ndarray
    truth: np.ndarray

    @property
    def answer(self):
        """The class with the largest share, for each point."""
        return self.p.argmax(axis=1)

    @property
    def right(self):
        """Whether each answer is right."""
        return self.answer == self.truth

    @property
    def confidence(self):
        """The largest share of each point."""
        return self.p.max(axis=1)


@cache
def _clouds():
    rng = np.random.default_rng(0)
    train, held_out, new = (data.three_clouds(n, rng=rng) for n in (90, 300, 5000))
    net = network.Network((2, 64, 3), rng=rng, activation="tanh")
    network.fit(net, train, epochs=2000, optimiser=network.Adam(0.02))
    Z, T = net.scores(new.X), metrics.fit_temperature(net.scores(held_out.X), held_out.y)
    state = rng.bit_generator.state  # the penguins are drawn on from here
    return Scissors(numerics.softmax(Z), numerics.softmax(Z / T), new.y), state


def scissors():
    """Return the overconfident network's answers."""
    return _clouds()[0]


@cache
def ostrich():
    """Return the shares that the penguins' network gives a bird of 120 kg, (3,)."""
    rng = np.random.default_rng()
    rng.bit_generator.state = _clouds()[1]
    birds, _ = data.penguins(features=("flipper", "mass")).split(200, rng=rng)
    flock = network.Network((2, 3), scale=network.Standardiser(birds.X))
    network.fit(flock, birds, epochs=300, optimiser=network.SGD(1.0))
    return numerics.softmax(flock.scores([[600, 120_000]]))[0]
