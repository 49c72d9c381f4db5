"""Batches: all rows once an epoch, in a new order each time, a few at a step."""

import numpy as np

from softmax_course import numerics
from softmax_course.network.inputs import finite_rows, labels_of
from softmax_course.numerics.inputs import generator, positive_integer, shown


class Batches:
    """Prepared rows X and their labels y, `batch_size` at a time.

    An epoch is one shuffled copy of all rows; its batches are windows onto that copy, made
    once, and only their contents change. So picking a batch costs nothing.
    """

    def __init__(self, net, X, y, batch_size, rng):
        N, K = len(X), net.sizes[-1]
        size = N if batch_size is None else positive_integer(batch_size, "batch_size")
        if size > N:
            raise ValueError(f"batch_size must be at most the {N} rows there are, got {size}")
        if size < N or rng is not None:
            generator(rng, "batches are drawn in a random order")
        self.rng, self.drawn = rng if size < N else None, (None, None)
        self.ordered = X, numerics.one_hot(y, K)
        self.shuffled = tuple(rows.copy() for rows in self.ordered)
        self.batches = [
            tuple(rows[start : start + size] for rows in self.shuffled)
            for start in range(0, N, size)
        ]

    def at(self, step):
        """Return (X, Y) for `step`, after shuffling if an epoch begins."""
        turn = step % len(self.batches)
        if turn == 0 and self.rng is not None:
            if self.drawn[0] != step:  # an order once drawn outlives an interrupt
                self.drawn = step, self.rng.permutation(len(self.ordered[0]))
            _, order = self.drawn
            for ordered, shuffled in zip(self.ordered, self.shuffled, strict=True):
                np.take(ordered, order, axis=0, out=shuffled)
        return self.batches[turn]

    def __len__(self):
        return len(self.batches)


def rows_and_labels(net, X, y=None, name=""):
    """Return checked copies of X and y from two arrays, a pair of them, or a data set."""
    if y is None:
        X, y = _taken_apart(X, name)
    before = f"{name} " if name else ""
    X = finite_rows(X, f"{before}X", columns=net.sizes[0])
    return X.copy(), labels_of(y, len(X), net.sizes[-1], f"{before}y").copy()


def _taken_apart(data, name):
    if hasattr(data, "X") and hasattr(data, "y"):
        return data.X, data.y
    if isinstance(data, tuple) and len(data) == 2:
        return data
    if name:
        raise TypeError(f"{name} must be a pair (X, y) or a data set, got {shown(data)}")
    raise TypeError("y is missing: give X and y, or a data set that has both")
