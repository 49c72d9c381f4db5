"""A room as text for its leader, and as a table for a spreadsheet."""

import csv
from itertools import groupby

from softmax_course import standing
from softmax_course.classroom.catalogue import exercises
from softmax_course.classroom.counting import SHOWN, count

HEAD = ["lesson", "name", "right", "at it", "solution seen", "unchecked"]
HEAD += [f"{what} {i}" for i in range(1, SHOWN + 1) for what in ("mistake", "people")]


def text(room):
    """Return the exercises that someone has come to, each with its mistakes."""
    touched = {at for person in room.values() for at in person.standings}
    found = [(at, exercise) for at, exercise in exercises().items() if at in touched]
    lines = []
    for lesson, group in groupby(found, key=lambda pair: pair[0][0]):
        lines += [lesson.replace("_", " ").capitalize(), ""]
        for at, exercise in group:
            lines += _block(exercise, count(room, at))
    return "\n".join(lines) or "No exercise has been touched yet."


def _block(exercise, counted):
    typed = f" ({counted.typed} of them have begun)" if counted.typed else ""
    yield f"  {exercise.title}"
    yield (
        f"    {standing.SIGNS[standing.RIGHT]} {counted.right} right   "
        f"{standing.SIGNS[standing.AT_IT]} {counted.at_it} at it   "
        f"{standing.SIGNS[standing.SEEN]} {counted.seen} solution seen   "
        f"{standing.SIGNS[standing.UNCHECKED]} {counted.unchecked} no check yet{typed}"
    )
    shown, rest = counted.most_shared()
    for one in shown:
        yield f"    {one.people} of {counted.people} · {one.name}{other_forms(one)}"
    if rest and shown:
        yield f"    and {rest} with something rarer"
    elif rest:
        yield f"    {rest} with something that has no name"
    yield ""


def other_forms(shared):
    """Return in brackets how many of those people show it in another form, if any."""
    others = [f"{people} {name}" for name, people in shared.forms[1:]]
    return f" (of them {', '.join(others)})" if others else ""


def write_csv(room, file):
    """Write a line for each exercise of the course: HEAD, as far as there are mistakes."""
    rows = csv.writer(file)
    rows.writerow(HEAD)
    for (lesson, name), _ in exercises().items():
        counted = count(room, (lesson, name))
        row = [lesson, name, counted.right, counted.at_it, counted.seen, counted.unchecked]
        for one in counted.most_shared()[0]:
            row += [one.name, one.people]
        rows.writerow(row)
