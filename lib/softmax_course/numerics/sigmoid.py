"""The sigmoid, its logarithm and its inverse: softmax of two classes, one of them at 0."""

import numpy as np

from softmax_course.numerics.inputs import real_array, refuse_rows, widened


@np.errstate(all="ignore")
def sigmoid(z):
    """Squeeze each score into (0, 1) on its own: 1 / (1 + exp(-z)).

    Written as exp(min(z, 0)) / (1 + exp(-|z|)), which is the same on paper and never
    exponentiates a positive number.

    Parameters
    ----------
    z : array_like, any shape, or one number
        -inf gives 0, inf gives 1, nan gives nan.

    Returns
    -------
    p : array or float, same shape as `z`
        float16 and float32 are kept, everything else becomes float64.

    Raises
    ------
    TypeError
        If `z` does not hold real numbers.

    >>> sigmoid([0.0, 800.0])
    array([0.5, 1. ])
    """
    z = real_array(z, "z")
    wide = widened(z)
    p = np.exp(np.minimum(wide, 0)) / (1 + np.exp(-np.abs(wide)))
    return p.astype(z.dtype, copy=False)


@np.errstate(all="ignore")
def log_sigmoid(z):
    """Take the logarithm of the sigmoid: min(z, 0) - log(1 + exp(-|z|)).

    Stays finite and exact where the sigmoid itself rounds to 0 or 1. Argument, shape
    and errors as in `sigmoid`.

    >>> log_sigmoid([-800.0])
    array([-800.])
    """
    z = real_array(z, "z")
    wide = widened(z)
    log_p = np.minimum(wide, 0) - np.log1p(np.exp(-np.abs(wide)))
    return log_p.astype(z.dtype, copy=False)


@np.errstate(all="ignore")
def logit(p):
    """Return the score whose sigmoid is p: log(p / (1 - p)), the log-odds.

    Parameters
    ----------
    p : array_like, any shape, or one number
        Probabilities from 0 to 1; 0 gives -inf, 1 gives inf, nan gives nan.

    Returns
    -------
    z : array or float, same shape as `p`

    Raises
    ------
    ValueError
        If a value lies outside 0 to 1.
    TypeError
        If `p` does not hold real numbers.

    >>> logit([0.0, 0.5])
    array([-inf,   0.])
    """
    p = real_array(p, "p")
    refuse_rows((p < 0) | (p > 1), p, "p must lie between 0 and 1")
    # Near one half the two logarithms cancel, and 2 p - 1 is exact.
    wide = widened(p)
    middle = np.abs(wide - 0.5) < 0.25
    z = np.where(middle, 2 * np.arctanh(2 * wide - 1), np.log(wide) - np.log1p(-wide))
    return z.astype(p.dtype, copy=False)[()]
