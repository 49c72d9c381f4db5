"""The sigmoid function, for one score or many, of any size."""

import math

import numpy as np

from softmax_course import numerics
from softmax_course.checks import Case, Mistake, Remark, function, warned


@function(
    title="2.1 · Sigmoid",
    cases=(
        Case("a score of zero", 0.0),
        Case("one positive score", 2.33),
        Case("one negative score", -1.46),
        Case("three scores", [2.33, -1.46, 0.56]),
        Case("whole numbers", [-3, 0, 3]),
        Case("two rows of scores", [[0.5, -0.5], [4.0, -2.0]]),
        Case("far above zero", 1000.0, ordinary=False),
        Case("far below zero", -1000.0, ordinary=False),
        Case("both ends at once", [-1000.0, 1.0, 1000.0], ordinary=False),
        Case("an impossible answer", [-np.inf, 0.0], ordinary=False),
    ),
    without=("sigmoid", "softmax", "expit"),
    nudge="Work out a score of zero by hand: e to the power of 0 is 1. Where does your formula "
    "leave the road to one half?",
    mistakes=(
        Mistake(
            "gives the probability of no",
            "Your curve falls where it should rise: a score of 2.33 gets less than one half. "
            "Which sign turns it round?",
            lambda z: 1 / (1 + np.exp(z)),
            lambda z: np.exp(-z) / (1 + np.exp(-z)),
        ),
        Mistake(
            "stops at the exponential",
            "An exponential has no ceiling, and a probability has. What is still to be done "
            "with it?",
            lambda z: np.exp(z),
            lambda z: np.exp(-z),
            lambda z: 1 / np.exp(-z),
        ),
        Mistake(
            "ends at 1 + e^-z",
            "Your numbers are all above 1. Is the fraction missing, or a pair of brackets? "
            "(1 / 1 + x is 1 + x.) Which one?",
            lambda z: 1 / 1 + np.exp(-z),
        ),
        Mistake(
            "lets the scores share one total",
            "Your numbers add up to 1, so the scores compete. Sigmoid looks at one score at a "
            "time: which other score may its formula use?",
            lambda z: np.exp(z) / np.exp(z).sum(),
            numerics.softmax,
            lambda z: numerics.sigmoid(z) / np.sum(numerics.sigmoid(z)),
        ),
        Mistake(
            "drops the sign of the score",
            "A score of -1.46 gets the same as 1.46 would. Should a negative score end up above "
            "one half?",
            lambda z: 1 / (1 + np.exp(-np.abs(z))),
        ),
        Mistake(
            "ends at 1 + e^z",
            "This grows without end. Which step would keep it below 1?",
            lambda z: 1 + np.exp(z),
        ),
        Mistake(
            "decides instead of weighing",
            "Only 0 and 1 come out. What should a score close to zero get?",
            lambda z: np.where(np.asarray(z) > 0, 1.0, 0.0),
            lambda z: np.where(np.asarray(z) >= 0, 1.0, 0.0),
            lambda z: np.round(numerics.sigmoid(z)),
        ),
        Mistake(
            "uses tanh in its place",
            "That is the other S-curve, from -1 to 1. What is its value at zero, and what "
            "should it be?",
            lambda z: np.tanh(z),
        ),
        Mistake(
            "takes the logarithm as well",
            "These are log-probabilities, all below zero. Which step is one too many?",
            lambda z: numerics.log_sigmoid(z),
        ),
        Mistake(
            "puts a factor in the exponent",
            "Right at zero, and the slope is off. What is the exponent at a score of 2?",
            lambda z: numerics.sigmoid(np.asarray(z) / 2),
            lambda z: numerics.sigmoid(np.asarray(z) * 2),
        ),
        Mistake(
            "works for one number only",
            "One number is fine, an array is not. Which of your steps takes one number only?",
            lambda z: 1 / (1 + math.exp(-z)),
            lambda z: float(numerics.sigmoid(float(z))),
        ),
        Mistake(
            "asks `if` of a whole array",
            "One yes or no was wanted, and an array has many. Which NumPy function chooses entry "
            "by entry?",
            lambda z: 1 / (1 + np.exp(-z)) if z >= 0 else np.exp(z) / (1 + np.exp(z)),
        ),
        Mistake(
            "works for an array only",
            "Your program wants several scores. What should one score on its own give?",
            lambda z: [numerics.sigmoid(v) for v in z],
        ),
        Mistake(
            "takes the slope of the curve",
            "That is how steep the sigmoid is, largest at zero. What is its height there?",
            lambda z: numerics.sigmoid(z) * (1 - numerics.sigmoid(z)),
        ),
        Mistake(
            "subtracts the largest score first",
            "Softmax may shift its scores, since only gaps count there. For a sigmoid, where "
            "zero is matters: what does your largest score always get?",
            lambda z: numerics.sigmoid(z - np.max(z)),
        ),
        Mistake(
            "cuts the results to whole numbers",
            "An array of whole numbers holds whole numbers only, so 0.95 becomes 0. What kind of "
            "array could hold your results?",
            lambda z: numerics.sigmoid(z).astype(np.asarray(z).dtype),
        ),
        Mistake(
            "hides the overflow behind a zero",
            "A score of 1000 gets 0 now, where it should get nearly 1. Which formula has no nan "
            "to hide?",
            lambda z: np.nan_to_num(np.exp(z) / (1 + np.exp(z))),
        ),
        Mistake(
            "lets the exponential overflow",
            "The formula is right, and exp is what breaks: e to the power of 1000 has no place "
            "among the floats. Which exponential stays small for this score?",
            lambda z: np.exp(z) / (1 + np.exp(z)),
            lambda z: np.vectorize(lambda v: 1 / (1 + math.exp(-v)))(z),
            lambda z: np.vectorize(lambda v: math.exp(v) / (1 + math.exp(v)))(z),
            lambda z: 1 / (1 + math.e**-z),
        ),
    ),
    remarks=(
        Remark(
            warned("overflow"),
            "(On the way an exponential grew too large for a float, an overflow. The result is "
            "right all the same, and nothing needs mending.)",
        ),
    ),
    hints=(
        "A score of zero must give one half. Which of your numbers are then equal?",
        "In 1 / (1 + x), the x has to shrink as the score grows. Which power of e does that?",
    ),
    insight="An S-curve from 0 to 1 with one half at zero, drawn for each score on its own. No "
    "other score has a say in it.",
    variation="What do sigmoid(z) and sigmoid(-z) add up to?",
    minutes=(5, 9),
    difficulty=2,
)
def sigmoid(z):
    """Probability of yes for one score or an array of scores z: 1 / (1 + exp(-z))."""
    e = np.exp(-np.abs(z))  # never above 1, so it cannot overflow
    return np.where(np.greater_equal(z, 0), 1, e) / (1 + e)
