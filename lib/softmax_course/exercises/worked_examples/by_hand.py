"""The steps by hand: one blank, then two, then none."""

import numpy as np

import softmax_course as sc
from softmax_course import examples
from softmax_course.checks import Mistake, array, number

_A = examples.THREE_NEURONS
_D = examples.AIRPLANE


@number(
    title="3.1 · One step is missing",
    nudge="Three exponentials stand in the cell. What does the step called total do with them?",
    mistakes=(
        Mistake(
            "totals the scores",
            "That is 0.7 + 1.5 + 4.8. Which numbers does the step after exponentiating add up?",
            _A.sum(),
        ),
        Mistake(
            "leaves the smallest out",
            "One term is missing, and it is a small one. How many classes are there?",
            np.exp(_A)[1:].sum(),
        ),
        Mistake(
            "leaves the middle one out",
            "One term is missing. How many classes are there?",
            np.exp(_A)[[0, 2]].sum(),
        ),
        Mistake(
            "totals the others only",
            "The largest is not in it. Is it part of the whole?",
            np.exp(_A)[:2].sum(),
        ),
        Mistake(
            "takes the largest for the total",
            "That is one exponential. What do the other two add?",
            np.exp(_A).max(),
        ),
        Mistake(
            "exponentiates the sum of the scores",
            "You added first and exponentiated afterwards. Which of the two steps comes first?",
            np.exp(_A.sum()),
        ),
        Mistake(
            "takes the mean",
            "That is a third of it. Does a total divide?",
            np.exp(_A).mean(),
        ),
        Mistake(
            "totals the shifted exponentials",
            "That total goes with exponentials of z minus its maximum. Which exponentials stand "
            "in the cell?",
            np.exp(_A - _A.max()).sum(),
        ),
    ),
    hints=(
        "The total is what the three shares are shares of. What are they parts of?",
        "A NumPy array has a method for it. Which one adds everything up?",
    ),
    insight="The total is the one number that every share has in common: move one score, and all "
    "the shares move, because the total did.",
    variation="Which share would the third class have if its exponential were the total?",
    minutes=(1, 2),
)
def total_of_three():
    """Return the total of the exponentials of 0.7, 1.5 and 4.8."""
    exps = np.exp(np.array([0.7, 1.5, 4.8]))
    return exps.sum()


@array(
    title="3.6 ★ · Two steps are missing",
    nudge="Exponentials first, then their total, then the quotient. Which of your four is off?",
    mistakes=(
        Mistake(
            "divides the scores themselves",
            "The scores add up to 0.82, and dividing by that gives more than 1. What comes before "
            "the total?",
            _D / _D.sum(),
        ),
        Mistake(
            "uses sigmoids",
            "Each of these looks at its own score only, and they add up to 2.08. What is the "
            "common total?",
            sc.sigmoid(_D),
        ),
        Mistake(
            "loses the minus signs",
            "The dog's exponential became large. What is e to the power of -3.44, above or below "
            "1?",
            sc.softmax(np.abs(_D)),
        ),
        Mistake(
            "loses the minus sign of the dog",
            "One sign got lost. What is e to the power of -3.44, above or below 1?",
            sc.softmax(_D * [-1, 1, 1, 1]),
        ),
        Mistake(
            "leaves the dog out of the total",
            "Its 0.032 is small and still part of the whole. What do your four add up to?",
            np.exp(_D) / np.exp(_D)[1:].sum(),
        ),
        Mistake(
            "leaves the exponentials undivided",
            "These are exponentials. What do they have to be divided by?",
            np.exp(_D),
        ),
        Mistake(
            "takes the logarithm as well",
            "That step comes in lesson 04. What was there before it?",
            -sc.log_softmax(_D),
            sc.log_softmax(_D),
        ),
    ),
    hints=(
        "The total comes from the exponentials. Can it be negative, or below 1?",
        "What is left after the total is one division. Of what by what?",
    ),
    insight="93.15 % for the airplane, as in the article this photo comes from. The dog "
    "keeps 0.06 %.",
    variation="What would the shares be if the dog's score were minus infinity?",
    minutes=(2, 3),
    star=True,
)
def photo_shares():
    """Return the shares of dog, cat, boat and airplane."""
    exps = np.exp(np.array([-3.44, 1.16, -0.81, 3.91]))
    return exps / exps.sum()
