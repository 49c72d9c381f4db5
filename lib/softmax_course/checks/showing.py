"""Numbers and arrays as a reader wants to see them."""

import numpy as np


def show(value, digits=4):
    """Write a value in at most `digits` significant digits, arrays without commas."""
    if isinstance(value, tuple) and len(value) < 100:
        return "(" + ", ".join(show(part, digits) for part in value) + ")"
    if callable(value) and hasattr(value, "__name__"):
        return value.__name__
    if isinstance(value, (set, frozenset)) and len(value) < 100:
        return "{" + ", ".join(sorted(show(part, digits) for part in value)) + "}"
    if isinstance(value, (bool, np.bool_, str)) or value is None:
        return shorten(repr(value[:300] if isinstance(value, str) else value))
    if isinstance(value, (list, tuple, set, dict, range)) and len(value) > 10_000:
        return f"a {type(value).__name__} of {len(value)}"
    try:
        array = np.asarray(value)
        if array.dtype.kind not in "biuf":
            return shorten(_repr(value))
    except Exception:
        return shorten(_repr(value))
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


def shorten(text, longest=200):
    """Return a text, or its beginning where it is longer than anybody reads."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
