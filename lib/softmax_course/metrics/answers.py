"""Judging the answers."""

import numpy as np

from softmax_course.numerics.inputs import (
    class_array,
    probability_rows,
    refuse_infinities,
    refuse_none,
    refuse_rows,
    refuse_size,
)
from softmax_course.numerics.labels import true_classes, true_rows


def accuracy(z, y):
    """Return the share of examples whose largest score belongs to the true class.

    Parameters
    ----------
    z : array_like, shape (..., K)
        Scores or probabilities; a tie goes to the lowest index.
    y : array_like
        Labels 0..K-1, shape (...), or one-hot rows, shape (..., K).

    Returns
    -------
    float
        0 to 1; nan if a score is nan.

    Raises
    ------
    ValueError, TypeError
        If shapes do not fit, a label is no integer in 0..K-1, or there is no example.

    >>> accuracy([[2.0, 1.0], [0.0, 3.0]], [0, 0])
    0.5
    """
    z, true = _scores_and_classes(z, y)
    refuse_none(true)
    right = np.where(np.isnan(z).any(axis=-1), np.nan, z.argmax(axis=-1) == true)
    return float(right.mean())


def confusion_matrix(z, y):
    """Count who was taken for whom: entry [i, j] is truth i, answer j.

    Arguments and errors as in `accuracy`; a nan among the scores is refused, since
    such a row has no answer.

    Returns
    -------
    int array, shape (K, K)
        Rows are true classes, columns predicted ones; the sum is N.

    >>> confusion_matrix([[2.0, 1.0], [0.0, 3.0]], [0, 0])
    array([[1, 1],
           [0, 0]])
    """
    z, true = _scores_and_classes(z, y)
    refuse_rows(np.isnan(z).any(axis=-1), z, "z must not hold nan")
    K = z.shape[-1]
    refuse_size(K * K, "the K x K counts for z", K)
    pairs = true.ravel() * K + z.argmax(axis=-1).ravel()
    return np.bincount(pairs, minlength=K * K).reshape(K, K)


@np.errstate(all="ignore")
def brier_score(p, y):
    """Return the mean over examples of sum_k (p_k - Y_k)**2, from 0 (best) to 2.

    Parameters
    ----------
    p : array_like, shape (..., K)
        Probabilities: each row non-negative, summing to 1 within 1e-6.
    y : array_like
        Labels 0..K-1, shape (...), or rows of probabilities, shape (..., K).

    Returns
    -------
    float

    Raises
    ------
    ValueError, TypeError
        If a row is no distribution, shapes do not fit, a label is no integer in
        0..K-1, or there is no example.

    Source
    ------
    Brier (1950), Monthly Weather Review 78(1), 1-3.

    >>> brier_score([0.5, 0.5], 1)
    0.5
    """
    p = probability_rows(p, "p")
    Y = true_rows(y, p.shape)
    refuse_none(Y)
    return float(((p - Y) ** 2).sum(axis=-1).mean())


def _scores_and_classes(z, y):
    z = class_array(z, "z")
    refuse_infinities(z, -1)
    return z, true_classes(y, z.shape)
