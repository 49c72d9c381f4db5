"""Rows of scores: their gaps to the largest, and large arrays piece by piece."""

import numpy as np

from softmax_course.numerics.inputs import refuse_infinities

SMALL, BLOCK, FEW = 2_000, 131_072, 64  # cells, bytes, classes


def gaps(z, axis, T, exact, steep):
    """Return the largest score, the gaps (z - largest) / T, and what rounding dropped.

    exp turns the rounding of a gap g into a relative error of |g| / 2 ulp. So `lost` is
    found, to the last bit, if some gap lies below `steep`, and for a lone row always. It
    is None otherwise, and where the gaps are `exact`.
    """
    if z.ndim == 1:
        top, bottom = z.item(z.argmax()), z.item(z.argmin())
        gap, lowest = z - top, bottom - top
    else:
        top = z.max(axis=axis, keepdims=True)
        gap = z - top
        lowest = 0 if exact else gap.min(initial=0)
    if T != 1:
        gap /= T
    if exact or (z.ndim > 1 and lowest >= steep):
        return top, gap, None
    if z.ndim == 1 and -bottom <= top < 1e300:
        lost = z - (gap + top)  # Dekker: enough where no |z| exceeds the top
    else:
        back = gap - z  # Knuth: (z - (gap - back)) - (top + back)
        lost = gap - back
        np.subtract(z, lost, out=lost)
        back += top
        lost -= back
    if not lowest > -np.inf:
        np.fmax(lost, -1, out=lost)  # a masked class gave inf - inf
    return top, gap, lost


def exp_of(gap, lost, out=None):
    """Return exp(gap + lost), which is e + e * lost for a `lost` as small as rounding."""
    e = np.exp(gap, out=out)
    if lost is not None:
        lost *= e
        e += lost
    return e


def added_up(e, axis):
    """Return the sum of `e` along `axis`, which is kept with length 1.

    Where the classes come first, NumPy would add them one after the other. This adds
    them in the order it uses within a row, which rounds less: eight sums side by side,
    those in pairs, then what is left over.
    """
    if axis != 0 or e.ndim != 2 or not 8 <= len(e) <= FEW:
        return e.sum(axis=axis, keepdims=True)
    whole = len(e) - len(e) % 8
    total = e[:whole].reshape(-1, 8, e.shape[1]).sum(axis=0)
    while len(total) > 1:
        total = total[0::2] + total[1::2]
    for left_over in e[whole:]:
        total += left_over
    return total


def by_rows(formula, z, axis, T):
    """Apply `formula(z, axis, T, exact)` to scores `z`, in blocks where `z` is large.

    `exact` says that what z - max z rounds off need not be made good: in scores widened
    to float64 it is nothing, and at T != 1 the division rounds as much again. The
    formula is given float64, or float32 where classes are many; the result has the type
    of `z`.

    Raises
    ------
    ValueError
        For +inf among the scores, and for a row in which every class is masked.
    """
    scores, K = z, z.shape[axis]
    if T > 1:
        z, T = z / 2, T / 2  # exact, and now z - max z cannot overflow
    if z.size <= SMALL and (z.ndim == 1 or K <= FEW):
        if z.dtype == np.float64:
            result = formula(z, axis, T, T != 1)
        else:
            result = formula(z.astype(np.float64), axis, T, True).astype(z.dtype)
        one_a_row = result.item(0) if z.ndim == 1 else result.max(initial=0)
    else:
        rows = np.moveaxis(z, axis, -1)
        flat = _by_blocks(formula, rows.reshape(-1, K), T)
        one_a_row = flat[:, 0].max(initial=0)
        result = np.moveaxis(flat.reshape(*rows.shape[:-1], flat.shape[1]), -1, axis)
    if one_a_row != one_a_row:  # only infinities and nan make a row nan
        refuse_infinities(scores, axis)
    return result


def _by_blocks(formula, rows, T):
    """Apply `formula` to rows of shape (N, K), a block at a time.

    Blocks stay in the processor's cache. Where classes are few, a block is turned so
    that they come first: NumPy adds and compares ten long rows several times faster
    than thousands of short ones.
    """
    N, K = rows.shape
    few = K <= FEW
    wide = np.float64 if few or T != 1 or rows.dtype == np.float16 else rows.dtype
    exact = T != 1 or rows.dtype != wide
    step = max(1, BLOCK // (K * np.dtype(wide).itemsize))
    result = None
    for i in range(0, max(N, 1), step):
        block = rows[i : i + step]
        if few:
            part = formula(np.array(block.T, wide, order="C"), 0, T, exact).T
        else:
            part = formula(block.astype(wide, order="C", copy=False), 1, T, exact)
        if result is None:
            result = np.empty((N, part.shape[1]), rows.dtype)
        result[i : i + step] = part
    return result
