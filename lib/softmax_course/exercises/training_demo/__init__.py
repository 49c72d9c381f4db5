"""Lesson 05: train a classifier, watch it learn, and read a run from its curves."""

from .answers import accuracy
from .hidden import hidden_gradient
from .judgements import four_runs, halfway_point, hidden_needed, repair_script
from .prices import clipped_price, start_loss, worst_bird
from .questions import closing, opening, penguins, pretest, recall, two_ways, two_weights
from .scaling import standardise
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
    "penguins",
    "pretest",
    "recall",
    "repair_script",
    "standardise",
    "start_loss",
    "two_ways",
    "two_weights",
    "worst_bird",
]
