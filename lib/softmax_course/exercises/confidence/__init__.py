"""Lesson 06: does the confidence agree with how often the answers are right?"""

from .choosing import threshold
from .counting import right_of_200
from .diagram import reliability
from .distance import expected_calibration_error
from .questions import closing, recall
from .scoring import brier_by_hand, what_it_misses
from .staying import far_away, no_change
from .temperature import fit_temperature
from .trivia import opening

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
