"""Slips that many exercises share: written once, for the function in which they are made.

A function under `shared` is a reference in named steps with a table of mistakes beside it,
as an exercise has them. They reach every exercise whose reference

- calls the library's function of that name, which is then replaced by a wrong one
- has the steps itself, and says so in its table: `shared = {softmax = {z = "Z"}}` takes the
  slips of softmax, with Z for the name z
- has one step that could call it: `shared = {log_softmax = {step = "logs = sc.log_softmax(Z)"}}`
"""

import re
from dataclasses import replace

from .mistakes import Mistake, answers, read_mistakes, spellings, thoughts_of
from .steps import Change, Steps
from .tables import EXERCISE, MAY_HAVE, TableError, beside, read

_SLIPS = {}  # name -> the function and its table


def shared(reference):
    """Let every exercise that calls sc.NAME, or has its steps, know the slips of its table."""
    file = beside(reference, reference.__name__)
    table = read(file, {"mistake": list}, {**EXERCISE, **MAY_HAVE})
    _SLIPS[reference.__name__] = reference, table
    return reference


def shared_slips(steps, has_steps):
    """Return the mistakes of others that can be made in these steps.

    `has_steps` maps the name of a shared function to the names that are called otherwise
    where its steps stand in the reference itself, to the `step` that could call it, or both.

    Raises
    ------
    TableError
        When nothing is shared under a name.
    """
    found = []
    for name, how in has_steps.items():
        if name not in _SLIPS:
            known = ", ".join(_SLIPS)
            raise TableError(f"{steps.name}.toml: nothing is shared as `{name}`, but {known}.")
        renamed = {old: new for old, new in how.items() if old != "step"}
        if renamed or not how:
            found += _in_steps(name, steps, renamed)
        if "step" in how:
            found += _by_call(name, steps, steps.change(how["step"]))
    for name in sorted(steps.calls() & set(_SLIPS)):
        found += _by_call(name, steps, Change(touched=frozenset([name])))
    slips = {}
    for mistake in found:
        first = slips.setdefault(mistake.name, mistake)
        if first is not mistake:
            slips[mistake.name] = replace(first, changes=(*first.changes, *mistake.changes))
    return list(slips.values())


def _in_steps(name, steps, renamed):
    """Yield the slips whose steps the reference has; those of other steps are passed over."""
    reference, table = _SLIPS[name]
    known = {*steps.keys, *steps.arguments}
    lacking = {renamed.get(key, key) for key in Steps(reference).keys} - known
    for row in table["mistake"]:
        changes = []
        for text in spellings(row):
            for old, new in renamed.items():
                text = re.sub(rf"\b{old}\b", new, text)
            if not lacking & set(re.findall(r"\w+", text)):
                changes.append(steps.change(text))
        if changes:
            kept = {key: row[key] for key in ("alone", "family") if key in row}
            yield Mistake(row["name"], thoughts_of(row), tuple(changes), **kept)


def _by_call(name, steps, calling):
    """Yield the slips as wrong functions in the place of sc.name, called where it is `calling`."""
    reference, table = _SLIPS[name]
    own = Steps(reference)
    others = shared_slips(own, table.get("shared", {}))
    for mistake in read_mistakes(table, own, reference.__globals__, others, f"{name}.toml"):
        changes = [replace(calling, library={name: wrong}) for wrong in answers(mistake, own)]
        yield replace(mistake, changes=tuple(changes), programs=(), case=None)
