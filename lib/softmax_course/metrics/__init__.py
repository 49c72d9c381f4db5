"""Judging probabilities: the answers they give, and the confidence they show."""

from softmax_course.metrics.answers import accuracy, brier_score, confusion_matrix
from softmax_course.metrics.calibration import (
    expected_calibration_error,
    fit_temperature,
    reliability,
)

__all__ = [
    "accuracy",
    "brier_score",
    "confusion_matrix",
    "expected_calibration_error",
    "fit_temperature",
    "reliability",
]
