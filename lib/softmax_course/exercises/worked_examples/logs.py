"""What is lost in p is still there in log p: log-softmax, and when a share prints as 1."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, function, number

from .slips import shifted


def _log_of_shares(z):
    return np.log(shifted(z) / shifted(z).sum())


@function(
    title="3.10 ★ · The logarithm of softmax",
    cases=(
        Case("the penguin", [2.33, -1.46, 0.56]),
        Case("equal scores", [0.0, 0.0]),
        Case("whole numbers", [7, 4, 0]),
        Case("all negative", [-2.0, -1.0, -4.5]),
        Case("a wide gap", [0.0, 800.0], ordinary=False),
        Case("beyond any long float", [0.0, 20000.0], ordinary=False),
        Case("one far above the others", [3000.0, 0.0, 1.0], ordinary=False),
        Case("scores around a thousand", [1000.0, 1001.0, 1002.0], ordinary=False),
        Case("far below zero", [-2000.0, -2001.0], ordinary=False),
        Case("a masked class", [1.0, -np.inf, 0.0], ordinary=False),
    ),
    without=("log_softmax", "logsumexp"),
    nudge="On paper it is z_i minus the logarithm of the total. Which of the two is off here?",
    mistakes=(
        Mistake(
            "takes the logarithm of rounded shares",
            "The share of the loser is exp(-800), which is 0 to a float, and its logarithm is "
            "-inf. How do you get to -800 without going through the share?",
            _log_of_shares,
            lambda z: np.log(sc.softmax(z)),
        ),
        Mistake(
            "exponentiates raw scores",
            "exp runs over before the logarithm can help. Which shift is exact on paper?",
            lambda z: z - np.log(np.exp(z).sum()),
            lambda z: np.log(np.exp(z) / np.exp(z).sum()),
        ),
        Mistake(
            "puts a small number under the logarithm",
            "The answer at the loser is now your small number's logarithm, whatever its score is. "
            "Which form never takes the logarithm of a share?",
            lambda z: np.log(sc.softmax(z) + 1e-12),
            lambda z: np.log(np.maximum(sc.softmax(z), 1e-12)),
            lambda z: np.log(sc.softmax(z) + 1e-15),
            lambda z: np.log(sc.softmax(z) + 1e-7),
            lambda z: np.log(sc.softmax(z) + 1e-9),
            lambda z: np.log(np.clip(sc.softmax(z), 1e-7, 1)),
            lambda z: np.log(np.clip(sc.softmax(z), 1e-15, 1)),
        ),
        Mistake(
            "leaves out the logarithm of the total",
            "The winner has exactly 0 now, so a share of 1. What is still to be subtracted?",
            lambda z: z - z.max(),
        ),
        Mistake(
            "subtracts the total, not its logarithm",
            "The scores are logarithms already, the total is not. What brings it to the same "
            "footing?",
            lambda z: z - z.max() - shifted(z).sum(),
        ),
        Mistake(
            "forgets to undo the shift",
            "The total was made from shifted scores and subtracted from unshifted ones. Where "
            "does the maximum belong as well?",
            lambda z: z - np.log(shifted(z).sum()),
        ),
        Mistake(
            "uses another logarithm for the total",
            "The scores belong to e, and the total went through base 2 or 10. Which logarithm "
            "undoes e?",
            lambda z: z - z.max() - np.log2(shifted(z).sum()),
            lambda z: z - z.max() - np.log10(shifted(z).sum()),
        ),
        Mistake(
            "shifts by the mean",
            "It helps for scores that lie together. How far above the mean can the largest be?",
            lambda z: z - z.mean() - np.log(np.exp(z - z.mean()).sum()),
        ),
        Mistake(
            "cuts the results to whole numbers",
            "An array of whole numbers holds whole numbers only. What kind of array could hold "
            "your logarithms?",
            lambda z: sc.log_softmax(z).astype(z.dtype),
        ),
        Mistake(
            "uses another logarithm",
            "The right shape, and another unit: log2 or log10. Which logarithm undoes e?",
            lambda z: sc.log_softmax(z) / np.log(10),
            lambda z: sc.log_softmax(z) / np.log(2),
        ),
        Mistake(
            "turns the sign round",
            "These are positive. Can the logarithm of a share be above 0?",
            lambda z: -sc.log_softmax(z),
        ),
        Mistake(
            "stops at the shares",
            "These are the shares. Which step is missing?",
            sc.softmax,
        ),
        Mistake(
            "applies softmax twice",
            "Shares went through softmax again before the logarithm. Where is the second one?",
            lambda z: np.log(sc.softmax(sc.softmax(z))),
            lambda z: sc.log_softmax(sc.softmax(z)),
        ),
    ),
    hints=(
        "The logarithm of a quotient is a difference. Which one is it for e^z / total?",
        "Shift first, then z minus the logarithm of the total. Which total is that?",
    ),
    insight="Log-softmax is the shifted score minus the logarithm of the total: no share is ever "
    "rounded to 0, so nothing is lost.",
    variation="What does log-softmax do to its own result?",
    minutes=(3, 6),
    difficulty=3,
    star=True,
)
def log_softmax_vector(z):
    """Return the logarithms of the softmax shares of a 1-D array of scores of any size."""
    gaps = z - np.max(z)
    return gaps - np.log(np.exp(gaps).sum())


@number(
    title="3.9 ★ · When a share prints as 1",
    nudge="Take two scores, 0 and a gap g, and raise g until the second share is exactly 1. "
    "Just below the right g it is less than 1, and at g exactly 1: is yours too large or too "
    "small?",
    mistakes=(
        Mistake(
            "finds the cliff of float32",
            "At that gap single precision gives 1, and double does not. Which type does NumPy "
            "use?",
            16.64,
            24 * np.log(2),
            17.33,
        ),
        Mistake(
            "finds the overflow of exp",
            "That is where exp runs over, another cliff. What is the share already long before?",
            709.78,
            88.72,
        ),
        Mistake(
            "says never",
            "On paper never. What does a float do with 1 - 1e-17?",
            np.inf,
        ),
        Mistake(
            "gives the exponential of it",
            "That is e to the power of minus the gap, or the other way up. Which gap is it?",
            2.0**-53,
            2.0**-52,
            2.0**53,
        ),
        Mistake(
            "counts the bits",
            "53 is how many bits a double keeps. Which power of e is 2 to the power of 53?",
            53.0,
            52.0,
        ),
        Mistake(
            "stops one bit early",
            "At about 36 the share is still a hair below 1. How far above is the place where "
            "it rounds to 1?",
            52 * np.log(2),
        ),
    ),
    also_right=(37.4299477502,),
    hints=(
        "sc.softmax([0, g])[1] == 1 answers for one gap. How would you narrow it down?",
        "A double keeps 53 bits. Which e^(-g) is too small to be seen beside 1?",
    ),
    insight="From a gap of 53 ln 2 = 36.74 on, the other's share is at most half a unit in the "
    "last place of 1, and 1 + e^(-g) is 1. Nothing is certain: a float has run out of digits.",
    variation="Where is this cliff in single precision?",
    minutes=(3, 5),
    difficulty=2,
    star=True,
)
def gap_that_prints_one():
    """Return the smallest gap of two scores at which the winner's share is exactly 1."""
    return 53 * np.log(2)
