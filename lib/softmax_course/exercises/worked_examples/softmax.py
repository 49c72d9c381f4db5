"""Softmax of one row: first for everyday scores, then for scores of any size."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, function

from .slips import EVERYDAY, OVERFLOW

_ORDINARY = (
    Case("the penguin", [2.33, -1.46, 0.56]),
    Case("the photo", [-3.44, 1.16, -0.81, 3.91]),
    Case("equal scores", [0.0, 0.0]),
    Case("whole numbers", [7, 4, 0]),
    Case("all negative", [-2.0, -1.0, -4.5]),
    Case("in falling and rising order", [3.0, 1.0, 2.0, 0.5, 2.5]),
)


@function(
    title="3.2 · Softmax, on your own",
    cases=(
        *_ORDINARY,
        Case("a single class", [1.7], ordinary=False),
        Case("scores of twenty", [20.0, -20.0, 19.0], ordinary=False),
    ),
    without=("softmax", "log_softmax"),
    nudge="Go through the case by hand: exponentiate, total, divide. Which number differs first?",
    mistakes=EVERYDAY,
    hints=(
        "Write the three steps as three lines. Which NumPy function does the first?",
        "The shares must add up to 1. What do you have to divide by for that?",
    ),
    insight="Three steps, one line each. For everyday scores that is all there is to it.",
    variation="What does your function give for four equal scores?",
    minutes=(3, 6),
)
def softmax_vector(z):
    """Return the softmax shares of a 1-D array of everyday scores z."""
    exps = np.exp(z)
    return exps / exps.sum()


@function(
    title="3.3 · Softmax that cannot break",
    cases=(
        *_ORDINARY,
        Case("one score of a thousand", [1000.0, 0.0, 1.0], ordinary=False),
        Case("three around a thousand", [1000.0, 1001.0, 1002.0], ordinary=False),
        Case("far below zero", [-1000.0, -1001.0, -1002.0], ordinary=False),
        Case("both ends at once", [-1000.0, 0.0, 1000.0], ordinary=False),
        Case("a masked class", [1.5, -np.inf, 0.5], ordinary=False),
        Case("a masked class, far out", [900.0, -np.inf, 901.0], ordinary=False),
        Case("a single class", [1000.0], ordinary=False),
        Case("beyond any long float", [20000.0, 20001.0], ordinary=False),
        Case("too fine for single precision", [16777217.0, 16777216.0], ordinary=False),
        Case("a masked class, far below", [-2000.0, -np.inf, -2001.0], ordinary=False),
    ),
    without=("softmax", "log_softmax"),
    nudge="The three steps are fine. What do the scores of this case do to exp, and to the total?",
    mistakes=(
        OVERFLOW,
        Mistake(
            "shifts by the smallest score",
            "Then the largest exponent is the whole range, and 2000 is too much for exp. Which "
            "shift makes every exponent zero or less?",
            lambda z: np.exp(z - z.min()) / np.exp(z - z.min()).sum(),
        ),
        Mistake(
            "shifts by a middle value",
            "It helps for scores that lie together. How far above the middle can the largest be?",
            lambda z: np.exp(z - z.mean()) / np.exp(z - z.mean()).sum(),
        ),
        Mistake(
            "shifts by a fixed number",
            "A fixed shift helps at one place only. What should the shift follow?",
            lambda z: np.exp(z - 1000) / np.exp(z - 1000).sum(),
            lambda z: np.exp(z - 700) / np.exp(z - 700).sum(),
            lambda z: np.exp(z - 500) / np.exp(z - 500).sum(),
        ),
        Mistake(
            "shifts by the first score",
            "That is safe when the first happens to be largest. Which score is always safe?",
            lambda z: np.exp(z - z[0]) / np.exp(z - z[0]).sum(),
        ),
        Mistake(
            "shifts by the largest size",
            "For negative scores the largest size is not the largest score. What is left of the "
            "total when every exponent is below -1900?",
            lambda z: np.exp(z - np.abs(z).max()) / np.exp(z - np.abs(z).max()).sum(),
        ),
        Mistake(
            "shifts the top of the fraction only",
            "The shift cancels when it stands above and below. Where is it missing?",
            lambda z: np.exp(z - z.max()) / np.exp(z).sum(),
            lambda z: np.exp(z) / np.exp(z - z.max()).sum(),
        ),
        Mistake(
            "clips the scores",
            "Clipped scores have other leads: 1000, 1001 and 1002 became equal. Which operation "
            "brings them down and keeps the leads?",
            lambda z: np.exp(np.clip(z, -700, 700)) / np.exp(np.clip(z, -700, 700)).sum(),
            lambda z: np.exp(np.clip(z, -500, 500)) / np.exp(np.clip(z, -500, 500)).sum(),
            lambda z: np.exp(np.minimum(z, 700)) / np.exp(np.minimum(z, 700)).sum(),
        ),
        Mistake(
            "hides the overflow",
            "The nan is gone, and a wrong number stands there. What was inf / inf meant to be?",
            lambda z: np.nan_to_num(np.exp(z) / np.exp(z).sum()),
            lambda z: np.nan_to_num(np.exp(z)) / np.nan_to_num(np.exp(z)).sum(),
        ),
        Mistake(
            "shifts only large scores",
            "Scores far below zero are not shifted, and every exponential vanishes. Which scores "
            "does the shift help?",
            lambda z: np.exp(z - max(z.max(), 0)) / np.exp(z - max(z.max(), 0)).sum(),
            lambda z: (
                np.exp(z - (z.max() if z.max() > 700 else 0))
                / np.exp(z - (z.max() if z.max() > 700 else 0)).sum()
            ),
        ),
        Mistake(
            "treats a masked class as a score of zero",
            "-inf was replaced by 0, and the class got a share. Which exponential has -inf?",
            lambda z: sc.softmax(np.where(np.isinf(z), 0, z)),
        ),
        *EVERYDAY,
    ),
    hints=(
        "Adding the same number to every score changes no share. Which number helps exp most?",
        "You want every exponent to be 0 or less, and one of them 0. What do you subtract?",
    ),
    insight="Subtracting the largest score multiplies top and bottom by the same e^(-max): it "
    "cancels on paper and saves you in floating point.",
    variation="Why is it no harm that exp(-2000) is 0 to a float?",
    minutes=(5, 8),
    difficulty=2,
)
def stable_softmax(z):
    """Return the softmax shares of a 1-D array of scores z, of any size."""
    exps = np.exp(z - np.max(z))
    return exps / exps.sum()
