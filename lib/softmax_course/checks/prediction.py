"""Predictions: say first what will happen, then look at both side by side."""

from dataclasses import dataclass

import numpy as np

from . import commas, log
from .notebook import Missing
from .result import Kept, Result
from .showing import show


@dataclass(frozen=True)
class Guess:
    """One part of a prediction: what is asked, and how to find out what happens."""

    words: str
    happens: object  # a function without arguments; its value is shown beside the guess
    choices: tuple = ()  # numbers to vote on, one of them near what happens


class Prediction:
    """A question asked before the answer is shown. Guessing wrong is what it is for.

    Parameters
    ----------
    lesson : the module's `__name__`
    name : the name it bears in its module
    title : "Before you start · three shares"
    insight : what to notice, once both are on the table
    """

    def __init__(self, lesson, name, title, *guesses, insight):
        self.lesson = log.lesson_of(lesson)
        self.name, self.title = name, title
        self.guesses, self.insight = guesses, insight
        self._values, self._refused, self._remark = None, None, ()

    def predict(self, *values):
        """Store one value for each part; `...` means not yet."""
        if len(values) == 1 and _is_row(values[0]):
            values = values[0]
        self._refused = None
        if all(value is ... for value in values):
            return self._open("write down")
        # The next line of the cell may be `reveal`: it must not show an older guess.
        self._refused = self._misfit(values)
        if self._refused:
            return self._refused
        self._values = tuple(values)
        log.append(self, "prediction", "predicted", values=[*map(_plain, values)])
        self._remark = log.remark()
        still = [g for g, value in zip(self.guesses, values, strict=True) if value is ...]
        if still:
            said = f"your guess is kept. Still open: {self._asked(still)}."
            return Result("not attempted", f"{self.title}: {said}", thoughts=self._remark)
        said = "your guess is kept. Run the next cell to see what happens."
        return Kept("passed", f"{self.title}: {said}", thoughts=self._remark)

    def _misfit(self, values):
        """Return what is to be said of values that cannot be the guesses, or None."""
        needed, given = len(self.guesses), len(values)
        missing = [v for v in values[:needed] if isinstance(v, Missing)]
        if missing:
            return Result(
                "not yet",
                f"{self.title}: Python does not know {missing[0].name}.",
                thoughts=("Which number belongs there, or is it True or False?",),
            )
        if given == needed:
            return None
        which = "missing" if given < needed else "one too many"
        asked = (f"In this order: {self._asked(self.guesses)}. Which is {which}?",)
        if commas.may_be_meant(values, needed):
            asked = (commas.POINT, *asked)
        meant = commas.thought(values, needed)
        return Result(
            "not yet",
            f"{self.title}: {needed} values are needed, and there are {given}.",
            thoughts=(meant,) if meant else asked,
        )

    def reveal(self):
        """Show prediction beside result; before there is one, ask for it."""
        if self._refused:
            return self._refused
        values = self._values or self._remembered()
        if values is None:
            return self._open("first write down", log.remark())
        rows = [("you → truth", "")]  # first, so that no narrow window cuts it off
        for guess, value in zip(self.guesses, values, strict=True):
            said = "nothing yet" if value is ... else show(value)
            rows.append((f"{said} → {show(guess.happens())}", guess.words))
        whose = "your guess" if self._values else "your guess from last time"
        title = f"{self.title}: {whose}, and here is what happens."
        # Below `predict` in one cell only this is seen: what it had to say is said here.
        remark, self._remark = self._remark, ()
        return Kept("passed", title, tuple(rows), (*remark, self.insight))

    def _remembered(self):
        """Look for the last prediction of an earlier kernel in the log."""
        for entry in reversed(log.entries()):
            if (entry.get("lesson"), entry.get("name")) == (self.lesson, self.name):
                values = entry.get("values")
                if isinstance(values, list) and len(values) == len(self.guesses):
                    return tuple(... if value is None else value for value in values)
        return None

    def _open(self, verb, remark=()):
        asked = self._asked(self.guesses)
        return Result(
            "not attempted",
            f"{self.title}: {verb} what you expect, in place of the ...: {asked}.",
            thoughts=remark,
        )

    @staticmethod
    def _asked(guesses):
        return "; ".join(guess.words for guess in guesses)


def _is_row(value):
    return isinstance(value, (tuple, list)) or (isinstance(value, np.ndarray) and value.ndim)


def _plain(value):
    """Return what JSON can hold of a guess; null stands for not yet."""
    if value is ...:
        return None
    value = value.item() if isinstance(value, np.generic) else value
    return value if isinstance(value, (bool, int, float)) else _words(value)


def _words(value):
    try:
        return str(value)[:200]
    except Exception:  # whatever a strange object does when it is asked for its words
        return f"a {type(value).__name__}"
