"""Lesson 06: does the confidence agree with how often the answers are right?"""

from .binning import expected_calibration_error, reliability
from .by_hand import brier_by_hand, right_of_200, threshold
from .judgements import far_away, no_change, what_it_misses
from .questions import closing, opening, recall
from .temperature import fit_temperature

__all__ = [
    "brier_by_hand",
    "closing",
    "expected_calibration_error",
    "far_away",
    "fit_temperature",
    "no_change",
    "opening",
    "recall",
    "reliability",
    "right_of_200",
    "threshold",
    "what_it_misses",
]
