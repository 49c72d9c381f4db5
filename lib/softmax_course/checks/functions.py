"""Exercises whose answer is a function: put cases to it, compare, name the mistake."""

import inspect
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from . import crashes
from .comparing import Unreadable, as_array
from .exercise import Exercise
from .mistakes import agree, parts, recognise, same_value
from .running import run
from .showing import show, show_apart

_EACH = [f"Your {place} value" for place in ("first", "second", "third", "fourth", "fifth")]


@dataclass(frozen=True)
class Remark:
    """A sentence added to a passed check when `when(outcomes)` is true."""

    when: object
    words: str


def warned(fragment):
    """Build a condition for `Remark`: some case warned with these words in it."""
    return lambda outcomes: any(fragment in text for o in outcomes for text in o.warned)


class FunctionExercise(Exercise):
    """Judge a function by its answers to the cases.

    `without` names what it should do without, such as the library's own softmax: an
    answer that calls it passes, with a remark.
    """

    def __init__(
        self, reference, *, cases, nudge, remarks=(), without=(), rtol=None, atol=None, **rest
    ):
        super().__init__(reference, **rest)
        self.without = frozenset(without)
        self.cases = tuple(cases)
        self.nudge = nudge
        self.remarks = tuple(remarks)
        self.rtol, self.atol = rtol, atol

    @property
    def right(self):
        """The reference function."""
        return self.reference

    def outcomes(self, program):
        """Run a program on every case."""
        return [run(program, case.arguments) for case in self.cases]

    def _judge(self, answer):
        if not callable(answer):
            return self.not_yet(
                f"a {type(answer).__name__} was handed in, the function itself is needed.",
                mistake="hands in a value, not the function",
                thoughts=(f"Is {self.name} still a function, or was the name used again?",),
            )
        unfit = self._wants_other_arguments(answer)
        if unfit:
            return unfit
        yours = self.outcomes(answer)
        right = list(map(self._nearest, self.cases, yours, self._right_outcomes))
        if any(outcome.value is ... for outcome in yours):
            return self.not_attempted("it still returns the ... it began with.")
        agrees = [self._agree(y, r) for y, r in zip(yours, right, strict=True)]
        changes = [outcome.changed for outcome in yours]
        if all(agrees) and not any(changes):
            remarks = [remark.words for remark in self.remarks if remark.when(yours)]
            borrowed = sorted(self.without & names_in(getattr(answer, "__code__", None)))
            if borrowed:
                remarks.append(f"(It calls {borrowed[0]}. Can you do it without?)")
            return self.passed(f"all {len(agrees)} cases agree.", remarks)
        return self._explain(answer, yours, right, agrees)

    def _nearest(self, case, yours, right):
        """Of the right outcomes of a case, return the one that this answer has, if any."""
        others = (replace(right, value=value) for value in case.also_right)
        return next((other for other in others if self._agree(yours, other)), right)

    def _agree(self, yours, right):
        return not yours.error and agree(yours, right, self.rtol, self.atol)

    def _wants_other_arguments(self, answer):
        try:
            signature = inspect.signature(answer)
        except (TypeError, ValueError):
            return None  # some built-in functions do not tell; calling them will
        try:
            signature.bind(*self.cases[0].arguments)
        except TypeError:
            names = ", ".join(self._parameters())
            return self.not_yet(
                f"it is called as {self.name}({names}), and yours is written {signature}.",
                mistake="takes other arguments",
                thoughts=("Which names stand in the first line of the cell in the lesson?",),
            )
        return None

    def _parameters(self):
        return list(inspect.signature(self.reference).parameters)

    def _explain(self, answer, yours, right, agrees):
        """Order of judgement: crash, changed input, type or shape, values."""
        known = self._recognise(answer, yours, right)
        wrong = [i for i, good in enumerate(agrees) if not good]
        crashed = [i for i in wrong if yours[i].error]
        changed = [i for i, outcome in enumerate(yours) if outcome.changed]
        misshapen = [i for i in wrong if self._unfit(yours[i].value, right[i].value)]
        first = self._first(known, wrong, crashed, changed, misshapen)
        evidence = self._evidence(first, yours[first], right[first])
        if changed and not crashed:
            name, thoughts = (
                "changes its input",
                (
                    "Which line writes into the array you were given, and what could that line "
                    "make instead?",
                ),
            )
        elif known:
            name, thoughts = known.name, known.thoughts
        elif crashed:
            kind = type(yours[first].error).__name__
            name = f"stops with {'an' if kind[0] in 'AEIO' else 'a'} {kind}"
            thoughts = (crashes.thought(yours[first].error),)
        elif self._rounds(yours, right):
            name, thoughts = (
                "rounds the result",
                ("Every number is right as far as it goes. Who asked for it to be rounded?",),
            )
        elif all(outcome.value is None for outcome in yours):
            name, thoughts = (
                "forgets to return",
                (
                    "Your function works something out and then hands back None. Which word "
                    "gives a value back to the caller?",
                ),
            )
        elif misshapen:
            name, thoughts = self._unfit(yours[first].value, right[first].value)
        else:
            name, thoughts = None, (self.nudge,)
        how = f"{sum(agrees)} of {len(agrees)} cases agree."
        if changed and not crashed:
            how = how[:-1] + ", and the array that was handed in is not the same afterwards."
        return self.not_yet(how, evidence=evidence, mistake=name, thoughts=thoughts)

    def _first(self, known, wrong, crashed, changed, misshapen):
        """Return the case to be shown: a crash comes before all else."""
        return (crashed or changed or misshapen or wrong)[0]

    def _recognise(self, answer, yours, right):
        """Return the mistake that was made, or None."""
        return recognise(yours, right, self._candidates, [c.ordinary for c in self.cases])

    def _unfit(self, yours, right):
        """Name what is wrong with the type or the shape: (mistake, thoughts), or None."""
        return _unfit(yours, right)

    def _rounds(self, yours, right):
        """Whether all of it is the right answer, rounded to some number of digits."""
        if any(outcome.error or outcome.value is None for outcome in yours):
            return False
        return any(
            all(
                same_value(y.value, _rounded(r.value, digits))
                for y, r in zip(yours, right, strict=True)
            )
            for digits in range(1, 7)
        )

    @cached_property
    def _right_outcomes(self):
        return self.outcomes(self.reference)

    @cached_property
    def _candidates(self):
        """Pair each mistake with the outcomes of one of its programs; run once and kept."""
        return [(m, self.outcomes(program)) for m in self.mistakes for program in m.answers]

    def _evidence(self, index, yours, right):
        case = self.cases[index]
        given = zip(self._parameters(), case.arguments, strict=True)
        shown = ", ".join(f"{name} = {show(value)}" for name, value in given)
        rows = [("case", f"{case.words}: {shown}")]
        if yours.error:
            return (*rows, ("expected", show(right.value)), ("yours", yours.crash()))
        if self._agree(yours, right):  # a changed input, the values being right
            your_text = right_text = show(right.value)
        else:
            your_text, right_text = show_apart(yours.value, right.value)
        return (*rows, ("expected", right_text), ("yours", your_text))


