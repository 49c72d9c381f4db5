"""Large arrays, worked on piece by piece."""

import numpy as np

from softmax_course.numerics.inputs import refuse_infinities, widened

SMALL, BLOCK, FEW = 2_000, 65_536, 64


def by_rows(formula, z, axis, T):
    """Apply `formula(z, axis, T, ordinary)` to scores `z`, in blocks where `z` is large.

    `ordinary` says that all |z| < 60 (masked classes aside), where exp(z) can neither
    overflow nor vanish, not even in float32. The formula is given float32 or float64;
    the result has the type of `z`.

    Blocks stay in the processor's cache. Where classes are few, a block is turned so
    that they come first: NumPy adds and compares ten long rows several times faster
    than thousands of short ones.

    Raises
    ------
    ValueError
        For +inf among the scores, and for a row in which every class is masked.
    """
    given = z.dtype
    z = widened(z) if T == 1 else z.astype(np.float64)
    size = _largest_size(z)
    if not size < np.inf:
        refuse_infinities(z, axis)
    if size == np.inf:
        size = np.abs(z[z > -np.inf]).max(initial=0)  # masked classes aside
    ordinary = T == 1 and size < 60
    if T > 1:
        z, T = z / 2, T / 2  # exact, and now z - max z cannot overflow
    K = z.shape[axis]
    if z.ndim == 1 or (z.size <= SMALL and K <= FEW):
        return formula(z, axis, T, ordinary).astype(given, copy=False)

    rows = np.moveaxis(z, axis, -1)
    flat = rows.reshape(-1, K)
    step = max(1, BLOCK // K)
    result = None
    for i in range(0, len(flat), step):
        block = flat[i : i + step]
        if K <= FEW:
            part = formula(np.array(block.T, order="C"), 0, T, ordinary).T
        else:
            part = formula(np.ascontiguousarray(block), 1, T, ordinary)
        if result is None:
            result = np.empty((len(flat), part.shape[1]), given)
        result[i : i + step] = part
    return np.moveaxis(result.reshape(*rows.shape[:-1], -1), -1, axis)


def _largest_size(z):
    return max(z.max(initial=0), -z.min(initial=0))
