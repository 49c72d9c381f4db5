"""Examples and their labels, kept together."""

from dataclasses import dataclass, fields, replace

import numpy as np

from softmax_course.numerics.inputs import (
    generator,
    positive_integer,
    real_array,
    refuse_rows,
)
from softmax_course.numerics.labels import class_labels

__all__ = ["Dataset"]


@dataclass(frozen=True, eq=False, repr=False)
class Dataset:
    """N examples with D features each, and the class that each belongs to.

    The arrays cannot be changed, nor can those of a copy: `dataset.X.copy()` can.

    Parameters
    ----------
    X : array_like, shape (N, D)
        One row an example, one column a feature; finite, float64.
    y : array_like, shape (N,)
        Labels 0..K-1; NumPy's integers for counting (int64, in a browser int32).
    features : sequence of D str
        What the columns hold, with units.
    classes : sequence of K str
        What the labels mean.
    notes : str
        Where the numbers come from, their licence, and what was left out.
    left_out : str
        What was left out and why, in one clause; empty if nothing was.

    Raises
    ------
    ValueError, TypeError
        If shapes or names do not fit, a value is nan or infinite, or a label is no
        integer in 0..K-1.
    """

    X: np.ndarray
    y: np.ndarray
    features: tuple[str, ...]
    classes: tuple[str, ...]
    notes: str = ""
    left_out: str = ""

    def __post_init__(self):
        features, classes = (tuple(map(str, names)) for names in (self.features, self.classes))
        X = np.array(real_array(self.X, "X"), dtype=np.float64)
        if X.ndim != 2:
            raise ValueError(f"X must have one row an example, (N, D), got shape {X.shape}")
        if X.shape[1] != len(features):
            raise ValueError(
                f"features must name the {X.shape[1]} columns of X, got {len(features)}: "
                f"{', '.join(features)}"
            )
        refuse_rows(~np.isfinite(X).all(axis=1), X, "X must hold finite numbers only")
        y = class_labels(self.y, len(classes)).astype(np.intp)
        if y.shape != X.shape[:1]:
            raise ValueError(
                f"y must hold one label for each of the {len(X)} rows of X, got shape {y.shape}"
            )
        for name, value in [("X", X), ("y", y), ("features", features), ("classes", classes)]:
            object.__setattr__(self, name, value)  # frozen: this is the one moment to set them
        X.setflags(write=False)
        y.setflags(write=False)

    def __reduce__(self):  # copies are made anew, so that their arrays are read-only too
        return type(self), tuple(getattr(self, part.name) for part in fields(self))

    def __len__(self):
        return len(self.X)

    def __repr__(self):
        counts = np.bincount(self.y, minlength=len(self.classes))
        names = list(self.features)
        if len(names) > 6:
            names[1:-1] = ["..."]
        sentence = (
            f"{len(self)} rows, {len(self.features)} features ({', '.join(names)}), "
            f"{len(self.classes)} classes: "
            + ", ".join(
                f"{name} {count}" for name, count in zip(self.classes, counts, strict=True)
            )
        )
        return f"{sentence}; {self.left_out}." if self.left_out else f"{sentence}."

    def split(self, test, *, rng=None):
        """Put `test` rows, drawn by chance, aside: return (train, test), two data sets.

        Parameters
        ----------
        test : int
            How many rows to put aside, 1 to N - 1.
        rng : numpy.random.Generator
            Decides which rows, and their order.

        Raises
        ------
        ValueError, TypeError
            If no row would be left on one side, or `rng` is no generator.
        """
        test = positive_integer(test, "test")
        if test >= len(self):
            raise ValueError(
                f"test must leave rows to train on: at most {len(self) - 1} of {len(self)}, "
                f"got {test}"
            )
        order = generator(rng).permutation(len(self))
        return self._rows(order[test:]), self._rows(order[:test])

    def _rows(self, rows):
        return replace(self, X=self.X[rows], y=self.y[rows])
