"""Which room a learner is in, in a file beside their log: other kernels of theirs go on.

How much of the log the room has heard stands in a second file, so that a thread which marks
it never brings back a seat that was given up meanwhile.
"""

import json
import os
import time

from softmax_course import files
from softmax_course.checks import log

HOURS = 12  # then a seat is given back by itself
_KINDS = {"code": str, "address": str, "person": str, "seat": str, "since": float, "sent": int}


def _file(name="room.json"):
    noted = log.path()
    return noted.with_name(name) if noted else None


def begin(noted, code, address, seat):
    """Take a seat: what stands in the log already is not sent.

    Who comes into the same room again is the same person, and what was waiting still waits.
    """
    size = noted.stat().st_size if noted.exists() else 0
    mine = {"code": code, "address": address, "person": os.urandom(8).hex(), "seat": seat}
    before = read()
    if before and (before["code"], before["address"]) == (code, address):
        mine["person"], size = before["person"], before["sent"]
    mine |= {"since": time.time(), "sent": size}
    noted.parent.mkdir(parents=True, exist_ok=True)
    files.write(_file("room.sent"), json.dumps([mine["person"], size]).encode())
    files.write(_file(), json.dumps(mine).encode())
    return mine


def read():
    """Return the membership as a dict; None for who is in no room, or no more."""
    try:
        mine = json.loads(_file().read_text(encoding="utf-8"))
        kinds = {key: kind for key, kind in _KINDS.items() if isinstance(mine[key], kind)}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    if kinds != _KINDS or not 0 <= time.time() - mine["since"] < HOURS * 3600:
        return None
    return {**mine, "sent": _marked(mine)}


def _marked(mine):
    try:
        person, sent = json.loads(_file("room.sent").read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError):
        return mine["sent"]
    return sent if person == mine["person"] and isinstance(sent, int) else mine["sent"]


def mark(mine, sent):
    """Remember how much of the log the room has heard."""
    try:
        if _marked(mine) != sent:
            files.write(_file("room.sent"), json.dumps([mine["person"], sent]).encode())
    except OSError:
        pass  # it is sent twice then, and a room counts it once


def end(for_good=False):
    """Leave the room; `for_good` is remembered, and nothing takes a seat there by itself."""
    try:
        mine = read()
        _file().unlink()
        if for_good and mine:
            files.write(_file("room.left"), mine["code"].encode())
    except (OSError, AttributeError):
        pass  # in no room


def left(code):
    """Whether this learner left the room for good."""
    try:
        return _file("room.left").read_text(encoding="utf-8") == code
    except (OSError, ValueError, AttributeError):
        return False
