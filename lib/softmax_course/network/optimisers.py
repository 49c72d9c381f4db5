"""Optimisers: how far to go, and where to, once the gradient is known.

An optimiser is a handful of numbers and remembers nothing, so one may serve many runs.
`start(parameters, gradient)` sends out a walker: each of its `step()` moves `parameters`,
in place, by what stands in `gradient` at that time.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from softmax_course.network.inputs import fraction
from softmax_course.numerics.inputs import positive_number


@dataclass(frozen=True)
class SGD:
    """Stochastic gradient descent: downhill, and the steeper the further.

    v = momentum v - learning_rate g,  parameters += v, where g is the gradient.
    With momentum 0, which is usual, that is parameters -= learning_rate g.

    Raises
    ------
    ValueError, TypeError
        If the rate is not positive and finite, or the momentum not in 0 <= momentum < 1.
    """

    learning_rate: float = 0.1
    momentum: float = 0.0

    def __post_init__(self):
        positive_number(self.learning_rate, "learning_rate")
        fraction(self.momentum, "momentum")

    def start(self, parameters, gradient):
        """Return a walker over `parameters`."""
        return _Descent(self, parameters, gradient)


class _Descent:
    def __init__(self, numbers, parameters, gradient):
        self.numbers, self.parameters, self.g = numbers, parameters, gradient
        self.v = np.zeros_like(parameters)

    def step(self):
        numbers = self.numbers
        self.v = numbers.momentum * self.v - numbers.learning_rate * self.g
        self.parameters += self.v


@dataclass(frozen=True)
class Adam:
    """Steps of about learning_rate for every parameter, however steep its own slope.

    m is a running mean of the gradient g, s one of g², and t counts steps from 1:
    m = beta1 m + (1 - beta1) g,  s = beta2 s + (1 - beta2) g²,
    parameters -= rate m / (sqrt(s) + epsilon), where
    rate = learning_rate sqrt(1 - beta2^t) / (1 - beta1^t) makes up for m and s having
    started at 0. The first step is therefore about learning_rate times the sign of g, where
    g is well above epsilon / sqrt(1 - beta2), by default 32 times epsilon.

    Source
    ------
    Kingma & Ba (2015), arXiv:1412.6980, in the order given at the end of its section 2.

    Raises
    ------
    ValueError, TypeError
        If rate or epsilon is not positive and finite, or a beta not in 0 <= beta < 1.
    """

    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-7

    def __post_init__(self):
        positive_number(self.learning_rate, "learning_rate")
        fraction(self.beta1, "beta1")
        fraction(self.beta2, "beta2")
        positive_number(self.epsilon, "epsilon")

    def start(self, parameters, gradient):
        """Return a walker over `parameters`."""
        return _AdamWalk(self, parameters, gradient)


class _AdamWalk:
    def __init__(self, numbers, parameters, gradient):
        self.numbers, self.parameters, self.g = numbers, parameters, gradient
        self.m, self.s, self.t = np.zeros_like(parameters), np.zeros_like(parameters), 0

    def step(self):
        beta1, beta2, g = self.numbers.beta1, self.numbers.beta2, self.g
        self.m = beta1 * self.m + (1 - beta1) * g
        self.s = beta2 * self.s + (1 - beta2) * g**2
        self.parameters -= self._rate() * self.m / (np.sqrt(self.s) + self.numbers.epsilon)

    def _rate(self):
        self.t += 1
        numbers, t = self.numbers, self.t
        return numbers.learning_rate * sqrt(1 - numbers.beta2**t) / (1 - numbers.beta1**t)
