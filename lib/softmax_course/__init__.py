"""Softmax, and how it is taught.

`z` are scores (logits), `p` probabilities, `y` labels 0..K-1, `Y` one-hot rows, `T` a
temperature. Classes lie on the last axis, logarithms are natural.
"""

from softmax_course.losses import binary_cross_entropy, cross_entropy, cross_entropy_grad
from softmax_course.metrics import (
    accuracy,
    brier_score,
    confusion_matrix,
    expected_calibration_error,
    fit_temperature,
    reliability,
)
from softmax_course.numerics import (
    entropy,
    log_sigmoid,
    log_softmax,
    logit,
    logsumexp,
    one_hot,
    sigmoid,
    softmax,
)

__version__ = "0.1.0"

__all__ = [
    "accuracy",
    "binary_cross_entropy",
    "brier_score",
    "confusion_matrix",
    "cross_entropy",
    "cross_entropy_grad",
    "entropy",
    "expected_calibration_error",
    "fit_temperature",
    "log_sigmoid",
    "log_softmax",
    "logit",
    "logsumexp",
    "one_hot",
    "reliability",
    "sigmoid",
    "softmax",
]


def __getattr__(name):
    """Return `join`, `leave` or `paste`: a room is looked for only where one is named."""
    if name in ("join", "leave", "paste"):
        from softmax_course import seat

        return getattr(seat, name)
    raise AttributeError(f"module 'softmax_course' has no attribute {name!r}")
