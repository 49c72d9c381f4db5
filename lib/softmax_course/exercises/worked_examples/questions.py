"""What lesson 03 asks before and after: recall, the opening prediction, the closing quiz."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.checks import Guess, Option, Prediction, Question, Quiz

_C = examples.SEVEN_FOUR_ZERO


def _percent(z):
    return round(100 * float(numerics.softmax(z)[0]), 2)


def _naive(z):
    with np.errstate(all="ignore"):
        e = np.exp(z)
        return bool(np.isfinite(e / e.sum()).all())


recall = Quiz(
    __name__,
    "recall",
    "Do you remember? Two questions from lesson 01",
    Question(
        "What does a last layer print?",
        a=Option(
            "one score for each class, of any size and sign",
            "A weighted sum and a bias for each, with nothing bending it afterwards.",
        ),
        b=Option(
            "one probability for each class",
            "Probabilities come after softmax. Before it the numbers have neither floor nor "
            "ceiling.",
            "takes scores for probabilities",
        ),
        c=Option(
            "the name of the winner",
            "The winner can be read off, since the largest score wins. What is printed is a "
            "number for each class.",
            "takes scores for a decision",
        ),
    ),
    Question(
        "The scores are 9, 9 and 9. What does the network know?",
        a=Option(
            "a good deal: 9 is a high score",
            "Height alone tells nothing. Which gaps are there?",
            "reads the height of a score as certainty",
        ),
        b=Option(
            "nothing that sets one class apart",
            "No gaps, no leader: the shares are a third each.",
        ),
        c=Option(
            "that it is none of the three",
            "Three equal scores are a three-way tie, high or low.",
            "takes a tie for a refusal",
        ),
    ),
)

opening = Prediction(
    __name__,
    "opening",
    "Four times three scores",
    Guess("percent of the first for 17, 14, 10", lambda: _percent(_C + 10)),
    Guess("percent of the first for 14, 8, 0", lambda: _percent(2 * _C)),
    Guess("percent of the first for 0.7, 0.4, 0", lambda: _percent(_C / 10)),
    Guess(
        "will exponentials of 1000, 1001, 1002 work in NumPy, True or False",
        lambda: _naive(np.array([1000.0, 1001.0, 1002.0])),
    ),
    insight="Shift: nothing. Scale: a good deal. And the last one breaks, though on paper it is "
    "the same as 0, 1, 2.",
)

closing = Quiz(
    __name__,
    "closing",
    "Closing quiz",
    Question(
        "You add 1000 to all scores and compute on paper, without a computer. The shares",
        a=Option(
            "overflow",
            "Paper does not overflow; floats do. On paper e^1000 stands above and below and "
            "cancels.",
            "takes a limit of floats for mathematics",
        ),
        b=Option(
            "all come close to 1/K",
            "That would need the leads to shrink. Do they?",
            "thinks in ratios of scores",
        ),
        c=Option("stay as they are", "e^1000 stands above and below and cancels."),
        d=Option(
            "get sharper",
            "Leads make shares sharp, and no lead has changed.",
            "takes height for certainty",
        ),
    ),
    Question(
        "You double 7, 4 and 0. The share of the first goes from 95 % to",
        a=Option("99.75 %", "The lead of 3 became 6, and e^6 is 403."),
        b=Option(
            "95 %, as before",
            "Shifting changes nothing, doubling does: leads double too.",
            "takes scaling for harmless",
        ),
        c=Option(
            "47.6 %",
            "Nothing is halved. What happens to the leads?",
            "expects doubling to halve the shares",
        ),
        d=Option(
            "190 %",
            "Shares add up to 1 whatever the scores are.",
            "forgets the division by the total",
        ),
    ),
    Question(
        "A batch of 32 examples and 10 classes. The first row of shares adds up to 3.2. What "
        "happened?",
        a=Option(
            "overflow",
            "Overflow shows as nan.",
            "blames overflow for a wrong sum",
        ),
        b=Option(
            "softmax was applied twice",
            "Twice or once, each row would add up to 1.",
            "expects a double softmax to break the sum",
        ),
        c=Option(
            "it was summed along the examples",
            "Ten columns add up to 1 each, which makes 10 for 32 rows: some rows get 3.2, others "
            "nearly nothing.",
        ),
        d=Option(
            "floats are inexact",
            "Floats are off in the sixteenth digit, not by a factor of three.",
            "blames rounding for a wrong axis",
        ),
    ),
    Question(
        "The first share of 7, 4, 0 comes out as 0.558 where you expected 0.952. What happened?",
        a=Option(
            "the temperature was 0",
            "At temperature near 0 the winner would have nearly everything.",
            "has cold and hot the wrong way round",
        ),
        b=Option(
            "softmax was applied twice",
            "Softmax of shares: they lie between 0 and 1, so no lead is larger than 1.",
        ),
        c=Option(
            "the logarithm had base 10",
            "No logarithm was taken. Base 10 in place of e would make the winner stronger.",
            "blames a logarithm that was not taken",
        ),
        d=Option(
            "the axis was wrong",
            "Three scores have one axis only.",
            "looks for an axis in a single row",
        ),
    ),
    Question(
        "For 13, 31 and 5 an article finds 99.9999985 % for the second and asks why not 100. "
        "Because",
        a=Option(
            "networks only approximate",
            "The three scores are given exactly, and no network took part in the division.",
            "blames the network for the formula",
        ),
        b=Option(
            "of rounding",
            "The missing 0.0000015 % is right to the last digit; rounding would take it away, as "
            "it does from a gap of 36.74 on.",
            "blames rounding for a true remainder",
        ),
        c=Option("e to any power is above 0", "The others keep e^-18 and e^-26 of the winner."),
        d=Option(
            "it needs more training",
            "Training would change the scores; these three are what they are.",
            "blames training for the formula",
        ),
    ),
)
