"""What lesson 07 asks: recall, the opening prediction, the closing quiz, the six questions."""

import numpy as np

from softmax_course import examples
from softmax_course.checks import prediction, quiz


def wins_of_the_first(noise, rounds=100_000):
    """Return how often the first of the penguin's scores is the largest, in percent.

    `noise` makes random numbers of a given shape.
    """
    noisy = examples.PENGUIN + noise((rounds, 3))
    return round(100 * float(np.mean(np.argmax(noisy, axis=1) == 0)))


def _gumbel(shape):
    return -np.log(-np.log(np.random.default_rng(0).random(shape)))


recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening")
closing = quiz(__name__, "closing")
posttest = quiz(__name__, "posttest")
