"""Who competes with whom: which outputs move, and softmax of two from sigmoid alone."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, Part, choices, function


@choices(
    title="2.2 · Outputs that change",
    parts=[
        Part(f"the sigmoid of the {nth} score", nth == "third")
        for nth in ("first", "second", "third")
    ]
    + [Part(f"the softmax share of the {nth}", True) for nth in ("first", "second", "third")],
    mistakes=(
        Mistake(
            "lets every sigmoid see every score",
            "The formula of a sigmoid has one score in it. Which one does the first sigmoid use?",
            (True, True, True, True, True, True),
        ),
        Mistake(
            "forgets that the shares have one total",
            "The third share grows, and the three still add up to 1. Where does it take the "
            "difference from?",
            (False, False, True, False, False, True),
        ),
        Mistake(
            "has the two the wrong way round",
            "One of the two functions looks at a score at a time, the other at all of them. "
            "Which is which?",
            (True, True, True, False, False, True),
        ),
        Mistake(
            "lets only the others move",
            "The others shrink because the third grows. What does that make of the third?",
            (False, False, True, True, True, False),
            (True, True, False, True, True, False),
        ),
        Mistake(
            "leaves everything as it was",
            "One score rose by 1. Adding 1 to all of them would change no share; is that what "
            "happened here?",
            (False, False, False, False, False, False),
        ),
        Mistake(
            "names the ones that stay",
            "These two are the ones that do not move. Which do?",
            (True, True, False, False, False, False),
        ),
        Mistake(
            "moves no sigmoid",
            "The shares are right. Whose sigmoid is it that has the third score in it?",
            (False, False, False, True, True, True),
        ),
        Mistake(
            "leaves all the shares as they were",
            "Shares stay when every score rises alike. Did every score rise?",
            (False, False, True, False, False, False),
        ),
    ),
    nudge="Write down the formula of that output. Which scores stand in it?",
    hints=(
        "Write down both formulas for the first output. In which of them does the third score "
        "appear?",
        "Think of ten sticky notes to be shared out. Can one class get more and nobody less?",
    ),
    insight="One score moves one sigmoid and every share. That is the whole difference: "
    "sigmoids answer separate questions, softmax shares out one answer.",
    variation="And if all three scores rise by 1: which sigmoids change, which shares?",
    minutes=(2, 3),
)
def which_outputs_change():
    """Only the third score rises by 1: which of three sigmoids and three shares change?"""
    return (False, False, True, True, True, True)


def _softmax_by_hand(a, b):
    e = np.exp([a, b])
    return e / e.sum()


def _by_odds(a, b):
    odds_a, odds_b = (s / (1 - s) for s in (sc.sigmoid(a), sc.sigmoid(b)))
    return odds_a / (odds_a + odds_b), odds_b / (odds_a + odds_b)


def _by_products(a, b):
    first, second = sc.sigmoid(a) * sc.sigmoid(-b), sc.sigmoid(b) * sc.sigmoid(-a)
    return first / (first + second), second / (first + second)


@function(
    title="2.3 · Softmax of two",
    cases=(
        Case("the first two penguin scores", 2.33, -1.46),
        Case("the second ahead", -0.5, 1.25),
        Case("both negative", -3.0, -1.0),
        Case("a tie", 0.7, 0.7),
        Case("whole numbers", 4, 7),
        Case("a rival at zero", 2.0, 0.0),
        Case("large scores", 40.0, 39.0),
        Case("a lead of many points", 12.5, -3.25),
        Case("huge scores, close together", 1000.0, 999.0, ordinary=False),
        Case("scores far apart", -1000.0, 1000.0, ordinary=False),
        Case("an impossible rival", 1.0, -np.inf, ordinary=False),
    ),
    without=("softmax", "log_softmax", "exp"),
    nudge="Divide the top and the bottom of e^a / (e^a + e^b) by e^a. What is left below?",
    mistakes=(
        Mistake(
            "leaves the other score out",
            "Neither of your numbers sees both scores. In a race of two, is it the score that "
            "counts or the lead?",
            lambda a, b: (sc.sigmoid(a), sc.sigmoid(b)),
            lambda a, b: (sc.sigmoid(a), 1 - sc.sigmoid(a)),
            lambda a, b: (1 - sc.sigmoid(b), sc.sigmoid(b)),
        ),
        Mistake(
            "shares out the sigmoids",
            "Two sigmoids over their sum do add up to 1, and they are not softmax. What do they "
            "give for 10 and 7, and what would softmax?",
            lambda a, b: (
                np.array([sc.sigmoid(a), sc.sigmoid(b)]) / (sc.sigmoid(a) + sc.sigmoid(b))
            ),
        ),
        Mistake(
            "gives the shares in the other order",
            "Right numbers, other order. If a leads, which of the two should be larger?",
            lambda a, b: (sc.sigmoid(b - a), sc.sigmoid(a - b)),
        ),
        Mistake(
            "adds the scores",
            "For two equal scores the result must be one half each. What does a + b give "
            "there, and what does a - b?",
            lambda a, b: (sc.sigmoid(a + b), 1 - sc.sigmoid(a + b)),
            lambda a, b: (sc.sigmoid(a + b), sc.sigmoid(-a - b)),
        ),
        Mistake(
            "takes the ratio of the scores",
            "Softmax does not care where zero is, and a ratio does. What do two scores have in "
            "common with the same two scores 10 higher?",
            lambda a, b: (sc.sigmoid(a / b), 1 - sc.sigmoid(a / b)),
        ),
        Mistake(
            "always gives the first the larger share",
            "Whoever stands first always wins now. How does sigmoid learn who leads?",
            lambda a, b: sorted([sc.sigmoid(a - b), sc.sigmoid(b - a)], reverse=True),
            lambda a, b: (sc.sigmoid(abs(a - b)), 1 - sc.sigmoid(abs(a - b))),
        ),
        Mistake(
            "gives one share only",
            "One share came back and two were asked for. What is left of 1 for the other?",
            lambda a, b: sc.sigmoid(a - b),
            lambda a, b: sc.sigmoid(b - a),
        ),
        Mistake(
            "gives both the same share",
            "Your two shares are equal and do not add up to 1. What is left of 1 for the other?",
            lambda a, b: (sc.sigmoid(a - b), sc.sigmoid(a - b)),
        ),
        Mistake(
            "decides instead of sharing",
            "The winner gets everything. How much should the other get that is one point behind?",
            lambda a, b: (float(a > b), float(b > a)),
            lambda a, b: (float(a >= b), float(b > a)),
            lambda a, b: (float(a >= b), float(b >= a)),
        ),
        Mistake(
            "gives a negative share",
            "The second is minus the first. What is left of 1 for the other?",
            lambda a, b: (sc.sigmoid(a - b), -sc.sigmoid(a - b)),
        ),
        Mistake(
            "puts a factor on the gap",
            "For a tie it is right, and the slope is off. How many points is a ahead of b?",
            lambda a, b: (sc.sigmoid(2 * (a - b)), sc.sigmoid(2 * (b - a))),
            lambda a, b: (sc.sigmoid((a - b) / 2), sc.sigmoid((b - a) / 2)),
        ),
        Mistake(
            "measures each score from the larger one",
            "The winner gets one half now, however far it leads. Which of the two gaps does "
            "each sigmoid need?",
            lambda a, b: (sc.sigmoid(a - max(a, b)), sc.sigmoid(b - max(a, b))),
        ),
        Mistake(
            "goes through odds that large scores wipe out",
            "1 - sigmoid(1000) is 0 to a float, and 0 / 0 is nan. Which gap would you hand to "
            "sigmoid before anything is lost?",
            _by_odds,
            _by_products,
        ),
        Mistake(
            "subtracts the sigmoids",
            "The gap belongs inside. Is sigmoid(a) - sigmoid(b) the same as sigmoid(a - b)?",
            lambda a, b: (sc.sigmoid(a) - sc.sigmoid(b), sc.sigmoid(b) - sc.sigmoid(a)),
            lambda a, b: (sc.sigmoid(a) - sc.sigmoid(b), 1 - sc.sigmoid(a) + sc.sigmoid(b)),
        ),
        Mistake(
            "multiplies the sigmoids",
            "Yes to one and no to the other at once: that is the chance of two separate "
            "answers. Which single gap decides a race of two?",
            lambda a, b: (
                sc.sigmoid(a) * (1 - sc.sigmoid(b)),
                sc.sigmoid(b) * (1 - sc.sigmoid(a)),
            ),
        ),
        Mistake(
            "gives the gap without a sigmoid",
            "These are leads in points. Which function turns a lead into a probability?",
            lambda a, b: (a - b, b - a),
        ),
        Mistake(
            "exponentiates the raw scores",
            "It is softmax, and exp(1000) runs over. The task was to do it by sigmoid alone: "
            "which gap would you hand to it?",
            _softmax_by_hand,
        ),
    ),
    hints=(
        "Sigmoid knows one score, so let it be the one that decides a race of two. Which is it?",
        "When a and b are equal, both get one half. At which score does sigmoid give one half?",
    ),
    insight="Softmax of two scores is the sigmoid of their gap. So a sigmoid is a softmax "
    "whose second score is held at zero: that is the K = 2 case, exactly.",
    variation="Which second score makes softmax_two(a, b) give sigmoid(a) itself?",
    minutes=(3, 6),
    difficulty=2,
)
def softmax_two(a, b):
    """Softmax shares of two scores a and b, made from sigmoid alone."""
    return sc.sigmoid(a - b), sc.sigmoid(b - a)
