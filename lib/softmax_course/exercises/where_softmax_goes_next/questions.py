"""What lesson 07 asks: recall, the opening prediction, the closing quiz, the six questions."""

import numpy as np

from softmax_course import data, examples
from softmax_course.checks import prediction, quiz


def wins_of_the_first(noise, rounds=100_000):
    """Return how often the first of the penguin's scores is the largest, in percent.

    `noise` makes random numbers of a given shape.
    """
    noisy = examples.PENGUIN + noise((rounds, 3))
    return round(100 * float(np.mean(np.argmax(noisy, axis=1) == 0)))


def _gumbel(shape):
    return -np.log(-np.log(np.random.default_rng(0).random(shape)))


LETTERS = " abcdefghijklmnopqrstuvwxyz"


def _votes():
    """How often each letter follows each in the lesson's text, (27, 27)."""
    text = [c for c in " ".join(data.short_text().lower().split()) if c in LETTERS]
    places = [LETTERS.index(c) for c in text]
    votes = np.zeros((27, 27))
    np.add.at(votes, (places[:-1], places[1:]), 1)
    return votes


def _after_t(letter):
    votes = _votes()[LETTERS.index("t")]
    return round(100 * float(votes[LETTERS.index(letter)] / votes.sum()), 1)


def _likeliest(length):
    """What is written from a t on, when the likeliest letter always follows."""
    written, votes = ["t"], _votes()
    for _ in range(length):
        written.append(LETTERS[votes[LETTERS.index(written[-1])].argmax()])
    return written


recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening")
after_t = prediction(__name__, "after_t")
likeliest = prediction(__name__, "likeliest")
closing = quiz(__name__, "closing")
posttest = quiz(__name__, "posttest")
