"""What lesson 03 asks before and after: recall, the opening prediction, the closing quiz."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.checks import prediction, quiz

_scores = examples.SEVEN_FOUR_ZERO
_batch = np.exp([examples.SEVEN_FOUR_ZERO, examples.PENGUIN])


def _percent(z):
    return round(100 * float(numerics.softmax(z)[0]), 2)


def _works(z):
    with np.errstate(all="ignore"):
        return bool(np.isfinite(np.exp(z)).all())


recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening")
totals = prediction(__name__, "totals")
closing = quiz(__name__, "closing")
