"""Labels: class numbers 0..K-1, or rows of probabilities."""

import numpy as np

from softmax_course.numerics.inputs import (
    array_of,
    positive_integer,
    probability_rows,
    refuse_rows,
    refuse_size,
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
        If a label is not an integer in 0..K-1, or the rows would not fit in memory.

    >>> one_hot([2, 0], 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    K = positive_integer(num_classes, "num_classes")
    labels = class_labels(y, K)
    refuse_size(labels.size * K, "num_classes", K)
    Y = np.zeros((*labels.shape, K))
    Y[one_per_row(labels)] = 1
    return Y


def class_labels(y, K, name="y"):
    """Return `y` as an integer array, after checking that all of it lies in 0..K-1."""
    y, rule = array_of(y, name), f"{name} must hold integer labels in 0..{K - 1}"
    none_at_all = y.size == 0 and y.dtype == np.float64  # which is what [] becomes
    if y.dtype.kind not in "iu" and not none_at_all:
        raise TypeError(f"{rule}, got {shown(y)} of type {y.dtype}")
    refuse_rows((y < 0) | (y >= K), y, rule)
    return y.astype(np.intp, copy=False)


def labels_or_rows(y, shape):
    """Return (labels, None) or (None, rows of probabilities), to go with `shape`.

    `shape` is (..., K). One dimension fewer means class numbers, as many mean rows. Rows
    that are one-hot are labels spelt out, and returned as such.
    """
    y = array_of(y, "y")
    if y.shape == shape[:-1]:
        return class_labels(y, shape[-1]), None
    if y.shape != shape:
        raise ValueError(
            f"y must be labels of shape {shape[:-1]} or rows of probabilities of shape "
            f"{shape}, got shape {y.shape}"
        )
    Y = probability_rows(y, "y").astype(np.float64, copy=False)
    refuse_rows(np.isnan(Y).any(axis=-1), Y, "y must not hold nan")
    if ((Y == 0) | (Y == 1)).all():
        return Y.argmax(axis=-1), None
    return None, Y


def true_rows(y, shape):
    """Return the truth as rows of probabilities, from labels or from such rows."""
    labels, Y = labels_or_rows(y, shape)
    return one_hot(labels, shape[-1]) if Y is None else Y


def true_classes(y, shape):
    """Return one true class per row of `shape`, from labels or from one-hot rows."""
    labels, Y = labels_or_rows(y, shape)
    if Y is not None:
        shared = ((Y != 0) & (Y != 1)).any(axis=-1)
        refuse_rows(shared, Y, "y must name one true class per row")
    return labels


def one_per_row(classes):
    """Return the index of one class in each row, for an array of shape (..., K)."""
    if classes.ndim == 0:
        return (classes,)
    if classes.ndim == 1:  # what np.indices would say, in a third of the time
        return np.arange(classes.size), classes
    return (*np.indices(classes.shape, sparse=True), classes)
