"""Fitting one temperature on held-out scores: by the loss, and by nothing else."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake

from . import searching
from .nearby import search
from .searching import TRIED

_COARSE = (
    *(np.arange(step, 31, step) for step in (0.1, 0.25, 0.5)),
    *(np.geomspace(0.1, 100, count) for count in (20, 50)),
    np.linspace(0.2, 25, 200),
)


_WALKS = ((0.01, 20), (0.1, 50), (1, 5), (0.01, 100), (0.1, 100))


def claims(odds, right_of_ten, exaggeration, turn=0):
    """Ten rows of scores for each claim, and labels of which so many in ten are right.

    Row by row the scores claim the logarithms of `odds`, `exaggeration` times too large;
    the first class leads and is true `right_of_ten` times, the others share the rest.
    `turn` moves the classes round.
    """
    odds = np.asarray(odds, dtype=float)
    Z, y = [], []
    for row, right in zip(odds, right_of_ten, strict=True):
        wrong = 1 + np.arange(10 - right) % (len(row) - 1)
        Z += [np.log(row) * exaggeration] * 10
        y += [0] * right + wrong.tolist()
    return np.roll(Z, turn, axis=1), (np.array(y) + turn) % odds.shape[1]


@search(
    title="6.4 · Fit the temperature",
    cases=(
        Case(
            "one mistake among four",
            np.array([[6.0, 0.0], [4.0, 0.0], [0.0, 3.0], [0.0, 8.0]]),
            np.array([1, 0, 1, 1]),
        ),
        Case("far too sure", *claims([[8, 1, 1], [3, 1, 1], [2, 2, 1]], [8, 6, 4], 14.0)),
        Case("somewhat too sure", *claims([[4, 1], [9, 1], [2, 1]], [8, 9, 7], 2.0, turn=1)),
        Case("too modest", *claims([[7, 2, 1], [5, 1, 1], [3, 2, 1]], [7, 7, 6], 0.3, turn=2)),
        Case(
            "four classes",
            *claims([[12, 1, 1, 1], [4, 2, 1, 1], [2, 1, 1, 1]], [8, 6, 3], 6.0, turn=1),
        ),
        Case(
            "scores in the thousands",
            claims([[8, 1, 1], [3, 1, 1]], [8, 6], 20.0)[0] + 2000.0,
            claims([[8, 1, 1], [3, 1, 1]], [8, 6], 20.0)[1],
            ordinary=False,
        ),
    ),
    rtol=1e-2,
    without=("fit_temperature",),
    nudge="Work out the loss of this case at your T, and at one a little lower and a little "
    "higher. Which of the three is the lowest?",
    signs=searching.SIGNS,
    mistakes=(
        Mistake(
            "divides the shares, not the scores",
            "T was put under the shares, which lie between 0 and 1 whatever the scores were; as "
            "scores they are hardly apart. What does a temperature divide?",
            searching.of_shares,
            lambda Z, y: np.clip(searching.of_shares(Z, y), 0.2, 25),
        ),
        Mistake(
            "multiplies by T",
            "A high T made your scores larger, so yours is 1 divided by the T asked for. Which "
            "operation cools and which one warms?",
            lambda Z, y: 1 / sc.fit_temperature(Z, y),
            lambda Z, y: searching.one_of(np.linspace(0.2, 25, 2000), Z, y, np.multiply),
        ),
        Mistake(
            "returns the root of T",
            "The square of your number is the T that is asked for. By what exactly were the "
            "scores divided?",
            lambda Z, y: np.sqrt(sc.fit_temperature(Z, y)),
        ),
        Mistake(
            "returns the square of T",
            "The root of your number is the T that is asked for. By what exactly were the "
            "scores divided?",
            lambda Z, y: sc.fit_temperature(Z, y) ** 2,
        ),
        Mistake(
            "returns the logarithm of T",
            "That is the logarithm of the best T. Which function takes you back to T?",
            lambda Z, y: np.log(sc.fit_temperature(Z, y)),
            lambda Z, y: np.log10(sc.fit_temperature(Z, y)),
            lambda Z, y: np.round(np.log(sc.fit_temperature(Z, y)), 2),
        ),
        Mistake(
            "fits by the calibration error",
            "The calibration error jumps when an answer changes its bin, and has many lowest "
            "places. Which price changes smoothly with T?",
            searching.lowest(searching.calibration),
        ),
        Mistake(
            "rounds T to a whole number",
            "Your T is the best one, rounded: 0.3 is no whole number. What does your last line do "
            "to it?",
            *(
                lambda Z, y, whole=whole: float(whole(sc.fit_temperature(Z, y)))
                for whole in (np.round, np.floor, np.ceil)
            ),
        ),
        Mistake(
            "gives one T for all cases",
            (
                "Your T is the same whatever the scores are: all prices are alike, or an end of "
                "the list wins. Does what you minimise look at y, and at which T is it lowest?",
                "Print your prices for one case. Are they all equal, do they fall all the way to "
                "one end, or is one of them nan?",
            ),
            lambda Z, y: 1.0,
            searching.by_accuracy,
            searching.by_the_highest_loss,
            searching.by_what_was_answered,
        ),
        Mistake(
            "exponentiates without a shift",
            "Where the largest score divided by the first T of your list is above 709, you "
            "return that first T: exp is inf there, inf / inf is nan, and argmin picks a nan. "
            "What is subtracted from the scores before exp?",
            *(searching.unshifted(np.geomspace(low, 50, 1000)) for low in (0.02, 0.05, 0.2)),
        ),
        Mistake(
            "makes mean confidence and accuracy equal",
            "Mean confidence equals accuracy at your T; that is one condition, and the loss "
            "looks at every row. Which price do you minimise?",
            searching.lowest(searching.mean_distance),
            lambda Z, y: np.clip(searching.lowest(searching.mean_distance)(Z, y), 0.5, 25),
        ),
        Mistake(
            "fits by the squared error",
            "That minimises the Brier score: an honest price too, with another T. Which price "
            "was asked for?",
            searching.lowest(searching.brier),
            lambda Z, y: np.clip(searching.lowest(searching.brier)(Z, y), 0.5, 20),
        ),
        Mistake(
            "returns the lowest loss, not its temperature",
            "That is the loss at the best T. At which T is it?",
            lambda Z, y: sc.cross_entropy(Z / sc.fit_temperature(Z, y), y),
        ),
        Mistake(
            "returns the position in the list",
            "That is where in the list the best T stands. Which T stands there?",
            *(
                lambda Z, y, tried=tried: np.argmin([sc.cross_entropy(Z / T, y) for T in tried])
                for tried in (TRIED, np.linspace(0.2, 25, 500), np.geomspace(0.01, 100, 300))
            ),
        ),
        Mistake(
            "tries temperatures too far apart",
            "The steps of your list are too long somewhere. By which factor does each T exceed "
            "the one before, at 0.3 and at 20?",
            *(lambda Z, y, tried=tried: searching.one_of(tried, Z, y) for tried in _COARSE),
        ),
        Mistake(
            "stops looking too early",
            "The best T lies beyond the last one you try. How far does your list reach?",
            *(
                lambda Z, y, top=top: searching.one_of(np.geomspace(0.05, top, 2000), Z, y)
                for top in (5, 8, 10, 16)
            ),
            lambda Z, y: searching.one_of(np.arange(1, 101) / 10, Z, y),
        ),
        Mistake(
            "starts looking too late",
            "Scores can be too modest as well, and then the best T is small. Where does your "
            "list begin?",
            *(
                lambda Z, y, low=low: searching.one_of(np.geomspace(low, 50, 2000), Z, y)
                for low in (0.5, 1, 1.5)
            ),
            lambda Z, y: searching.one_of(np.arange(1.0, 31), Z, y),
        ),
        Mistake(
            "ends between 1 and the best T",
            "Each of yours lies between 1 and the best T. If you walk there from 1 in steps, "
            "when should the walk end?",
            *(searching.descent(rate, steps) for rate, steps in _WALKS),
        ),
        Mistake(
            "ends the search too early",
            "What is left between your two ends is still wide: near 0.3, 1 % is 0.003. When "
            "should the search end?",
            *map(searching.thirds, (5, 8, 10, 12, 14)),
        ),
        Mistake(
            "fits each class against the rest",
            "The loss of one-against-the-rest sigmoids was minimised. Which loss has one truth "
            "out of K?",
            searching.lowest(searching.one_against_rest),
        ),
        Mistake(
            "competes along the examples",
            "Softmax ran down the columns. Along which axis do the classes lie?",
            searching.lowest(searching.down_the_columns),
        ),
    ),
    hints=(
        "`np.geomspace(0.05, 50, 1000)` holds a thousand temperatures, each 0.7 % above the one "
        "before. What is the loss at each?",
        "`np.argmin` says where in a list the smallest stands. Which T stands there?",
    ),
    insight="One number, fitted by the loss on rows that training never saw. On the training rows "
    "themselves it would go wrong: a network that has all of those right wants T towards 0.",
    variation="What would a temperature of its own for each class be able to change?",
    minutes=(5, 8),
    difficulty=2,
)
def fit_temperature(Z, y):
    """Return the T at which the mean cross-entropy of Z / T is lowest, to 1 %."""
    temperatures = np.geomspace(0.05, 50, 1000)
    losses = [sc.cross_entropy(Z / T, y) for T in temperatures]
    return temperatures[np.argmin(losses)]
