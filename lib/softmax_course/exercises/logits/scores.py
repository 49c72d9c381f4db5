"""Scores: what sets them apart from probabilities, and the gaps that are all they tell."""

import numpy as np

from softmax_course import numerics
from softmax_course.checks import Case, Mistake, function, members


@members(
    title="1.3 · No probabilities",
    out={
        "A": (
            "takes scores for probabilities",
            "A has a number above 1 and one below 0. Can a class be more than certain?",
        ),
        "C": (
            "forgets to add them up",
            "Each number of C lies between 0 and 1. What do the three add up to?",
        ),
        "D": (
            "takes negative numbers for probabilities",
            "Every number of D is negative. What would a chance of -1 mean?",
        ),
    },
    into={
        "B": (
            "rules out honest shares",
            "B looks crooked, and yet: is anything negative, and what do the three add up to?",
        ),
        "E": (
            "rules out certainty",
            "E says that the third is certain. That is bold, and which rule would it break?",
        ),
        "F": (
            "rules out a close race",
            "F has no clear winner. Do probabilities need one?",
        ),
    },
    mistakes=(
        Mistake(
            "picks the ones that can be",
            "Those three can be probabilities. Which ones were asked for?",
            {"B", "E", "F"},
        ),
    ),
    hints=(
        "There are two rules: one about each number, one about all of them. What are they?",
        "Add up each printout. Which of the sums are not 1?",
    ),
    insight="Not negative, and adding up to 1: both rules or it is no distribution. Any of the "
    "six could be scores, since scores have no rules at all.",
    variation="Can you change one number of C so that it becomes a distribution?",
    minutes=(2, 3),
)
def not_probabilities():
    """Which of the six printouts cannot be the probabilities of one answer out of three?"""
    return {"A", "C", "D"}


@function(
    title="1.4 · The gap between two scores",
    cases=(
        Case("the first against the third", [2.33, -1.46, 0.56], 0, 2),
        Case("the second against the first", [2.33, -1.46, 0.56], 1, 0),
        Case("the same scores, 10 higher", [12.33, 8.54, 10.56], 0, 2),
        Case("all negative", [-3.0, -1.0, -2.5, -7.0], 3, 1),
        Case("two whole numbers", [4, 7], 0, 1),
        Case("a score against itself", [1.5, 0.5, -2.0], 1, 1),
        Case("scores with many digits", [1 / 3, -0.7071, 2.718], 0, 1),
        Case("huge scores", [1000.0, -1000.0, 3.0], 0, 1, ordinary=False),
        Case("huge scores, the other way", [1000.0, -1000.0, 3.0], 1, 0, ordinary=False),
        Case("an impossible class", [2.0, -np.inf, 1.0], 0, 1, ordinary=False),
        Case("an impossible class first", [2.0, -np.inf, 1.0], 1, 0, ordinary=False),
        Case("an impossible class beside the two", [2.0, -np.inf, 0.5], 0, 2, ordinary=False),
    ),
    nudge="By how many points does class i lead class j? Try it on paper with 2.33 and 0.56.",
    mistakes=(
        Mistake(
            "divides instead of subtracting",
            "This is a ratio. Add 10 to both scores: does your number stay as it is?",
            lambda z, i, j: z[i] / z[j],
        ),
        Mistake(
            "drops the sign",
            "Your gap is never negative. How would anyone see from it who leads?",
            lambda z, i, j: abs(z[i] - z[j]),
        ),
        Mistake(
            "takes the gap the other way round",
            "The size is right and the sign is not. If class i leads, should its gap be above "
            "or below zero?",
            lambda z, i, j: z[j] - z[i],
        ),
        Mistake(
            "subtracts the positions",
            "That is how far apart the two stand in the list. Which numbers stand there?",
            lambda z, i, j: i - j,
            lambda z, i, j: j - i,
        ),
        Mistake(
            "counts the classes from 1",
            "Python's first position is 0. Which entry does z[i - 1] give for i = 0?",
            lambda z, i, j: z[i - 1] - z[j - 1],
        ),
        Mistake(
            "takes the gap between winner and loser",
            "Your gap does not depend on i and j. Which two scores was it asked for?",
            lambda z, i, j: z.max() - z.min(),
        ),
        Mistake(
            "sorts the scores first",
            "After sorting, position i belongs to another class. Who stands there before?",
            lambda z, i, j: np.sort(z)[i] - np.sort(z)[j],
            lambda z, i, j: np.sort(z)[::-1][i] - np.sort(z)[::-1][j],
        ),
        Mistake(
            "adds the two scores",
            "A sum moves when both scores move up. Which operation does not?",
            lambda z, i, j: z[i] + z[j],
        ),
        Mistake(
            "compares shares instead of scores",
            "That is a difference of two softmax shares. What do the scores themselves say?",
            lambda z, i, j: numerics.softmax(z)[i] - numerics.softmax(z)[j],
        ),
        Mistake(
            "exponentiates the gap",
            "That is the odds between the two. Which number was exponentiated?",
            lambda z, i, j: np.exp(z[i] - z[j]),
        ),
        Mistake(
            "measures the gap to the winner",
            "You took the distance to the largest score. Where does j come in?",
            lambda z, i, j: z.max() - z[i],
            lambda z, i, j: z[i] - z.max(),
        ),
        Mistake(
            "looks at one score only",
            "One of the two scores is not used. A gap needs two ends: which one is missing?",
            lambda z, i, j: z[i],
            lambda z, i, j: z[j],
        ),
        Mistake(
            "says who leads, not by how much",
            "Only who leads came back. By how many points does class i lead?",
            lambda z, i, j: z[i] > z[j],
            lambda z, i, j: np.sign(z[i] - z[j]) if i != j else 0.0,
        ),
        Mistake(
            "knows no negative gaps",
            "A class that trails has a gap below zero, and yours stops at zero. What does that "
            "hide?",
            lambda z, i, j: max(z[i] - z[j], 0.0),
        ),
        Mistake(
            "turns the gap into a probability",
            "That is a sigmoid of the gap, which comes in lesson 02. What goes into it?",
            lambda z, i, j: numerics.sigmoid(z[i] - z[j]),
        ),
        Mistake(
            "goes a long way round through exp or shares",
            "On paper it comes to the same. What happens to exp(1000), or to a share too small "
            "for a float?",
            lambda z, i, j: np.log(numerics.softmax(z)[i] / numerics.softmax(z)[j]),
            lambda z, i, j: np.log(np.exp(z[i]) / np.exp(z[j])),
            lambda z, i, j: np.log(np.exp(z[i])) - np.log(np.exp(z[j])),
        ),
        Mistake(
            "gives the impossible class a finite score",
            "-inf stands for a class that cannot be. How far behind is that?",
            lambda z, i, j: np.nan_to_num(z)[i] - np.nan_to_num(z)[j],
        ),
        Mistake(
            "squares the gap",
            "Squared points are no points any more. What was it before squaring?",
            lambda z, i, j: (z[i] - z[j]) ** 2,
        ),
    ),
    hints=(
        "You want a number that stays as it is when both scores rise by 10. Which operation "
        "gives one?",
        "z[i] is the score of class i. What is the lead of z[i] over z[j]?",
    ),
    insight="Adding the same number to every score leaves every gap as it was. That is all "
    "that scores can tell: who leads whom, and by how much.",
    variation="The first leads the third by 1.77, the third leads the second by 2.02. By how much "
    "does the first lead the second?",
    minutes=(2, 4),
)
def pairwise_gap(z, i, j):
    """By how much does class i lead class j?"""
    return z[i] - z[j]
