"""Softmax of what can be read only once."""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Fresh, function


def _stream(*numbers):
    return Fresh(lambda: iter(list(numbers)), f"iter([{', '.join(map(str, numbers))}])")


@function(
    cases=(
        Case("the penguin", _stream(2.33, -1.46, 0.56)),
        Case("rising", _stream(-2.0, -0.5, 1.0, 3.5)),
        Case("falling", _stream(3.5, 1.0, -0.5, -2.0)),
        Case("equal", _stream(0.7, 0.7, 0.7, 0.7)),
        Case("up and down", _stream(0.5, 2.0, 1.0, 2.5, -1.0, 2.5, 0.0)),
        Case("whole numbers", _stream(4, 7, 0)),
        Case("a single number", _stream(1.5), ordinary=False),
        Case("rising past a thousand", _stream(-1000.0, 0.0, 1000.0, 1001.0), ordinary=False),
        Case("falling from a thousand", _stream(1001.0, 1000.0, -1000.0), ordinary=False),
        Case("far below zero", _stream(-2000.0, -2001.0, -1999.0), ordinary=False),
        Case("beyond any usual number", _stream(-3e300, -2e300), ordinary=False),
    ),
)
def online_logsumexp(stream):
    """Return the logsumexp of the numbers in stream, which can be read once."""
    top, total = -np.inf, 0.0
    for x in stream:
        new = max(top, x)
        kept = total * np.exp(top - new)
        total = kept + np.exp(x - new)
        top = new
    return top + np.log(total)
