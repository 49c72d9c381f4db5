"""Statements, true or false, a percentage each: a prediction of one's own confidence."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from .prediction import Prediction
from .result import Result

YOURS = "your answers"


class Poll(NamedTuple):
    """Answers to the statements as shares of "true" and "false", and what was the case."""

    p: np.ndarray  # (N, 2): the shares given to "true" and to "false"
    y: np.ndarray  # (N,): 0 where the statement is true, 1 where it is false
    whose: str


class Statements(Prediction):
    """A prediction in percentages: how likely each statement is to be true."""

    def predict(self, *values):
        """Store one percentage for each statement; shares between 0 and 1 are understood."""
        given = values[0] if len(values) == 1 and np.iterable(values[0]) else values
        strange = [value for value in given if value is not ... and not _is_percentage(value)]
        if not strange:
            return super().predict(*values)
        self._refused = Result(
            "not yet",
            f"{self.title}: {strange[0]!r} is no percentage.",
            thoughts=("100 is surely true, 0 surely false, 50 no idea. Which number is yours?",),
        )
        return self._refused

    def reveal(self):
        """Show guess beside fact, then mean confidence beside the number of right answers."""
        result = super().reveal()
        poll = self.answers()
        if result.status != "passed" or poll.whose != YOURS:
            return result
        sure = poll.p.max(axis=1).mean()
        right = int((poll.p.argmax(axis=1) == poll.y).sum())
        said = (
            f"You were {100 * sure:.0f} % sure on average, and right {right} times of "
            f'{len(poll.y)}. (A 30 is the answer "false", 70 % sure; a 50 counts as "true".)'
        )
        return replace(result, thoughts=(said, *result.thoughts))

    def answers(self, rows=None):
        """Return answers as shares of "true" and "false", with what is the case.

        Those of the learner, as far as they were given; `rows`, a percentage for each statement,
        are those of a room. A row with nothing over 1 is read as shares. Where there are
        none an invented answerer gives 90 % to each.
        """
        whose = YOURS if rows is None else "the room's answers"
        count = len(self.guesses)
        nobody = (...,) * count
        rows = [self._values or self._remembered() or nobody] if rows is None else list(rows)
        if any(len(row) != count for row in rows):
            raise ValueError(f"rows must hold {count} percentages each, got {rows!r}")
        given = np.array([[v if _is_percentage(v) else np.nan for v in row] for row in rows])
        if np.isnan(given).all():
            given, whose = np.full((1, count), 90.0), "an invented answerer"
        in_shares = np.nanmax(given, axis=1, keepdims=True, initial=0) <= 1  # row by row
        share = np.where(in_shares, given, given / 100).ravel()
        truth = np.tile([0 if guess.happens() else 1 for guess in self.guesses], len(given))
        there = ~np.isnan(share)
        return Poll(np.stack([share, 1 - share], axis=1)[there], truth[there], whose)


def _is_percentage(value):
    number = isinstance(value, (int, float, np.number)) and not isinstance(value, bool)
    return number and 0 <= value <= 100
