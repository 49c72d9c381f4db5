"""Exercises whose answer draws at random: many draws are counted, and chance is the judge."""

import math
from functools import cached_property

import numpy as np

from .chance import Tally, distance, expected, kind_of
from .comparing import agree
from .functions import FunctionExercise, names_in
from .mistakes import answers
from .running import Outcome, run, run_quietly, stillness

_SEEDS = {"default_rng", "seed", "RandomState", "Random", "SeedSequence", "PCG64"}


class SamplerExercise(FunctionExercise):
    """Judge a program that draws one index at random, by the counts of many draws.

    The first argument of a case holds the scores, the last one is a `Fresh` generator of
    random numbers, made once for all the draws of the case. Mistakes are programs too, and
    recognised by their counts; two that come out alike would be the same mistake. The
    reference takes many rows of scores at once as well, and so do most of its changes: then
    all draws of a case cost one call.

    Parameters
    ----------
    shares : the probability of each index, made of the scores of a case
    draws : how often a program is called for each case
    """

    has_digits = False  # an index has no digits to lose

    def __init__(self, reference, table, *, cases, shares, draws=3000):
        super().__init__(reference, table, cases=cases)
        self.shares, self.draws = shares, draws
        self._tallies = {}

    @property
    def constant(self):
        """The mistake that draws the same index every time."""
        return next(m for m in self.mistakes if m.constant)

    def outcomes(self, program):
        """Draw many times for every case; the value of each outcome is a `Tally`."""
        return [self._outcome(program, case) for case in self.cases]

    def _outcome(self, program, case):
        def many(*arguments):
            tally = Tally()
            scores, before = case.arguments[0], _state(arguments)
            for draw in range(self.draws):
                z, *rest = arguments
                z = z if draw == 0 else scores.copy()  # whether it is changed, the first shows
                tally.counts[kind_of(program(z, *rest), scores)] += 1
            tally.used_rng = _state(arguments) != before
            return tally

        outcome = run(many, case.arguments)
        nothing = {"None": None, "...": ...}
        if outcome.value and outcome.value.only() in nothing:
            return Outcome(nothing[outcome.value.only()], None, outcome.changed, outcome.warned)
        return outcome

    def _outcome_at_once(self, program, case):
        """Return the outcome of a wrong program of ours, of one call on many rows if it can."""
        scores, *rest = case.arguments
        rows = np.tile(scores, (self.draws, 1))
        with stillness():
            drawn = np.asarray(run_quietly(program, (rows, *rest)).value)
        if drawn.shape[:1] != (self.draws,):
            return self._outcome(program, case)
        if drawn.ndim == 1:
            things, counts = np.unique(drawn, return_counts=True)
        else:
            things, counts = drawn[:1], [self.draws]  # no index, and each row of the same kind
        tally = Tally()
        for thing, count in zip(things, counts, strict=True):
            tally.counts[kind_of(thing, scores)] += int(count)
        return Outcome(tally)

    @cached_property
    def _right_outcomes(self):
        scores = [case.arguments[0] for case in self.cases]
        return [Outcome(expected(self.shares(z), self.draws)) for z in scores]

    def agree(self, yours, right):
        """Whether the counts are those that chance allows."""
        return isinstance(yours.value, Tally) and right.value.allows(yours.value)

    def deserves(self, remark, yours):
        """Whether the generator handed in was left alone."""
        return not any(outcome.value.used_rng for outcome in yours)

    def recognise(self, yours, right, answer):
        """Return the mistake whose counts are the nearest, if chance explains the rest."""
        constant = all(_is_constant(outcome) for outcome in yours)
        if constant and _SEEDS & names_in(getattr(answer, "__code__", None)):
            return (self.constant,)  # the largest score may be what the seed happens to draw
        everyday = [i for i, case in enumerate(self.cases) if case.ordinary]
        rules = [range(len(yours))]
        if any(not self.agree(yours[i], right[i]) for i in everyday):
            rules.append(everyday)
        for where in rules:
            far, nearest = min(self._distances(yours, where), key=lambda pair: pair[0])
            if far < math.inf:
                return (nearest,)
        return (self.constant,) if constant else self._beside_a_crash(yours, right)

    def _beside_a_crash(self, yours, right):
        """Return the one mistake that fits where nothing crashes: the crash is another."""
        calm = [i for i, outcome in enumerate(yours) if not outcome.error]
        if len(calm) == len(yours) or all(self.agree(yours[i], right[i]) for i in calm):
            return ()
        fits = {m for far, m in self._distances(yours, calm) if far < math.inf}
        return tuple(fits) if len(fits) == 1 else ()

    def cases_for(self, mistake, hearing):
        """Return the cases that show it without a crash, if there are any."""
        return [i for i in hearing.wrong if not hearing.yours[i].error] or hearing.wrong

    @cached_property
    def _wrong_programs(self):
        return [(m, program) for m in self.mistakes for program in answers(m, self.steps)]

    def _distances(self, yours, where):
        for mistake, program in self._wrong_programs:
            yield self._distance(program, yours, where), mistake

    def _distance(self, program, yours, where):
        """Add up the distances case by case, and stop at the first that is too far."""
        total = 0.0
        for i in where:
            if (program, i) not in self._tallies:
                self._tallies[program, i] = self._outcome_at_once(program, self.cases[i])
            total += _apart(yours[i], self._tallies[program, i])
            if total == math.inf:
                break
        return total

    def unfit(self, yours, right):
        """Name what was drawn and is no index: (mistake, thoughts), or None."""
        if yours is None:
            return super().unfit(yours, right)
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

    def _evidence(self, index, hearing):
        (name, case), *rows = super()._evidence(index, hearing)
        return ((name, f"{case}, {self.draws} draws"), *rows)

    def _both(self, yours, right):
        counts = yours.value.words() if isinstance(yours.value, Tally) else "None"
        shown = yours.crash() if yours.error else counts
        return ("expected", right.value.words()), ("yours", shown)


def _is_constant(outcome):
    return isinstance(outcome.value, Tally) and isinstance(outcome.value.only(), int)


def _apart(yours, theirs):
    """Return the distance of two outcomes: 0 for the same error, inf where nothing fits."""
    if isinstance(yours.value, Tally) and isinstance(theirs.value, Tally):
        return distance(yours.value, theirs.value)
    return 0.0 if yours.error and agree(yours, theirs) else math.inf


def _state(arguments):
    return [repr(a.bit_generator.state) for a in arguments if isinstance(a, np.random.Generator)]
