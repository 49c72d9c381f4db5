"""Softmax, its logarithm, and the logarithm of its denominator."""

import numpy as np

from softmax_course.numerics.inputs import class_array, positive_number
from softmax_course.numerics.rows import added_up, by_rows, exp_of, gaps

# Gaps below these are worth the price of what their rounding dropped.
STEEP, STEEP_IN_A_LOG = -8, -4


@np.errstate(all="ignore")
def softmax(z, *, axis=-1, temperature=1.0):
    """Turn scores into probabilities: p_i = exp(z_i / T) / sum_j exp(z_j / T).

    The largest score is subtracted from all of them first. On paper this changes
    nothing; in floating point it keeps exp from overflowing. So p depends on the gaps
    z - max z alone: adding the same number to every score changes no bit of p, as long
    as the addition itself is exact.

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

    Computed from the scores, so it stays finite and, at T = 1, exact to a few units in
    the last place where p itself rounds to 0 or 1. Arguments and errors as in `softmax`.

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
        Where the true value is near 0, exact to a few 1e-16 in absolute terms (float64).

    >>> round(float(logsumexp([1000.0, 1000.0])), 6)
    1000.693147
    """
    return by_rows(_logsumexp, class_array(z, "z", axis), axis, 1.0).squeeze(axis)[()]


def _softmax(z, axis, T, exact):
    _, gap, lost = gaps(z, axis, T, exact, STEEP)
    e = exp_of(gap, lost, out=gap)
    e /= added_up(e, axis)
    return e


def _log_softmax(z, axis, T, exact):
    _, gap, others = _against_the_winner(z, axis, T, exact)
    gap -= np.log1p(others)
    return gap


def _logsumexp(z, axis, T, exact):
    top, _, others = _against_the_winner(z, axis, T, exact)
    return top + np.log1p(others)


def _against_the_winner(z, axis, T, exact):
    """Return the largest score, the gaps to it, and the sum of exp(gap) of the others.

    The winner's own exp(0) = 1 is left to log1p: if the others hold 1e-44 together,
    1 + 1e-44 would be rounded to 1 and its logarithm lost.
    """
    # float32 comes here only with many classes, whose roundings average out.
    exact = exact or z.dtype == np.float32
    top, gap, lost = gaps(z, axis, T, exact, STEEP_IN_A_LOG)
    e = exp_of(gap, lost)
    winner = gap == 0
    e -= winner  # whose exp(0) is exactly 1
    others = added_up(e, axis)
    if np.count_nonzero(gap < 0) != gap.size - others.size:
        others += winner.sum(axis=axis, keepdims=True) - 1  # a tie: all but one count
    return top, gap, others
