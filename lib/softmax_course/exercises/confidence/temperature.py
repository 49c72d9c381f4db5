"""Fitting one temperature on held-out scores: by the loss, and by nothing else."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


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


def descent(rate, steps):
    """Make a program that walks from T = 1 down the slope, and stops after so many steps."""

    def program(Z, y):
        T = 1.0
        for _ in range(steps):
            expected = (sc.softmax(Z / T) * Z).sum(axis=1)
            T -= min(rate * np.mean(Z[np.arange(len(y)), y] - expected) / T**2, 0.1 * T)
        return T

    return program


def thirds(times):
    """Make a program that leaves out a third of 0.2 to 25, so many times."""

    def program(Z, y):
        low, high = 0.2, 25.0
        for _ in range(times):
            a, b = low + (high - low) / 3, high - (high - low) / 3
            left, right = (sc.cross_entropy(Z / T, y) for T in (a, b))
            low, high = (low, b) if left < right else (a, high)
        return (low + high) / 2

    return program


walks = [descent(*walk) for walk in ((0.01, 20), (0.1, 50), (1, 5), (0.01, 100), (0.1, 100))]
thirds_left_out = [thirds(times) for times in (5, 8, 10, 12, 14)]


@function(
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
            "as sure as it may be",
            *claims([[8, 1, 1], [3, 1, 1]], [8, 6], 24.9),
            ordinary=False,
        ),
        Case(
            "as modest as it may be",
            *claims([[8, 1, 1], [3, 1, 1]], [8, 6], 0.201),
            ordinary=False,
        ),
        Case(
            "too modest, and beyond a thousand",
            claims([[8, 1, 1], [3, 1, 1]], [8, 6], 0.5)[0] + 1200.0,
            claims([[8, 1, 1], [3, 1, 1]], [8, 6], 0.5)[1],
            ordinary=False,
        ),
        Case(
            "scores in the thousands",
            claims([[8, 1, 1], [3, 1, 1]], [8, 6], 20.0)[0] + 2000.0,
            claims([[8, 1, 1], [3, 1, 1]], [8, 6], 20.0)[1],
            ordinary=False,
        ),
    ),
)
def fit_temperature(Z, y):
    """Return the T at which the mean cross-entropy of Z / T is lowest, to 1 %."""
    temperatures = np.geomspace(0.1, 50, 1000)
    scores = Z / temperatures[:, np.newaxis, np.newaxis]  # (1000, n, K): all of them at once
    truths = scores[:, np.arange(len(y)), y]
    losses = (sc.logsumexp(scores) - truths).mean(axis=1)
    best = temperatures[np.argmin(losses)]
    return best
