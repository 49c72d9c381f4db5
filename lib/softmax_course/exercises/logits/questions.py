"""What lesson 01 asks before and at the end."""

import numpy as np

from softmax_course import examples
from softmax_course.checks import prediction, quiz

opening = prediction(__name__, "opening")
closing = quiz(__name__, "closing")
