"""The first loss of all: what a network costs that prefers no class."""

import numpy as np

from softmax_course.checks import Mistake, array

_K = np.array([3.0, 4.0, 10.0])


@array(
    title="5.1 · The first loss",
    nudge="Every class gets the same share. Which share is that, and what does it cost?",
    mistakes=(
        Mistake(
            "presses the key for base 10",
            "Those are powers of ten: the key named log on a calculator. Which key undoes e?",
            np.log10(_K),
        ),
        Mistake(
            "takes the logarithm to base 2",
            "Those are bits. Which logarithm does training use?",
            np.log2(_K),
        ),
        Mistake(
            "gives the share, not its price",
            "That is what each class gets before training. What does the truth cost, given that "
            "much?",
            1 / _K,
        ),
        Mistake(
            "gives the number of classes",
            "Close: the truth was one of K. Which function turns one in K into a price?",
            _K,
        ),
        Mistake(
            "expects no loss before training",
            "Zero is the price of a truth that was certain. How certain is a network that has "
            "seen nothing?",
            0 * _K,
        ),
        Mistake(
            "forgets the minus",
            "The logarithm of a share is negative. Can a price be below zero here?",
            -np.log(_K),
        ),
        Mistake(
            "gives the chance of being wrong",
            "That is the share of all the other classes together. What does the truth's own "
            "share cost?",
            1 - 1 / _K,
        ),
        Mistake(
            "prices the wrong classes",
            "That is what the other classes together would cost. Whose share does the loss look "
            "at?",
            -np.log(1 - 1 / _K),
        ),
        Mistake(
            "counts the truth out",
            "You shared the whole among the other classes only. How many classes want a share?",
            np.log(_K - 1),
        ),
        Mistake(
            "adds up the prices of all the classes",
            "One class is true, and one price is paid. How many did you add?",
            _K * np.log(_K),
        ),
        Mistake(
            "divides by the number of classes",
            "The price was shared out among the classes. Over what does the mean loss run?",
            np.log(_K) / _K,
        ),
        Mistake(
            "gives every class one half",
            "Halves for all would make more than 1. What does each of K equal classes get?",
            np.full(3, np.log(2)),
        ),
    ),
    hints=(
        "All scores are 0. Which shares does softmax make of K equal scores?",
        "Each class gets 1/K, the true one too. Which formula of lesson 04 prices it?",
    ),
    insight="ln K: the price of knowing nothing. It is the first thing to look at in any "
    "training: a first loss far above it says that the scores are large before anything was "
    "learned.",
    variation="Which first loss do you expect for a thousand classes?",
    minutes=(1, 2),
)
def start_loss():
    """Return the mean loss before training for 3, 4 and 10 classes, all scores being 0."""
    return np.log([3, 4, 10])
