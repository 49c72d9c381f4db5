"""What goes wrong with middle and width of a column: programs for `standardise`."""

import numpy as np

from softmax_course.checks import Mistake

# What people put beside a deviation, or beside the variance below its root.
_EXTRA = (1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1)


def both(centre, spread):
    """Standardise both sets by numbers that `centre` and `spread` take from train."""
    return lambda train, test: tuple((X - centre(train)) / spread(train) for X in (train, test))


def mean_of(X):
    """Return the mean of each column."""
    return X.mean(axis=0)


def deviation_of(X):
    """Return the standard deviation of each column."""
    return X.std(axis=0)


def _around(centre, gather):
    """Return the deviation that `gather` makes of the distances from a centre."""
    return lambda X: gather(X - centre(X))


def _median(X):
    return np.median(X, axis=0)


def _root_mean_square(D):
    return np.sqrt((D**2).mean(axis=0))


def _mean_size(D):
    return np.abs(D).mean(axis=0)


def _stretched(X, like):
    return (X - like.min(axis=0)) / (like.max(axis=0) - like.min(axis=0))


MIDDLES_AND_WIDTHS = (
    Mistake(
        "divides by n - 1 in the deviation",
        "That is the sample deviation, with n - 1 below. Which one does NumPy's std give by "
        "itself?",
        both(mean_of, lambda X: X.std(axis=0, ddof=1)),
    ),
    Mistake(
        "divides by the variance",
        "The variance is in squared units. What do you take of it to get back to those of the "
        "column?",
        both(mean_of, lambda X: X.var(axis=0)),
    ),
    Mistake(
        "centres with the median",
        "You subtract the middle entry of each column, and the differences do not sum to 0. "
        "Which middle makes it 0?",
        both(_median, deviation_of),
        both(_median, _around(_median, _root_mean_square)),
        both(_median, _around(_median, _mean_size)),
        both(_median, _around(_median, lambda D: np.median(np.abs(D), axis=0))),
    ),
    Mistake(
        "averages distances without squaring them",
        "The mean distance from the mean is another width, and a smaller one. What happens to "
        "each distance before a standard deviation averages it, and what after?",
        both(mean_of, _around(mean_of, _mean_size)),
    ),
    Mistake(
        "measures the deviation from zero",
        "The mean came off above the line, and not inside the deviation. From where does a "
        "deviation measure?",
        both(mean_of, _around(lambda X: 0, _root_mean_square)),
    ),
    Mistake(
        "divides every column by the deviation of one",
        "One column's deviation divides all of them. Which one should divide the others?",
        both(mean_of, lambda X: X[:, 0].std()),
        both(mean_of, lambda X: X[:, -1].std()),
    ),
    Mistake(
        "only centres",
        "The means are gone, and a wide column is still wider than a narrow one. What else has "
        "each column of its own?",
        both(mean_of, lambda X: 1),
    ),
    Mistake(
        "only divides",
        "Every column has the same width now, and not the same middle. What comes off first?",
        both(lambda X: 0, deviation_of),
    ),
    Mistake(
        "divides before it centres",
        "The mean was taken from the raw column, and off the divided one. Which of the two "
        "comes first?",
        lambda train, test: tuple(X / deviation_of(train) - mean_of(train) for X in (train, test)),
    ),
    Mistake(
        "forgets the brackets",
        "Without brackets only the mean is divided. What should stand above the line?",
        lambda train, test: tuple(X - mean_of(train) / deviation_of(train) for X in (train, test)),
    ),
    Mistake(
        "divides by the mean",
        "The spread is still that of the column. Which number says how wide a column is?",
        both(mean_of, mean_of),
        both(lambda X: 0, mean_of),
    ),
    Mistake(
        "stretches from 0 to 1",
        "Smallest at 0 and largest at 1 is another scaling. Which mean and which deviation "
        "should a column have here?",
        lambda train, test: (_stretched(train, train), _stretched(test, train)),
        lambda train, test: (_stretched(train, train), _stretched(test, test)),
    ),
    Mistake(
        "adds a number to the deviation",
        "Something stands beside the deviation and draws every number towards 0. What "
        "would it be needed for here?",
        *[both(mean_of, lambda X, e=e: X.std(axis=0) + e) for e in _EXTRA],
        *[both(mean_of, lambda X, e=e: np.sqrt(X.var(axis=0) + e)) for e in _EXTRA],
    ),
)
