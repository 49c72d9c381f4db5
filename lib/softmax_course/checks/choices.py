"""Exercises with several small questions, each answered by one of a few words."""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

import numpy as np

from .mistakes import Mistake
from .showing import shorten
from .tables import TableError
from .typed import ValueExercise


@dataclass(frozen=True)
class Part:
    """One small question.

    `wrong` maps each wrong choice to (mistake, thought).
    """

    words: str
    right: object
    wrong: dict = field(default_factory=dict)


class ChoicesExercise(ValueExercise):
    """A tuple of choices, one for each part; the first wrong part is spoken of.

    The table has a `[[part]]` for each, with `words` and a `[[part.wrong]]` for each wrong
    choice: `choice`, `mistake`, `thought`. The reference says what is right.
    """

    def __init__(self, reference, table):
        super().__init__(reference, table)
        wrongs = [
            {w["choice"]: (w["mistake"], w["thought"]) for w in part.get("wrong", [])}
            for part in table["part"]
        ]
        words = [part["words"] for part in table["part"]]
        if len(words) != len(self.right):
            raise TableError(
                f"{self.name}.toml: the reference gives {len(self.right)} choices, and there "
                f"are {len(words)} parts."
            )
        self.parts = tuple(map(Part, words, self.right, wrongs))

    @cached_property
    def mistakes(self):
        """Those of the table, then one for each wrong choice."""
        return (*super().mistakes, *(mistake for mistake, _ in self._misplaced))

    @cached_property
    def _misplaced(self):
        rights = self.right
        return [
            (Mistake(name, (thought,)), (*rights[:i], choice, *rights[i + 1 :]))
            for i, part in enumerate(self.parts)
            for choice, (name, thought) in part.wrong.items()
        ]

    @cached_property
    def _wrong_values(self):
        return [*super()._wrong_values, *self._misplaced]

    def _judge(self, answer):
        yours = list(islice(_flat(answer), 100))
        if len(yours) != len(self.parts):
            wanted = "; ".join(part.words for part in self.parts)
            return self.not_yet(
                f"{len(self.parts)} answers are needed, in order, and yours has {len(yours)}.",
                mistake="gives another number of answers",
                thoughts=(f"Which one answers each of these: {wanted}?",),
            )
        good = [choice == part.right for choice, part in zip(yours, self.parts, strict=True)]
        if all(good):
            return self.passed(f"all {len(good)} are right.")
        how = f"{sum(good)} of {len(good)} are right."
        known = self.find(lambda wrong: tuple(yours) == tuple(wrong))
        if known:
            evidence = (("yours", shorten(repr(tuple(yours)))),)
            return self.not_yet(
                how, evidence=evidence, mistake=known.name, thoughts=known.thoughts
            )
        first = good.index(False)
        part, choice = self.parts[first], yours[first]
        known = part.wrong if isinstance(choice, (str, bool)) else {}
        name, thought = known.get(choice, (None, self._choose(choice, part)))
        evidence = (("about", part.words), ("yours", shorten(repr(choice))))
        return self.not_yet(how, evidence=evidence, mistake=name, thoughts=(thought,))

    def _choose(self, choice, part):
        known = sorted({repr(c) for p in self.parts for c in (p.right, *p.wrong)})
        if self.nudge and repr(choice) in known:
            return self.nudge
        return f"The choices are {', '.join(known)}. Which fits {part.words}?"


def _flat(answer):
    """Yield the choices one by one, brackets aside, without capitals and spaces."""
    if isinstance(answer, str):
        yield answer.strip().lower()
    elif isinstance(answer, (tuple, list, np.ndarray)) and np.iterable(answer):
        for part in answer:
            yield from _flat(part)
    elif isinstance(answer, dict) and all(len(str(key)) == 1 for key in answer):
        # {"A": ..., "B": ...}: the letters say the order, however they were written down
        yield from _flat([answer[key] for key in sorted(answer, key=str)])
    else:
        yield answer.item() if isinstance(answer, np.generic) else answer
