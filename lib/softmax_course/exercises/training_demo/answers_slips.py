"""What goes wrong when right answers are counted: programs for `accuracy`."""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake


def _right(Z, y):
    return Z.argmax(axis=1) == y


def _apart(Z, y):
    return Z.argmax(axis=1) - y


def _truths(Z, y):
    return Z[np.arange(len(y)), y]


def _one_hot(labels, Z):
    return np.eye(Z.shape[1])[labels]


def _last(Z):
    return Z.shape[1] - 1 - Z[:, ::-1].argmax(axis=1)


def _each_class(Z, y):
    return np.mean([_right(Z, y)[y == k].mean() for k in np.unique(y)])


def _share_of_hits(of):
    """Return the program that looks for the largest of `of(Z)` instead of Z."""
    return lambda Z, y: np.mean(of(Z).argmax(axis=1) == y)


def _raw(Z):
    return np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)


def _raw_with_math(Z):
    rows = [[math.exp(z) for z in row] for row in Z]
    return np.array([[e / sum(row) for e in row] for row in rows])


SLIPS = (
    Mistake(
        "writes a percentage",
        "That is the share in percent. What is it as a number between 0 and 1?",
        lambda Z, y: 100 * _right(Z, y).mean(),
    ),
    Mistake(
        "counts without dividing",
        "That is how many are right. What makes sets of different sizes comparable?",
        lambda Z, y: _right(Z, y).sum(),
    ),
    Mistake(
        "gives the share of errors",
        "That is how often it is wrong. What is left of the whole?",
        lambda Z, y: 1 - _right(Z, y).mean(),
    ),
    Mistake(
        "measures how far apart the classes are",
        "In yours it matters how far the winner's number lies from the label, and the numbers are "
        "only names. When is an answer right, and when is it not?",
        lambda Z, y: np.abs(_apart(Z, y)).mean(),
        lambda Z, y: 1 - np.abs(_apart(Z, y)).mean(),
        lambda Z, y: (_apart(Z, y) ** 2).mean(),
        lambda Z, y: 1 - (_apart(Z, y) ** 2).mean(),
        lambda Z, y: _apart(Z, y).mean(),
        lambda Z, y: -_apart(Z, y).mean(),
    ),
    Mistake(
        "looks for winners down the columns",
        "That finds the best example for each class. Along which axis do the classes of one "
        "example lie?",
        lambda Z, y: np.mean(Z.argmax(axis=0) == y),
        lambda Z, y: np.mean(Z.argmax(axis=0)[: len(y)] == y[: Z.shape[1]]),
    ),
    Mistake(
        "finds one winner for the whole table",
        "Without an axis, argmax gives a single position for everything. How many winners do "
        "n examples have?",
        lambda Z, y: np.mean(Z.argmax() == y),
        lambda Z, y: np.mean(Z.argmax() == y.argmax()),
    ),
    Mistake(
        "takes the lowest score",
        "Those are the classes that the network thinks least likely. Which score wins?",
        lambda Z, y: np.mean(Z.argmin(axis=1) == y),
    ),
    Mistake(
        "compares scores with labels",
        "A score is a number like 2.3, and a label is a position. Which function tells where the "
        "largest one stands?",
        lambda Z, y: np.mean(Z.max(axis=1) == y),
        lambda Z, y: np.mean(Z == y),
    ),
    Mistake(
        "counts entries, not examples",
        "Each row of zeros and a 1 is compared place by place, and most places hold an easy "
        "0. How many answers does one example give?",
        lambda Z, y: np.mean(_one_hot(Z.argmax(axis=1), Z) == _one_hot(y, Z)),
    ),
    Mistake(
        "asks of every entry whether it passes one half",
        "K yes-or-no questions for each example, most of them easy. How many answers does a "
        "network with one true class give?",
        lambda Z, y: np.mean((sc.softmax(Z) > 0.5) == _one_hot(y, Z)),
        lambda Z, y: np.mean((Z > 0.5) == _one_hot(y, Z)),
        lambda Z, y: np.mean((Z > 0) == _one_hot(y, Z)),
    ),
    Mistake(
        "asks the truth for one half",
        "With three classes a share of 40 % can win. What does the truth have to beat?",
        lambda Z, y: np.mean(_truths(sc.softmax(Z), y) > 0.5),
        lambda Z, y: np.mean(_truths(sc.softmax(Z), y) >= 0.5),
    ),
    Mistake(
        "asks whether the truth's score is above zero",
        "A score above 0 can be beaten, and one below 0 can win. What does the truth's score have "
        "to beat?",
        lambda Z, y: np.mean(_truths(Z, y) > 0),
        lambda Z, y: np.mean(_truths(Z, y) >= 0),
    ),
    Mistake(
        "takes the score farthest from zero",
        "A score of -3 is low, however far from 0. Where did the minus signs go?",
        _share_of_hits(np.abs),
    ),
    Mistake(
        "divides the scores by their sum",
        "In a row whose sum is negative that turns the order round. What has to be done to scores "
        "before the largest can be seen, if anything?",
        _share_of_hits(lambda Z: Z / Z.sum(axis=1, keepdims=True)),
    ),
    Mistake(
        "does not compare scores below zero",
        "In a row with no score above 0, yours does not find the largest. From which value does "
        "your search begin?",
        _share_of_hits(lambda Z: np.maximum(Z, 0)),
        lambda Z, y: np.mean(_right(Z, y) & (Z.max(axis=1) > 0)),
    ),
    Mistake(
        "lets a masked class win",
        "-inf is the lowest score there is, and in yours its class beats others. What did it "
        "become on the way?",
        _share_of_hits(lambda Z: np.where(np.isinf(Z), 0, Z)),
        _share_of_hits(
            lambda Z: np.abs(np.where(np.isinf(Z), Z, 0)) + np.where(np.isinf(Z), 0, Z)
        ),
    ),
    Mistake(
        "exponentiates raw scores",
        "exp(1001) is too large for a float and exp(-1002) is 0: the order is lost there. "
        "Is the exponential needed to see which score is the largest?",
        _share_of_hits(_raw),
        _share_of_hits(_raw_with_math),
    ),
    Mistake(
        "puts a limit on the scores",
        "1000 and 1001 come out alike in yours. Is a limit needed to see which one is the "
        "largest?",
        *[_share_of_hits(lambda Z, n=n: np.clip(Z, -n, n)) for n in (10, 20, 100, 500, 700)],
        *[_share_of_hits(lambda Z, n=n: np.minimum(Z, n)) for n in (20, 100, 700)],
        _share_of_hits(sc.sigmoid),
    ),
    Mistake(
        "gives ties to the last",
        "Where two scores are equal, yours takes the later one. Which one does argmax take?",
        lambda Z, y: np.mean(_last(Z) == y),
        lambda Z, y: np.mean(Z.argsort(axis=1, kind="stable")[:, -1] == y),
    ),
    Mistake(
        "counts every tie as right",
        "A network that gives all classes the same score would be right every time. How many "
        "answers may it give?",
        lambda Z, y: np.mean(_truths(Z, y) == Z.max(axis=1)),
    ),
    Mistake(
        "counts every tie as wrong",
        "Where two scores are equal, yours never counts. Which of the two should win here?",
        lambda Z, y: np.mean((_truths(Z, y)[:, None] > Z).sum(axis=1) == Z.shape[1] - 1),
    ),
    Mistake(
        "averages over the classes",
        "First a share for each class, then their mean: rare classes count more. What does "
        "each example count when all count alike?",
        _each_class,
    ),
    Mistake(
        "counts the classes from 1",
        "Every position is one too high. What is Python's first position?",
        lambda Z, y: np.mean(Z.argmax(axis=1) + 1 == y),
    ),
    Mistake(
        "returns one answer for each example",
        "One yes or no for each row came back. What is the mean of those?",
        _right,
    ),
    Mistake(
        "returns after the first row",
        "The loop ends with its first turn. How far in does the return stand?",
        lambda Z, y: _right(Z, y)[0] / len(y),
    ),
    Mistake(
        "asks for an axis that is not there",
        "Axis 0 is the first axis, axis 1 the second, and something in that line is asked for one "
        "it does not have. How many axes has Z, how many are left after argmax, and how many "
        "has y?",
        lambda Z, y: np.mean(Z.argmax(axis=1) == y.argmax(axis=1)),
        lambda Z, y: np.mean(Z.argmax(axis=1) == y, axis=1),
        lambda Z, y: np.mean(Z.argmax(axis=2) == y),
    ),
    Mistake(
        "returns the winners",
        "Those are the classes that won. What should they be compared with?",
        lambda Z, y: Z.argmax(axis=1),
    ),
    Mistake(
        "gives the mean share of the truth",
        "That looks at how much each truth was given. What counts here, however narrow the lead?",
        lambda Z, y: np.mean(_truths(sc.softmax(Z), y)),
    ),
    Mistake(
        "gives the loss",
        "That is the mean price. Which question has yes or no for each example?",
        lambda Z, y: sc.cross_entropy(Z, y),
    ),
    Mistake(
        "divides by another number",
        "The number of right ones is divided by classes, or by all the entries. How many "
        "examples are there?",
        lambda Z, y: _right(Z, y).sum() / Z.shape[1],
        lambda Z, y: _right(Z, y).sum() / Z.size,
    ),
    Mistake(
        "gives 0 unless all are right",
        "Yours knows only 1 and 0. Which division, or which mean, gives the values between?",
        lambda Z, y: _right(Z, y).all(),
        lambda Z, y: _right(Z, y).sum() // len(y),
    ),
)
