"""What is said of softmax elsewhere, gathered from the cells that correct it.

A claim is a quoted line `> **You may have read** that ... The correction.`, in a markdown
cell above the code cell that shows it. Few of them stop a learner on the way: most stand in
cells tagged `instructor` and `elsewhere`, which lessons leave out and this page does not.
"""

import re
from dataclasses import dataclass

from softmax_course.authoring.errors import BuildError
from softmax_course.authoring.glossary import NOTE, title
from softmax_course.authoring.source import AUTHOR_ONLY, checked_names, is_answer, tags

ELSEWHERE = "elsewhere"  # the tag of claims that stand on the page alone
_CLAIM = re.compile(r"> \*\*You may have read\*\* (?P<text>.+)")


@dataclass(frozen=True)
class Claim:
    """What is said elsewhere, its correction, and the cell that shows it."""

    text: str
    notebook: str
    title: str
    shown_by: str


def entries(notebook, name):
    """List the claims that one notebook corrects, in order.

    A blank that the learner fills shows nothing, and a note to the instructor says nothing
    to the learner: neither counts.

    Raises
    ------
    BuildError
        If no code cell follows a claim: nothing would show it.
    """
    found, waiting = [], []
    for cell in notebook.cells:
        if tags(cell) & AUTHOR_ONLY and ELSEWHERE not in tags(cell):
            continue
        if cell.cell_type == "markdown":
            waiting += [match["text"] for match in _CLAIM.finditer(cell.source)]
        elif waiting and _shows(cell):
            found += [Claim(text, name, title(notebook), cell.id) for text in waiting]
            waiting = []
    if waiting:
        raise BuildError(f"{name}: no cell shows the correction of {waiting[0]!r}.")
    return found


def _shows(cell):
    """Whether a code cell shows something of its own, rather than judge what was filled in."""
    return "on-purpose" in tags(cell) or not (is_answer(cell) or checked_names(cell))


def page(found):
    """Return read_elsewhere.md: every corrected claim, with the cell that shows it."""
    lines = ["# What you may have read elsewhere\n", NOTE]
    for name in dict.fromkeys(claim.notebook for claim in found):
        here = [claim for claim in found if claim.notebook == name]
        lines.append(f"## [{here[0].title}]({name}.ipynb)\n")
        lines.append("".join(f"- … {c.text} *(Shown by cell `{c.shown_by}`.)*\n" for c in here))
    return "\n".join(lines)
