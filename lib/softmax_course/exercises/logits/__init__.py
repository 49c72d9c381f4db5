"""Lesson 01: where scores come from, and what they do and do not tell."""

from .last_layer import layer_logits, lost_to_relu, number_of_scores
from .questions import closing, opening
from .scores import not_probabilities, pairwise_gap

__all__ = [
    "closing",
    "layer_logits",
    "lost_to_relu",
    "not_probabilities",
    "number_of_scores",
    "opening",
    "pairwise_gap",
]
