"""Numbers and arrays as a reader wants to see them."""

import numpy as np


def show(value, digits=4):
    """Write a value in at most `digits` significant digits, arrays without commas."""
    if isinstance(value, tuple):
        return "(" + ", ".join(show(part, digits) for part in value) + ")"
    if callable(value) and hasattr(value, "__name__"):
        return value.__name__
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(show(part, digits) for part in value)) + "}"
    if isinstance(value, (bool, np.bool_, str)) or value is None:
        return repr(value)
    try:
        array = np.asarray(value)
        if array.dtype.kind not in "biuf":
            return _shorten(_repr(value))
    except Exception:
        return _shorten(_repr(value))
    if array.ndim == 0:
        return _number(array[()], digits)
    return np.array2string(
        array,
        formatter={"float_kind": lambda v: _number(v, digits)},
        max_line_width=88,
        threshold=60,
        edgeitems=4,
    )


def show_apart(yours, right):
    """Write two values with just enough digits to tell them apart."""
    for digits in (4, 6, 9, 13, 17):
        texts = show(yours, digits), show(right, digits)
        if texts[0] != texts[1]:
            break
    return texts


def _number(value, digits):
    if isinstance(value, (float, np.floating)):
        return f"{value:.{digits}g}"
    return str(value)


def _repr(value):
    try:
        return repr(value)
    except Exception:
        return f"a {type(value).__name__} that cannot be shown"


def _shorten(text, longest=200):
    return text if len(text) <= longest else text[: longest - 1] + "…"
