"""One scale for all features, learned on the training rows only."""

import numpy as np

from softmax_course.network.inputs import finite_rows


class Standardiser:
    """Move and stretch each column so that the training rows have mean 0 and spread 1.

    Mean and standard deviation (of the population: divided by N) are learned here, once.
    Later rows are put on the same scale and have no say in it: a network may not know its
    test rows beforehand.

    Raises
    ------
    ValueError, TypeError
        If X holds anything but finite numbers, or a column does not vary.

    >>> scale = Standardiser([[0.0, 100.0], [2.0, 300.0]])
    >>> scale([[2.0, 200.0]])
    array([[1., 0.]])
    """

    def __init__(self, X):
        X = finite_rows(X)
        constant = np.flatnonzero(X.min(axis=0) == X.max(axis=0))
        if constant.size:
            raise ValueError(
                f"X must vary in every column, got the same value {X[0, constant[0]]} in "
                f"all rows of column {constant[0]}: leave that column out"
            )
        with np.errstate(all="ignore"):
            self.mean, self.std = X.mean(axis=0), X.std(axis=0)
        if not (np.isfinite(self.std) & (self.std > 0)).all():
            raise ValueError(
                f"X must have a finite spread above 0 in every column, got {self.std}"
            )

    @np.errstate(all="ignore")
    def __call__(self, X):
        """Return (X - mean) / std, shape (N, D)."""
        return (finite_rows(X, columns=len(self.mean)) - self.mean) / self.std

    def __repr__(self):
        return f"Standardiser(mean={self.mean}, std={self.std})"
