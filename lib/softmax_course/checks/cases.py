"""What is put to a learner's function: cases, and arguments made afresh for each call."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Fresh:
    """An argument that is used up when it is read: an iterator, a generator of numbers.

    `make` makes a new one for each run, `shown` is how the learner would write it.

    >>> Fresh(lambda: iter([1.0, 2.0]), "iter([1.0, 2.0])")
    iter([1.0, 2.0])
    """

    make: object
    shown: str

    def __repr__(self):
        return self.shown


class Case:
    """One set of arguments to try, with words for what is special about it.

    Lists become arrays. `ordinary=False` marks a corner that an everyday program may
    not have thought of: huge scores, a masked class, a batch of one. `also_right` are
    values as right as the reference's, such as the other way out of a tie.
    """

    def __init__(self, words, *arguments, ordinary=True, also_right=()):
        self.words = words
        self.arguments = tuple(np.array(a) if isinstance(a, list) else a for a in arguments)
        self.ordinary, self.also_right = ordinary, tuple(also_right)
