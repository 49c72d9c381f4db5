"""What lesson 01 asks before and after: the opening prediction and the closing quiz."""

import numpy as np

from softmax_course import examples
from softmax_course.checks import Guess, Option, Prediction, Question, Quiz

opening = Prediction(
    __name__,
    "opening",
    "Three scores for one penguin",
    Guess("the predicted species, 0, 1 or 2", lambda: int(np.argmax(examples.PENGUIN))),
    Guess("how many of the three numbers are probabilities", lambda: 0),
    Guess(
        "does the prediction change if all three are 1000 larger, True or False",
        lambda: bool(np.argmax(examples.PENGUIN) != np.argmax(examples.PENGUIN + 1000)),
    ),
    insight="The largest score wins wherever the three stand together. And none of them is a "
    "probability: even the 0.56 only looks like one.",
)

closing = Quiz(
    __name__,
    "closing",
    "Closing quiz",
    Question(
        "The scores are -3, -1 and -2. Which class is predicted?",
        a=Option(
            "none, since all are negative",
            "A negative score is no vote against: only the gaps count. Add 10 to all three and "
            "look again.",
            "takes negative scores for refusals",
        ),
        b=Option(
            "the second",
            "-1 is the largest of the three, one point ahead of the next.",
        ),
        c=Option(
            "the first, with the largest size",
            "-3 is the farthest from zero and the lowest of all. Prediction goes by largest, "
            "not by farthest from zero.",
            "ranks by distance from zero",
        ),
        d=Option(
            "cannot be told without softmax",
            "Softmax keeps the order: who leads in scores leads in shares. The label needs no "
            "softmax.",
            "thinks that only softmax makes a ranking",
        ),
    ),
    Question(
        "Two photos have largest scores 9.0 and 4.0. About which one is the network surer?",
        a=Option(
            "the one with 9.0",
            "The scores of the first might be 9.0, 9.0, 9.0, a three-way tie. Height alone says "
            "nothing; only gaps do.",
            "reads the height of one score as certainty",
        ),
        b=Option(
            "the one with 4.0",
            "Lower is no more telling than higher. Which numbers would you need to see?",
            "reads a low score as modesty",
        ),
        c=Option(
            "equally sure of both",
            "It may be so, and it may not: the scores 9, 9, 9 and 4, 0, 0 differ a good deal. "
            "Which numbers would you need to see?",
            "takes every winner for equally sure",
        ),
        d=Option(
            "you need the other scores",
            "Certainty lies in the lead over the others, and one score alone has no lead.",
        ),
    ),
    Question(
        "A colleague's model prints 1.2, -0.4 and 0.1, and they report a bug: probabilities "
        "cannot be negative. What happened?",
        a=Option(
            "there is a bug in softmax",
            "Softmax cannot give a negative number. What has not been through softmax yet?",
            "blames softmax for what came before it",
        ),
        b=Option(
            "the numbers overflowed",
            "Overflow shows as inf or nan. These three are quite ordinary: what are they?",
            "blames overflow for negative numbers",
        ),
        c=Option(
            "they printed logits",
            "Raw scores may be negative, and these add up to 0.9, not to 1. Softmax would "
            "turn them into probabilities.",
        ),
        d=Option(
            "the network was trained too little",
            "Training may have gone well or badly: scores are negative all the same.",
            "blames training for negative numbers",
        ),
    ),
)
