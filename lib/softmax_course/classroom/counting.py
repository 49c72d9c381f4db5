"""The numbers of a room. Each is a number of people, and each is defined here alone.

A room is {name: Person}.
"""

from collections import Counter
from dataclasses import dataclass

from softmax_course import standing

SHOWN = 3  # so many shared mistakes are spoken of


@dataclass(frozen=True)
class Shared:
    """A mistake that people share now: its commonest form, and how many have which form."""

    name: str
    family: str
    people: int
    forms: tuple  # (name, people), the commonest first


@dataclass(frozen=True)
class Count:
    """An exercise in a room: right + at_it + seen + unchecked = people.

    Attributes
    ----------
    people : everyone in the room, whether they have come to this exercise or not
    right : people whose check said ✓ once, on whichever day
    seen : people who opened the solution today and are not right
    at_it : people with a check today, who are neither right nor have seen the solution
    unchecked : everyone else, with no check yet; `typed` of them have begun
    shared : the mistakes of the people at it, by their latest check, the commonest first. It
        counts by family, a person once, and only those that have a name.
    unnamed : people at it whose latest check recognised nothing
    """

    people: int
    right: int
    at_it: int
    seen: int
    unchecked: int
    typed: int
    shared: tuple
    unnamed: int

    def most_shared(self, at_least=1, limit=SHOWN):
        """Return the mistakes shared by so many people or more, and how many are left over.

        Left over are people at it with something rarer, or without a name.
        """
        shown = [one for one in self.shared if one.people >= at_least][:limit]
        return shown, self.at_it - sum(one.people for one in shown)


def count(room, at):
    """Count the people of a room at one exercise, (lesson, name)."""
    there = [person.standings.get(at, standing.Standing()) for person in room.values()]
    rungs = Counter(one.rung for one in there)
    trying = [one for one in there if one.rung == standing.AT_IT]
    named = [one for one in trying if one.family]
    unchecked = rungs[standing.UNTOUCHED] + rungs[standing.UNCHECKED]
    return Count(
        people=len(there),
        right=rungs[standing.RIGHT],
        at_it=len(trying),
        seen=rungs[standing.SEEN],
        unchecked=unchecked,
        typed=rungs[standing.UNCHECKED],
        shared=_shared(named),
        unnamed=len(trying) - len(named),
    )


def _shared(named):
    families = {}
    for one in named:
        families.setdefault(one.family, Counter())[one.mistake] += 1
    found = []
    for family, forms in families.items():
        # Of two forms as common as each other the one that names the family comes first.
        ordered = sorted(forms.items(), key=lambda f: (-f[1], f[0] != family, f[0]))
        found.append(Shared(ordered[0][0], family, forms.total(), tuple(ordered)))
    return tuple(sorted(found, key=lambda one: (-one.people, one.name)))
