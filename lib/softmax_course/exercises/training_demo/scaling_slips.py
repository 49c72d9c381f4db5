"""What goes wrong when two tables are standardised: programs for `standardise`."""

import numpy as np

from softmax_course.checks import Mistake

from .scaling_widths import both, deviation_of, mean_of


def _scaled(X, like):
    return (X - like.mean(axis=0)) / like.std(axis=0)


def _all_columns_but(kept):
    """Return a program that scales both sets and leaves one column raw."""

    def program(train, test):
        scaled = _scaled(train, train), _scaled(test, train)
        for X, raw in zip(scaled, (train, test), strict=True):
            X[:, kept] = raw[:, kept]
        return scaled

    return program


def _joined(train, test):
    every = np.vstack([train, test])
    return _scaled(train, every), _scaled(test, every)


def _overwritten(train, test):
    train = _scaled(train, train)
    return train, _scaled(test, train)


def _row_by_row(X):
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)


def _in_place(train, test):
    test -= mean_of(train)
    test /= deviation_of(train)
    train -= mean_of(train)
    train /= deviation_of(train)
    return train, test


def _overwritten_in_place(train, test):
    train -= mean_of(train)
    train /= deviation_of(train)
    return train, _scaled(test, train)


def _cut(train, test):
    scaled = _scaled(train, train), _scaled(test, train)
    return tuple(X.astype(raw.dtype) for X, raw in zip(scaled, (train, test), strict=True))


def _sampled(X):
    return (X - mean_of(X)) / X.std(axis=0, ddof=1)


def _flattened(X):
    return (X - X.mean()) / X.std()


ROWS_AND_COLUMNS = (
    Mistake(
        "scales the test rows by themselves",
        "Each set has a scale of its own now. Whose mean and deviation will the network have "
        "learned with?",
        lambda train, test: (_scaled(train, train), _scaled(test, test)),
        lambda train, test: (_sampled(train), _sampled(test)),
    ),
    Mistake(
        "learns from the test rows too",
        "Mean and deviation come from both sets together: the test rows have leaked into "
        "training. Which rows may be looked at before the test?",
        _joined,
    ),
    Mistake(
        "scales by the test rows",
        "Both sets are measured by the test rows. Which rows are there when training begins?",
        lambda train, test: (_scaled(train, test), _scaled(test, test)),
    ),
    Mistake(
        "takes one of the two numbers from the test rows",
        "The test rows are moved by one set and stretched by the other. By which?",
        lambda train, test: (_scaled(train, train), (test - mean_of(test)) / deviation_of(train)),
        lambda train, test: (_scaled(train, train), (test - mean_of(train)) / deviation_of(test)),
    ),
    Mistake(
        "leaves the test rows as they were",
        "The test rows came back as they went in. Which numbers of `train` were to be used on "
        "them, and were they still those of the raw rows?",
        lambda train, test: (_scaled(train, train), test),
        _overwritten,
    ),
    Mistake(
        "takes one mean and one deviation for everything",
        "All the columns went into one mean. Along which axis do the rows lie?",
        both(np.mean, np.std),
        lambda train, test: (_flattened(train), _flattened(test)),
    ),
    Mistake(
        "forgets the axis once",
        "One of the two is a single number for all columns. Which of them has no axis?",
        both(np.mean, deviation_of),
        both(mean_of, np.std),
    ),
    Mistake(
        "works along the rows",
        "Each row was measured by itself, across its columns. Which axis runs over the rows?",
        lambda train, test: (_row_by_row(train), _row_by_row(test)),
        both(lambda X: X.mean(axis=1), lambda X: X.std(axis=1)),
    ),
    Mistake(
        "leaves one column as it was",
        "All columns are scaled but one. Where does your loop begin, and where does it end?",
        _all_columns_but(-1),
        _all_columns_but(0),
    ),
    Mistake(
        "cuts to whole numbers",
        "An array made for whole numbers keeps whole numbers only. What kind of array could hold "
        "your fractions?",
        _cut,
    ),
    Mistake(
        "hands back the two in the other order",
        "The numbers are right and have changed places. Which set comes first?",
        lambda train, test: (_scaled(test, train), _scaled(train, train)),
    ),
    Mistake(
        "hands back one set only",
        "One array came back, and there are two sets. What does a return with a comma do?",
        lambda train, test: _scaled(train, train),
        lambda train, test: _scaled(test, train),
    ),
    Mistake(
        "writes into the arrays it was given",
        "Whole numbers cannot be changed into fractions in place, and the raw rows may be "
        "needed again. Which line could make a new array?",
        _in_place,
        _overwritten_in_place,
    ),
)
