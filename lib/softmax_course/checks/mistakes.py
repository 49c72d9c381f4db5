"""Mistakes: the wrong answers people really give, read from the table of an exercise."""

import re
import textwrap
from dataclasses import dataclass
from itertools import product

import numpy as np

from .tables import TableError


@dataclass(eq=False)
class Mistake:
    """One recognised mistake.

    Attributes
    ----------
    name : what the person does, in the present tense: "sums over the whole batch"
    thoughts : what to say; each ends in a question, the next is for the next time
    changes : the steps of the reference that are written otherwise, one for each spelling
    programs : wrong answers that are no change of a step
    case : the words of the case that shows it best, if one does
    constant : whether the same answer to every case shows it, whichever that is
    alone : whether it is not looked for beside another mistake: a long family, say
    family : the name of the mistake whose misconception this is another form of; else its own
    on_purpose : whether the lesson hands it in itself, to watch the check
    """

    name: str
    thoughts: tuple
    changes: tuple = ()
    programs: tuple = ()
    case: str | None = None
    constant: bool = False
    alone: bool = False
    family: str | None = None
    on_purpose: bool = False

    def __post_init__(self):
        self.family = self.family or self.name


def read_mistakes(table, steps, module, shared, where):
    """Return the mistakes of a table, its own first, then those it shares with others.

    A mistake of its own takes the answers of the shared one that has its name, or that it
    is the `same_as`.
    """
    theirs = {m.name: m for m in shared if m.name not in table.get("leave_out", [])}
    rows = table.get("mistake", [])
    own = [_read(row, steps, module, theirs, where) for row in rows]
    taken = {row.get("same_as", row["name"]): row["name"] for row in rows}
    all_ = (*own, *(mistake for name, mistake in theirs.items() if name not in taken))
    return _in_families(all_, taken)


def _in_families(mistakes, taken):
    """Return mistakes whose family is one of them: a shared one by the name it has here.

    A form of a mistake that is left out here stands for itself.
    """
    names = {mistake.name for mistake in mistakes}
    for mistake in mistakes:
        family = taken.get(mistake.family, mistake.family)
        mistake.family = family if family in names else mistake.name
    return mistakes


def _read(row, steps, module, shared, where):
    name, place = row["name"], f"{where}, mistake {row['name']!r}"
    same = shared.get(row.get("same_as", name), Mistake(name, ()))
    try:
        changes = tuple(map(steps.change, spellings(row)))
    except Exception as reason:
        raise TableError(f"{place}: {reason}.") from None
    unknown = [word for word in row.get("program", []) if word not in module]
    if unknown:
        raise TableError(f"{place}: there is no function `{unknown[0]}` beside the reference.")
    found = (module[word] for word in row.get("program", []))
    programs = tuple(p for some in found for p in (some if isinstance(some, list) else [some]))
    thoughts = thoughts_of(row) or same.thoughts
    if not thoughts or not (changes or programs or same.changes or same.programs):
        raise TableError(f"{place}: it needs a thought, and `instead` or `program`.")
    changes, programs = (*changes, *same.changes), (*programs, *same.programs)
    return Mistake(
        name,
        thoughts,
        changes,
        programs,
        row.get("case"),
        row.get("constant", False),
        row.get("alone", same.alone),
        row.get("family", same.family if "same_as" not in row else None),
        row.get("on_purpose", False),
    )


def spellings(mistake):
    """Yield the edits of a mistake as text: each way of writing it, with each value."""
    over = mistake.get("over", {})
    texts = list(map(textwrap.dedent, mistake.get("instead", [""] * bool(over))))
    named = {name: [text for text in texts if re.search(rf"\b{name}\b", text)] for name in over}
    for text in texts:
        names = [name for name in over if text in (named[name] or texts)]
        for values in product(*(_values(over[name]) for name in names)):
            heads = [f"{name} = {value}" for name, value in zip(names, values, strict=True)]
            yield "\n".join([*heads, text])


def _values(family):
    """Return the values of a family, each as it is written: a list, or NumPy's word for one."""
    return family if isinstance(family, list) else eval(family, {"np": np}).tolist()


def thoughts_of(row):
    """Return the thoughts of a mistake in a table: one sentence there, or a list."""
    thoughts = row.get("thought", ())
    return (thoughts,) if isinstance(thoughts, str) else tuple(thoughts)


def ways(mistake, steps):
    """Yield the wrong programs that show a mistake, each with the change it makes, if any."""
    yield from ((program, None) for program in mistake.programs)
    yield from ((steps.program(change), change) for change in mistake.changes)


def answers(mistake, steps):
    """Return the wrong programs that show a mistake."""
    return [program for program, _ in ways(mistake, steps)]
