"""When is an answer the right one? Same shape, same numbers to rounding."""

import math
import re
from decimal import Decimal

import numpy as np

from .showing import shorten

# (relative, absolute): what a correct formula may lose, in the precision it was computed in
TOLERANCE = {"double": (1e-9, 1e-12), "single": (1e-5, 1e-6)}


MOST = 1_000_000  # more numbers than this no exercise asks for, and nobody looks through them


class Unreadable(Exception):
    """The answer is not of a kind that can be compared; the message says which it is."""


def as_array(value):
    """Read a learner's value as numbers, whatever NumPy can make of it.

    Raises
    ------
    Unreadable
        With the end of a sentence that begins "Your answer is".
    """
    if too_large(value):
        raise Unreadable("far more numbers than any case asks for")
    if isinstance(value, (str, bytes)):
        raise Unreadable(f"text, {shorten(repr(value), 60)}, where numbers are needed")
    if isinstance(value, (dict, set, frozenset)) or callable(value):
        raise Unreadable(f"a {type(value).__name__}, where numbers are needed")
    if hasattr(value, "__next__"):
        raise Unreadable(f"a {type(value).__name__}, which list(...) would turn into numbers")
    try:
        array = np.array(value)
        if array.dtype.kind == "O":
            array = array.astype(float)
    except Exception:  # whatever a strange object does when it is turned into numbers
        raise Unreadable(f"a {type(value).__name__} that makes no array of numbers") from None
    if array.dtype.kind == "c" and not array.imag.any():
        array = array.real
    if array.dtype.kind not in "biuf":
        raise Unreadable(f"an array of {array.dtype}, where real numbers are needed")
    return array


def too_large(value):
    """Whether a value holds more than is looked at, asked without looking through it."""
    if isinstance(value, np.ndarray):
        return value.size > MOST
    return isinstance(value, (list, tuple, range, str, bytes, dict, set)) and len(value) > MOST


def precision_of(*arrays):
    """Return "single" when any of the arrays was computed in fewer bits than a double."""
    narrow = any(a.dtype.kind == "f" and a.dtype.itemsize < 8 for a in arrays)
    return "single" if narrow else "double"


def close(yours, right, rtol, atol):
    """Whether |yours - right| <= atol + rtol |right| everywhere; nan is nan, inf is inf."""
    with np.errstate(all="ignore"):
        yours, right = yours.astype(float, copy=False), right.astype(float, copy=False)
        near = np.isfinite(right) & (np.abs(yours - right) <= atol + rtol * np.abs(right))
        return bool((near | (yours == right) | (np.isnan(yours) & np.isnan(right))).all())


def digits_agree(yours, right, slack=1e-9):
    """Whether a typed number agrees with the right one to the digits typed.

    Rounded and cut-off digits both count as typed rightly. Fewer than three
    significant digits are read as if zeros followed. `slack` is the relative error
    allowed to a number that was computed, not typed.
    """
    if not math.isfinite(right) or not math.isfinite(yours):
        return yours == right or (math.isnan(right) and math.isnan(yours))
    if right == 0 or yours == 0:
        return abs(yours - right) < 5e-13
    typed = decimals(yours)
    needed = 2 - math.floor(math.log10(abs(right)))
    unit = 10.0 ** -max(typed, needed)
    rounded = abs(yours - right) <= 0.5 * unit + slack * abs(right)
    cut_off = 0 <= abs(right) - abs(yours) < unit and yours * right > 0 and typed >= needed
    return rounded or cut_off


def decimals(number):
    """Where the last digit of a typed number stands: 2 for 0.25, 0 for 7, -1 for 1150."""
    if not math.isfinite(number):
        return 0
    return -Decimal(repr(float(number))).normalize().as_tuple().exponent


def agree(yours, right, rtol=None, atol=None):
    """Whether two outcomes are the same: equal values, or errors that say the same."""
    if yours.error or right.error:
        return type(yours.error) is type(right.error) and _gist(yours) == _gist(right)
    return same_value(yours.value, right.value, rtol, atol)


def _gist(outcome):
    """Return the first words of an error: a ValueError alone may come from anything."""
    return re.sub(r"\d", "", str(outcome.error)).split()[:3]


def same_value(yours, right, rtol=None, atol=None):
    """Whether two values are the same array, or tuples of the same arrays."""
    if right is None or yours is None:
        return yours is right
    if isinstance(right, tuple):
        return parts(yours) == len(right) and all(
            same_value(y, r, rtol, atol) for y, r in zip(yours, right, strict=True)
        )
    try:
        yours, right = as_array(yours), as_array(right)
    except Unreadable:
        return False
    usual = TOLERANCE[precision_of(yours, right)]
    return yours.shape == right.shape and close(
        yours, right, max(usual[0], rtol or 0), max(usual[1], atol or 0)
    )


def parts(value):
    """How many values stand in a tuple, list or array; None for a single one."""
    return (
        len(value)
        if isinstance(value, (tuple, list, np.ndarray)) and getattr(value, "ndim", 1)
        else None
    )


def breaks(outcome, right):
    """Whether an outcome fell over: an arithmetic error, or nan or inf where none belongs."""
    if outcome.error:
        return isinstance(outcome.error, ArithmeticError)
    try:
        yours = as_array(outcome.value)
        wanted = as_array(right.value)
    except Unreadable:
        return False
    lost = ~np.isfinite(yours.astype(float))
    return bool(lost.any()) and (
        lost.shape != wanted.shape or bool((lost & np.isfinite(wanted)).any())
    )


def rounded(value, digits):
    """Return a value, or a tuple of them, rounded; truths and whole numbers as they are."""
    if isinstance(value, tuple):
        return tuple(rounded(part, digits) for part in value)
    if np.asarray(value).dtype.kind not in "fc":
        return value
    return np.round(value, digits)


def digits_of(values):
    """Return to how many digits, 1 to 6, all the values are rounded, or None."""
    if any(map(too_large, values)):
        return None
    try:
        for digits in range(1, 7):
            if all(same_value(value, rounded(value, digits)) for value in values):
                return digits
    except Exception:  # what cannot be rounded is not rounded
        return None
    return None
