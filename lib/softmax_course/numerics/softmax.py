"""Softmax, its logarithm, and the logarithm of its denominator."""

import numpy as np

from softmax_course.numerics.inputs import class_array, positive_number
from softmax_course.numerics.rows import by_rows


@np.errstate(all="ignore")
def softmax(z, *, axis=-1, temperature=1.0):
    """Turn scores into probabilities: p_i = exp(z_i / T) / sum_j exp(z_j / T).

    On paper, subtracting the largest score from all of them changes nothing; in
    floating point it keeps exp from overflowing. Scores below 60 in size need no shift,
    and none is made: z - max z would be rounded, and exp magnifies that.

    Parameters
    ----------
    z : array_like, shape (..., K)
        Scores (logits). -inf marks a masked class, which gets p = 0.
    axis : int
        The axis that holds the K classes.
    temperature : float
        T > 0. Small T sharpens p, large T flattens it.

    Returns
    -------
    p : array, same shape as `z`
        Non-negative, sums to 1 along `axis`; nan throughout a row that holds nan.
        float16 and float32 are kept, everything else becomes float64.

    Raises
    ------
    ValueError, TypeError
        If T is not positive and finite, `axis` does not fit, or a row holds +inf or
        nothing but -inf.

    Source
    ------
    Blanchard, Higham & Higham (2021), IMA J. Numer. Anal. 41(4), 2311-2330.

    >>> softmax([0.0, 0.0])
    array([0.5, 0.5])
    """
    z, T = class_array(z, "z", axis), positive_number(temperature, "temperature")
    return by_rows(_softmax, z, axis, T)


@np.errstate(all="ignore")
def log_softmax(z, *, axis=-1, temperature=1.0):
    """Take the logarithm of softmax: log p_i = z_i / T - log sum_j exp(z_j / T).

    Computed from the scores, so it stays finite and exact to a few units in the last
    place where p itself rounds to 0 or 1. Arguments, shapes and errors as in `softmax`.

    Returns
    -------
    log_p : array, same shape as `z`
        At most 0; -inf for a masked class.

    >>> log_softmax([0.0, 800.0])
    array([-800.,    0.])
    """
    z, T = class_array(z, "z", axis), positive_number(temperature, "temperature")
    return by_rows(_log_softmax, z, axis, T)


@np.errstate(all="ignore")
def logsumexp(z, *, axis=-1):
    """Return log sum_j exp(z_j), the smooth version of the maximum.

    Lies between max z and max z + log K. Arguments and errors as in `softmax`.

    Returns
    -------
    array or float, the shape of `z` without `axis`
        Where the true value is near 0, exact to about 1e-16 in absolute terms.

    >>> round(float(logsumexp([1000.0, 1000.0])), 6)
    1000.693147
    """
    return by_rows(_logsumexp, class_array(z, "z", axis), axis, 1.0).squeeze(axis)[()]


def _softmax(z, axis, T, ordinary):
    e = np.exp(z) if ordinary else _shifted_exp(z, z.max(axis=axis, keepdims=True), T)
    e /= e.sum(axis=axis, keepdims=True)
    return e


def _log_softmax(z, axis, T, ordinary):
    _, gap, others = _against_the_largest(z, axis, T, ordinary)
    gap -= np.log1p(others)
    return gap


def _logsumexp(z, axis, T, ordinary):
    top, _, others = _against_the_largest(z, axis, T, ordinary)
    return top + np.log1p(others)


def _against_the_largest(z, axis, T, ordinary):
    """Return the largest score, the gaps (z - largest) / T, and the sum of exp(gap).

    The sum leaves out one winner, whose exp(0) = 1 is left to log1p: if the others
    hold 1e-44 together, 1 + 1e-44 would be rounded to 1 and its logarithm lost.
    """
    top = z.max(axis=axis, keepdims=True)
    gap = z - top
    if T != 1:
        gap /= T
    if ordinary:
        e, unit = np.exp(z), np.exp(top)
    else:
        e, unit = _shifted_exp(z, top, T), 1.0
    winner = gap == 0
    e[winner] = 0
    others = e.sum(axis=axis, keepdims=True) / unit
    if not ordinary or np.count_nonzero(winner) > others.size:
        others += winner.sum(axis=axis, keepdims=True) - 1  # a tie: all but one count
    return top, gap, others


def _shifted_exp(z, top, T):
    """Return exp((z - top) / T), right to about an ulp at T = 1.

    z - top is rounded, and exp turns that into a relative error of |z - top| / 2 ulp.
    `lost` is what the rounding dropped (Knuth's two-sum); exp(lost) is 1 + lost.
    """
    gap = z - top
    back = gap - z
    lost = (z - (gap - back)) - (top + back)
    if T != 1:
        gap, lost = gap / T, lost / T
    lost[gap == -np.inf] = 0
    e = np.exp(gap)
    e += e * lost
    return e
