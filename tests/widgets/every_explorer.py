"""All interactive pictures, made by their names; most tests share one of each."""

import inspect
from functools import cache

import numpy as np

from softmax_course import widgets

NAMES = [name for name in widgets.__all__ if name.endswith("_explorer")]


def made(name):
    """Return an explorer by its name, with a generator if it draws numbers."""
    make = getattr(widgets, name)
    draws = "rng" in inspect.signature(make).parameters
    return make(rng=np.random.default_rng(1)) if draws else make()


@cache
def _once(make, *given):
    return make(*given)


def shared(make, *given):
    """Return the one explorer of `make(*given)`, put back to where it began.

    That Reset gives the first picture back has a test, with an explorer of its own.
    """
    explorer = _once(make, *given)
    explorer.reset()
    return explorer
