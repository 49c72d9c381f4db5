"""What lesson 02 asks before and after: recall, the opening prediction, the closing quiz."""

import numpy as np

from softmax_course import examples, numerics
from softmax_course.checks import Guess, Option, Prediction, Question, Quiz

_scores = examples.PENGUIN
_raised = _scores + np.array([0, 0, 1])


def _changed(function):
    return int(np.sum(~np.isclose(function(_scores), function(_raised))))


recall = Quiz(
    __name__,
    "recall",
    "Do you remember? Two questions from lesson 00",
    Question(
        "What are the three steps of softmax?",
        a=Option("exponentiate, total, divide", "In that order, and nothing else."),
        b=Option(
            "total, divide, exponentiate",
            "Dividing first leaves the ratios of the scores, and exponentials of those do not "
            "add up to 1.",
            "exponentiates last",
        ),
        c=Option(
            "take the largest, divide the others by it",
            "Then the largest gets 1 and nothing is left to share.",
            "divides by the largest",
        ),
    ),
    Question(
        "Scores 7, 4 and 0. Why is the first share 95 % and not 64 %?",
        a=Option(
            "because 7 is the largest, and the largest is rounded up",
            "Nothing is rounded up. A lead of one point would leave a good deal to the others.",
            "takes softmax for a decision",
        ),
        b=Option(
            "because a lead of 3 points makes it about 20 times the second",
            "The lead counts, not the ratio: e to the power of 3 is about 20.",
        ),
        c=Option(
            "because the 0 gets nothing",
            "Even a score of 0 gets a little: its exponential is 1.",
            "thinks that a score of zero means no chance",
        ),
    ),
)

opening = Prediction(
    __name__,
    "opening",
    "Three sigmoids",
    Guess(
        "how many of the three sigmoids are above one half",
        lambda: int(np.sum(numerics.sigmoid(_scores) > 0.5)),
    ),
    Guess("what the three sigmoids add up to", lambda: round(numerics.sigmoid(_scores).sum(), 3)),
    Guess(
        "how many sigmoids change if only the third score rises by 1",
        lambda: _changed(numerics.sigmoid),
    ),
    Guess("and how many softmax shares change", lambda: _changed(numerics.softmax)),
    insight="Two kinds of answer: sigmoids mind their own score and add up to anything, softmax "
    "shares depend on every score and add up to 1. This lesson is about when you want which.",
)

closing = Quiz(
    __name__,
    "closing",
    "Closing quiz",
    Question(
        "Take the sigmoid of each score and divide by the sum of the sigmoids. Is that softmax?",
        a=Option(
            "yes, it adds up to 1",
            "Many things add up to 1. For 7, 4 and 0 your way gives 40, 40 and 20 %, softmax 95, "
            "5 and 0.",
            "takes softmax for sigmoids that share out",
        ),
        b=Option(
            "no",
            "Sigmoids of large scores are all close to 1, so their shares are close to equal. "
            "Softmax keeps the lead.",
        ),
        c=Option(
            "yes, for three classes",
            "7, 4 and 0 are three classes, and the two differ by more than half.",
            "expects the number of classes to matter",
        ),
        d=Option(
            "yes, after subtracting the largest score",
            "That shift leaves softmax as it is and moves the sigmoids. They still differ.",
            "expects the shift to repair it",
        ),
    ),
    Question(
        "Two classes, and the first score is 2. What is its softmax share?",
        a=Option(
            "0.881, always",
            "That is sigmoid(2), and it is right only when the other score is 0.",
            "forgets the second score",
        ),
        b=Option(
            "it depends on the sum of the two scores",
            "Add 5 to both: the sum moves, the share does not.",
            "thinks that the total of the scores decides",
        ),
        c=Option(
            "it depends on the gap between the two scores",
            "It is the sigmoid of the gap.",
        ),
        d=Option(
            "it depends on the ratio of the two scores",
            "Scores 2 and 1 have the same ratio as 20 and 10, and shares of 73 and 99.995 %.",
            "thinks in ratios of scores",
        ),
    ),
    Question(
        "A softmax over cat, dog and fox is shown a photo of a teapot. What will it do?",
        a=Option(
            "give low values to all three",
            "Three low values cannot add up to 1. Sigmoids could say no three times; softmax "
            "cannot.",
            "expects softmax to say none of these",
        ),
        b=Option(
            "share out 1 among cat, dog and fox",
            "It has to: it compares the classes it has, and teapot is not among them.",
        ),
        c=Option(
            "stop with an error",
            "Nothing is wrong with the numbers: any photo gives three scores.",
            "expects an error for what was never seen",
        ),
        d=Option(
            "choose one at random",
            "The scores of a teapot are what they are, and the same each time. Nothing random "
            "happens.",
            "takes being unsure for chance",
        ),
    ),
    Question(
        "An article draws the curve of softmax and finds that it looks like a sigmoid. What did "
        "it draw?",
        a=Option(
            "the curve of softmax; the two are the same",
            "Two classes with the other score at zero do give the sigmoid. Move that other score, "
            "and the curve is elsewhere.",
            "takes one slice for the whole function",
        ),
        b=Option(
            "one slice: one score moving while the others are held still",
            "Hold the others elsewhere and the curve slides sideways. Softmax of three scores "
            "has no single curve.",
        ),
        c=Option(
            "a steeper sigmoid",
            "Slices slide sideways; none of them is steeper.",
            "expects softmax to be a sharper sigmoid",
        ),
    ),
)
