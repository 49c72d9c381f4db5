"""The price of the truth, from probabilities."""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function

_D = [0.0005986, 0.0595517, 0.0083049, 0.9315448]


@function(
    cases=(
        Case("the photo, truly an airplane", _D, 3),
        Case("the photo, truly a cat", _D, 1),
        Case("the photo, truly a dog", _D, 0),
        Case("one half", [0.5, 0.5], 0),
        Case("three classes", [0.2, 0.3, 0.5], 1),
        Case("a class ruled out rightly", [0.0, 0.25, 0.75], 1, ordinary=False),
        Case("a certainty that holds", [0.0, 1.0], 1, ordinary=False),
        Case("a certainty that fails", [0.0, 1.0], 0, ordinary=False),
        Case("a very small chance", [1e-20, 1.0], 0, ordinary=False),
    ),
)
def surprise(p, y):
    """Return the price of the truth y under 1-D probabilities p: -ln p[y]."""
    share = p[y]
    with np.errstate(divide="ignore"):
        price = -np.log(share)
    return price
