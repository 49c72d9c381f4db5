"""The gradient of the mean loss: shares minus truth, over n."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake, function

from .batch import BATCHES


def _one_hot(Z, y):
    return np.eye(Z.shape[1])[y]


def _raw(Z):
    return np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)


def _whole_columns(Z, y):
    P = sc.softmax(Z)
    P[:, y] -= 1
    return P / len(Z)


def _squared(Z, y):
    P = sc.softmax(Z)
    G = 2 * (P - _one_hot(Z, y))
    return P * (G - (G * P).sum(axis=1, keepdims=True)) / len(Z)


@function(
    title="4.4 · The gradient of the loss",
    cases=BATCHES,
    without=("cross_entropy_grad",),
    nudge="Each row of a gradient adds up to 0. Does every row of yours?",
    mistakes=(
        Mistake(
            "forgets to divide by the number of examples",
            "That is the gradient of the sum. What turns a sum of losses into their mean?",
            lambda Z, y: sc.softmax(Z) - _one_hot(Z, y),
        ),
        Mistake(
            "turns the sign round",
            "One-hot minus shares points downhill. Which way does a gradient point?",
            lambda Z, y: (_one_hot(Z, y) - sc.softmax(Z)) / len(Z),
            lambda Z, y: _one_hot(Z, y) - sc.softmax(Z),
        ),
        Mistake(
            "leaves the truth out",
            "These are shares, whatever y says. What has to be taken off at the true class?",
            lambda Z, y: sc.softmax(Z) / len(Z),
            lambda Z, y: sc.softmax(Z),
        ),
        Mistake(
            "moves the true class only",
            "The wrong classes get zero, and each took its share. What do the rows add up to?",
            lambda Z, y: _one_hot(Z, y) * (sc.softmax(Z) - 1) / len(Z),
            lambda Z, y: _one_hot(Z, y) * (sc.softmax(Z) - 1),
        ),
        Mistake(
            "takes p times 1 - p",
            "That is how a share moves with its own score. What about the other scores, and the "
            "loss?",
            lambda Z, y: sc.softmax(Z) * (1 - sc.softmax(Z)) / len(Z),
            lambda Z, y: sc.softmax(Z) * (1 - sc.softmax(Z)),
        ),
        Mistake(
            "divides by all the entries",
            "The mean runs over examples, not over examples times classes. How many losses are "
            "averaged?",
            lambda Z, y: (sc.softmax(Z) - _one_hot(Z, y)) / Z.size,
        ),
        Mistake(
            "divides by the number of classes",
            "K classes, and n examples. Which of the two is averaged over?",
            lambda Z, y: (sc.softmax(Z) - _one_hot(Z, y)) / Z.shape[1],
        ),
        Mistake(
            "takes 1 off everywhere",
            "Only one class of each row is true. Where does one-hot have its 1?",
            lambda Z, y: (sc.softmax(Z) - 1) / len(Z),
        ),
        Mistake(
            "takes 1 off whole columns",
            "P[:, y] names columns, so every row lost a 1. Which row belongs to which label?",
            _whole_columns,
        ),
        Mistake(
            "takes off 1 where it should be 1/n",
            "The shares were divided by n and the 1 was not. What is divided by n?",
            lambda Z, y: sc.softmax(Z) / len(Z) - _one_hot(Z, y),
        ),
        Mistake(
            "sums over the whole batch",
            "One total for everything: the examples compete. How many totals does a batch need?",
            lambda Z, y: (sc.softmax(Z.ravel()).reshape(Z.shape) - _one_hot(Z, y)) / len(Z),
        ),
        Mistake(
            "cuts the results to whole numbers",
            "An array of whole numbers holds whole numbers only. What kind of array could hold "
            "your gradient?",
            lambda Z, y: sc.cross_entropy_grad(Z, y).astype(Z.dtype),
        ),
        Mistake(
            "subtracts the labels as numbers",
            "The number of a class is a name, not a size. Which row of 0 and 1 stands for it?",
            lambda Z, y: (sc.softmax(Z) - y[:, None]) / len(Z),
            lambda Z, y: sc.softmax(Z) - y[:, None],
            lambda Z, y: (sc.softmax(Z) - y) / len(Z),
            lambda Z, y: sc.softmax(Z) - y,
        ),
        Mistake(
            "counts the classes from 1",
            "The 1 was taken off one place too early. What is Python's first position?",
            lambda Z, y: (sc.softmax(Z) - _one_hot(Z, y - 1)) / len(Z),
        ),
        Mistake(
            "subtracts from the scores",
            "The scores stand where the shares belong. Which function comes first?",
            lambda Z, y: (Z - _one_hot(Z, y)) / len(Z),
        ),
        Mistake(
            "competes along the examples",
            "Softmax ran down the columns. Along which axis do the classes of one example lie?",
            lambda Z, y: (sc.softmax(Z, axis=0) - _one_hot(Z, y)) / len(Z),
        ),
        Mistake(
            "averages the rows away",
            "One row came back, and every score has a gradient of its own. Which shape has Z?",
            lambda Z, y: (sc.softmax(Z) - _one_hot(Z, y)).mean(axis=0),
        ),
        Mistake(
            "exponentiates raw scores",
            "The formula is right, and exp(1000) runs over. Which softmax cannot break?",
            lambda Z, y: (_raw(Z) - _one_hot(Z, y)) / len(Z),
        ),
        Mistake(
            "takes the gradient of the squared error",
            "That is another loss: its gradient carries the Jacobian and vanishes for confident "
            "mistakes. Which loss was asked for?",
            _squared,
        ),
        Mistake(
            "gives the loss itself",
            "That is how much it costs. Which way should each score move?",
            lambda Z, y: sc.cross_entropy(Z, y),
        ),
    ),
    hints=(
        "For one example it is p minus one-hot. What does the mean over n examples add?",
        "P[np.arange(n), y] picks the share of each truth. What has to be taken off there?",
    ),
    insight="Shares minus truth, over n. Every row adds up to 0: what the wrong classes lose, "
    "the true one gains. No entry exceeds 1, and it never vanishes while the truth "
    "is missed.",
    variation="What is the gradient for the bias of the last layer, made from yours?",
    minutes=(4, 7),
    difficulty=2,
)
def loss_gradient(Z, y):
    """Return the gradient of the mean cross-entropy with respect to the scores Z."""
    n = len(Z)
    gradient = sc.softmax(Z)
    gradient[np.arange(n), y] -= 1
    return gradient / n
