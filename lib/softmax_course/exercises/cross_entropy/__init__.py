"""Lesson 04: what a wrong answer costs, and which way the scores should move."""

from .batch import batch_loss
from .checking import numerical_gradient_32, step_size
from .floors import best_loss, double_softmax_floor
from .gradient import loss_gradient
from .jacobian import gradient_by_hand, jacobian, steps_to_overtake
from .numerical import numerical_gradient
from .price import airplane_loss, cheapest_first, mean_loss
from .questions import closing, opening, recall
from .surprise import surprise

__all__ = [
    "airplane_loss",
    "batch_loss",
    "best_loss",
    "cheapest_first",
    "closing",
    "double_softmax_floor",
    "gradient_by_hand",
    "jacobian",
    "loss_gradient",
    "mean_loss",
    "numerical_gradient",
    "numerical_gradient_32",
    "opening",
    "recall",
    "step_size",
    "steps_to_overtake",
    "surprise",
]
