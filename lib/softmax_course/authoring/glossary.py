"""The glossary and the formula card, gathered from the notebooks that define them.

A definition is a paragraph `**Term**: what it means`, with other names for it in
parentheses: `**Logit (score)**: ...`. A formula for the card is a paragraph
`**Formula · name**: a sentence`, and below it the formula between `$$`. (Both are known
as quoted lines too, `> **Term**: ...`, with the formula in the line.)
"""

import re
from dataclasses import dataclass

from softmax_course.authoring.errors import BuildError
from softmax_course.authoring.source import AUTHOR_ONLY, tags

_HEAD = re.compile(r"(?:> ?)?\*\*(?P<head>[^*]+)\*\*: *(?P<text>.+)")
_SLIP = re.compile(r"^(?:> ?)?\*\*[^*]+:\*\*", re.MULTILINE)
_FORMULA = "Formula · "
NOTE = "<!-- Written by `softmax-course build` from solutions/; edit those. -->\n"


@dataclass(frozen=True)
class Entry:
    """One definition: its names (or the formula's), its text, and where it stands."""

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
            for head, text in _told(cell.source):
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
    """Return glossary.md: every term from A to Z, with the lesson that introduces it.

    Lessons link to a term as `glossary.md#hidden-unit`.
    """
    terms = (entry for entry in found if not entry.formula)
    lines = [
        f'- <a id="{anchor(entry.names[0])}"></a>**{_head(entry.names)}**: '
        f"{entry.text} {_link(entry)}\n"
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


def anchor(name):
    """Return what a link to a term ends in: "hidden-unit" for "Hidden unit"."""
    return re.sub(r"\W+", "-", name.casefold())


def _told(source):
    """Yield head and text of each definition; the lines that follow belong to it."""
    head, text, before = None, [], ""
    for line in [*source.splitlines(), ""]:
        start = _HEAD.match(line) if head or line[:1] == ">" or not before.strip("> ") else None
        if head and (start or not line.strip("> ")):
            yield head, _with_formula(head, " ".join(text), source)
            head = None
        if start:
            head, text = start["head"].strip(), [start["text"].strip()]
        elif head:
            text.append(line.removeprefix(">").strip())
        before = line


def _with_formula(head, text, source):
    """Put the formula that stands below its sentence in front of it, in one line."""
    paragraph = re.escape(f"**{head}**") + r"(?:[^\n]|\n(?!\n))+"
    below = re.search(paragraph + r"\n\n\$\$(.+?)\$\$", source, re.DOTALL)
    return f"${below[1].strip()}$. {text}" if head.startswith(_FORMULA) and below else text


def _names(head):
    first, _, others = head.partition("(")
    others = re.split(r",| or ", others.rstrip(") "))
    return tuple(name.strip() for name in [first, *others] if name.strip())


def _head(names):
    return f"{names[0]} ({', '.join(names[1:])})" if names[1:] else names[0]


def _link(entry):
    return f"([{entry.title or entry.notebook}]({entry.notebook}.ipynb))"
