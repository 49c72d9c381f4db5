"""An exercise whose answer is searched for: what a list of tries tells of the one who made it."""

from dataclasses import replace

import numpy as np

from softmax_course.checks.functions import FunctionExercise
from softmax_course.checks.mistakes import agree, recognise

_STARTS = (0.01, 0.05, 0.1, 0.2, 0.5, 1)
_ENDS = (2, 3, 5, 10, 20, 25, 30, 50, 100)
_COUNTS = (
    10,
    20,
    25,
    30,
    40,
    50,
    60,
    70,
    80,
    90,
    100,
    120,
    125,
    150,
    200,
    248,
    250,
    300,
    400,
    496,
    500,
)
_MANY = (*_COUNTS, 800, 1000, 1200, 1500, 2000, 2480, 2500, 3000, 5000)
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0)


class SearchExercise(FunctionExercise):
    """A function exercise in which no two right programs end at quite the same number.

    A fitted temperature depends on the list that was tried. So an answer counts as a
    mistake's answer when the two differ by no more than `rtol`, and `signs` are pairs
    (name of a mistake, what tells it): functions of the answers, one number for each case,
    of the right ones and of the cases; None where the mistake's plainest program tells it.
    """

    def __init__(self, reference, *, signs=(), **rest):
        super().__init__(reference, **rest)
        self.signs = tuple(signs)

    def _recognise(self, answer, yours, right):
        everyday = [case.ordinary for case in self.cases]
        near = [(mistake, self._moved(theirs, yours)) for mistake, theirs in self._candidates]
        good = self._moved(right, yours)
        return recognise(yours, good, near, everyday) or self._told(yours, right)

    def _moved(self, program, yours):
        """Return a program's outcomes, each on the learner's number where that is near enough."""
        return [self._one_moved(*pair) for pair in zip(program, yours, strict=True)]

    def _one_moved(self, theirs, yours):
        if theirs.error or yours.error or not agree(yours, theirs, self.rtol, self.atol):
            return theirs
        return replace(theirs, value=yours.value)

    @np.errstate(all="ignore")
    def _told(self, yours, right):
        """Return the first mistake of which the answers bear the sign, or None."""
        values = [outcome.value for outcome in yours]
        if any(o.error for o in yours) or not all(map(_is_number, values)):
            return None
        values, best = np.array(values, dtype=float), np.array([o.value for o in right])
        cases = [case.arguments for case in self.cases]
        for name, tells in self.signs:
            mistake, theirs = next(pair for pair in self._candidates if pair[0].name == name)
            if (
                tells(values, best, cases)
                if tells
                else follows(values, np.array([o.value for o in theirs], dtype=float))
            ):
                return mistake
        return None


def search(**details):
    """Make a SearchExercise of the reference function that follows."""
    return lambda reference: SearchExercise(reference, **details)


def _is_number(value):
    return np.ndim(value) == 0 and np.asarray(value).dtype.kind in "iuf" and np.isfinite(value)


def places(values):
    """Yield, for each usual list that holds all these values, what finds places in it."""
    if min(values) <= 0:
        return
    for step in _STEPS:
        for low in (0, *_STARTS):
            yield from _whole(values, lambda T, a=low, step=step: (T - a) / step)
    for low in _STARTS:
        for high in _ENDS:
            for count in _MANY:
                for last in (count - 1, count):
                    yield from _whole(
                        values, lambda T, a=low, b=high, n=last: n * (T - a) / (b - a)
                    )
                    yield from _whole(
                        values, lambda T, a=low, b=high, n=last: n * np.log(T / a) / np.log(b / a)
                    )


def _whole(values, place):
    at = place(values)
    if np.all(np.abs(at - np.round(at)) < 1e-6) and len(set(np.round(at))) > 1:
        yield place


def follows(values, targets, rtol=0.01):
    """Whether these are the targets, as near as a list that begins and ends somewhere has them.

    At least three of them must show it: what lies at an end of the list shows nothing.
    """
    if min(values) <= 0:
        return False
    inside = np.clip(targets, min(values), max(values))
    plain = np.abs(values / targets - 1) <= rtol
    if plain.sum() > 2 and np.all(np.abs(values / inside - 1) <= rtol):
        return True
    return any(
        np.all(np.abs(place(values) - place(inside)) < 1)
        and (np.abs(place(values) - place(np.maximum(targets, 1e-12))) < 1).sum() > 2
        for place in places(values)
    )
