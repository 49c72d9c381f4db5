"""A message from a learner, taken apart: it is what the course knows, or it is refused.

{"code": "blue-fox-7", "person": "0123456789abcdef", "seat": "12", "events": [...]}

With `"left": true` and no events it says that someone has left.

Each event has the session and the number that its line has in the learner's log, lesson,
name, kind, status, mistake, whether it was on purpose, and how many seconds ago it was; a
guess has its values, a quiz its question and letter.
"""

import json
import re
from dataclasses import dataclass

from softmax_course.classroom.catalogue import family, is_number, is_whole, known, meant
from softmax_course.classroom.limits import MESSAGE
from softmax_course.seat.nickname import LONGEST, is_seat

PERSON = re.compile(r"[0-9a-f]{16}")
_SESSION = re.compile(r"[0-9a-f]{12}")
_HAS = {"session", "event", "lesson", "name", "kind", "status", "mistake", "on_purpose", "ago"}
_MAY_HAVE = {"values", "question", "answer"}
DAY = 24 * 3600


class Refused(ValueError):
    """A message that is not taken; the words say which rule it breaks."""


@dataclass(frozen=True)
class Message:
    """Who says it, in which room, and what happened, the oldest first."""

    code: str
    person: str
    seat: str
    events: list
    left: bool = False


def read(body):
    """Return a Message from the bytes of one; Refused if any of it is not known."""
    if len(body) > MESSAGE:
        raise Refused(f"a message has at most {MESSAGE} bytes")
    try:
        given = json.loads(body.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refused("a message is JSON") from None
    _need(isinstance(given, dict), "a message is an object")
    left = given.pop("left", False)
    _need(set(given) == {"code", "person", "seat", "events"}, "it has code, person, seat, events")
    code, person, seat, events = (given[k] for k in ("code", "person", "seat", "events"))
    _need(isinstance(code, str), "the code is text")
    _need(isinstance(person, str) and PERSON.fullmatch(person), "person is 16 hex digits")
    _need(is_seat(seat), f"the seat is at most {LONGEST} printed characters")
    _need(isinstance(events, list), "the events are a list")
    _need(left is False or (left is True and not events), "who has left says no more")
    return Message(code, person, seat, [_event(event) for event in events], left)


def _event(event):
    _need(isinstance(event, dict), "an event is an object")
    _need(_HAS <= set(event) <= _HAS | _MAY_HAVE, f"an event has {', '.join(sorted(_HAS))}")
    session, ago, mistake = event["session"], event["ago"], event["mistake"]
    _need(isinstance(session, str) and _SESSION.fullmatch(session), "a session is 12 hex digits")
    number = event["event"]
    _need(is_whole(number) and 0 < number < 10**7, "events are counted from 1")
    _need(is_number(ago) and 0 <= ago <= DAY, "what is sent is of today")
    _need(isinstance(event["on_purpose"], bool), "on_purpose is true or false")
    _need(known(event), "the course knows lesson, name, kind, status, and what belongs to it")
    belongs = {"prediction": {"values"}, "quiz": {"question", "answer"}}.get(event["kind"], set())
    _need(set(event) - _HAS == belongs, "nothing stands in it that does not belong there")
    at = event["lesson"], event["name"]
    of = family(at, mistake) if isinstance(mistake, str) else None
    _need(mistake is None or of is not None, "the course knows the mistake")
    _need(mistake is None or event["status"] == "not yet", "what is right has no mistake")
    _need(not event["on_purpose"] or meant(at, mistake), "the lesson hands in what is on purpose")
    return {**event, "family": of}


def _no_number(name):
    raise ValueError(name)


def _need(rule, words):
    if not rule:
        raise Refused(words)
