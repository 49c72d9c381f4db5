"""Draws that go wrong: programs for `gumbel_max`, told apart by their counts."""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake


def _largest_with(noise):
    """Return the program that adds noise(rng, K) to the scores and takes the place."""
    return lambda z, rng: np.argmax(z + noise(rng, len(z)))


def _limited(limit):
    return lambda z, rng: np.argmax(np.clip(z, -limit, limit) + rng.gumbel(size=len(z)))


def _naive_shares(z):
    exps = np.exp(z)
    return exps / exps.sum()


def _logs(u):
    return -np.log(-np.log(u))


MISTAKES = (
    Mistake(
        "always picks the largest score",
        "The largest score wins every time, with or without your noise. Does each class get a "
        "random number of its own, or all of them the same?",
        lambda z, rng: np.argmax(z),
        lambda z, rng: np.argmax(z + rng.gumbel()),
    ),
    Mistake(
        "adds normal noise",
        "The leader wins too often, 89 % for 84 % with the penguin, 90 % for 69 % against nine: "
        "noise from rng.normal thins out faster than Gumbel's. Which function of u, between 0 "
        "and 1, is needed?",
        _largest_with(lambda rng, k: rng.normal(size=k)),
    ),
    Mistake(
        "adds normal noise of Gumbel's spread",
        "The spread is right and the shape is not: with nine rivals behind it the leader wins too "
        "often. Which noise has the shape -ln(-ln u)?",
        _largest_with(lambda rng, k: rng.normal(0, math.pi / math.sqrt(6), k)),
    ),
    Mistake(
        "adds numbers between 0 and 1",
        "u itself never lifts a score by more than 1, so a lead of more than 1 always wins. What "
        "stretches u to any size?",
        _largest_with(lambda rng, k: rng.random(k)),
    ),
    Mistake(
        "turns the noise round",
        "Gumbel noise has its long tail upwards, and yours downwards. What is the sign in front "
        "of the outer logarithm?",
        _largest_with(lambda rng, k: -_logs(rng.random(k))),
    ),
    Mistake(
        "adds noise that only lifts",
        "-ln u added, or shares divided by u: that noise never pulls a score down. How many "
        "logarithms has -ln(-ln u)?",
        _largest_with(lambda rng, k: -np.log(rng.random(k))),
    ),
    Mistake(
        "adds noise that only pulls down",
        "ln u added, or shares times u: that noise never lifts a score. Which two signs and two "
        "logarithms has -ln(-ln u)?",
        _largest_with(lambda rng, k: np.log(rng.random(k))),
    ),
    Mistake(
        "takes three numbers for any number of classes",
        "Three random numbers, and one of the cases has ten classes. What says how many scores "
        "there are?",
        _largest_with(lambda rng, k: rng.gumbel(size=3)),
    ),
    Mistake(
        "draws the first every time",
        "Every draw gave the first class. If your noise is nan, argmax stops there: is a minus "
        "missing between the two logarithms?",
        _largest_with(lambda rng, k: -np.log(np.log(rng.random(k)))),
        lambda z, rng: 0,
    ),
    Mistake(
        "makes the noise twice as strong",
        "Those are the counts of softmax at temperature 2. Which factor in front of the noise is "
        "one too many?",
        _largest_with(lambda rng, k: 2 * rng.gumbel(size=k)),
    ),
    Mistake(
        "makes the noise half as strong",
        "Those are the counts of softmax at temperature one half. Which factor in front of the "
        "noise is missing?",
        _largest_with(lambda rng, k: rng.gumbel(size=k) / 2),
    ),
    Mistake(
        "changes the strength of the noise",
        "Those are the counts of another temperature. log2 makes the noise 1.44 times as strong, "
        "log10 less than half as strong, and any factor does the like. Which logarithm undoes e?",
        lambda z, rng: np.argmax(z - np.log2(-np.log2(rng.random(len(z))))),
        lambda z, rng: np.argmax(z - np.log10(-np.log10(rng.random(len(z))))),
    ),
    Mistake(
        "adds logistic noise",
        "ln(u / (1 - u)) reaches as far down as up, and Gumbel noise farther up. Which two "
        "logarithms, one inside the other, has Gumbel noise?",
        _largest_with(lambda rng, k: rng.logistic(size=k)),
    ),
    Mistake(
        "lets a score of -inf win",
        "-inf can never win, whatever noise is added, and in yours its class is drawn like one "
        "with a score of 0. What was put in its place?",
        lambda z, rng: np.argmax(np.where(np.isinf(z), 0, z) + rng.gumbel(size=len(z))),
    ),
    Mistake(
        "puts a limit on the scores",
        "1000 and 1001 come out alike in yours: a limit took the difference away. What could "
        "overflow in an addition?",
        *[_limited(limit) for limit in (5, 10, 100)],
    ),
    Mistake(
        "multiplies by the noise",
        "A negative score times noise can win, and one of -inf too. Which operation lifts every "
        "score alike?",
        lambda z, rng: np.argmax(z * rng.gumbel(size=len(z))),
    ),
    Mistake(
        "draws every class alike",
        "All classes come equally often, one of -inf too: the scores have no say. Where do they "
        "come in?",
        lambda z, rng: rng.integers(len(z)),
    ),
    Mistake(
        "treats shares as scores",
        "Shares differ by at most 1, so the odds are never above e, and a score of -inf wins "
        "too. What should the noise be added to?",
        lambda z, rng: np.argmax(sc.softmax(z) + rng.gumbel(size=len(z))),
    ),
    Mistake(
        "adds the noise to the exponentials",
        "exp came before the noise, and a lead in points became one in exponentials. What should "
        "the noise be added to?",
        lambda z, rng: np.argmax(np.exp(z) + rng.gumbel(size=len(z))),
        lambda z, rng: np.argmax(np.exp(z - z.max()) + rng.gumbel(size=len(z))),
    ),
    Mistake(
        "picks the smallest",
        "The lowest score wins most often. Which function gives the place of the largest?",
        lambda z, rng: np.argmin(z + rng.gumbel(size=len(z))),
    ),
    Mistake(
        "turns the scores round",
        "The lowest score comes most often: the scores were subtracted from the noise. Which of "
        "the two may have a minus?",
        lambda z, rng: np.argmax(rng.gumbel(size=len(z)) - z),
    ),
    Mistake(
        "counts the classes from 1",
        "Your indices begin at 1, and Python's at 0. What does np.argmax give for the first?",
        lambda z, rng: np.argmax(z + rng.gumbel(size=len(z))) + 1,
    ),
    Mistake(
        "returns the score, not its place",
        "That is one of the scores. Which function says where the largest stands?",
        lambda z, rng: z[np.argmax(z + rng.gumbel(size=len(z)))],
    ),
    Mistake(
        "returns the largest noisy score",
        "That is the winner's score with its noise. Which function says where it stands?",
        lambda z, rng: np.max(z + rng.gumbel(size=len(z))),
    ),
    Mistake(
        "returns all the noisy scores",
        "Those are all the classes. Which one has won?",
        lambda z, rng: z + rng.gumbel(size=len(z)),
    ),
    Mistake(
        "marks the winner in a row",
        "The 1 stands at the right place. Which number says where?",
        lambda z, rng: np.eye(len(z))[np.argmax(z + rng.gumbel(size=len(z)))],
    ),
    Mistake(
        "returns the shares",
        "Those are the shares, and they are the same each time. Which class was drawn?",
        lambda z, rng: sc.softmax(z),
    ),
    Mistake(
        "exponentiates raw scores",
        "Drawing by the shares is a right way too, and exp(1001) is inf. Which number can be "
        "subtracted from every score?",
        lambda z, rng: rng.choice(len(z), p=_naive_shares(z)),
        lambda z, rng: (_naive_shares(z).cumsum() < rng.random()).sum(),
    ),
    Mistake(
        "draws by scores divided by their sum",
        "Scores can be negative, and chances cannot. Which function makes shares of scores?",
        lambda z, rng: rng.choice(len(z), p=z / z.sum()),
    ),
)

SAME_AGAIN = Mistake(
    "draws the same index every time",
    "All the draws of a case gave the same index. If you make a generator inside the function, "
    "it begins at the same number each time. Which generator were you handed?",
    lambda z, rng: np.argmax(z + np.random.default_rng(0).gumbel(size=len(z))),
)
