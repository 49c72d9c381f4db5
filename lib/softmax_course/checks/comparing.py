"""When is an answer the right one? Same shape, same numbers to rounding."""

import math
from decimal import Decimal

import numpy as np

# (relative, absolute): what a correct formula may lose, in the precision it was computed in
TOLERANCE = {"double": (1e-9, 1e-12), "single": (1e-5, 1e-6)}


class Unreadable(Exception):
    """The answer is not of a kind that can be compared; the message says which it is."""


def as_array(value):
    """Read a learner's value as numbers, whatever NumPy can make of it.

    Raises
    ------
    Unreadable
        With the end of a sentence that begins "Your answer is".
    """
    if isinstance(value, (str, bytes)):
        raise Unreadable(f"text, {value!r}, where numbers are needed")
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


def precision_of(*arrays):
    """Return "single" when any of the arrays was computed in fewer bits than a double."""
    narrow = any(a.dtype.kind == "f" and a.dtype.itemsize < 8 for a in arrays)
    return "single" if narrow else "double"


def close(yours, right, rtol, atol):
    """Whether |yours - right| <= atol + rtol |right| everywhere; nan is nan, inf is inf."""
    with np.errstate(all="ignore"):
        return bool(np.isclose(yours, right, rtol=rtol, atol=atol, equal_nan=True).all())


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