def names_in(code):
    """Return the names that a function's code uses, its inner functions included."""
    if code is None:
        return set()
    inner = [names_in(const) for const in code.co_consts if hasattr(const, "co_names")]
    return set(code.co_names).union(*inner)


def _rounded(value, digits):
    if isinstance(value, tuple):
        return tuple(_rounded(part, digits) for part in value)
    if np.asarray(value).dtype.kind not in "fc":
        return value  # truths and whole numbers have no digits to lose
    return np.round(value, digits)


def _unfit(yours, right, which="Your answer"):
    """Name what is wrong with the type or the shape: (mistake, thoughts), or None."""
    if yours is None:
        return "returns nothing for some cases", (
            "For this case your function hands back None. Which path through it has no return?",
        )
    if isinstance(right, tuple):
        if parts(yours) == len(right):
            return next(filter(None, map(_unfit, yours, right, _EACH)), None)
        return f"returns something other than {len(right)} values", (
            f"{len(right)} values are needed, in order. What does your last line hand back?",
        )
    try:
        shape, wanted = as_array(yours).shape, as_array(right).shape
    except Unreadable as reason:
        return "returns something other than numbers", (
            f"{which} is {reason}. What would you like to hand back?",
        )
    if shape == wanted:
        return None
    return "returns the wrong shape", (
        f"{which} has shape {shape}, the right one {wanted}. "
        "Which axis came, or went, on the way?",
    )
