"""One example's gradient by hand, and how each share moves with each score."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, array, function, number


@array()
def gradient_by_hand():
    """Return the gradient of the loss for the penguin's scores when the third is true."""
    z = np.array([2.33, -1.46, 0.56])
    p = sc.softmax(z)
    Y = np.array([0, 0, 1])
    return p - Y


@number()
def steps_to_overtake():
    """After how many gradient steps from 0.7, 1.5, 4.8 does the second, the true one, lead?"""
    z, steps = np.array([0.7, 1.5, 4.8]), 0
    while z.argmax() != 1:
        z = z - sc.cross_entropy_grad(z, 1)
        steps += 1
    return steps


@function(
    cases=(
        Case("7, 4 and 0", [7.0, 4.0, 0.0]),
        Case("the penguin", [2.33, -1.46, 0.56]),
        Case("two equal scores", [1.0, 1.0]),
        Case("whole numbers", [1, 0, 2, 1]),
        Case("a single class", [1.5], ordinary=False),
        Case("a masked class", [-np.inf, 2.0, 1.0], ordinary=False),
        Case("a wide gap", [-1000.0, 0.0, 1000.0], ordinary=False),
        Case("large scores", [1000.0, 1001.0, 999.0], ordinary=False),
    ),
)
def jacobian(z):
    """Return the table of d p_i / d z_j for the softmax shares of 1-D scores z."""
    p = sc.softmax(z)
    diagonal = np.diag(p)
    products = np.outer(p, p)
    table = diagonal - products
    return table
