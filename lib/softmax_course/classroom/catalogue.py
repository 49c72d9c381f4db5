"""What a room can be in: every exercise with its mistakes, and nothing that is not here.

Logs and events come from elsewhere. Whatever the catalogue does not know is not shown.
"""

import re
from functools import cache

from softmax_course import checks, progress
from softmax_course.checks import general

STATUSES = {
    "exercise": {"passed", "not yet", "not attempted", "seen"},
    "hint": {"hint"},
    "run": {"run", "failed"},
    "prediction": {"predicted"},
    "quiz": {"passed", "not yet"},
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


def _number(item):
    """Return the number in a title, "3.4 · One row" say, to sort by."""
    return [int(part) for part in re.findall(r"\d+", item.title.split("·")[0])]


@cache
def families(at):
    """Return {mistake: its family} of the exercise at (lesson, name), as the tables say."""
    item = catalogue()[at]
    if isinstance(item, checks.Quiz):
        options = [o for q in item.questions for o in q.choices.values()]
        return {option.misconception: option.misconception for option in options}
    mistakes = getattr(item, "mistakes", ())
    return {mistake.name: mistake.family for mistake in mistakes}


def family(at, mistake):
    """Return the family of a mistake at (lesson, name); None for one that is not known."""
    return families(at).get(mistake) or general.family(mistake)


def known(event):
    """Whether the course has this lesson, name, kind and status."""
    try:
        return (
            (event.get("lesson"), event.get("name")) in catalogue()
            and event.get("status") in STATUSES.get(event.get("kind"), ())
        )  # fmt: skip
    except TypeError:  # a list, say, where a name should be
        return False


def completed(event):
    """Return a known event with family and purpose as today's tables say; of others None.

    A log of schema 1 has neither. A mistake that is in no table, which may be anyone's
    words, becomes one that was not recognised.
    """
    if not known(event):
        return None
    at, mistake = (event["lesson"], event["name"]), event.get("mistake")
    of = family(at, mistake) if isinstance(mistake, str) else None
    meant = event.get("on_purpose") is True
    if event.get("schema") == 1 and event["kind"] == "exercise" and of:
        handed_in = exercises()[at].mistake_called(mistake)
        meant = bool(handed_in) and handed_in.on_purpose
    return {**event, "mistake": mistake if of else None, "family": of, "on_purpose": meant}
