"""All weights and biases of a network in one flat vector."""

from itertools import pairwise

import numpy as np


def count(sizes):
    """Return the number of parameters: (in + 1) * out for each layer.

    >>> count((2, 12, 8, 4))
    176
    """
    return sum((n + 1) * m for n, m in pairwise(sizes))


def views(flat, sizes):
    """Return (weights, biases): windows onto `flat`, in the order W, b, W, b, ...

    Writing into a window writes into `flat`. So an optimiser moves every layer with one
    subtraction, and a snapshot of the whole network is one copy.
    """
    weights, biases, start = [], [], 0
    for n, m in pairwise(sizes):
        weights.append(flat[start : start + n * m].reshape(n, m))
        start += n * m
        biases.append(flat[start : start + m])
        start += m
    return tuple(weights), tuple(biases)


def fill(flat, sizes, draw_hidden, draw_last, rng):
    """Write random weights and zero biases into `flat`, layer after layer."""
    flat[:] = 0
    weights, _ = views(flat, sizes)
    for W in weights:
        draw = draw_last if W is weights[-1] else draw_hidden
        W[:] = draw(*W.shape, rng)


def empty(sizes):
    """Return a vector of zeros for a network of `sizes`."""
    return np.zeros(count(sizes))
