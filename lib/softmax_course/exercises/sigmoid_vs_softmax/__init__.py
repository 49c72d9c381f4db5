"""Lesson 02: one answer out of many, or many yes-or-no answers."""

from .output_layers import output_layers, tags_on
from .questions import closing, opening, recall
from .sigmoid import sigmoid
from .single_unit import spam_probability
from .two_classes import softmax_two, which_outputs_change

__all__ = [
    "closing",
    "opening",
    "output_layers",
    "recall",
    "sigmoid",
    "softmax_two",
    "spam_probability",
    "tags_on",
    "which_outputs_change",
]
