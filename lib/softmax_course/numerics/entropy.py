"""How spread out a distribution is."""

import numpy as np

from softmax_course.numerics.inputs import probability_rows


@np.errstate(all="ignore")
def entropy(p, *, axis=-1):
    """Return the expected surprise, in nats: -sum_k p_k log p_k.

    0 where one class has everything, log K where all classes share alike.

    Parameters
    ----------
    p : array_like, shape (..., K)
        Probabilities: non-negative, summing to 1 along `axis` within 1e-6.
        A class with p = 0 adds nothing.
    axis : int
        The axis that holds the K classes.

    Returns
    -------
    array or float, the shape of `p` without `axis`
        nan for a row that holds nan.

    Raises
    ------
    ValueError, TypeError
        If a row is not a distribution, or `axis` does not fit.

    >>> float(entropy([1.0, 0.0]))
    0.0
    """
    p = probability_rows(p, "p", axis)
    wide = p.astype(np.float64, copy=False)
    share = np.where(wide == 0, 0, -wide * np.log(wide))
    return share.sum(axis=axis).astype(p.dtype, copy=False)
