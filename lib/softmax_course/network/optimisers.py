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


def as_array(number):
    """Return a number as a 0-d array, which NumPy need not convert anew at every step."""
    return np.array(float(number))


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
        self.parameters, self.g = parameters, gradient
        self.learning_rate = as_array(numbers.learning_rate)
        self.momentum = as_array(numbers.momentum)
        self.v, self.change = np.zeros_like(parameters), np.empty_like(parameters)

    def step(self):
        v = self.v
        np.multiply(self.g, self.learning_rate, out=self.change)
        np.multiply(v, self.momentum, out=v)
        np.subtract(v, self.change, out=v)
        np.add(self.parameters, v, out=self.parameters)


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
        self.parameters, self.g, self.t = parameters, gradient, 0
        self.numbers, self.epsilon = numbers, as_array(numbers.epsilon)
        self.keep_m, self.add_m = as_array(numbers.beta1), as_array(1 - numbers.beta1)
        self.keep_s, self.add_s = as_array(numbers.beta2), as_array(1 - numbers.beta2)
        self.m, self.s = np.zeros_like(parameters), np.zeros_like(parameters)
        self.change, self.root = np.empty_like(parameters), np.empty_like(parameters)

    def step(self):
        m, s, g, change, root = self.m, self.s, self.g, self.change, self.root

        np.multiply(m, self.keep_m, out=m)
        np.multiply(g, self.add_m, out=change)
        np.add(m, change, out=m)

        np.multiply(s, self.keep_s, out=s)
        np.multiply(g, g, out=change)
        np.multiply(change, self.add_s, out=change)
        np.add(s, change, out=s)

        np.sqrt(s, out=root)
        np.add(root, self.epsilon, out=root)
        np.multiply(m, self._rate(), out=change)
        np.divide(change, root, out=change)
        np.subtract(self.parameters, change, out=self.parameters)

    def _rate(self):
        self.t += 1
        numbers, t = self.numbers, self.t
        return numbers.learning_rate * sqrt(1 - numbers.beta2**t) / (1 - numbers.beta1**t)
