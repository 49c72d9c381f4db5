"""Which room a learner is in, in a file beside their log: other kernels of theirs go on.

How much of the log the room has heard stands in a second file, so that a thread which marks
it never brings back a seat that was given up meanwhile. A seat that was given up is kept in a
third: the room is to hear of it, and who comes back is the same person.
"""

import json
import os
import time

from softmax_course import files
from softmax_course.checks import log

HOURS = 12  # then a seat is given back by itself
_KINDS = {"code": str, "address": str, "person": str, "seat": str, "since": float, "sent": int}
_HERE, _HEARD, _LEFT = "room.json", "room.sent", "room.left"


def _file(name):
    noted = log.path()
    return noted.with_name(name) if noted else None


def begin(noted, code, address, seat):
    """Take a seat: what stands in the log already is not sent.

    Who comes into the same room again is the same person, and what was waiting still waits
    unless they had left.
    """
    size = noted.stat().st_size if noted.exists() else 0
    mine = {"code": code, "address": address, "person": os.urandom(8).hex(), "seat": seat}
    here, gone = read(), _kept(_LEFT)
    if here and _place(here) == (code, address):
        mine["person"], size = here["person"], here["sent"]
    elif here:
        end(for_good=True)
    if gone and _place(gone) == (code, address):
        mine["person"] = gone["person"]
        _file(_LEFT).unlink(missing_ok=True)
    mine |= {"since": time.time(), "sent": size}
    noted.parent.mkdir(parents=True, exist_ok=True)
    _file(_HEARD).unlink(missing_ok=True)
    files.write(_file(_HERE), json.dumps(mine).encode())
    return mine


def _place(mine):
    return mine["code"], mine["address"]


def _kept(name):
    """Return what a file says of a seat, as a dict; None where it says nothing."""
    try:
        mine = json.loads(_file(name).read_text(encoding="utf-8"))
        kinds = {key: kind for key, kind in _KINDS.items() if isinstance(mine[key], kind)}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return mine if kinds == _KINDS else None


def _of_today(mine):
    return mine is not None and 0 <= time.time() - mine["since"] < HOURS * 3600


def read():
    """Return the membership as a dict; None for who is in no room, or no more.

    `heard` is whether the room knows of it yet.
    """
    mine = _kept(_HERE)
    if not _of_today(mine):
        return None
    marked = _marked(mine)
    return {
        **mine,
        "heard": marked is not None,
        "sent": mine["sent"] if marked is None else marked,
    }


def _marked(mine):
    try:
        person, sent = json.loads(_file(_HEARD).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError, AttributeError):
        return None
    return sent if person == mine["person"] and isinstance(sent, int) else None


def mark(mine, sent):
    """Remember how much of the log the room has heard."""
    try:
        if _marked(mine) != sent:
            files.write(_file(_HEARD), json.dumps([mine["person"], sent]).encode())
    except OSError:
        pass  # it is sent twice then, and a room counts it once


def end(for_good=False):
    """Leave the room; `for_good` is kept: the room hears of it, and is not joined by itself."""
    try:
        mine = read()
        _file(_HERE).unlink()
        if for_good and mine:
            files.write(_file(_LEFT), json.dumps(mine).encode())
    except (OSError, AttributeError):
        pass  # in no room


def leaving():
    """Return the seat that was given up while the room has not heard of it; otherwise None."""
    left = _kept(_LEFT)
    return left if _of_today(left) and not left.get("told") else None


def told(seat):
    """Remember that the room heard of the leaving, or never will."""
    try:
        if (left := _kept(_LEFT)) and left["person"] == seat["person"]:
            files.write(_file(_LEFT), json.dumps({**left, "told": True}).encode())
    except OSError:
        pass  # it hears of it twice then


def left(code):
    """Whether this learner left the room for good."""
    before = _kept(_LEFT)
    return bool(before) and before["code"] == code
