"""The glossary and the formula card, gathered from the notebooks that define them.

A definition is a quoted line `> **Term**: what it means`, with other names for it in
parentheses: `> **Logit (score)**: ...`. A formula for the card is
`> **Formula · name**: $...$ and a sentence`.
"""

import re
from dataclasses import dataclass

from softmax_course.authoring.errors import BuildError
from softmax_course.authoring.source import AUTHOR_ONLY, tags

_QUOTED = re.compile(r"> ?\*\*(?P<head>[^*]+)\*\*: *(?P<text>.+)")
_SLIP = re.compile(r"> ?\*\*[^*]+:\*\*")
_FORMULA = "Formula · "
NOTE = "<!-- Written by `softmax-course build` from solutions/; edit those. -->\n"


@dataclass(frozen=True)
class Entry:
    """One quoted line: its names (or the formula's), its text, and where it stands."""

    names: tuple
    text: str
    notebook: str
    title: str
    cell: str
    formula: bool


def entries(notebook, name):
    """List the definitions and formulas of one notebook, in order."""
    found = []
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and not tags(cell) & AUTHOR_ONLY:
            if slip := _SLIP.search(cell.source):
                raise BuildError(
                    f"{name}, cell {cell.id!r}: in a definition the colon follows the bold "
                    f"name, got {slip[0]!r}."
                )
            for head, text in _quotes(cell.source):
                formula = head.startswith(_FORMULA)
                names = (head.removeprefix(_FORMULA),) if formula else _names(head)
                where = name, title(notebook), cell.id
                found.append(Entry(names, text, *where, formula))
    return found


def title(notebook):
    """Return the notebook's first heading."""
    for cell in notebook.cells:
        heading = re.search(r"^# +(.+?) *$", cell.source, re.MULTILINE)
        if cell.cell_type == "markdown" and heading:
            return heading[1]
    return ""


def distinct(found):
    """Return `found`, unless a name is given twice."""
    seen = {}
    for entry in found:
        for name in entry.names:
            key = entry.formula, name.casefold()
            if key in seen:
                first, kind = seen[key], "formula" if entry.formula else "term"
                raise BuildError(
                    f"{entry.notebook}, cell {entry.cell!r}: the {kind} {name!r} is already "
                    f"defined in {first.notebook}, cell {first.cell!r}."
                )
            seen[key] = entry
    return found


def glossary(found):
    """Return glossary.md: every term from A to Z, with the lesson that introduces it."""
    terms = (entry for entry in found if not entry.formula)
    lines = [
        f"- **{_head(entry.names)}**: {entry.text} {_link(entry)}\n"
        for entry in sorted(terms, key=lambda entry: entry.names[0].casefold())
    ]
    return "\n".join(["# Glossary\n", NOTE, "".join(lines)])


def formula_card(found):
    """Return formula_card.md: every formula, in the order of the lessons."""
    lines = [
        f"- **{entry.names[0]}**: {entry.text} {_link(entry)}\n"
        for entry in found
        if entry.formula
    ]
    return "\n".join(["# Formula card\n", NOTE, "".join(lines)])


def _quotes(source):
    """Yield head and text of each definition; following quoted lines belong to it."""
    head, text = None, []
    for line in [*source.splitlines(), ""]:
        start = _QUOTED.match(line)
        if head and (start or not line.startswith(">") or not line.strip("> ")):
            yield head, " ".join(text)
            head = None
        if start:
            head, text = start["head"].strip(), [start["text"].strip()]
        elif head:
            text.append(line.removeprefix(">").strip())


def _names(head):
    first, _, others = head.partition("(")
    others = re.split(r",| or ", others.rstrip(") "))
    return tuple(name.strip() for name in [first, *others] if name.strip())


def _head(names):
    return f"{names[0]} ({', '.join(names[1:])})" if names[1:] else names[0]


def _link(entry):
    return f"([{entry.title or entry.notebook}]({entry.notebook}.ipynb))"
