"""Lesson 02: one answer out of many, or many yes-or-no answers."""

from .judgements import output_layers, tags_on, which_outputs_change
from .questions import closing, opening, recall
from .sigmoid import sigmoid
from .two_classes import softmax_two, spam_probability

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
