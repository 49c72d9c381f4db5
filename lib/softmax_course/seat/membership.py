"""Which room a learner is in, in a file beside their log: other kernels of theirs go on."""

import json
import os
import time

from softmax_course import files
from softmax_course.checks import log

HOURS = 12  # then a seat is given back by itself
_KINDS = {"code": str, "address": str, "person": str, "seat": str, "since": float, "sent": int}


def _file():
    noted = log.path()
    return noted.with_name("room.json") if noted else None


def begin(noted, code, address, seat):
    """Take a seat: what stands in the log already is not sent."""
    size = noted.stat().st_size if noted.exists() else 0
    mine = {"code": code, "address": address, "person": os.urandom(8).hex(), "seat": seat}
    before = read()
    if before and (before["code"], before["address"]) == (code, address):
        mine["person"] = before["person"]  # the same one, who comes in again
    mine |= {"since": time.time(), "sent": size}
    noted.parent.mkdir(parents=True, exist_ok=True)
    _write(mine)
    return mine


def read():
    """Return the membership as a dict; None for who is in no room, or no more."""
    try:
        mine = json.loads(_file().read_text(encoding="utf-8"))
        kinds = {key: kind for key, kind in _KINDS.items() if isinstance(mine[key], kind)}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    fresh = kinds == _KINDS and time.time() - mine["since"] < HOURS * 3600
    return mine if fresh else None


def mark(mine, sent):
    """Remember how much of the log the room has heard."""
    now = read()
    if now and now["person"] == mine["person"] and now["sent"] != sent:
        _write({**now, "sent": sent})


def end():
    """Leave the room."""
    try:
        _file().unlink()
    except (OSError, AttributeError):
        pass  # in no room


def _write(mine):
    files.write(_file(), json.dumps(mine).encode())
