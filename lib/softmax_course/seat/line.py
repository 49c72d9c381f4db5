"""A day in one line, for any chat: what counts of it, packed, with a sum to check it.

softmax-1-CHECKSUM-PACKED, of letters, digits, + and /, which no chat changes.
"""

import base64
import json
import re
import zlib
from datetime import UTC, datetime

from softmax_course.checks import log
from softmax_course.seat import nickname

LONGEST = 8000  # letters packed; a day with the whole course in it has about 4400
UNPACKED = 60_000  # bytes: a line made to fill a machine is none of ours
MARK = re.compile(rf"softmax-1-([0-9a-f]{{8}})-([A-Za-z0-9+/]{{4,{LONGEST}}})(?![A-Za-z0-9+/])")
_KEYS = ("lesson", "name", "kind", "status")
_BELOW = ("hint", "run")  # kinds that say no more than that something was typed
_TYPED = ("hint", "run", "failed")  # their statuses


def written(entries, seat="", now=None):
    """Return the line for the events of today: of each exercise what a room would count.

    Raises
    ------
    LookupError
        When nothing of today is noted, or more than a line can hold.
    """
    now = now or datetime.now(UTC)
    today = [e for e in entries if _tells(e) and _day(e) == now.astimezone().date()]
    if not today:
        raise LookupError("Nothing is noted today: run a check first.")
    begun = int(moment(today[0]).timestamp())
    kept = [_short(entry, begun) for entry in _telling(today)]
    person = next((e["session"] for e in today if isinstance(e.get("session"), str)), "")
    text = json.dumps([person, seat, begun, kept], separators=(",", ":"))
    packed = zlib.compress(text.encode(), 9)
    text = base64.b64encode(packed).decode().rstrip("=")
    if len(text) > LONGEST:
        raise LookupError(
            f"Today is too long for a line in a chat: {len(text)} letters, and {LONGEST} can be "
            "read. Hand in the file of `softmax-course progress --export FILE`."
        )
    return f"softmax-1-{zlib.crc32(packed):08x}-{text}"


def moment(entry):
    """Return when a line of a log was noted, with its time zone; None if it does not tell."""
    try:
        when = datetime.fromisoformat(entry["time"])
    except (LookupError, TypeError, ValueError):
        return None
    if not 1970 < when.year < 9999:  # at the ends of the calendar no time zone can be changed
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _day(entry):
    when = moment(entry)
    return when and when.astimezone().date()


def _tells(entry):
    """Whether a line of a log has what a line of a chat needs, and counts at all."""
    if not all(isinstance(entry.get(key), str) for key in _KEYS):
        return False
    if entry["kind"] == "prediction" and not isinstance(entry.get("values"), list):
        return False
    if entry["kind"] == "quiz":
        asked = entry.get("question"), entry.get("answer")
        if not (isinstance(asked[0], int) and isinstance(asked[1], str)):
            return False
    return not entry.get("on_purpose") and entry["status"] != "not attempted"


def _telling(entries):
    """Return the events that say where someone stands, in their order.

    Of an exercise its ✓; before that the latest verdict, and whether the solution was seen;
    before any of them that something was typed. Of a guess or a vote the latest.
    """
    found = {}
    for number, entry in enumerate(entries):
        kind, status = entry["kind"], entry["status"]
        at = entry["lesson"], entry["name"], entry["question"] if kind == "quiz" else None
        done = found.setdefault(at, {})
        if kind in ("prediction", "quiz") or status == "passed":
            done.clear()
        elif "passed" in done or (done and kind in _BELOW):
            continue
        elif next(iter(done), None) in _TYPED:
            done.clear()
        done[status] = (number, entry)
    return [entry for _, entry in sorted((e for d in found.values() for e in d.values()), key=_nr)]


def _nr(pair):
    return pair[0]


def _short(entry, begun):
    known = entry.get("mistake") if entry.get("family") else None
    more = [plain(entry["values"])] if entry["kind"] == "prediction" else []
    more += [entry["question"], entry["answer"]] if entry["kind"] == "quiz" else []
    later = int(moment(entry).timestamp()) - begun
    return [*(entry[key] for key in _KEYS), later, known, *more]


def plain(values):
    """Return guesses without a word of the learner's: what is no number is none."""
    return [v if isinstance(v, (int, float)) and abs(v) < 1e12 else None for v in values]


def found_in(text):
    """Yield (person, seat, events) for each line of ours in a chat; what is torn is left out.

    Events are like those of a log; nothing in them is known to be true.
    """
    for match in MARK.finditer(text):
        try:
            packed = base64.b64decode(match[2] + "=" * (-len(match[2]) % 4), validate=True)
            if zlib.crc32(packed) != int(match[1], 16):
                continue
            unpacked = zlib.decompressobj().decompress(packed, UNPACKED)
            person, seat, begun, kept = json.loads(unpacked)
            yield str(person)[:12], nickname.shown(seat), [_full(one, begun) for one in kept]
        except (ValueError, TypeError, OverflowError, zlib.error, RecursionError):
            continue


def _full(one, begun):
    lesson, name, kind, status, later, mistake, *more = one
    event = {**log.FILLED, "schema": log.SCHEMA, "lesson": lesson, "name": name, "kind": kind}
    event |= {"status": status, "mistake": mistake, "family": mistake}
    event["time"] = datetime.fromtimestamp(begun + later, UTC).isoformat()
    if kind == "prediction" and more:
        event["values"] = more[0]
    if kind == "quiz" and len(more) == 2:
        event["question"], event["answer"] = more
    return event
