"""What lesson 02 asks before and at the end."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.checks import prediction, quiz

_scores = examples.PENGUIN
_raised = _scores + np.array([0, 0, 1])


def _changed(function):
    return int(np.sum(~np.isclose(function(_scores), function(_raised))))


recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening")
closing = quiz(__name__, "closing")
