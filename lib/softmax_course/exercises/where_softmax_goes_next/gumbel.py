"""Drawing a class by adding noise to its score and taking the largest."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Fresh, sampler

RNG = Fresh(lambda: np.random.default_rng(7), "np.random.default_rng(7)")


@sampler(
    shares=sc.softmax,
    draws=5000,
    cases=(
        Case("the penguin", [2.33, -1.46, 0.56], RNG),
        Case("one ahead of nine", [0.5, 0.5, 0.5, 0.5, 3.5, *[0.5] * 5], RNG),
        Case("one ahead of thirty-nine", [*[0.5] * 7, 4.0, *[0.5] * 32], RNG),
        Case("equal scores", [0.5, 0.5, 0.5], RNG),
        Case("close together", [0.0, 0.5, -0.4], RNG),
        Case("two classes", [-1.5, 2.5], RNG),
        Case("a score of -inf", [0.5, -np.inf, 1.5], RNG, ordinary=False),
        Case("scores of a thousand", [1000.0, -1000.0, 1001.0], RNG, ordinary=False),
    ),
)
def gumbel_max(z, rng):
    """Return one index, drawn with the softmax shares of scores z, using rng."""
    u = rng.random(np.shape(z))
    noise = -np.log(-np.log(u))
    return np.argmax(z + noise, axis=-1)
