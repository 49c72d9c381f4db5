"""What goes wrong when softmax is written: programs for one row or many, last axis.

Several exercises share these mistakes, since the same slips are made on a vector and on
a batch, with and without a temperature.
"""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake


def total(z):
    """Sum over the classes of each row, kept as a column."""
    return np.sum(z, axis=-1, keepdims=True)


def shifted(z):
    """Exponentials of the scores, each row shifted by its own maximum."""
    return np.exp(z - np.max(z, axis=-1, keepdims=True))


def _sorted(z):
    return np.sort(sc.softmax(z), axis=-1)[..., ::-1]


def _one_hot(z):
    return (z == np.max(z, axis=-1, keepdims=True)).astype(float)


UNNORMALISED = (
    Mistake(
        "leaves the exponentials undivided",
        "These are exponentials, and they do not add up to 1. Which step comes after the total?",
        lambda z: np.exp(z),
    ),
    Mistake(
        "never divides by the total",
        "The winner has exactly 1, and all together make more than 1. Which number is the whole?",
        shifted,
    ),
    Mistake(
        "divides by how many there are",
        "That is an average of exponentials. Do your numbers add up to 1?",
        lambda z: shifted(z) / z.shape[-1],
        lambda z: np.exp(z) / z.shape[-1],
    ),
    Mistake(
        "divides by the total of the scores",
        "The exponentials are right, and they were divided by the sum of the scores. Which total "
        "do the exponentials have?",
        lambda z: np.exp(z) / total(z),
    ),
    Mistake(
        "leaves the last score out of the total",
        "Your shares add up to more than 1. How many terms has the total?",
        lambda z: shifted(z) / total(shifted(z)[..., :-1]),
        lambda z: np.exp(z) / total(np.exp(z)[..., :-1]),
    ),
    Mistake(
        "divides by the others only",
        "Each exponential is divided by the rest without itself, which gives odds. What is "
        "missing from the total?",
        lambda z: shifted(z) / (total(shifted(z)) - shifted(z)),
    ),
    Mistake(
        "divides by the length of the vector of exponentials",
        "The squares add up to 1 now, not the numbers. Which total makes shares?",
        lambda z: shifted(z) / np.sqrt(total(shifted(z) ** 2)),
    ),
)

NO_EXPONENTIAL = (
    Mistake(
        "divides the scores themselves",
        "These are scores over their sum, without any exponential. What would that do with the "
        "scores 1 and -1?",
        lambda z: z / total(z),
    ),
    Mistake(
        "stretches the scores from the lowest up",
        "The lowest class has exactly 0, and it should have a little. Which function never gives "
        "zero?",
        lambda z: (
            (z - np.min(z, axis=-1, keepdims=True)) / total(z - np.min(z, axis=-1, keepdims=True))
        ),
    ),
    Mistake(
        "cuts off negative scores",
        "Negative scores became 0. What should a class with a score below zero get?",
        lambda z: np.maximum(z, 0) / total(np.maximum(z, 0)),
    ),
    Mistake(
        "divides absolute values",
        "A score of -1.46 counts like 1.46 now. Which function makes it positive and keeps the "
        "order?",
        lambda z: np.abs(z) / total(np.abs(z)),
    ),
    Mistake(
        "squares instead of exponentiating",
        "Squares are positive too, and they turn -3 into more than 2. Which function keeps the "
        "order?",
        lambda z: z**2 / total(z**2),
    ),
    Mistake(
        "uses sigmoids",
        "Each number looks at its own score only, so they need not add up to 1. Where is the "
        "common total?",
        sc.sigmoid,
    ),
    Mistake(
        "shares out sigmoids",
        "They add up to 1 and are too close to each other: sigmoid flattens large scores first. "
        "Which function does softmax use in its place?",
        lambda z: sc.sigmoid(z) / total(sc.sigmoid(z)),
    ),
)

OTHER_EXPONENT = (
    Mistake(
        "turns the scores round",
        "The lowest score wins. Which sign stands in the exponent?",
        lambda z: sc.softmax(-z),
    ),
    Mistake(
        "drops the signs of the scores",
        "-1.46 is treated like 1.46. Where does the minus get lost?",
        lambda z: sc.softmax(np.abs(z)),
    ),
    Mistake(
        "uses another base than e",
        "Shares, and too flat or too sharp: the base is not e. Which NumPy function has base e?",
        lambda z: sc.softmax(z * math.log(2)),
        lambda z: sc.softmax(z * math.log(10)),
        lambda z: 2.0**z / total(2.0**z),
        lambda z: 10.0**z / total(10.0**z),
    ),
    Mistake(
        "types in a rounded e",
        "Right to a few digits, and then not: e is no short number. Which function knows it?",
        lambda z: 2.718**z / total(2.718**z),
        lambda z: 2.7183**z / total(2.7183**z),
        lambda z: 2.71828**z / total(2.71828**z),
    ),
    Mistake(
        "exponentiates the shares of the scores",
        "You divided first and exponentiated afterwards. Which of the two comes first?",
        lambda z: np.exp(z / total(z)),
    ),
    Mistake(
        "divides the scores by the largest instead of subtracting it",
        "Dividing keeps exp small and changes every lead. Which operation leaves the leads alone?",
        lambda z: sc.softmax(z / np.max(z, axis=-1, keepdims=True)),
    ),
    Mistake(
        "subtracts the largest score after exponentiating",
        "The shift belongs to the scores: e^(z - m) is not e^z - m. Where does the bracket close?",
        lambda z: (
            (np.exp(z) - np.max(z, axis=-1, keepdims=True))
            / total(np.exp(z) - np.max(z, axis=-1, keepdims=True))
        ),
    ),
)

OTHER_RESULT = (
    Mistake(
        "applies softmax twice",
        "Shares went through softmax again, which draws them together. Where is the second one?",
        lambda z: sc.softmax(sc.softmax(z)),
    ),
    Mistake(
        "takes the logarithm as well",
        "These are log-probabilities, all at most 0. Which step is one too many?",
        sc.log_softmax,
    ),
    Mistake(
        "decides instead of sharing",
        "The winner has everything. How much should a class get that is one point behind?",
        _one_hot,
    ),
    Mistake(
        "cuts the shares to whole numbers",
        "An array of whole numbers holds whole numbers only. What kind of array could hold your "
        "shares?",
        lambda z: sc.softmax(z).astype(z.dtype),
    ),
    Mistake(
        "sorts the classes",
        "The shares are right and stand in another order than their scores. Which class is first?",
        _sorted,
        lambda z: _sorted(z)[..., ::-1],
    ),
)

EVERYDAY = (*UNNORMALISED, *NO_EXPONENTIAL, *OTHER_EXPONENT, *OTHER_RESULT)

OVERFLOW = Mistake(
    "exponentiates raw scores",
    "Your formula is right, and exp is what breaks: exp(1000) is inf, and inf / inf is nan. "
    "Which number can you subtract from every score without changing the shares?",
    lambda z: np.exp(z) / total(np.exp(z)),
)
