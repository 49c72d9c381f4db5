"""Smoothed targets, other bases, and two ways to average."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake, array, number

_SMOOTHED = np.array([0.9 + 0.1 / 3, 0.1 / 3, 0.1 / 3])
_TWO = np.array([[10.0, 0.0, 0.0], [0.0, 2.0, 0.0]])


def _cost(true, false):
    """Return the loss of the smoothed target with itself, its shares typed with few digits."""
    return -(true * np.log(true) + 2 * false * np.log(false))


@number(
    title="7.11 ★ · The floor of a smoothed target",
    also_right=(_cost(0.9333, 0.0333), _cost(0.933, 0.0333), _cost(0.93333, 0.03333)),
    nudge="The target is a distribution now. What is the lowest loss for a truth that is not "
    "certain?",
    mistakes=(
        Mistake(
            "expects the loss to reach zero",
            "Zero needs a truth that is certain, and a tenth of this one is spread out. What "
            "does the target itself cost?",
            0.0,
        ),
        Mistake(
            "prices 0.9 for the truth",
            "That is -ln 0.9. Are 0.9 all that the truth has, when the tenth is shared among "
            "all three, and is it the only one that costs?",
            -np.log(0.9),
        ),
        Mistake(
            "prices the truth only",
            "-ln of the largest share is what the likeliest costs. What of the other two?",
            -np.log(_SMOOTHED[0]),
        ),
        Mistake(
            "puts all of the tenth on one wrong class",
            "That is the target 0.9, 0.1, 0. Among how many classes is the tenth shared?",
            sc.entropy([0.9, 0.1, 0.0]),
        ),
        Mistake(
            "shares the tenth among the others only",
            "That is the target 0.9, 0.05, 0.05. Does the true class get a part of the tenth?",
            sc.entropy([0.9, 0.05, 0.05]),
        ),
        Mistake(
            "works with rounded shares",
            "The way is right, and 0.933 or 0.033 has lost too many digits on it. What are the "
            "shares in full?",
            *[_cost(true, false) for true, false in ((0.933, 0.033), (0.93, 0.033), (0.93, 0.03))],
            _cost(0.9333, 0.033),
        ),
        Mistake(
            "gives it in bits",
            "That is the entropy in bits. Which logarithm does this course use?",
            sc.entropy(_SMOOTHED) / np.log(2),
        ),
        Mistake(
            "gives the loss of knowing nothing",
            "That is ln 3. What does the target know?",
            np.log(3),
        ),
    ),
    hints=(
        "The target is 0.9 for the truth, and a tenth shared out among all three. Which three "
        "numbers are that?",
        "Cross-entropy is lowest when the answer is the target itself. What does each class cost "
        "then, its share times minus the logarithm of its share?",
    ),
    insight="0.2911, the entropy of the smoothed target. A lead beyond ln 28 makes the loss "
    "worse, so leads stop growing: that is what smoothing is for.",
    variation="Which lead of the true class reaches the floor?",
    minutes=(2, 3),
    difficulty=2,
    star=True,
)
def best_smoothed_loss():
    """Return the lowest loss with label smoothing of 0.1 over three classes."""
    return float(sc.entropy([0.9 + 0.1 / 3, 0.1 / 3, 0.1 / 3]))


@number(
    title="7.12 ★ · A base is a temperature",
    nudge="Write 2 as a power of e. What stands in the exponent beside z?",
    mistakes=(
        Mistake(
            "gives the factor, not the temperature",
            "ln 2 is what the scores are multiplied by. What are they divided by?",
            np.log(2),
        ),
        Mistake(
            "takes the base for the temperature",
            "At temperature 2 the base is the root of e, 1.65. Which power of e is 2?",
            2,
        ),
        Mistake(
            "takes one over the base",
            "At temperature 0.5 the base is e squared, 7.39. Which power of e is 2?",
            0.5,
        ),
        Mistake(
            "divides the bases",
            "Bases do not divide, they are powers of each other. Which power of e is 2?",
            np.e / 2,
            2 / np.e,
        ),
        Mistake(
            "takes the logarithm to base 10",
            "Base 10 has no part in it. Which logarithm undoes e?",
            np.log10(2),
            1 / np.log10(2),
        ),
        Mistake(
            "expects no change",
            "At temperature 1 the base is e. Is 2^z the same as e^z?",
            1,
        ),
    ),
    hints=(
        "2^z is e to the power of z times something. Times what?",
        "z times ln 2 is z divided by what?",
    ),
    insight="1 / ln 2: every base above 1 is e at another temperature, and weights can learn the "
    "factor. That is why e is as good as any.",
    variation="Which temperature belongs to powers of 10?",
    minutes=(1, 2),
    star=True,
)
def temperature_of_two():
    """Return the temperature at which softmax gives the shares of powers of 2."""
    return float(1 / np.log(2))


@array(
    title="7.13 ★ · Two ways to average",
    nudge="For the first number: average the scores, then softmax once. For the second: softmax "
    "twice, then average. Which of yours is it?",
    mistakes=(
        Mistake(
            "exchanges the two",
            "Both numbers are right and stand in each other's place. Which was asked for first?",
            [sc.softmax(_TWO)[:, 0].mean(), sc.softmax(_TWO.mean(axis=0))[0]],
        ),
        Mistake(
            "expects both to agree",
            "Two models that disagree seldom give the same both ways. What is the share of the "
            "first in each?",
            [sc.softmax(_TWO.mean(axis=0))[0]] * 2,
            [sc.softmax(_TWO)[:, 0].mean()] * 2,
        ),
        Mistake(
            "adds the scores without halving them",
            "10, 2, 0 is the sum of the scores. What is their mean?",
            [sc.softmax(_TWO.sum(axis=0))[0], sc.softmax(_TWO)[:, 0].mean()],
        ),
        Mistake(
            "applies softmax to the averaged shares",
            "The averaged shares add up to 1 already. What was the softmax for?",
            [
                sc.softmax(_TWO.mean(axis=0))[0],
                sc.softmax(sc.softmax(_TWO).mean(axis=0))[0],
            ],
        ),
        Mistake(
            "gives the two models' own shares",
            "Those are the first class's shares in each model. What is the mean of scores, and "
            "what of shares?",
            sc.softmax(_TWO)[:, 0],
        ),
        Mistake(
            "gives the second class",
            "Those are the shares of the second class. Which one was asked for?",
            [sc.softmax(_TWO.mean(axis=0))[1], sc.softmax(_TWO).mean(axis=0)[1]],
        ),
        Mistake(
            "averages scores and does no softmax",
            "5 is a mean of scores. Which step makes a share of it?",
            [5, sc.softmax(_TWO)[:, 0].mean()],
        ),
    ),
    hints=(
        "The mean scores are 5, 1, 0. What is softmax of those?",
        "The first model is almost certain of the first class, the second is not. What is the "
        "mean of their two shares?",
    ),
    insight="0.976 and 0.553: a mean of scores is the geometric mean of shares, the root of their "
    "product made whole again, and the louder model wins; a mean of shares gives each one vote.",
    variation="What would each average say if the second model were twice as loud?",
    minutes=(2, 3),
    star=True,
)
def two_averages():
    """Return the share of the first class from averaged scores, and from averaged shares."""
    scores = np.array([[10.0, 0, 0], [0, 2.0, 0]])
    return np.array([sc.softmax(scores.mean(axis=0))[0], sc.softmax(scores)[:, 0].mean()])
