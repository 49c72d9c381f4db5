"""A day in one line, for any chat: what counts of it, packed, with a sum to check it.

softmax-1-CHECKSUM-PACKED, of letters, digits, + and /, which no chat changes.
"""

import base64
import json
import re
import zlib
from datetime import UTC, datetime

from softmax_course.checks import log

MARK = re.compile(r"softmax-1-([0-9a-f]{8})-([A-Za-z0-9+/]{4,6000})")
LONGEST = 60_000  # bytes unpacked: a line made to fill a machine is none of ours


def written(entries, seat="", now=None):
    """Return the line for the events of today: of each exercise what a room would count.

    Raises
    ------
    LookupError
        When nothing of today is noted.
    """
    now = now or datetime.now(UTC)
    today = [e for e in entries if _day(e.get("time")) == now.astimezone().date()]
    kept = list(filter(None, map(_short, _telling(today))))
    if not kept:
        raise LookupError("Nothing is noted today: run a check first.")
    person = next((e["session"] for e in today if isinstance(e.get("session"), str)), "")
    packed = zlib.compress(json.dumps([person, seat, kept], separators=(",", ":")).encode(), 9)
    text = base64.b64encode(packed).decode().rstrip("=")
    return f"softmax-1-{zlib.crc32(packed):08x}-{text}"


def _telling(entries):
    """Return the events that say where someone stands, in their order.

    Those after the last ✓ of an exercise do not; before it the ✓ alone does. Of others the
    latest of each kind.
    """
    found = {}
    for number, entry in enumerate(entries):
        if entry.get("on_purpose") or entry.get("status") == "not attempted":
            continue
        at = entry.get("lesson"), entry.get("name"), entry.get("question")
        done = found.setdefault(at, {})
        if entry.get("kind") == "exercise" and "passed" in done:
            continue
        if entry.get("kind") == "exercise" and entry.get("status") == "passed":
            done.clear()
        done[entry.get("status")] = (number, entry)
    return [entry for _, entry in sorted((e for d in found.values() for e in d.values()), key=_nr)]


def _nr(pair):
    return pair[0]


def _short(entry):
    try:
        known = entry["mistake"] if entry["family"] else None
        more = [entry["values"]] if entry["kind"] == "prediction" else []
        more += [entry["question"], entry["answer"]] if entry["kind"] == "quiz" else []
        keys = ("lesson", "name", "kind", "status", "time")
        return [*(entry[key] for key in keys), known, *more]
    except LookupError:
        return None


def _day(time):
    try:
        return datetime.fromisoformat(time).astimezone().date()
    except (TypeError, ValueError):
        return None


def found_in(text):
    """Yield (person, seat, events) for each line of ours in a chat; what is torn is left out.

    Events are like those of a log; nothing in them is known to be true.
    """
    for match in MARK.finditer(text):
        try:
            packed = base64.b64decode(match[2] + "=" * (-len(match[2]) % 4), validate=True)
            if zlib.crc32(packed) != int(match[1], 16):
                continue
            unpacked = zlib.decompressobj().decompress(packed, LONGEST)
            person, seat, kept = json.loads(unpacked)
            yield str(person)[:12], str(seat)[:24], [_full(one) for one in kept]
        except (ValueError, TypeError, zlib.error, RecursionError):
            continue


def _full(one):
    lesson, name, kind, status, time, mistake, *more = one
    event = {**log.FILLED, "schema": log.SCHEMA, "lesson": lesson, "name": name, "kind": kind}
    event |= {"status": status, "time": time, "mistake": mistake, "family": mistake}
    if kind == "prediction" and more:
        event["values"] = more[0]
    if kind == "quiz" and len(more) == 2:
        event["question"], event["answer"] = more
    return event
