"""What lesson 02 asks before and at the end."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.checks import prediction, quiz

_scores = examples.PENGUIN


recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening")
closing = quiz(__name__, "closing")
