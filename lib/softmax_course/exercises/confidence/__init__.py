"""Lesson 06: does the confidence agree with how often the answers are right?"""

from .binning import expected_calibration_error, reliability
from .by_hand import brier_by_hand, right_of_200, threshold
from .judgements import far_away, no_change, what_it_misses
from .questions import closing, last_bin, mended, opening, ostrich, recall, scissors
from .temperature import fit_temperature

__all__ = [
    "brier_by_hand",
    "closing",
    "expected_calibration_error",
    "far_away",
    "fit_temperature",
    "last_bin",
    "mended",
    "no_change",
    "opening",
    "ostrich",
    "recall",
    "reliability",
    "right_of_200",
    "scissors",
    "threshold",
    "what_it_misses",
]
