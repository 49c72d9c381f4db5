"""Which mistake is this? Wrong programs are run beside the learner's until one agrees."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from .comparing import agree, breaks, rounded, same_value
from .mistakes import Mistake, ways
from .running import run_quietly, stillness

FEW = 150  # changes that are tried in pairs, where some can be left out
ROUNDS = Mistake(
    "rounds the result",
    ("Every number is right as far as it goes. Who asked for it to be rounded?",),
)


@dataclass(eq=False)
class Wrong:
    """A wrong program, the mistakes in it, and what it answers to each case, once asked."""

    mistakes: tuple
    program: object
    change: object = None
    outcomes: dict = field(default_factory=dict)


class Recogniser:
    """Tell a wrong answer's mistake from what it answers to every case.

    Parameters
    ----------
    mistakes, steps, cases : those of the exercise
    same : whether two outcomes agree, to the tolerance of the exercise
    pairs : whether two mistakes at once are looked for, where programs are cheap to run
    """

    def __init__(self, mistakes, steps, cases, same, pairs=True):
        self.mistakes, self.steps, self.cases = mistakes, steps, cases
        self.same, self._in_pairs = same, pairs

    @cached_property
    def single(self):
        """One wrong program for each way of making one mistake."""
        return [
            Wrong((mistake,), program, change)
            for mistake in self.mistakes
            for program, change in ways(mistake, self.steps)
        ]

    @cached_property
    def _distinct(self):
        """The changes that answer otherwise than the reference and than each other.

        Of a long family a few are enough, spread over its values: pairs come by the thousand.
        """
        found = {self._told(Wrong((), self.steps.program())): None}
        for wrong in self.single:
            if wrong.change and not wrong.mistakes[0].alone:
                found.setdefault(self._told(wrong), wrong)
        families = {}
        for wrong in filter(None, found.values()):
            families.setdefault(wrong.mistakes, []).append(wrong)
        for most in (20, 10, 6, 4):
            chosen = [one for family in families.values() for one in _spread(family, most)]
            if len(chosen) <= FEW:
                break
        return chosen

    def _told(self, wrong):
        outcomes = [self._outcome(wrong, i) for i in range(len(self.cases))]
        return str([repr(o.error) if o.error else o.value for o in outcomes])

    def pairs(self, may_crash=True, case=0):
        """Yield a wrong program for each two mistakes that concern different steps."""
        if not self._in_pairs:
            return
        changes = [
            wrong for wrong in self._distinct if may_crash or not self._outcome(wrong, case).error
        ]
        for one, other in combinations(changes, 2):
            if one.mistakes != other.mistakes and one.change.fits(other.change):
                program = self.steps.program(one.change, other.change)
                yield Wrong((*one.mistakes, *other.mistakes), program, (one, other))

    def find(self, yours, right, digits=None):
        """Return the mistakes that were made, the one to mend first in front, or ().

        A single mistake that answers every case as the learner did comes first, to rounding
        and then to the tolerance of the exercise; then one that breaks in the same places,
        whether as nan or as an error; then one answer to all; then two mistakes at once,
        or one that was rounded to `digits`; then one that shows on all the everyday cases,
        beside something rarer.
        """
        everywhere = range(len(self.cases))
        wrong = [i for i in everywhere if not self.same(yours[i], right[i])]
        if not wrong:
            return ()
        first = [wrong[0], *(i for i in everywhere if i != wrong[0])]
        everyday = [i for i in first if self.cases[i].ordinary]

        def exactly(theirs, i):
            return agree(yours[i], theirs)

        def equal(theirs, i):
            return self.same(yours[i], theirs)

        def rounds(theirs, i):
            value = rounded(theirs.value, digits) if not theirs.error else None
            return same_value(yours[i].value, value)

        def alike(theirs, i):
            return equal(theirs, i) or (breaks(yours[i], right[i]) and breaks(theirs, right[i]))

        with stillness():
            for how in (exactly, equal, alike):
                if found := self._single(first, how):
                    return found
            constant = next((m for m in self.mistakes if m.constant), None)
            if constant and all(agree(yours[0], o) and not o.error for o in yours):
                return (constant,)
            pairs = self.pairs(bool(yours[wrong[0]].error), wrong[0])
            both = [pair for pair in pairs if self._matches(pair, first, equal)]
            if both:
                return _common([self._graver_first(pair, right) for pair in both])
            right_but_rounded = digits and all(rounds(right[i], i) for i in everywhere)
            if digits and not right_but_rounded and (found := self._single(first, rounds)):
                return (*found, ROUNDS)
            if len(everyday) > 1 and any(i in everyday for i in wrong):
                return self._single(everyday, equal)
        return ()

    def shows(self, mistake, cases, right):
        """Return those of the cases, or all, in which a mistake alone is wrong."""
        ways_of_it = [one for one in self.single if one.mistakes == (mistake,)]
        with stillness():
            showing = [
                i
                for i in cases
                if any(not self.same(self._outcome(one, i), right[i]) for one in ways_of_it)
            ]
        return showing or cases

    def _graver_first(self, pair, right):
        """Return the two mistakes, the one that alone is wrong in more cases in front."""

        def wrong_cases(one):
            return sum(not self.same(self._outcome(one, i), r) for i, r in enumerate(right))

        return tuple(one.mistakes[0] for one in sorted(pair.change, key=wrong_cases, reverse=True))

    def _single(self, cases, how):
        """Return the first mistake that matches all of the cases, alone in a tuple, or ()."""
        return next((one.mistakes for one in self.single if self._matches(one, cases, how)), ())

    def _matches(self, wrong, cases, how):
        return all(how(self._outcome(wrong, i), i) for i in cases)

    def _outcome(self, wrong, i):
        if i not in wrong.outcomes:
            wrong.outcomes[i] = run_quietly(wrong.program, self.cases[i].arguments)
        return wrong.outcomes[i]


def _spread(family, most):
    """Return the family, or so many of its members from its first to its last."""
    places = range(len(family)) if len(family) <= most else range(most)
    return [family[place * (len(family) - 1) // max(len(places) - 1, 1)] for place in places]


def _common(pairs):
    """Return what pairs that answer alike have in common: both mistakes, one, or none."""
    if len(set(pairs)) == 1:
        return pairs[0]
    counts = Counter(mistake for pair in set(pairs) for mistake in pair)
    return tuple(m for m in counts if counts[m] == len(set(pairs)))[:1]
