"""Gradients by trying: central differences, and what single precision makes of them."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, choices, function


def sum_of_squares(z):
    """Z . z"""
    return float(np.sum(np.square(z, dtype=float)))


def loss_of_the_third(z):
    """The cross-entropy of scores z when the third is true."""
    return float(sc.cross_entropy(z, 2))


def loss_of_two_rows(z):
    """The mean cross-entropy of two rows of scores, the third and the first true."""
    return float(sc.cross_entropy(z, [2, 0]))


def steep_bowl(z):
    """A bowl with its lowest point at 1, 1, ..."""
    return float(1000 * np.sum((np.asarray(z, dtype=float) - 1) ** 2))


def steep_valley(z):
    """A valley along equal entries, steep across."""
    return float(1000 * (z[0] - z[1]) ** 2)


def product_of_all(z):
    """All entries multiplied."""
    return float(np.prod(np.asarray(z, dtype=float)))


def loss_in_its_own_precision(z):
    """The cross-entropy of scores z, the third true, in the precision of z."""
    e = np.exp(z - z.max())
    return np.log(e.sum()) - (z[2] - z.max())


@function(
    cases=(
        Case("a sum of squares", sum_of_squares, [3.0, -1.0, 0.5]),
        Case("the loss of three scores", loss_of_the_third, [2.33, -1.46, 0.56]),
        Case("the lowest point of a bowl", steep_bowl, [1.0, 1.0]),
        Case("the bottom of a valley", steep_valley, [1.0, 1.0]),
        Case("a product", product_of_all, [2.0, 3.0, -1.0]),
        Case("a product with a zero in it", product_of_all, [0.0, 2.0, 3.0], ordinary=False),
        Case("a table of numbers", sum_of_squares, [[1.0, 2.0], [-0.5, 4.0]], ordinary=False),
        Case("whole numbers", product_of_all, [2, 3, 4], ordinary=False),
        Case(
            "whole numbers, and slopes between them", loss_of_the_third, [1, 0, 2], ordinary=False
        ),
        Case("a zero among them", loss_of_the_third, [0.0, 1.0, 0.0], ordinary=False),
        Case("two rows", loss_of_two_rows, [[1.0, 0.5, -1.0], [0.0, 2.0, 1.0]], ordinary=False),
        Case("a single number", sum_of_squares, [5.0], ordinary=False),
    ),
)
def numerical_gradient(f, z):
    """Return the gradient of f at z by central differences, same shape as z."""
    z = np.array(z, dtype=float)
    h = 1e-5
    gradient = np.zeros_like(z)
    for i in np.ndindex(z.shape):
        up = z.copy()
        down = z.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient


@function(
    cases=(
        Case("the penguin", loss_in_its_own_precision, np.float32([2.33, -1.46, 0.56])),
        Case("other scores", loss_in_its_own_precision, np.float32([0.5, 1.0, -1.0, 0.25])),
        Case("larger scores", loss_in_its_own_precision, np.float32([10.0, 12.0, 11.5])),
    ),
)
def numerical_gradient_32(f, z):
    """Return the gradient of f at z, a float32 array, right to five digits."""
    z = z.astype(np.float64)
    h = 1e-5
    steps = h * np.eye(len(z), dtype=z.dtype)
    ups = np.array([f(z + e) for e in steps])
    downs = np.array([f(z - e) for e in steps])
    return (ups - downs) / (2 * h)


@choices()
def step_size():
    """Say of the steps 0.1, 1e-5 and 1e-14: "bends", "good" or "rounds"."""
    return ("bends", "good", "rounds")
