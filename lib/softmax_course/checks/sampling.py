"""Exercises whose answer draws at random: many draws are counted, and chance is the judge."""

import math
from functools import cached_property

import numpy as np

from .chance import Tally, distance, expected, kind_of
from .functions import FunctionExercise, names_in
from .mistakes import agree
from .running import Outcome, run
from .showing import show

_SEEDS = {"default_rng", "seed", "RandomState", "Random", "SeedSequence", "PCG64"}


class SamplerExercise(FunctionExercise):
    """Judge a program that draws one index at random, by the counts of many draws.

    The first argument of a case holds the scores, the last one is a `Fresh` generator of
    random numbers, made once for all the draws of the case. Mistakes are programs too, and
    recognised by their counts; two that come out alike would be the same mistake.

    Parameters
    ----------
    shares : the probability of each index, made of the scores of a case
    draws : how often a program is called for each case
    constant : the mistake that shows as the same index in all draws of every case
    """

    def __init__(self, reference, *, shares, constant, draws=3000, mistakes=(), **rest):
        super().__init__(reference, mistakes=(*mistakes, constant), **rest)
        self.shares, self.draws, self.constant = shares, draws, constant
        self._tallies = {}

    def outcomes(self, program):
        """Draw many times for every case; the value of each outcome is a `Tally`."""
        return [self._outcome(program, case) for case in self.cases]

    def _outcome(self, program, case):
        def many(*arguments):
            tally = Tally()
            scores, before = case.arguments[0], _state(arguments)
            for _ in range(self.draws):
                tally.counts[kind_of(program(*arguments), scores)] += 1
            tally.used_rng = _state(arguments) != before
            return tally

        outcome = run(many, case.arguments)
        nothing = {"None": None, "...": ...}
        if outcome.value and outcome.value.only() in nothing:
            return Outcome(nothing[outcome.value.only()], None, outcome.changed, outcome.warned)
        return outcome

    @cached_property
    def _right_outcomes(self):
        scores = [case.arguments[0] for case in self.cases]
        return [Outcome(expected(self.shares(z), self.draws)) for z in scores]

    def _agree(self, yours, right):
        return isinstance(yours.value, Tally) and right.value.allows(yours.value)

    def _recognise(self, answer, yours, right):
        """Return the mistake whose counts are the nearest, if chance explains the rest."""
        constant = all(_is_constant(outcome) for outcome in yours)
        if constant and _SEEDS & names_in(getattr(answer, "__code__", None)):
            return self.constant  # the largest score may be what the seed happens to draw
        everyday = [i for i, case in enumerate(self.cases) if case.ordinary]
        rules = [range(len(yours))]
        if any(not self._agree(yours[i], right[i]) for i in everyday):
            rules.append(everyday)
        for where in rules:
            far, nearest = min(self._distances(yours, where), key=lambda pair: pair[0])
            if far < math.inf:
                return nearest
        return self.constant if constant else self._beside_a_crash(yours, right)

    def _beside_a_crash(self, yours, right):
        """Return the one mistake that fits where nothing crashes: the crash is another."""
        calm = [i for i, outcome in enumerate(yours) if not outcome.error]
        if len(calm) == len(yours) or all(self._agree(yours[i], right[i]) for i in calm):
            return None
        fits = [m for far, m in self._distances(yours, calm) if far < math.inf]
        return fits[0] if fits and all(m is fits[0] for m in fits) else None

    def _first(self, known, wrong, crashed, *others):
        """Return the case to be shown: a mistake with a name shows where nothing crashes."""
        calm = [i for i in wrong if i not in crashed]
        return calm[0] if known and calm else super()._first(known, wrong, crashed, *others)

    def _distances(self, yours, where):
        for mistake in self.mistakes:
            for program in mistake.answers:
                yield self._distance(program, yours, where), mistake

    def _distance(self, program, yours, where):
        """Add up the distances case by case, and stop at the first that is too far."""
        total = 0.0
        for i in where:
            if (program, i) not in self._tallies:
                self._tallies[program, i] = self._outcome(program, self.cases[i])
            total += _apart(yours[i], self._tallies[program, i])
            if total == math.inf:
                break
        return total

    def _unfit(self, yours, right):
        if yours is None:
            return super()._unfit(yours, right)
        strange = yours.strange(len(right.shares))
        if not strange:
            return None
        if isinstance(strange[0], int):
            return f"draws {strange[0]}, where the indices end at {len(right.shares) - 1}", (
                "Python counts places from 0. Which is the last place of the scores?",
            )
        return f"returns {strange[0]}", (
            "One index is needed, a whole number that says which class was drawn. What does "
            "your last line hand back?",
        )

    def _rounds(self, yours, right):
        return False  # an index has no digits to lose

    def _evidence(self, index, yours, right):
        case, allowed = self.cases[index], right.value
        given = zip(self._parameters(), case.arguments, strict=True)
        shown = ", ".join(f"{name} = {show(value)}" for name, value in given)
        your_counts = yours.value.words() if isinstance(yours.value, Tally) else "None"
        return (
            ("case", f"{case.words}: {shown}, {self.draws} draws"),
            ("expected", allowed.words()),
            ("yours", yours.crash() if yours.error else your_counts),
        )


def ignored_rng(outcomes):
    """Say whether the generator handed in was left alone: a condition for `Remark`."""
    return not any(outcome.value.used_rng for outcome in outcomes)


def _is_constant(outcome):
    return isinstance(outcome.value, Tally) and isinstance(outcome.value.only(), int)


def _apart(yours, theirs):
    """Return the distance of two outcomes: 0 for the same error, inf where nothing fits."""
    if isinstance(yours.value, Tally) and isinstance(theirs.value, Tally):
        return distance(yours.value, theirs.value)
    return 0.0 if yours.error and agree(yours, theirs) else math.inf


def _state(arguments):
    return [repr(a.bit_generator.state) for a in arguments if isinstance(a, np.random.Generator)]
