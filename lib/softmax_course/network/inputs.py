"""The door of the network: rows, labels and sizes, and sentences for all else."""

from numbers import Real

import numpy as np

from softmax_course.numerics.inputs import (
    array_of,
    positive_integer,
    real_array,
    refuse_rows,
    shown,
)
from softmax_course.numerics.labels import class_labels


def finite_rows(X, name="X", columns=None):
    """Return `X` as a float64 array of shape (N, D), after checking that all of it is finite.

    Raises
    ------
    ValueError, TypeError
        If there is no row, if a value is nan or infinite, or if the number of columns is
        not `columns`.
    """
    X = real_array(X, name)
    wanted = "D" if columns is None else columns
    if X.ndim != 2:
        example = ": one row alone is written [[...]]" if X.ndim == 1 else ""
        raise ValueError(
            f"{name} must have one row per example, shape (N, {wanted}), "
            f"got shape {X.shape}{example}"
        )
    if columns is not None and X.shape[1] != columns:
        raise ValueError(
            f"{name} must have {columns} columns, one for each input, got shape {X.shape}"
        )
    if X.size == 0:
        raise ValueError(f"{name} must have at least one row and column, got shape {X.shape}")
    refuse_rows(~np.isfinite(X).all(axis=1), X, f"{name} must hold finite numbers only")
    return np.ascontiguousarray(X, dtype=np.float64)


def labels_of(y, N, K, name="y"):
    """Return `y` as N integer labels in 0..K-1."""
    y = array_of(y, name)
    if y.shape != (N,):
        raise ValueError(
            f"{name} must hold one label for each of the {N} rows, shape ({N},), "
            f"got shape {y.shape}"
        )
    return class_labels(y, K, name)


def layer_sizes(sizes):
    """Return `sizes` as a tuple of at least two ints, the last of them at least 2."""
    if not isinstance(sizes, (tuple, list)) or len(sizes) < 2:
        raise ValueError(
            f"sizes must list the inputs, any hidden layers and the classes, "
            f"such as (2, 12, 8, 4), got {shown(sizes)}"
        )
    sizes = tuple(positive_integer(size, "every entry of sizes") for size in sizes)
    if sizes[-1] < 2:
        raise ValueError(f"sizes must end with at least 2 classes, got {sizes}")
    return sizes


def fraction(value, name):
    """Return `value` as a float, after checking that 0 <= value < 1."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"{name} must be a number, got {shown(value)}")
    if not 0 <= value < 1:
        raise ValueError(f"{name} must be at least 0 and below 1, got {shown(value)}")
    return float(value)
