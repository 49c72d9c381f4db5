"""What a check asks of a mistake, and the course's own wrong program that shows it."""

import difflib
import inspect
import re
import textwrap
from functools import cache

from softmax_course.classroom.catalogue import exercises

LINES = 12  # so many fit on a projector below the question


@cache
def question(at, mistake):
    """Return the check's first thought about a mistake at (lesson, name); "" for a general one."""
    known = exercises()[at].mistake_called(mistake)
    return known.thoughts[0] if known else ""


@cache
def program(at, mistake):
    """Return a wrong program of the course's as text, "" where an answer is no program.

    Where the slip lies in a function that the exercise calls, it is that function.
    """
    exercise = exercises()[at]
    known = exercise.mistake_called(mistake)
    if known and known.changes:
        texts = [_text(exercise.steps, change) for change in known.changes]
        text = min(filter(None, texts), key=lambda text: text.count("\n"), default="")
    else:
        text = _source(known.programs[0]) if known and known.programs else ""
    return _as_typed(text, exercise.name)


def _as_typed(text, name):
    """Return a program as a learner types it: a value is no function, and bears its name."""
    head, _, body = text.partition("\n")
    if head != f"def {name}():":
        return text
    return re.sub(r"^return ", f"{name} = ", textwrap.dedent(body), flags=re.MULTILINE)


def _text(steps, *changes):
    library = [wrong for change in changes for wrong in change.library.values()]
    if library:
        made_of = getattr(library[0], "made_of", None)
        return _text(made_of[0], *made_of[1]) if made_of else ""
    return _excerpt(steps.written(*changes).splitlines(), steps.written().splitlines())


def _excerpt(lines, reference):
    """Return a program as text; of a long one its head, and what is written otherwise."""
    same = difflib.SequenceMatcher(None, reference, lines, autojunk=False).get_matching_blocks()
    alike = {block.b + i for block in same for i in range(block.size)}
    around = LINES
    shown = set(range(len(lines)))
    while len(shown) + _gaps(shown) > LINES and around > 0:
        around -= 1
        otherwise = [i for i in range(len(lines)) if i not in alike]
        shown = {0, *(i for i in shown if any(abs(i - o) <= around for o in otherwise))}
    kept = [line if i in shown else "    ..." for i, line in enumerate(lines)]
    return "\n".join(
        a for a, b in zip(kept, [None, *kept], strict=False) if a != b or "..." not in a
    )


def _gaps(shown):
    return sum(i + 1 not in shown for i in shown)


def _source(function):
    try:
        lines = textwrap.dedent(inspect.getsource(function)).splitlines()
    except (OSError, TypeError):  # made by another function
        return ""
    start = next((i for i, line in enumerate(lines) if line.startswith("def ")), 0)
    return _excerpt(lines[start:], [])
