"""Lesson 04: what a wrong answer costs, and which way the scores should move."""

from .batch import batch_loss, loss_gradient
from .prices import airplane_loss, best_loss, cheapest_first, double_softmax_floor, mean_loss
from .questions import closing, far_apart, opening, recall, uphill
from .slopes import gradient_by_hand, jacobian, steps_to_overtake
from .surprise import surprise
from .trying import numerical_gradient, numerical_gradient_32, step_size

__all__ = [
    "airplane_loss",
    "batch_loss",
    "best_loss",
    "cheapest_first",
    "closing",
    "double_softmax_floor",
    "far_apart",
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
    "uphill",
]
