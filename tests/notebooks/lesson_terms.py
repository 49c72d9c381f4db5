"""When a lesson may use a term: not before the cell that defines it, and then with a link.

A term is a name in the head of a definition, or a word in italics inside one ("with base 2
it is a *bit*"): a reader finds both in the glossary.
"""

import re

from lesson_budget import core, italics, new_terms
from lesson_rules import prose
from lesson_words import running_text

from softmax_course.authoring import glossary


def names_of(entry):
    """Return every name that a glossary entry explains."""
    return (*entry.names, *italics(entry.text))


def pattern(name):
    """Match a name as a whole word, its plural too."""
    stem = re.escape(name[:-1]) + "(?:y|ies)" if name.endswith("y") else re.escape(name)
    return re.compile(rf"(?<![\w-]){stem}(?:s|es)?(?![\w-])", re.IGNORECASE)


def opening(lesson):
    """Return the ids of header and objectives, which may name terms before their time."""
    first = prose(lesson.cells)[:4]
    told = [i for i, cell in enumerate(first) if re.search("(?i)objectives|able to", cell.source)]
    return {cell.id for cell in first[: max([0, *told[:1]]) + 1]}


def early(said, openings, entries):
    """Return (stem, words, name, entry) for each term said before the cell that defines it.

    Parameters
    ----------
    said : dict of stem to the `Words` of a lesson, in the course's order
    openings : dict of stem to the ids of the cells that may name the lesson's own terms
    entries : the glossary's entries
    """
    return [
        (stem, words, name, entry)
        for entry in entries
        if not entry.formula
        for stem, words in _before(said, openings, entry)
        for name in names_of(entry)
        if pattern(name).search(words.text)
    ]


def _before(said, openings, entry):
    """Yield (stem, words) of all that is said before a definition."""
    for stem, texts in said.items():
        for words in texts:
            if (stem, words.cell) == (entry.notebook, entry.cell):
                return
            if stem != entry.notebook or words.cell not in openings[stem]:
                yield stem, words


def unlinked(stem, lesson, entries):
    """Return (stem, cell id, term) of each earlier term whose first use in a core has no link.

    Header and objectives may name it without, and so may headings.
    """
    found = []
    cells = [cell for cell in prose(core(lesson)) if cell.id not in opening(lesson)]
    for entry in (e for e in entries if not e.formula and e.notebook < stem):
        link = f"glossary.md#{glossary.anchor(entry.names[0])})"
        for cell in cells:
            text = running_text(re.sub(r"(?m)^#.*$", "", cell.source))
            if link in cell.source:
                break
            if any(pattern(name).search(text) for name in entry.names):
                found.append((stem, cell.id, entry.names[0]))
                break
    return found


def is_head(name, entries):
    """Whether a glossary's entry bears the name, or has it as a word of its own in one."""
    heads = [head for entry in entries if not entry.formula for head in entry.names]
    return any(pattern(name).search(head) for head in heads)


def is_told(name, entries):
    """Whether the name stands in an entry, as its head or in its text."""
    texts = [entry.text for entry in entries if not entry.formula]
    return is_head(name, entries) or any(pattern(name).search(text) for text in texts)


def introduced(lesson, stem):
    """Return every word that a core introduces, in bold or in italics."""
    return {name.casefold() for name, _ in new_terms(lesson, stem)}
