"""What lesson 07 asks before and after: recall, the opening prediction, the closing quiz."""

import numpy as np

from softmax_course import examples
from softmax_course.checks import Guess, Option, Prediction, Question, Quiz


def wins_of_the_first(noise, rounds=100_000):
    """Return how often the first of the penguin's scores is the largest, in percent.

    `noise` makes random numbers of a given shape.
    """
    noisy = examples.PENGUIN + noise((rounds, 3))
    return round(100 * float(np.mean(np.argmax(noisy, axis=1) == 0)))


recall = Quiz(
    __name__,
    "recall",
    "Do you remember? Two questions from lesson 05",
    Question(
        "A network for ten classes starts to train with a loss of 2.30. What does that say?",
        a=Option(
            "something is broken",
            "It would be odd if it began lower or much higher. What does it cost to give each of "
            "ten classes the same?",
            "takes a fair start for a fault",
        ),
        b=Option("it knows nothing yet", "2.30 is ln 10: each class gets a tenth."),
        c=Option(
            "it is wrong 2.3 times in ten",
            "A loss counts no mistakes; it is the mean price of the truth.",
            "reads a loss as a count of mistakes",
        ),
    ),
    Question(
        "Inputs are standardised. The mean and spread for the test rows come from",
        a=Option("the training rows", "The test rows are news, and news is not known beforehand."),
        b=Option(
            "the test rows",
            "Then the same bird would get other numbers in other company.",
            "scales the test rows by themselves",
        ),
        c=Option(
            "all rows together",
            "Then the test rows have had a say in what they are to test.",
            "lets the test rows into training",
        ),
    ),
)

opening = Prediction(
    __name__,
    "opening",
    "Noise, and the largest wins",
    Guess(
        "percent of wins for the first, with normal noise of spread 1",
        lambda: wins_of_the_first(np.random.default_rng(0).standard_normal),
    ),
    Guess(
        "percent of wins for the first, with noise -ln(-ln u)",
        lambda: wins_of_the_first(lambda n: -np.log(-np.log(np.random.default_rng(0).random(n)))),
    ),
    insight="Not 100, since noise can lift another score past the first. With -ln(-ln u) it wins "
    "as often as softmax says, 83.8 %, which is no accident (the reason "
    "is under Going further). With normal noise it wins 89 %.",
)

closing = Quiz(
    __name__,
    "closing",
    "Closing quiz",
    Question(
        "The temperature goes to 0. The shares of 7, 4 and 0 go to",
        a=Option(
            "a third each",
            "That is what great heat does: leads divided by a large number vanish. And by a small "
            "one?",
            "has cold and hot the wrong way round",
        ),
        b=Option("1, 0, 0", "The winner takes everything: argmax, written as shares."),
        c=Option(
            "nan, always",
            "At T = 0 itself nothing can be divided. On the way there, at 0.1 or 0.01, every "
            "share is a number.",
            "takes a limit for a division by zero",
        ),
        d=Option(
            "what they were",
            "Every lead is divided by T. What is 3 divided by 0.01?",
            "thinks that temperature cancels",
        ),
    ),
    Question(
        "Attention with vectors of 1024 random numbers, and no division by the root. The weights "
        "are",
        a=Option("nearly one-hot", "The scores spread by 32, and a lead of 20 is certainty."),
        b=Option(
            "all alike",
            "That would need small leads. How far do sums of 1024 products spread?",
            "expects many terms to even out",
        ),
        c=Option(
            "negative here and there",
            "Scores can be negative, weights cannot: they are shares.",
            "takes weights for scores",
        ),
        d=Option(
            "the same as with the division",
            "Softmax takes away a shift. A scale it keeps.",
            "leaves the scale to softmax",
        ),
    ),
    Question(
        "The third of three classes is ruled out by a mask. The odds of the first against the "
        "second",
        a=Option(
            "go up",
            "The first gains more in points, the second as much in proportion.",
            "compares what each gains, not the ratio",
        ),
        b=Option(
            "go down",
            "Both get larger by the same factor. What happens to their ratio?",
            "thinks that the smaller one gains more",
        ),
        c=Option("stay", "Both are divided by a smaller total, and it is the same one."),
        d=Option(
            "depend on the temperature alone",
            "Temperature sets the odds, with the lead. Does the mask change either?",
            "mixes a mask with a temperature",
        ),
    ),
    Question(
        "A program for language models lets you set the temperature to 0. What will it do?",
        a=Option(
            "draw by the model's own shares",
            "That is temperature 1, which divides by nothing but 1.",
            "takes 0 for the setting that changes nothing",
        ),
        b=Option(
            "stop with a division by zero",
            "It would, if it divided. Some programs refuse 0, and most treat it as a case of its "
            "own: which limit does it stand for?",
            "expects the formula to be used at 0",
        ),
        c=Option(
            "take the likeliest each time",
            "0 is short for the limit: argmax, no draw. In a tie argmax takes one, and the limit "
            "itself shares.",
        ),
        d=Option(
            "draw from all alike",
            "That is the limit of great heat.",
            "has cold and hot the wrong way round",
        ),
    ),
)
