"""What a room can be in: every exercise with its mistakes, and nothing that is not here.

Logs and events come from elsewhere. Whatever the catalogue does not know is not shown.
"""

import math
import re
from functools import cache

from softmax_course import checks, progress
from softmax_course.checks import general

STATUSES = {
    "exercise": {"passed", "not yet", "not attempted", "seen"},
    "hint": {"hint"},
    "run": {"run", "failed"},
    "prediction": {"predicted"},
    "quiz": {"passed", "not yet", "voted"},
}


@cache
def catalogue():
    """Return {(lesson, name): exercise, prediction or quiz}, in the order of the course."""
    found = {}
    for lesson in progress.catalogue():
        items = checks.found_in(progress.module_of(lesson))
        for name in sorted(items, key=lambda name: _number(items[name])):
            found[lesson, name] = items[name]
    return found


@cache
def exercises():
    """Return {(lesson, name): exercise}, in the order of the course."""
    return {at: it for at, it in catalogue().items() if isinstance(it, checks.Exercise)}


def lessons():
    """Return the lessons' slugs in their order."""
    return list(dict.fromkeys(lesson for lesson, _ in exercises()))


def _number(item):
    """Return the number in a title, "3.4 · One row" say, to sort by."""
    return [int(part) for part in re.findall(r"\d+", item.title.split("·")[0])]


@cache
def families(at):
    """Return {mistake: its family} of what is at (lesson, name), as the tables say."""
    item = catalogue()[at]
    if isinstance(item, checks.Quiz):
        options = [option for q in item.questions for option in q.choices.values()]
        return {option.misconception: option.misconception for option in options}
    return {mistake.name: mistake.family for mistake in getattr(item, "mistakes", ())}


def learn():
    """Read every table now, half a second's work, so that no one waits for it later."""
    for at in catalogue():
        families(at)


def family(at, mistake):
    """Return the family of a mistake at (lesson, name); None for one that is not known."""
    own = families(at).get(mistake)
    return own or (general.family(mistake) if at in exercises() else None)


def meant(at, mistake):
    """Whether the lesson itself hands in this mistake at (lesson, name), to watch the check."""
    found = exercises()[at].mistake_called(mistake) if at in exercises() else None
    return bool(found) and found.on_purpose


def known(event):
    """Whether the course has this lesson, name, kind and status, and what belongs to them.

    A guess has a value for each part: a number, true, false, or nothing yet. An answer to a
    quiz has a question that is there, and one of its letters.
    """
    kind, status = event.get("kind"), event.get("status")
    try:
        item = catalogue().get((event.get("lesson"), event.get("name")))
        right_kind = item is not None and status in STATUSES.get(kind, ())
    except TypeError:  # a list, say, where a name should be
        return False
    if not right_kind:
        return False
    if kind == "prediction":
        return isinstance(item, checks.Prediction) and _fits(event.get("values"), item)
    if kind == "quiz":
        return isinstance(item, checks.Quiz) and _asked(event, item)
    return isinstance(item, checks.Exercise)


def _fits(values, prediction):
    return (
        isinstance(values, list)
        and len(values) == len(prediction.guesses)
        and all(v is None or isinstance(v, bool) or is_number(v) for v in values)
    )


def _asked(event, quiz):
    question, answer = event.get("question"), event.get("answer")
    there = is_whole(question) and 1 <= question <= len(quiz.questions)
    return there and isinstance(answer, str) and answer in quiz.questions[question - 1].choices


def is_whole(value):
    """Whether this is a whole number, which True is not."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value):
    """Whether this is a number that a page can show."""
    number = is_whole(value) or (isinstance(value, float) and math.isfinite(value))
    return number and abs(value) < 1e12


def completed(event):
    """Return a known event with family and purpose as today's tables say; of others None.

    A log of schema 1 has neither. A mistake that is in no table, which may be anyone's
    words, becomes one that was not recognised.
    """
    if not known(event):
        return None
    at, mistake = (event["lesson"], event["name"]), event.get("mistake")
    of = family(at, mistake) if isinstance(mistake, str) else None
    new = event.get("schema") != 1
    of_itself = event.get("on_purpose") is True if new else meant(at, mistake)
    return {**event, "mistake": mistake if of else None, "family": of, "on_purpose": of_itself}
