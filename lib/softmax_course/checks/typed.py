"""Exercises whose answer is typed: a number, an array of numbers, a set of names.

Their checks never show the right value. They say what yours would be the answer to.
"""

import ast

import numpy as np

from .comparing import TOLERANCE, Unreadable, as_array, decimals, digits_agree, precision_of
from .exercise import Exercise
from .mistakes import Mistake
from .showing import show


class ValueExercise(Exercise):
    """An exercise whose reference is a function without arguments: its value is the answer."""

    @property
    def right(self):
        """The value that the reference works out."""
        return self.reference()

    def _source(self):
        """Return the body of the reference as lines of a cell: name = value."""
        *lines, last = ast.parse(super()._source()).body[0].body[1:]
        return "\n".join([*map(ast.unparse, lines), f"{self.name} = {ast.unparse(last.value)}"])


class TypedExercise(ValueExercise):
    """Judge a value; the subclasses know how to read one and when two agree."""

    also_right = ()  # values that another honest way leads to

    def _judge(self, answer):
        if callable(answer):
            return self.not_yet(
                "a function was handed in; the value itself is needed.",
                mistake="hands in a function, not the value",
                thoughts=("What does the function give when you call it?",),
            )
        try:
            yours = self.read(answer)
        except Unreadable as reason:
            return self.not_yet(
                f"your answer is {reason}.",
                mistake="gives another kind of value",
                thoughts=(f"Which {self.kind} would you hand in?",),
            )
        if any(self.agrees(yours, right) for right in (self.right, *self.also_right)):
            return self.passed(f"{self.shown(yours)} is right.")
        return self._explain(yours)

    @np.errstate(all="ignore")
    def _explain(self, yours):
        for mistake in self.mistakes:
            if any(self.agrees(yours, wrong) for wrong in mistake.answers):
                return self._wrong(yours, mistake.name, mistake.thoughts)
        name, thought = self.otherwise(yours)
        return self._wrong(yours, name, (thought,))

    def _wrong(self, yours, name, thoughts):
        evidence = (("yours", self.shown(yours)),)
        return self.not_yet("not yet.", evidence=evidence, mistake=name, thoughts=thoughts)

    def shown(self, value):
        """Write a value as the learner would."""
        return show(value, digits=6)


class NumberExercise(TypedExercise):
    """One number: whole ones exactly, others to the digits typed, at least three."""

    kind = "number"

    def __init__(self, reference, *, nudge, also_right=(), **rest):
        super().__init__(reference, **rest)
        self.nudge = nudge
        self.also_right = also_right

    def read(self, answer):
        """Return one number, out of whatever holds exactly one."""
        array = as_array(answer)
        if array.size != 1:
            raise Unreadable(f"{array.size} numbers, where one is needed")
        return array.reshape(())[()]

    def agrees(self, yours, right):
        """Compare a typed number with an exact one."""
        if isinstance(right, (int, np.integer)):
            return yours == right
        return digits_agree(yours, float(right), _slack(yours))

    def otherwise(self, yours):
        """Name what can be said of any number: too few digits, a percentage."""
        right = self.right
        if not isinstance(right, (int, np.integer)) and right != 0:
            if digits_agree(yours, 100 * float(right)):
                return "writes a percentage", (
                    "That is the share in percent. What is it as a number between 0 and 1?"
                )
            if yours % 1 and _roughly(yours, right):
                return "types too few digits", (
                    "That may be right as far as it goes. Which digits come next?"
                )
        return None, self.nudge


class ArrayExercise(NumberExercise):
    """Several numbers in a row, each judged by the digits typed."""

    kind = "row of numbers"

    def read(self, answer):
        """Return the numbers as an array of the right shape."""
        array = as_array(answer)
        wanted = np.shape(self.right)
        if array.shape != wanted:
            raise Unreadable(f"of shape {array.shape}, where {wanted} is needed")
        return array

    def agrees(self, yours, right):
        """Compare entry by entry."""
        return all(self._entries(yours, right))

    @staticmethod
    def _entries(yours, right):
        pairs = zip(np.ravel(yours).tolist(), np.ravel(right).tolist(), strict=True)
        return [digits_agree(a, b, _slack(yours)) for a, b in pairs]

    def otherwise(self, yours):
        """Say how many entries agree, never which value is right."""
        right = np.ravel(self.right).tolist()
        given = np.ravel(yours).tolist()
        percent = [(a, 100 * b) for a, b in zip(given, right, strict=True)]
        if all(digits_agree(*pair) or _roughly(*pair) for pair in percent):
            return "writes percentages", (
                "Those are percent. What are they as numbers between 0 and 1?"
            )
        if any(a % 1 for a in given) and all(map(_roughly, given, right)):
            return "types too few digits", (
                "That may be right as far as it goes. Which digits of each come next, or which "
                "expression gives them all?"
            )
        good = self._entries(yours, self.right)
        if any(good):
            return None, f"{sum(good)} of {len(good)} entries are right. {self.nudge}"
        return None, self.nudge


def _slack(yours):
    return TOLERANCE[precision_of(np.asarray(yours))][0]


def _roughly(yours, right):
    """Whether a typed number is the right one rounded, to however few digits."""
    return yours == round(right, max(decimals(yours), 0))


class MembersExercise(TypedExercise):
    """A set: which of the things named belong to it.

    `out` and `into` say, for each thing, what it means to leave it out wrongly or to
    take it in wrongly: (mistake, thought). They become the exercise's mistakes.
    """

    def __init__(self, reference, *, out, into, **rest):
        super().__init__(reference, **rest)
        self.out, self.into = out, into
        self.mistakes += tuple(self._listed())
        # In alphabetical order, which tells nothing of what belongs.
        self.things = sorted(out | into)
        self.kind = "set such as {" + ", ".join(map(repr, self.things[:2])) + "}"

    def _listed(self):
        for thing, (name, thought) in self.out.items():
            yield Mistake(name, thought, self.right - {thing})
        for thing, (name, thought) in self.into.items():
            yield Mistake(name, thought, self.right | {thing})

    def read(self, answer):
        """Return a set, out of whatever can be counted through; capitals do not matter."""
        if isinstance(answer, str):
            answer = answer.replace(",", " ").split()
            if len(answer) == 1 and max(map(len, self.things)) == 1:
                answer = list(answer[0])
        spelling = {thing.casefold(): thing for thing in self.things}
        try:
            things = [str(thing).strip().casefold() for thing in answer]
        except TypeError:
            raise Unreadable(f"{answer!r}, where a {self.kind} is needed") from None
        strange = [repr(thing) for thing in things if thing not in spelling]
        if strange:
            choices = ", ".join(self.things)
            raise Unreadable(f"a set with {', '.join(strange)} in it; the choices are {choices}")
        return {spelling[thing] for thing in things}

    def agrees(self, yours, right):
        """Compare two sets."""
        return yours == right

    def otherwise(self, yours):
        """Speak of the first thing that is out of place; both kinds of slip are named."""
        right = self.right
        for thing in self.out | self.into:  # the order of the lesson, which need not be a to z
            if thing in right - yours and thing in self.out:
                return self.out[thing]
            if thing in yours - right and thing in self.into:
                return self.into[thing]
        return None, "Take the choices one by one: does each belong?"
