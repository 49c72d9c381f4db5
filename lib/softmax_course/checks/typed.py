"""Exercises whose answer is typed: a number, an array of numbers.

Their checks never show the right value. They say what yours would be the answer to.
"""

import ast
from dataclasses import replace
from functools import cached_property

import numpy as np

from . import commas
from .comparing import TOLERANCE, Unreadable, as_array, decimals, digits_agree, precision_of
from .exercise import Exercise
from .mistakes import answers
from .showing import show


class ValueExercise(Exercise):
    """An exercise whose reference is a function without arguments: its value is the answer."""

    shared = ()  # a few typed digits agree with too much: its own mistakes are enough

    @cached_property
    def right(self):
        """The value that the reference works out."""
        return self.reference()

    def wrong_answers(self, mistake):
        """Return the values that show a mistake."""
        return [value for found, value in self._wrong_values if found is mistake]

    @cached_property
    def _wrong_values(self):
        """Pair each mistake with what the reference gives, written otherwise."""
        with np.errstate(all="ignore"):
            return [(m, wrong()) for m in self.mistakes for wrong in answers(m, self.steps)]

    def find(self, agrees):
        """Return the first mistake with a value that agrees with the answer, or None."""
        return next((m for m, value in self._wrong_values if agrees(value)), None)

    def _source(self):
        """Return the body of the reference as lines of a cell: name = value."""
        *lines, last = ast.parse(super()._source()).body[0].body[1:]
        return "\n".join([*map(ast.unparse, lines), f"{self.name} = {ast.unparse(last.value)}"])


class TypedExercise(ValueExercise):
    """Judge a value; the subclasses know how to read one and when two agree."""

    @cached_property
    def _rights(self):
        """The right value, and those that another honest way leads to."""
        also = self.table.get("also_right", ())
        return [self.right, *(self.steps.program(self.steps.change(text))() for text in also)]

    def _judge(self, answer):
        if callable(answer):
            return self.not_yet(
                "a function was handed in; the value itself is needed.",
                mistake="hands in a function, not the value",
                thoughts=("What does the function give when you call it?",),
            )
        wanted = np.size(self.right)
        if isinstance(answer, tuple) and commas.decimals_meant(answer, wanted):
            return self.not_yet(
                f"your answer is {len(answer)} values.",
                mistake="writes a decimal comma",
                thoughts=(commas.thought(answer, wanted),),
            )
        try:
            yours = self.read(answer)
        except Unreadable as reason:
            return self.not_yet(
                f"your answer is {reason}.",
                mistake="gives another kind of value",
                thoughts=(f"Which {self.kind} would you hand in?",),
            )
        if self.is_right(yours):
            return self.passed(f"{self.shown(yours)} is right.")
        return self._explain(yours)

    def is_right(self, yours):
        """Whether an answer agrees with a right one."""
        return any(self.agrees(yours, right) for right in self._rights)

    @np.errstate(all="ignore")
    def _explain(self, yours):
        known = self.find(lambda wrong: self.agrees(yours, wrong))
        if known:
            return self._wrong(yours, known.name, known.thoughts)
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

    def _judge(self, answer):
        result = super()._judge(answer)
        near = "within" in self.table and result.status == "passed"
        if not near or self.read(answer) == self.right:
            return result
        return replace(result, headline=result.headline.replace("is right", "is near enough"))

    def is_right(self, yours):
        """Whether an answer is right, or `within` so much of it where the table says so."""
        within = self.table.get("within")
        return super().is_right(yours) or bool(within and abs(yours - self.right) <= within)

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
