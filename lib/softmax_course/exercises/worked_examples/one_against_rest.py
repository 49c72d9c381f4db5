"""Softmax of many as a race of two: one class against the logsumexp of the others."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, function


@function(
    title="3.11 ★ · One against the rest",
    cases=(
        Case("7 against 4 and 0", [7.0, 4.0, 0.0], 0),
        Case("0 against 7 and 4", [7.0, 4.0, 0.0], 2),
        Case("the penguin", [2.33, -1.46, 0.56], 1),
        Case("two classes", [1.0, 3.0], 0),
        Case("a tie", [2.0, 2.0, 0.0], 0),
        Case("whole numbers", [1, 2, 3, 4], 3),
        Case("large scores", [1000.0, 1001.0, 999.0], 1, ordinary=False),
        Case("far below zero", [-1000.0, -1002.0], 1, ordinary=False),
    ),
    nudge="sigmoid of the lead over a summary of the others. Which others are in your summary?",
    mistakes=(
        Mistake(
            "summarises the others by their largest",
            "Close, and a little too high: the second rival counts as well. Which smooth maximum "
            "counts them all?",
            lambda z, i: sc.sigmoid(z[i] - np.delete(z, i).max()),
        ),
        Mistake(
            "summarises the others by their mean",
            "A mean lets weak rivals help. Which summary only ever grows with another rival?",
            lambda z, i: sc.sigmoid(z[i] - np.delete(z, i).mean()),
        ),
        Mistake(
            "summarises the others by their sum",
            "The sum of scores has no meaning of its own: shift them and it moves with every "
            "one of them. What is added up in softmax?",
            lambda z, i: sc.sigmoid(z[i] - np.delete(z, i).sum()),
        ),
        Mistake(
            "counts the class among its own rivals",
            "Nobody gets above one half now. Who is in the summary that should not be?",
            lambda z, i: sc.sigmoid(z[i] - sc.logsumexp(z)),
        ),
        Mistake(
            "looks at its own score only",
            "The others do not appear at all. What is the lead measured from?",
            lambda z, i: sc.sigmoid(z[i]),
        ),
        Mistake(
            "takes the lead the other way round",
            "That is the share of all the others. What is the lead of class i over them?",
            lambda z, i: sc.sigmoid(sc.logsumexp(np.delete(z, i)) - z[i]),
        ),
        Mistake(
            "exponentiates raw scores",
            "The formula is right, and exp(1000) runs over. Which library function adds "
            "exponentials safely?",
            lambda z, i: sc.sigmoid(z[i] - np.log(np.exp(np.delete(z, i)).sum())),
            lambda z, i: np.exp(z[i]) / np.exp(z).sum(),
        ),
    ),
    hints=(
        "np.delete(z, i) gives the others. Which single score would have the same exponential as "
        "all of them together?",
        "logsumexp of the others is that score. What is left is a race of two: which function?",
    ),
    insight="Softmax of many is a race of two: one class against the logsumexp of the others.",
    variation="What is the summary when the others are all equal?",
    minutes=(3, 5),
    difficulty=2,
    star=True,
)
def one_against_the_rest(z, i):
    """Return the softmax share of class i by a single sigmoid."""
    return sc.sigmoid(z[i] - sc.logsumexp(np.delete(z, i)))
