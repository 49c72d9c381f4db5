"""Lesson 05: train a classifier, watch it learn, and read a run from its curves."""

from .answers import accuracy
from .birds import worst_bird
from .halfway import clipped_price, halfway_point
from .hidden import hidden_gradient
from .needed import hidden_needed
from .questions import opening, pretest, recall
from .quiz import closing
from .runs import four_runs
from .scaling import standardise
from .script import repair_script
from .start import start_loss
from .step import gradient_step

__all__ = [
    "accuracy",
    "clipped_price",
    "closing",
    "four_runs",
    "gradient_step",
    "halfway_point",
    "hidden_gradient",
    "hidden_needed",
    "opening",
    "pretest",
    "recall",
    "repair_script",
    "standardise",
    "start_loss",
    "worst_bird",
]
