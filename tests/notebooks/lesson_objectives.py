"""What a lesson's header promises, and what asks for it."""

import re

from lesson_rules import prose


def objectives(lesson):
    """Return the objectives: the list that follows "able to", in its own words."""
    for cell in prose(lesson.cells)[:4]:
        _, able, listed = cell.source.partition("able to")
        if able:
            return [line.strip(" ,.") for line in re.findall(r"(?m)^- (.+)$", listed)]
    return []


def unmet(promised, rows, exercises, questions):
    """Complain of objectives that nothing asks for, and of rows that are out of date.

    Parameters
    ----------
    promised : list of the header's objectives
    rows : dict of objective to the names of exercises, or "closing: how the question begins"
    exercises : names of the core's exercises
    questions : texts of the closing questions
    """
    found = [f"no row for the objective {words!r}" for words in promised if not rows.get(words)]
    found += [f"no objective reads {words!r}" for words in rows if words not in promised]
    for words, asked in rows.items():
        found += [
            f"{words!r} is met by {one!r}, and the core has no such thing"
            for one in asked
            if not _is_asked(one, exercises, questions)
        ]
    return found


def _is_asked(one, exercises, questions):
    _, closing, begins = one.partition("closing: ")
    if closing:
        return sum(text.startswith(begins) for text in questions) == 1
    return one in exercises
