"""Judging the confidence: does it agree with how often the answers are right."""

import numpy as np

from softmax_course.numerics import softmax
from softmax_course.numerics.inputs import (
    class_array,
    positive_integer,
    probability_rows,
    refuse_infinities,
    refuse_none,
    refuse_rows,
    refuse_size,
)
from softmax_course.numerics.labels import true_classes, true_rows


@np.errstate(all="ignore")
def reliability(p, y, *, bins=10):
    """Compare confidence with accuracy, bin by bin of the largest probability.

    Bin i holds the examples whose largest probability lies in (i/bins, (i+1)/bins].

    Parameters
    ----------
    p : array_like, shape (..., K)
        Probabilities: each row non-negative, summing to 1 within 1e-6.
    y : array_like
        Labels 0..K-1, shape (...), or one-hot rows, shape (..., K).
    bins : int
        At least 1.

    Returns
    -------
    count, confidence, accuracy : arrays of length bins
        How many examples, their mean confidence, the share that is right; the last
        two are nan where a bin is empty.

    Raises
    ------
    ValueError, TypeError
        As in `brier_score`, and for nan, which belongs to no bin.

    >>> reliability([[0.7, 0.3], [0.9, 0.1]], [0, 1], bins=2)
    (array([0, 2]), array([nan, 0.8]), array([nan, 0.5]))
    """
    p, bins = probability_rows(p, "p"), positive_integer(bins, "bins")
    refuse_rows(np.isnan(p).any(axis=-1), p, "p must not hold nan")
    refuse_size(bins, "bins", bins)
    right = (p.argmax(axis=-1) == true_classes(y, p.shape)).ravel()
    largest = p.max(axis=-1).ravel()
    right_edges = (np.arange(1, bins) / bins).astype(p.dtype)
    bin_of = np.searchsorted(right_edges, largest, side="left")
    count = np.bincount(bin_of, minlength=bins)
    confidence = np.bincount(bin_of, largest, minlength=bins) / count
    return count, confidence, np.bincount(bin_of, right, minlength=bins) / count


def expected_calibration_error(p, y, *, bins=10):
    """Return the mean distance of confidence from accuracy, over the bins' counts.

    sum_i count_i / N * |accuracy_i - confidence_i|. Arguments and errors as in
    `reliability`; no example at all is an error too.

    Returns
    -------
    float
        0 to 1. Depends on `bins`, so say which you used.

    Source
    ------
    Naeini, Cooper & Hauskrecht (2015), Obtaining well calibrated probabilities using
    Bayesian binning, AAAI-15; made widely known by Guo, Pleiss, Sun & Weinberger (2017),
    arXiv:1706.04599.

    >>> round(expected_calibration_error([[0.7, 0.3], [0.9, 0.1]], [0, 1]), 6)
    0.6
    """
    count, confidence, accurate = reliability(p, y, bins=bins)
    refuse_none(count[count > 0])
    return float(np.nansum(count * np.abs(accurate - confidence)) / count.sum())


@np.errstate(all="ignore")
def fit_temperature(z, y):
    """Return the T > 0 at which the mean cross_entropy of z / T is smallest.

    The slope of the loss is 0 where the model expects to fall as far behind the
    largest score as the true classes really do: mean_n sum_k p_k (max z - z_k), which
    rises with T, equals mean_n (max z - z_true). Halving an interval finds the place.

    Parameters
    ----------
    z : array_like, shape (..., K)
        Scores, of examples that the model was not trained on.
    y : array_like
        Labels 0..K-1, shape (...), or rows of probabilities, shape (..., K).

    Returns
    -------
    float

    Raises
    ------
    ValueError, TypeError
        As in `cross_entropy`, for nan, and where no T is best: the sentence says why.

    Source
    ------
    Guo, Pleiss, Sun & Weinberger (2017), arXiv:1706.04599.

    >>> z = np.log([[8.0, 1.0], [8.0, 1.0], [8.0, 1.0]])
    >>> round(fit_temperature(z, [0, 0, 1]), 6)  # 8 : 1 was claimed, 2 : 1 is true
    3.0
    """
    z = class_array(z, "z").astype(np.float64)
    Y = true_rows(y, z.shape)
    refuse_none(Y)
    refuse_rows(np.isnan(z).any(axis=-1), z, "z must not hold nan")
    refuse_infinities(z, -1)
    masked = z == -np.inf
    refuse_rows((masked & (Y > 0)).any(axis=-1), z, "a masked true class costs inf at every T")
    size = np.frexp(np.abs(z[~masked]).max())[1]
    z = np.ldexp(z, -size)  # up to 1 and as exact as before: no sum of gaps overflows
    behind = np.where(masked, 0, z.max(axis=-1, keepdims=True) - z)
    observed = (Y * behind).sum(axis=-1).mean()

    def expected(T):
        return (softmax(z, temperature=T) * behind).sum(axis=-1).mean()

    _refuse_no_minimum(observed, at_chance=expected(1e300))
    low, high = 1e-300, 1e300
    for _ in range(64):
        middle = np.sqrt(low) * np.sqrt(high)
        low, high = (middle, high) if expected(middle) < observed else (low, middle)
    T = float(np.ldexp(middle, size))
    if T == np.inf:
        raise ValueError("z has gaps so large that the best T is beyond every float")
    return T


def _refuse_no_minimum(observed, at_chance):
    if at_chance == 0:
        raise ValueError("z has only equal scores in every row: the loss is the same at every T")
    if observed == 0:
        raise ValueError(
            "every true class already has the largest score: the loss falls all the way "
            "as T goes to 0, so no T is best"
        )
    if observed >= at_chance * (1 - 1e-12):  # equal but for rounding counts as equal
        raise ValueError(
            "the true classes score no better than the average of their row: the loss "
            "falls all the way as T goes to infinity, so no T is best"
        )
