"""Softmax, its logarithm, and the logarithm of its denominator."""

import math

import numpy as np

from softmax_course.numerics.inputs import (
    class_array,
    positive_number,
    refuse_infinities,
    widened,
)
from softmax_course.numerics.labels import one_per_row


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
    e = np.exp(_gaps(z, axis, T))
    return (e / e.sum(axis=axis, keepdims=True)).astype(z.dtype, copy=False)


@np.errstate(all="ignore")
def log_softmax(z, *, axis=-1, temperature=1.0):
    """Take the logarithm of softmax: log p_i = z_i / T - log sum_j exp(z_j / T).

    Computed from the scores, so it stays finite and, at T = 1, exact to a few units in
    the last place where p itself rounds to 0 or 1. The winner's own 1 is left to log1p:
    if the others hold 1e-44 together, 1 + 1e-44 would be rounded to 1, and its logarithm
    lost. Arguments and errors as in `softmax`.

    Returns
    -------
    log_p : array, same shape as `z`
        At most 0; -inf for a masked class.

    >>> log_softmax([0.0, 800.0])
    array([-800.,    0.])
    """
    z, T = class_array(z, "z", axis), positive_number(temperature, "temperature")
    rows, winner, top = _winners(z, axis, T)
    shift = _exact_shift(top, rows.shape[-1]) if T == 1 else top
    log_p, lead = _over(rows, shift, T), _over(top, shift, T)
    e = np.exp(log_p)
    e[winner] = 0  # log1p adds its 1
    log_p -= lead
    log_p -= np.log1p(e.sum(axis=-1, keepdims=True) * np.exp(-lead))
    return log_p.astype(z.dtype, copy=False).swapaxes(axis, -1)


@np.errstate(all="ignore")
def logsumexp(z, *, axis=-1):
    """Return log sum_j exp(z_j), the smooth version of the maximum.

    Lies between max z and max z + log K. The largest score's 1 is left to log1p, as in
    `log_softmax`. Arguments and errors as in `softmax`.

    Returns
    -------
    array or float, the shape of `z` without `axis`
        Where the true value is near 0, exact to a few 1e-16 in absolute terms (float64).

    >>> round(float(logsumexp([1000.0, 1000.0])), 6)
    1000.693147
    """
    z = class_array(z, "z", axis)
    rows, winner, top = _winners(z, axis)
    e = np.exp(rows - top)
    e[winner] = 0
    sums = top + np.log1p(e.sum(axis=-1, keepdims=True))
    return sums.astype(z.dtype, copy=False).swapaxes(axis, -1).squeeze(axis)[()]


def _gaps(z, axis, T):
    """Return (z - max z) / T."""
    wide = widened(z, T)
    top = wide.max(axis=axis, keepdims=True)
    _refuse_infinite(top, z, axis)
    return _over(wide, top, T)


def _winners(z, axis, T=1.0):
    """Return the scores in rows, the place of the largest in each, and its score."""
    # Rows that lie together in memory are added up pairwise, which rounds less.
    rows = np.ascontiguousarray(widened(z, T).swapaxes(axis, -1))
    winner = one_per_row(rows.argmax(axis=-1))
    top = rows[winner][..., np.newaxis]
    _refuse_infinite(top, z, axis)
    return rows, winner, top


def _over(z, shift, T):
    """Return (z - shift) / T."""
    if T > 1:
        z, shift, T = z / 2, shift / 2, T / 2  # exact, and now no gap overflows
    gap = z - shift
    return gap if T == 1 else np.divide(gap, T, out=gap)


def _exact_shift(top, K):
    """Return what may be subtracted from a row without rounding any score that counts.

    exp turns the rounding of a gap g into |g| / 2 ulp. So nothing is subtracted where exp
    can bear the scores, a whole number elsewhere, and the top itself where it is so large
    that the gaps that count are exact.
    """
    bearable = math.log(np.finfo(top.dtype).max / K) - 1
    shift = np.trunc(np.minimum(top, 0))
    if np.count_nonzero(top > bearable):
        shift = np.maximum(shift, np.trunc(top - bearable))
        np.putmask(shift, top > 2 * bearable, top)
    return shift


def _refuse_infinite(top, z, axis):
    if np.count_nonzero(np.isfinite(top)) < top.size:
        refuse_infinities(z, axis)
