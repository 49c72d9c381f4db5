"""Losses from scores, and their exact gradients."""

import numpy as np

from softmax_course.numerics import log_sigmoid, log_softmax, one_hot, softmax
from softmax_course.numerics.inputs import (
    class_array,
    real_array,
    real_number,
    refuse_none,
    refuse_rows,
    shown,
    widened,
)
from softmax_course.numerics.labels import labels_or_rows, one_per_row


@np.errstate(all="ignore")
def cross_entropy(z, y, *, reduction="mean", label_smoothing=0.0):
    """Measure the surprise at the truth: -sum_k Y_k log softmax(z)_k, in nats.

    Taken from the scores, never from rounded probabilities: the loss of [0, 100, 0]
    for its winner is 7.44e-44, not 0.

    Parameters
    ----------
    z : array_like, shape (..., K)
        Scores. A masked class (-inf) that has a share of the truth costs inf.
    y : array_like
        Labels 0..K-1, shape (...), or rows of probabilities, shape (..., K), each
        summing to 1 within 1e-6. A class with Y = 0 costs nothing.
    reduction : {"mean", "sum", "none"}
        Over the examples.
    label_smoothing : float
        s from 0 to 1 replaces Y by (1 - s) Y + s / K.

    Returns
    -------
    float, or an array of shape (...) for "none"

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit, a label is no integer in 0..K-1, an option is unknown, or
        there is no example to take the mean of.

    >>> float(cross_entropy([0.0, 100.0, 0.0], 1))
    7.440151952041672e-44
    """
    z, labels, Y = _scores_and_truth(z, y, reduction, label_smoothing)
    log_p = log_softmax(widened(z))
    if Y is None:
        loss = 0 - log_p[one_per_row(labels)]  # -log_p would make -0.0 of 0
    else:
        loss = 0 - np.where(Y > 0, Y * log_p, 0).sum(axis=-1)
    return _reduced(loss, reduction, z.dtype)


@np.errstate(all="ignore")
def cross_entropy_grad(z, y, *, reduction="mean", label_smoothing=0.0):
    """Return d cross_entropy / d z = softmax(z) - Y, divided by N for the mean.

    Arguments and errors as in `cross_entropy`. A masked class gets a finite gradient,
    even when it is the true one.

    Returns
    -------
    array, same shape as `z`
        Each row sums to 0. For "none", row n is the gradient of the loss of example n.

    >>> cross_entropy_grad([0.0, 0.0], 1)
    array([ 0.5, -0.5])
    """
    z, labels, Y = _scores_and_truth(z, y, reduction, label_smoothing)
    gradient = softmax(widened(z))
    if Y is None:
        true = one_per_row(labels)
        gradient[true] = 0
        gradient[true] = -gradient.sum(axis=-1)  # p - 1, without the cancelling
    else:
        gradient = gradient - Y
    if reduction == "mean":
        gradient = gradient / gradient[..., 0].size
    return gradient.astype(z.dtype, copy=False)


@np.errstate(all="ignore")
def binary_cross_entropy(z, y, *, reduction="mean"):
    """Measure the surprise of K yes-or-no questions, each with its own sigmoid.

    -y log sigmoid(z) - (1 - y) log sigmoid(-z), from the scores.

    Parameters
    ----------
    z : array_like, any shape
        Scores (logits).
    y : array_like, same shape
        The truth, from 0 (no) to 1 (yes).
    reduction : {"mean", "sum", "none"}
        Over all entries.

    Returns
    -------
    float, or an array of the shape of `z` for "none"

    Raises
    ------
    ValueError, TypeError
        If shapes differ or `y` leaves 0 to 1.

    >>> round(float(binary_cross_entropy(0.0, 1)), 6)
    0.693147
    """
    _check_reduction(reduction)
    z, y = real_array(z, "z"), real_array(y, "y")
    if y.shape != z.shape:
        raise ValueError(f"y must have the shape of z, {z.shape}, got {y.shape}")
    refuse_rows(~((y >= 0) & (y <= 1)), y, "y must lie between 0 and 1")
    wide = z.astype(np.float64, copy=False)
    yes = np.where(y > 0, y * log_sigmoid(wide), 0)
    no = np.where(y < 1, (1 - y) * log_sigmoid(-wide), 0)
    return _reduced(0 - yes - no, reduction, z.dtype)


def _scores_and_truth(z, y, reduction, label_smoothing):
    """Check all arguments; return (z, labels, None) or (z, None, rows of truth)."""
    z = class_array(z, "z")
    _check_reduction(reduction)
    s = real_number(label_smoothing, "label_smoothing", "a number from 0 to 1")
    if not 0 <= s <= 1:
        raise ValueError(f"label_smoothing must lie between 0 and 1, got {shown(label_smoothing)}")
    labels, Y = labels_or_rows(y, z.shape)
    if s > 0:
        K = z.shape[-1]
        labels, Y = None, (1 - s) * (one_hot(labels, K) if Y is None else Y) + s / K
    return z, labels, Y


def _check_reduction(reduction):
    if not isinstance(reduction, str) or reduction not in ("mean", "sum", "none"):
        raise ValueError(f'reduction must be "mean", "sum" or "none", got {reduction!r}')


def _reduced(loss, reduction, dtype):
    if reduction == "mean":
        refuse_none(loss)
        loss = loss.sum(dtype=np.float64) / loss.size
    elif reduction == "sum":
        loss = loss.sum(dtype=np.float64)
    return loss.astype(dtype, copy=False)
