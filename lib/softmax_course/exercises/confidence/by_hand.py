"""Numbers worked out by hand: answers kept, a Brier score, where to act."""

import numpy as np

from softmax_course.checks import number


@number()
def right_of_200():
    """Of 200 answers given with a confidence of 0.8, about how many should be right?"""
    answers, confidence = 200, 0.8
    return round(answers * confidence)


@number()
def brier_by_hand():
    """Return the Brier score of the shares 0.7, 0.2, 0.1 when the first class is true."""
    p = np.array([0.7, 0.2, 0.1])
    Y = np.array([1, 0, 0])
    return ((p - Y) ** 2).sum()


@number()
def threshold():
    """Acting wrongly costs 9, not acting when right costs 1: from which confidence on act?"""
    wrongly, missed = 9, 1
    return wrongly / (wrongly + missed)
