"""Exercises whose answer is a set: which of the things named belong to it."""

from functools import cached_property
from itertools import islice

from .comparing import Unreadable
from .mistakes import Mistake
from .showing import shorten
from .typed import TypedExercise


class MembersExercise(TypedExercise):
    """A set: which of the things named belong to it.

    The table has a `[[thing]]` for each, with `name`, and `mistake` and `thought` for who
    leaves it out or takes it in wrongly: the reference says which of the two is wrong.
    """

    def __init__(self, reference, table):
        super().__init__(reference, table)
        self.slips = {t["name"]: (t["mistake"], t["thought"]) for t in table["thing"]}
        # In alphabetical order, which tells nothing of what belongs.
        self.things = sorted(self.slips)
        self.kind = "set such as {" + ", ".join(map(repr, self.things[:2])) + "}"

    @cached_property
    def mistakes(self):
        """Those of the table, then one for each thing that can be misplaced."""
        return (*super().mistakes, *(Mistake(n, (t,)) for n, t in self.slips.values()))

    @cached_property
    def _wrong_values(self):
        misplaced = [self.right ^ {thing} for thing in self.slips]
        named = self.mistakes[-len(misplaced) :]
        return [*super()._wrong_values, *zip(named, misplaced, strict=True)]

    def read(self, answer):
        """Return a set, out of whatever can be counted through; capitals do not matter."""
        if isinstance(answer, str):
            answer = answer.replace(",", " ").split()
            if len(answer) == 1 and max(map(len, self.things)) == 1:
                answer = list(answer[0])
        spelling = {thing.casefold(): thing for thing in self.things}
        try:  # an iterator may have no end
            things = [str(thing).strip().casefold() for thing in islice(answer, 100)]
        except TypeError:
            shown = shorten(repr(answer), 60)
            raise Unreadable(f"{shown}, where a {self.kind} is needed") from None
        strange = [shorten(repr(thing), 60) for thing in things if thing not in spelling]
        if strange:
            choices = ", ".join(self.things)
            raise Unreadable(
                f"a set with {', '.join(strange[:3])} in it; the choices are {choices}"
            )
        return {spelling[thing] for thing in things}

    def agrees(self, yours, right):
        """Compare two sets."""
        return yours == right

    def otherwise(self, yours):
        """Speak of the first thing that is out of place, in the order of the lesson."""
        for thing, slip in self.slips.items():
            if thing in self.right ^ yours:
                return slip
        return None, "Take the choices one by one: does each belong?"
