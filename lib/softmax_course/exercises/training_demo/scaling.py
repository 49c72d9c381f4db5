"""Standardising: mean and deviation of the training rows, used for both sets."""

from softmax_course.checks import Case, function

from .scaling_slips import ROWS_AND_COLUMNS
from .scaling_widths import MIDDLES_AND_WIDTHS

_CLOUD = [[15.0, 0.5], [14.0, 15.5], [1.0, 16.0], [29.0, 14.0], [31.0, 13.0], [-1.0, 12.0]]
_BIRDS = [[39.1, 3750.0, 1.0], [46.5, 3500.0, 0.0], [50.0, 5700.0, 1.0], [38.6, 3200.0, 0.0]]


@function(
    title="5.2 · The same scale for all",
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
    nudge="One mean and one deviation a column, from the training rows, for both sets. Which of "
    "these is different in yours?",
    mistakes=(*ROWS_AND_COLUMNS, *MIDDLES_AND_WIDTHS),
    hints=(
        "Mean and standard deviation of each column. Which axis disappears then?",
        "Give the training mean and deviation names first. Which two arrays are they used on?",
    ),
    insight="The training rows now have mean 0 and deviation 1 in every column, the test rows "
    "only roughly, and that is right: they are measured with a ruler made before they came.",
    variation="What would happen to a column that is the same in every row?",
    minutes=(4, 7),
    difficulty=2,
)
def standardise(train, test):
    """Return train and test, scaled by the training rows' column means and deviations."""
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std
