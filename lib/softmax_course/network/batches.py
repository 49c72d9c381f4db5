"""Batches: all rows once an epoch, in a new order each time, a few at a step."""

from softmax_course import numerics
from softmax_course.network.inputs import finite_rows, labels_of
from softmax_course.numerics.inputs import generator, positive_integer, shown


class Batches:
    """Prepared rows X and their labels y, `batch_size` at a time.

    An epoch is one shuffled copy of all rows, and its batches are windows onto that copy.
    """

    def __init__(self, net, X, y, batch_size, rng):
        N, K = len(X), net.sizes[-1]
        size = N if batch_size is None else positive_integer(batch_size, "batch_size")
        if size > N:
            raise ValueError(f"batch_size must be at most the {N} rows there are, got {size}")
        if size < N or rng is not None:
            generator(rng, "batches are drawn in a random order")
        self.size, self.rng = size, rng if size < N else None
        self.ordered = self.shuffled = X, numerics.one_hot(y, K)
        self.drawn = None

    def at(self, step):
        """Return (X, Y) for `step`, after shuffling if an epoch begins."""
        start = step % len(self) * self.size
        if start == 0 and self.rng is not None and self.drawn != step:
            order = self.rng.permutation(len(self.ordered[0]))
            # In one line, so that an order once drawn outlives an interrupt.
            self.drawn, self.shuffled = step, [rows[order] for rows in self.ordered]
        X, Y = self.shuffled
        return X[start : start + self.size], Y[start : start + self.size]

    def __len__(self):
        return -(-len(self.ordered[0]) // self.size)


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
