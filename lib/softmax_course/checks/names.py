"""Names that a learner writes without what stands before them in a lesson."""

import sys

# Only names that hardly anybody gives to something of their own.
_NUMPY = {"ln": "log", "lg": "log10"} | {
    name: name
    for name in (
        *("exp", "log", "log2", "log10", "log1p", "expm1", "sqrt", "tanh", "logaddexp"),
        *("e", "pi", "inf", "nan", "isnan", "isinf", "isfinite"),
        *("array", "asarray", "arange", "linspace", "zeros", "ones", "eye"),
        *("zeros_like", "ones_like", "empty_like", "argmax", "argmin", "argsort", "cumsum"),
        *("maximum", "minimum", "where", "clip", "matmul"),
    )
}

_TRUTH = {"true": "True", "yes": "True", "false": "False", "no": "False"}


def in_full(name):
    """Return how a lesson writes a bare name: np.log for ln and log, sc.softmax for softmax.

    None for every other name, which may be the learner's own.
    """
    if name in _NUMPY:
        return f"np.{_NUMPY[name]}"
    if name in _TRUTH:
        return _TRUTH[name]
    course = sys.modules[__name__.partition(".")[0]]  # this package itself: imported already
    return f"sc.{name}" if name in course.__all__ else None
