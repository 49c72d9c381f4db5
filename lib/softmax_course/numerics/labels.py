"""Labels: class numbers 0..K-1, or rows of probabilities."""

import numpy as np

from softmax_course.numerics.inputs import (
    array_of,
    positive_integer,
    probability_rows,
    refuse_rows,
    shown,
)


def one_hot(y, num_classes):
    """Write each label as a row with a single 1: Y[n, k] = 1 where k = y[n].

    Parameters
    ----------
    y : array_like of int, shape (...)
        Labels 0..K-1.
    num_classes : int
        K, at least 1.

    Returns
    -------
    Y : float64 array, shape (..., K)

    Raises
    ------
    ValueError, TypeError
        If a label is not an integer in 0..K-1.

    >>> one_hot([2, 0], 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    K = positive_integer(num_classes, "num_classes")
    return (class_labels(y, K)[..., np.newaxis] == np.arange(K)).astype(np.float64)


def class_labels(y, K, name="y"):
    """Return `y` as an integer array, after checking that all of it lies in 0..K-1."""
    y = array_of(y, name)
    if y.size == 0:
        return y.astype(np.intp)
    if y.dtype.kind not in "iu":
        raise TypeError(
            f"{name} must hold integer labels in 0..{K - 1}, got {shown(y)} of type {y.dtype}"
        )
    if y.min() < 0 or y.max() >= K:
        first = np.unravel_index(((y < 0) | (y >= K)).argmax(), y.shape)
        where = ", ".join(str(i) for i in first)
        raise ValueError(
            f"{name} must hold integer labels in 0..{K - 1}, got {y[first]}"
            + (f" in row {where}" if where else "")
        )
    return y.astype(np.intp, copy=False)


def labels_or_rows(y, shape):
    """Return (labels, None) or (None, rows of probabilities), to go with `shape`.

    `shape` is (..., K). One dimension fewer means class numbers, as many mean rows.
    """
    rows, K = shape[:-1], shape[-1]
    found = _shape_of(y)
    if found == rows:
        return class_labels(y, K), None
    if found != shape:
        raise ValueError(
            f"y must be labels of shape {rows} or rows of probabilities of shape "
            f"{shape}, got shape {found}"
        )
    Y = probability_rows(y, "y")
    refuse_rows(np.isnan(Y).any(axis=-1), Y, "y must not hold nan")
    return None, Y


def true_classes(y, shape):
    """Return one true class per row of `shape`, from labels or from one-hot rows."""
    labels, Y = labels_or_rows(y, shape)
    if Y is None:
        return labels
    refuse_rows((Y.max(axis=-1) != 1), Y, "y must name one true class per row")
    return Y.argmax(axis=-1)


def at_labels(labels):
    """Return the index of each row's true class, for an array of shape (..., K)."""
    if labels.ndim <= 1:
        return (np.arange(labels.size), labels) if labels.ndim else (labels,)
    return (*np.indices(labels.shape, sparse=True), labels)


def _shape_of(y):
    try:
        return np.shape(y)
    except ValueError:
        raise ValueError(f"y must have rows of equal length, got {y!r}") from None
