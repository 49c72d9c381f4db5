"""All weights and biases of a network in one flat vector."""

from itertools import pairwise


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
