"""Clouds of points in the plane, drawn anew for each generator."""

import numpy as np

from softmax_course.data.dataset import Dataset
from softmax_course.numerics.inputs import generator, positive_integer, positive_number

__all__ = ["blobs", "three_clouds", "xor"]

PLANE = ("across", "up")


def blobs(n=1000, *, rng=None):
    """Draw the four blobs of Kajal Pawar's article: normal clouds, far apart.

    Centres (15, 0), (15, 15), (0, 15), (30, 15), standard deviation 1.5 in both
    directions; as many points in each class as n allows, in random order.

    Parameters
    ----------
    n : int
        How many points in all, 4 or more.
    rng : numpy.random.Generator

    Returns
    -------
    Dataset
        X of shape (n, 2); classes bottom, middle, left, right.

    Raises
    ------
    ValueError, TypeError
        If n is too small or no whole number, or `rng` is no generator.

    Source
    ------
    Kajal Pawar, "SoftMax Activation Function", InsideAIML.

    >>> blobs(8, rng=np.random.default_rng(0))
    8 rows, 2 features (across, up), 4 classes: bottom 2, middle 2, left 2, right 2.
    """
    return _clouds(
        n,
        centres=[(15, 0), (15, 15), (0, 15), (30, 15)],
        spread=1.5,
        labels=(0, 1, 2, 3),
        classes=("bottom", "middle", "left", "right"),
        rng=rng,
    )


def xor(n=200, *, rng=None):
    """Draw four clouds whose opposite corners share a class: no straight line parts them.

    Centres (-1, -1), (1, 1) for the first class, (-1, 1), (1, -1) for the second,
    standard deviation 0.25. Arguments and errors as in `blobs`.

    >>> xor(8, rng=np.random.default_rng(0))
    8 rows, 2 features (across, up), 2 classes: signs agree 4, signs differ 4.
    """
    return _clouds(
        n,
        centres=[(-1, -1), (-1, 1), (1, 1), (1, -1)],
        spread=0.25,
        labels=(0, 1, 0, 1),
        classes=("signs agree", "signs differ"),
        rng=rng,
    )


def three_clouds(n, *, rng=None, radius=1.2):
    """Draw three clouds that overlap: no classifier can be right every time.

    Each is normal with standard deviation 1, its centre at distance `radius` from the
    origin, a third of a turn from the others. Arguments and errors as in `blobs`;
    n is 3 or more, `radius` positive.

    >>> three_clouds(9, rng=np.random.default_rng(0))
    9 rows, 2 features (across, up), 3 classes: top 3, left 3, right 3.
    """
    radius = positive_number(radius, "radius")
    angles = np.pi * np.array([3, 7, 11]) / 6
    return _clouds(
        n,
        centres=radius * np.stack([np.cos(angles), np.sin(angles)], axis=1),
        spread=1.0,
        labels=(0, 1, 2),
        classes=("top", "left", "right"),
        rng=rng,
    )


def _clouds(n, *, centres, spread, labels, classes, rng):
    n = positive_integer(n, "n", smallest=len(centres))
    rng = generator(rng)
    cloud = rng.permutation(n) % len(centres)
    X = rng.normal(np.asarray(centres, dtype=np.float64)[cloud], spread)
    return Dataset(X, np.array(labels)[cloud], PLANE, classes, notes="Random numbers.")
