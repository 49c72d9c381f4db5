"""Losses by hand: of a photo, of a batch, in their order, and the lowest there can be."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import choices, number


@number()
def airplane_loss():
    """Return the loss of the photo's scores when the truth is airplane, in nats."""
    z = np.array([-3.44, 1.16, -0.81, 3.91])
    p = sc.softmax(z)
    share = p[3]
    return float(-np.log(share))


@number()
def mean_loss():
    """Return the mean loss of 7, 4, 0 with the first true and of the penguin as a Gentoo."""
    first = sc.softmax([7, 4, 0])
    penguin = sc.softmax([2.33, -1.46, 0.56])
    shares = np.array([first[0], penguin[2]])
    return float(-np.log(shares).mean())


@choices()
def cheapest_first():
    """Return 0.52, 0.90, 0.45 and 0.001, the probabilities of the truth, cheapest first."""
    return (0.9, 0.52, 0.45, 0.001)


@number()
def double_softmax_floor():
    """Return the lowest loss that softmax of softmax can reach for four classes."""
    best = np.array([1.0, 0, 0, 0])
    share = sc.softmax(best)[0]
    return float(-np.log(share))


@number()
def best_loss():
    """Return the lowest cross-entropy that any answer can have for the truth 0.7, 0.2, 0.1."""
    truth = np.array([0.7, 0.2, 0.1])
    prices = -np.log(truth)
    return float((truth * prices).sum())
