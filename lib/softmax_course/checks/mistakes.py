"""Mistakes are programs: the wrong answers people really give, and which one this is."""

import re
from dataclasses import dataclass

import numpy as np

from .comparing import TOLERANCE, Unreadable, as_array, close, precision_of


@dataclass(frozen=True, init=False)
class Mistake:
    """One recognised mistake.

    Attributes
    ----------
    name : what the person does, in the present tense: "sums over the whole batch"
    thoughts : what to say; each ends in a question, the next is for the next time
    answers : the wrong programs or values that show it, the plainest first
    """

    name: str
    thoughts: tuple
    answers: tuple

    def __init__(self, name, thought, *answers):
        thoughts = (thought,) if isinstance(thought, str) else tuple(thought)
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "thoughts", thoughts)
        object.__setattr__(self, "answers", answers)


def agree(yours, right, rtol=None, atol=None):
    """Whether two outcomes are the same: equal values, or errors that say the same."""
    if yours.error or right.error:
        return type(yours.error) is type(right.error) and _gist(yours) == _gist(right)
    return same_value(yours.value, right.value, rtol, atol)


def _gist(outcome):
    """Return the first words of an error: a ValueError alone may come from anything."""
    return re.sub(r"\d", "", str(outcome.error)).split()[:3]


def same_value(yours, right, rtol=None, atol=None):
    """Whether two values are the same array, or tuples of the same arrays."""
    if right is None or yours is None:
        return yours is right
    if isinstance(right, tuple):
        return parts(yours) == len(right) and all(
            same_value(y, r, rtol, atol) for y, r in zip(yours, right, strict=True)
        )
    try:
        yours, right = as_array(yours), as_array(right)
    except Unreadable:
        return False
    usual = TOLERANCE[precision_of(yours, right)]
    return yours.shape == right.shape and close(
        yours, right, usual[0] if rtol is None else rtol, usual[1] if atol is None else atol
    )


def parts(value):
    """How many values stand in a tuple, list or array; None for a single one."""
    return (
        len(value)
        if isinstance(value, (tuple, list, np.ndarray)) and getattr(value, "ndim", 1)
        else None
    )


def breaks(outcome, right):
    """Whether an outcome fell over: an arithmetic error, or nan or inf where none belongs."""
    if outcome.error:
        return isinstance(outcome.error, ArithmeticError)
    try:
        yours = as_array(outcome.value)
        wanted = as_array(right.value)
    except Unreadable:
        return False
    lost = ~np.isfinite(yours.astype(float))
    return bool(lost.any()) and (
        lost.shape != wanted.shape or bool((lost & np.isfinite(wanted)).any())
    )


def recognise(yours, right, candidates, ordinary):
    """Name the mistake whose programs answer every case as the learner's did, or None.

    Parameters
    ----------
    yours, right : the outcomes of the learner's and of the reference program, case by case
    candidates : pairs (mistake, outcomes of one of its programs)
    ordinary : for each case, whether it is an everyday one

    An answer with two faults (the wrong axis and no shift, say) agrees with no single
    mistake everywhere; it is named by the one that shows on all the ordinary cases.
    """
    cases = range(len(right))
    everyday = [i for i in cases if ordinary[i]]

    def matches(theirs, where, how):
        return all(how(yours[i], theirs[i], right[i]) for i in where)

    def equal(a, b, _):
        return agree(a, b)

    def alike(a, b, r):
        # nan here and OverflowError there are one mistake written with NumPy and with math.
        return agree(a, b) or (breaks(a, r) and breaks(b, r))

    rules = [(cases, equal), (cases, alike)]
    if len(everyday) > 1 and any(not agree(yours[i], right[i]) for i in everyday):
        rules.append((everyday, equal))
    for where, how in rules:
        for mistake, theirs in candidates:
            if matches(theirs, where, how):
                return mistake
    return None
