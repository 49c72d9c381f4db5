"""Luce's axiom: odds that do not ask what else is offered, and the bus that breaks it."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake, Part, array, choices

_ALL, _TWO = sc.softmax([7.0, 4.0, 0.0]), sc.softmax([7.0, 4.0])


@array(
    title="7.6 ★ · Odds that ignore the rest",
    nudge="The odds are the first share over the second. What is left of the total when you "
    "divide one share by the other?",
    mistakes=(
        Mistake(
            "gives the shares of the first",
            "Those are the shares of the first, with the third and without. What is each, over "
            "the share of the second?",
            [_ALL[0], _TWO[0]],
        ),
        Mistake(
            "takes the odds against all the others",
            "That is the first against everything else, and so the third counts. Against whom "
            "were the odds asked for?",
            [_ALL[0] / (1 - _ALL[0]), _TWO[0] / (1 - _TWO[0])],
            [_TWO[0] / _TWO[1], _ALL[0] / (1 - _ALL[0])],
        ),
        Mistake(
            "divides the scores",
            "7 over 4 is the ratio of scores. Which ratio do odds need?",
            [7 / 4, 7 / 4],
        ),
        Mistake(
            "gives the lead",
            "3 is the lead in points. What does a lead of 3 make of the odds?",
            [3, 3],
        ),
        Mistake(
            "turns the odds round",
            "Those are the odds of the second against the first. Which of the two is ahead?",
            [np.exp(-3), np.exp(-3)],
        ),
        Mistake(
            "expects the odds to grow when the third goes",
            "The share of the third goes to both, in proportion. What becomes of their ratio?",
            [np.exp(3), np.exp(7) / np.exp(4) / (1 - _ALL[2])],
            [np.exp(3), np.exp(4)],
        ),
        Mistake(
            "types too few digits",
            "That is right as far as it goes. Which digits of each come next?",
            [20, 20],
        ),
        Mistake(
            "takes powers of ten",
            "A lead of 3 makes 1000 with powers of ten. Which base has softmax?",
            [1000, 1000],
        ),
    ),
    hints=(
        "Each share is an exponential over the same total. What cancels in their ratio?",
        "e^7 over e^4 is e to which power? Does the third score come into it?",
    ),
    insight="The total cancels: odds depend on the two scores alone, whatever else is offered. "
    "That is Luce's choice axiom, and softmax cannot break it.",
    variation="A fourth class comes, with the score 7. What are the odds of the first against the "
    "second now?",
    minutes=(1, 2),
    star=True,
)
def odds():
    """Return the odds of the first against the second, with the third and without it."""
    with_third, without = sc.softmax([7, 4, 0]), sc.softmax([7, 4])
    return np.array([with_third[0] / with_third[1], without[0] / without[1]])


@choices(
    title="7.7 ★ · The red bus and the blue bus",
    parts=(
        Part(
            "the car's share by softmax",
            "third",
            {
                "half": (
                    "lets softmax see that two buses are one choice",
                    "Softmax gets three scores, 2, 2 and 2, and knows nothing of buses. What are "
                    "three equal shares?",
                ),
                "two thirds": (
                    "gives the car the share of the buses",
                    "The two buses together have two thirds. What is left?",
                ),
            },
        ),
        Part(
            "the car's share among travellers who do not care for paint",
            "half",
            {
                "third": (
                    "expects paint to move travellers",
                    "Would you leave your car at home because another bus is blue?",
                ),
                "two thirds": (
                    "expects paint to move travellers to the car",
                    "Nobody changes from bus to car for a coat of paint. What was the car's "
                    "share before?",
                ),
            },
        ),
        Part(
            "softmax's odds of the car against the red bus",
            "same",
            {
                "halved": (
                    "expects a third option to change the odds of two",
                    "Car and red bus had the score 2 each, and have it still. What is e^2 over "
                    "e^2?",
                ),
                "doubled": (
                    "expects travellers' odds from softmax",
                    "That is what such travellers do: the red bus loses half of its riders to "
                    "the blue one. Does softmax?",
                ),
            },
        ),
    ),
    hints=(
        "Softmax of 2, 2, 2 is quickly said. Who loses to the blue bus, by softmax, and who "
        "where nobody cares for paint?",
        "The car was chosen by half of the people. What is the blue bus to them?",
    ),
    insight="Softmax takes the same part from car and bus, travellers like these take it from "
    "the bus alone. Where two classes are nearly one, the axiom is wrong, and so is a softmax "
    "over both.",
    variation="Which labels of a photograph are red and blue buses to each other?",
    minutes=(2, 3),
    star=True,
)
def buses():
    """Say the car's share by softmax, among travellers, and what becomes of the odds."""
    return ("third", "half", "same")
