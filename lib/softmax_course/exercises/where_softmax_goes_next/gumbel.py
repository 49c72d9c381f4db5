"""Drawing a class by adding noise to its score and taking the largest."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Fresh, Remark, ignored_rng, sampler

from .gumbel_slips import MISTAKES, SAME_AGAIN

RNG = Fresh(lambda: np.random.default_rng(7), "np.random.default_rng(7)")
CASES = (
    Case("the penguin", [2.33, -1.46, 0.56], RNG),
    Case("one ahead of nine", [0.5, 0.5, 0.5, 0.5, 3.5, *[0.5] * 5], RNG),
    Case("equal scores", [0.5, 0.5, 0.5], RNG),
    Case("a score of -inf", [0.5, -np.inf, 1.5], RNG, ordinary=False),
    Case("scores of a thousand", [1000.0, -1000.0, 1001.0], RNG, ordinary=False),
)


@sampler(
    title="7.1 · Noise that makes a draw",
    cases=CASES,
    shares=sc.softmax,
    constant=SAME_AGAIN,
    nudge="The counts are not those of softmax. Which noise was added, and does each class get "
    "its own?",
    mistakes=MISTAKES,
    remarks=(
        Remark(
            ignored_rng,
            "(The counts are right, and rng was not used: whoever hands you one cannot repeat "
            "the draws.)",
        ),
    ),
    without=("choice", "choices", "multinomial"),  # right, and no race
    hints=(
        "Each class needs a random number of its own. How many does rng.random(len(z)) give?",
        "If u is between 0 and 1, the noise is -ln(-ln u). What is left to do with z plus noise?",
    ),
    insight="The largest of score plus Gumbel noise is a draw with the softmax shares: here the "
    "chance of being the largest is what softmax gives. With normal noise it is not: the "
    "penguin's first wins 89 % for 84 %, and the leader of nine rivals 90 % for 69 %.",
    variation="How would you draw at temperature 0.5 with the same noise?",
    minutes=(4, 8),
    difficulty=2,
)
def gumbel_max(z, rng):
    """Return one index, drawn with the softmax shares of scores z, using rng."""
    u = rng.random(len(z))
    return np.argmax(z - np.log(-np.log(u)))
