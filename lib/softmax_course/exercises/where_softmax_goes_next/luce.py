"""Luce's axiom: odds that do not ask what else is offered, and the bus that breaks it."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import array, choices


@array()
def odds():
    """Return the odds of the first against the second, with the third and without it."""
    z = np.array([7.0, 4.0, 0.0])
    with_third = sc.softmax(z)
    without = sc.softmax(z[:2])
    return np.array([with_third[0] / with_third[1], without[0] / without[1]])


@choices()
def buses():
    """Say the car's share by softmax, among travellers, and what becomes of the odds."""
    return ("third", "half", "same")
