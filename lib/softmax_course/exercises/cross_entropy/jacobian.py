"""One example's gradient by hand, and how each share moves with each score."""

import numpy as np

import softmax_course as sc
from softmax_course import examples
from softmax_course.checks import Case, Mistake, array, function, number

_B = examples.PENGUIN
_P = sc.softmax(_B)


@array(
    title="4.9 ★ · The gradient by hand",
    nudge="Shares minus one-hot: 1 is taken off at one place only. At which?",
    mistakes=(
        Mistake(
            "moves the true class only",
            "The others have a gradient too: each is pushed down by its own share. What do your "
            "three add up to?",
            [0, 0, _P[2] - 1],
        ),
        Mistake(
            "turns the sign round",
            "That is the downhill way, which training takes. Which way does the gradient point?",
            np.array([0, 0, 1]) - _P,
        ),
        Mistake(
            "takes p times 1 - p",
            "That is how a share moves with its own score. Which product with the loss is still "
            "missing?",
            _P * (1 - _P),
        ),
        Mistake(
            "leaves the truth out",
            "These are the shares. What has to be taken off at the true class?",
            _P,
        ),
        Mistake(
            "takes the 1 off another class",
            "In yours another species is the true one. Which position has the Gentoo?",
            _P - [1, 0, 0],
            _P - [0, 1, 0],
        ),
        Mistake(
            "takes 1 off everywhere",
            "Only one class is true. What would one-hot be here?",
            _P - 1,
        ),
        Mistake(
            "subtracts from the scores",
            "The scores went in where the shares belong. Which function comes first?",
            _B - [0, 0, 1],
        ),
    ),
    also_right=([0.838, 0.019, -0.857],),  # as the picture prints them
    hints=(
        "One-hot has a 1 at the truth and zeros elsewhere. What is p minus that?",
        "The three add up to 0. Which one is negative?",
    ),
    insight="The wrong classes are pushed down by exactly what they took, and the true one is "
    "pushed up by the sum of it.",
    variation="What is the gradient when the truth already has 99.9 %?",
    minutes=(2, 3),
    star=True,
)
def gradient_by_hand():
    """Return the gradient of the loss for the penguin's scores when the third is true."""
    return sc.softmax([2.33, -1.46, 0.56]) - np.array([0, 0, 1])


@number(
    title="4.10 ★ · Downhill",
    nudge="Subtract p - Y from the scores, look who leads, and do it again. After how many steps "
    "is it the second?",
    mistakes=(
        Mistake(
            "expects one step to be enough",
            "After one step the loss has halved, and the third still leads. What do the scores "
            "say after the next?",
            1,
        ),
        Mistake(
            "counts a step too many",
            "It leads before that. Did you count the scores you began with as a step?",
            3,
        ),
        Mistake(
            "expects it never to overtake",
            "If the gradient is added, the loss climbs and it never does. Which sign goes "
            "downhill?",
            0,
            np.inf,
        ),
        Mistake(
            "expects it to take longer",
            "The winner is pushed down while the truth rises, each by nearly a point a step. How "
            "far apart are they after one step?",
            4,
            5,
        ),
    ),
    hints=(
        "z - sc.cross_entropy_grad(z, 1) is one step. Who leads after it?",
        "np.argmax tells the leader. After which step does it say 1?",
    ),
    insight="Two steps. A confident mistake has a gradient near 1, so the true score rises by "
    "nearly a point a step while the winner falls by as much.",
    variation="How many steps with half the gradient each?",
    minutes=(1, 3),
    star=True,
)
def steps_to_overtake():
    """After how many gradient steps from 0.7, 1.5, 4.8 does the second, the true one, lead?"""
    z, steps = np.array([0.7, 1.5, 4.8]), 0
    while z.argmax() != 1:
        z, steps = z - sc.cross_entropy_grad(z, 1), steps + 1
    return steps


@function(
    title="4.11 ★ · How each share moves with each score",
    cases=(
        Case("7, 4 and 0", [7.0, 4.0, 0.0]),
        Case("the penguin", [2.33, -1.46, 0.56]),
        Case("two equal scores", [1.0, 1.0]),
        Case("whole numbers", [1, 0, 2, 1]),
        Case("large scores", [1000.0, 1001.0, 999.0], ordinary=False),
    ),
    nudge="Each row of the Jacobian adds up to 0, since the shares always add up to 1. Do yours?",
    mistakes=(
        Mistake(
            "keeps the diagonal only",
            "A share moves with the other scores too. What stands off the diagonal?",
            lambda z: np.diag(sc.softmax(z) * (1 - sc.softmax(z))),
            lambda z: sc.softmax(z) * (1 - sc.softmax(z)),
        ),
        Mistake(
            "leaves out the products",
            "That is the diagonal of shares alone. What is taken off everywhere?",
            lambda z: np.diag(sc.softmax(z)),
        ),
        Mistake(
            "leaves out the diagonal of shares",
            "Every entry is a product of two shares. What is added on the diagonal?",
            lambda z: -np.outer(sc.softmax(z), sc.softmax(z)),
            lambda z: np.outer(sc.softmax(z), sc.softmax(z)),
        ),
        Mistake(
            "turns the sign round",
            "A share grows with its own score. Which sign should the diagonal have?",
            lambda z: np.outer(sc.softmax(z), sc.softmax(z)) - np.diag(sc.softmax(z)),
        ),
        Mistake(
            "adds the products",
            "A rival's score makes a share smaller. Which sign do the products have?",
            lambda z: np.diag(sc.softmax(z)) + np.outer(sc.softmax(z), sc.softmax(z)),
        ),
        Mistake(
            "adds the products up to one number",
            "p @ p is a single number, and a table was asked for. Which product of two rows is a "
            "table?",
            lambda z: np.diag(sc.softmax(z)) - sc.softmax(z) @ sc.softmax(z),
        ),
    ),
    hints=(
        "On the diagonal stands p_i (1 - p_i). What stands beside it, for i and j?",
        "np.diag(p) is a table with p on the diagonal, np.outer(p, p) a table of products. How do "
        "they combine?",
    ),
    insight="diag(p) minus p times p. Off the diagonal it is never zero, which is why one "
    "score moves every share; times the gradient of -ln p it leaves p - Y.",
    variation="What is the Jacobian of a softmax that is nearly one-hot?",
    minutes=(3, 5),
    difficulty=3,
    star=True,
)
def jacobian(z):
    """Return the table of d p_i / d z_j for the softmax shares of 1-D scores z."""
    p = sc.softmax(z)
    return np.diag(p) - np.outer(p, p)
