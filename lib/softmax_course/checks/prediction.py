"""Predictions: say first what will happen, then look at both side by side."""

from dataclasses import dataclass

import numpy as np

from . import log
from .result import Result
from .showing import show


@dataclass(frozen=True)
class Guess:
    """One part of a prediction: what is asked, and how to find out what happens."""

    words: str
    happens: object  # a function without arguments; its value is shown beside the guess


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
        self._values, self._refused = None, None

    def predict(self, *values):
        """Store one value for each part; `...` means not yet."""
        if len(values) == 1 and isinstance(values[0], (tuple, list, np.ndarray)):
            values = tuple(values[0])
        self._refused = None
        if all(value is ... for value in values):
            return self._open("write down")
        if len(values) != len(self.guesses):
            # The next line of the cell may be `reveal`: it must not show an older guess.
            self._refused = Result(
                "not yet",
                f"{self.title}: {len(self.guesses)} values are needed, and there are "
                f"{len(values)}.",
                thoughts=(f"In this order: {self._asked(self.guesses)}. Which is missing?",),
            )
            return self._refused
        self._values = values
        log.append(self, "prediction", "predicted", None, values=[*map(_plain, values)])
        still = [g for g, value in zip(self.guesses, values, strict=True) if value is ...]
        if still:
            return Result(
                "not attempted", f"{self.title}: noted. Still open: {self._asked(still)}."
            )
        return Result("passed", f"{self.title}: noted. Run the next cell to see what happens.")

    def reveal(self):
        """Show prediction beside result; before there is one, ask for it."""
        if self._refused:
            return self._refused
        values = self._values or self._remembered()
        if values is None:
            return self._open("first write down")
        rows = [("", "you said → what happens")]
        for guess, value in zip(self.guesses, values, strict=True):
            said = "nothing yet" if value is ... else show(value)
            rows.append((guess.words, f"{said} → {show(guess.happens())}"))
        when = "noted" if self._values else "from last time"
        title = f"{self.title}: {when}, and here is what happens."
        return Result("passed", title, tuple(rows), (self.insight,))

    def _remembered(self):
        """Look for the last prediction of an earlier kernel in the log."""
        for entry in reversed(log.entries()):
            if (entry.get("lesson"), entry.get("name")) == (self.lesson, self.name):
                values = entry.get("values")
                if isinstance(values, list) and len(values) == len(self.guesses):
                    return tuple(... if value is None else value for value in values)
        return None

    def _open(self, verb):
        asked = self._asked(self.guesses)
        return Result(
            "not attempted", f"{self.title}: {verb} what you expect, in place of the ...: {asked}."
        )

    @staticmethod
    def _asked(guesses):
        return "; ".join(guess.words for guess in guesses)


def _plain(value):
    """Return what JSON can hold of a guess; null stands for not yet."""
    if value is ...:
        return None
    value = value.item() if isinstance(value, np.generic) else value
    return value if isinstance(value, (bool, int, float)) else str(value)
