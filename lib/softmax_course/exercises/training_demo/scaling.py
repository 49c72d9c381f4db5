"""Standardising: mean and deviation of the training rows, used for both sets."""

import numpy as np

from softmax_course.checks import Case, function

_CLOUD = [[15.0, 0.5], [14.0, 15.5], [1.0, 16.0], [29.0, 14.0], [31.0, 13.0], [-1.0, 12.0]]
_BIRDS = [[39.1, 3750.0, 1.0], [46.5, 3500.0, 0.0], [50.0, 5700.0, 1.0], [38.6, 3200.0, 0.0]]


@function(
    cases=(
        Case("two points and two more", [[10.0, 0.0], [30.0, 8.0]], [[15.0, 8.0], [40.0, 2.0]]),
        Case(
            "three points and two more",
            [[3.0, 1.0], [5.0, 9.0], [10.0, 2.0]],
            [[7.0, 5.0], [9.0, 1.0]],
        ),
        Case("three columns of birds", _BIRDS, [[45.2, 4300.0, 0.0], [47.0, 5100.0, 1.0]]),
        Case(
            "as many rows as columns",
            [[1.0, 2.0, 0.5], [3.0, 1.0, 4.0], [8.0, 0.0, 1.5]],
            [[2.0, 1.5, 1.0], [0.0, 1.0, 2.5], [5.0, 3.0, 0.5]],
        ),
        Case("whole numbers", [[1, 10], [2, 30], [6, 20]], [[3, 40], [0, 25], [2, 10], [7, 0]]),
        Case("six points and two more", _CLOUD, [[15.0, 7.5], [0.0, 14.0]]),
        Case("one test row", _CLOUD[:4], [[30.0, 15.0]], ordinary=False),
    ),
)
def standardise(train, test):
    """Return train and test, scaled by the training rows' column means and deviations."""
    seen = train  # the only rows that may be looked at before the test
    mean = seen.mean(axis=0)
    std = seen.std(axis=0)
    scaled_train = (train - mean) / std
    scaled_test = (test - mean) / std
    return scaled_train, scaled_test
