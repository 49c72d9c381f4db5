"""The door: what the numeric functions accept, and the sentences for all else."""

import operator
import reprlib
from numbers import Real

import numpy as np

MOST = 10**9  # numbers in one array: 8 GB
FLOATS = tuple(np.dtype(kind) for kind in (np.float64, np.float32, np.float16))


def shown(value):
    """Write a value as a learner would type it: 3 rather than np.int64(3)."""
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ", threshold=12, edgeitems=4)
    return repr(value.item() if isinstance(value, np.generic) else value)


def array_of(x, name):
    """Return `x` as an array of any type, after checking that it can be one."""
    if type(x) is np.ndarray:
        return x
    for part in x if isinstance(x, (list, tuple)) else [x]:
        if isinstance(part, np.ma.MaskedArray) and np.ma.is_masked(part):
            raise ValueError(f"{name} must be an array without a mask, got {part}")
    try:
        return np.asarray(x)
    except ValueError:
        raise ValueError(f"{name} must have rows of equal length, got {reprlib.repr(x)}") from None


def real_array(x, name):
    """Return `x` as an array of float64, or of the smaller float it came in.

    Integers, booleans and lists become float64. A new array is made only where the
    type changes, so nobody may write into the result.

    Raises
    ------
    TypeError
        For text, complex numbers and anything else that is not a real number.
    ValueError
        For nested lists of unequal lengths, and for an array that hides some of its numbers.
    """
    x = array_of(x, name)
    if x.dtype in FLOATS:
        return x
    if x.dtype.kind == "O" and all(isinstance(value, Real) for value in x.flat):
        try:
            return x.astype(np.float64)
        except OverflowError:
            raise ValueError(
                f"{name} must hold numbers that fit a float, got {shown(x)}"
            ) from None
    if x.dtype.kind not in "fiub":
        raise TypeError(f"{name} must hold real numbers, got {shown(x)} of type {x.dtype}")
    native = x.dtype.newbyteorder("=")
    return x.astype(native if native in FLOATS else np.float64)


def widened(x, T=1.0):
    """Return `x`, as float64 if it is of half precision, or if T is below every float32."""
    return x.astype(np.float64) if x.dtype == np.float16 or T < 1e-37 else x


def class_array(x, name, axis=-1):
    """Return `x` as a real array that has at least one class along `axis`.

    Raises
    ------
    TypeError
        If `axis` is not one int.
    ValueError
        If `x` is a single number, if `axis` is out of range or if it is empty.
    """
    x = real_array(x, name)
    if isinstance(axis, bool) or not isinstance(axis, (int, np.integer)):
        raise TypeError(f"axis must be one int, got {shown(axis)}")
    if x.ndim == 0:
        raise ValueError(f"{name} must have an axis of classes, got the single number {x}")
    if not -x.ndim <= axis < x.ndim:
        raise ValueError(
            f"axis must be in {-x.ndim}..{x.ndim - 1} for {name} of shape {x.shape}, "
            f"got {shown(axis)}"
        )
    if x.shape[axis] == 0:
        raise ValueError(
            f"{name} must have at least one class along axis {axis}, got shape {x.shape}"
        )
    return x


def real_number(value, name, kind="a number"):
    """Return `value` as a Python float, infinite if it is larger than every float."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, (float, Real)):
        raise TypeError(f"{name} must be {kind}, got {shown(value)}")
    try:
        return float(value)
    except OverflowError:
        return np.inf


def positive_number(value, name):
    """Return `value` as a float, after checking that it is positive and finite."""
    number = real_number(value, name)
    if not 0 < number < np.inf:
        raise ValueError(f"{name} must be positive and finite, got {shown(value)}")
    return number


def positive_integer(value, name, smallest=1):
    """Return `value` as an int, after checking that it is one and at least `smallest`."""
    try:
        number = None if isinstance(value, (bool, np.bool_)) else operator.index(value)
    except TypeError:
        number = None
    if number is None:
        raise TypeError(f"{name} must be an int, got {shown(value)}")
    if number < smallest:
        raise ValueError(f"{name} must be at least {smallest}, got {number}")
    return number


def generator(rng, reason=""):
    """Return `rng`, after checking that it is a NumPy generator; `reason` says what for."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(
            f"rng must be a generator such as np.random.default_rng(0), got {shown(rng)}"
            + (f": {reason}" if reason else "")
        )
    return rng


def refuse_rows(bad, x, rule, axis=-1):
    """Raise ValueError, naming the first row or entry of `x` that is marked in `bad`.

    `bad` has the shape of `x`, or that without `axis`.
    """
    if np.count_nonzero(bad):
        first = np.unravel_index(bad.argmax(), bad.shape)
        rows = x if x.ndim == bad.ndim else np.moveaxis(x, axis, -1)
        where = ", ".join(str(i) for i in first)
        raise ValueError(
            f"{rule}, got {shown(rows[first])}" + (f" in row {where}" if where else "")
        )


def refuse_size(numbers, name, value):
    """Raise ValueError if `name`, which is `value`, asks for more numbers than memory holds."""
    if numbers > MOST:
        raise ValueError(f"{name} must ask for at most {MOST} numbers in all, got {value}")


def refuse_none(examples):
    """Raise ValueError if there is no example: a mean needs at least one."""
    if examples.size == 0:
        raise ValueError("there must be at least one example to take a mean of, got none")


def refuse_infinities(z, axis):
    """Raise ValueError where softmax has no answer: at +inf, or with every class masked."""
    above, masked = (z == np.inf).any(axis=axis), (z == -np.inf).all(axis=axis)
    bad = above | masked
    if bad.size and above.flat[bad.argmax()]:
        refuse_rows(bad, z, "z must not hold +inf", axis)
    refuse_rows(bad, z, "z must leave at least one class above -inf", axis)


def probability_rows(p, name, axis=-1):
    """Return `p` as a real array whose rows along `axis` are probabilities.

    Each row must be non-negative and sum to 1 within 1e-6 (float16: within its own
    rounding, 1e-3). A row that holds nan passes: it is for the caller to judge.
    """
    p = class_array(p, name, axis)
    refuse_rows((p < 0).any(axis=axis), p, f"{name} must not be negative", axis)
    total = p.sum(axis=axis, dtype=np.float64)
    off = np.abs(total - 1) > max(1e-6, np.finfo(p.dtype).eps)
    refuse_rows(off, p, f"{name} must sum to 1 within 1e-6 along axis {axis}", axis)
    return p
