"""Softmax and its relatives: pure functions of scores, probabilities and labels."""

from softmax_course.numerics.entropy import entropy
from softmax_course.numerics.labels import one_hot
from softmax_course.numerics.sigmoid import log_sigmoid, logit, sigmoid
from softmax_course.numerics.softmax import log_softmax, logsumexp, softmax

__all__ = [
    "entropy",
    "log_sigmoid",
    "log_softmax",
    "logit",
    "logsumexp",
    "one_hot",
    "sigmoid",
    "softmax",
]
