"""What the room has not heard yet: the lines of the log behind a mark, sent in order.

`delivery` is a plain generator: it gives a message, is told the answer, and gives the next.
So a thread and a page in the browser, which has no threads, send in the same way.
"""

import json
import math
import threading
import time
from datetime import datetime

from softmax_course import host
from softmax_course.checks import log
from softmax_course.seat import membership, post

SIZE = 3500  # bytes of a message, which may have 4096
LOOK = 10  # seconds between two looks for lines that another kernel wrote
PAUSES = (0.5, 1, 2, 4, 8, 16, 30)  # seconds before a room that is away is tried again
HEARD, REFUSED, ENDED = (200, 204), (400, 413, 415), (403, 404, 409)
_SENT = ("session", "event", "lesson", "name", "kind", "status", "on_purpose")
_state = {"thread": None, "wake": threading.Event(), "task": None}


def start():
    """Begin to send whenever something is noted; twice is once."""
    log.tell(wake)
    wake()


def wake(_=None):
    """Look for something to send, beside what goes on; a check calls this and goes on."""
    if host.in_browser():
        return _wake_page()
    _state["wake"].set()
    thread = _state["thread"]
    if (thread is None or not thread.is_alive()) and membership.read():
        _state["thread"] = threading.Thread(target=_go_on, daemon=True, name="seat in a room")
        _state["thread"].start()


def _go_on():
    failed = 0
    while membership.read():
        _state["wake"].clear()
        try:
            heard = _by_thread(delivery())
        except Exception:  # no learner should read of it: the next check tries again
            heard = False
        if heard:
            failed = 0
            _state["wake"].wait(LOOK)
        else:
            time.sleep(PAUSES[min(failed, len(PAUSES) - 1)])
            failed += 1


def _by_thread(messages):
    answer = None
    try:
        while True:
            address, body = messages.send(answer)
            answer = post.wait(address, body)
    except StopIteration as end:
        return end.value


def _wake_page():
    import asyncio

    if _state["task"] is None or _state["task"].done():
        _state["task"] = asyncio.ensure_future(_in_the_page())


async def _in_the_page():
    import asyncio

    for pause in (*PAUSES, None):
        messages, answer = delivery(), None
        try:
            while True:
                address, body = messages.send(answer)
                answer = await post.fetched(address, body)
        except StopIteration as end:
            if end.value or pause is None:
                return
        await asyncio.sleep(pause)


def delivery():
    """Yield (address, message) for what the room has not heard; be sent the answer's status.

    Returns whether everything was heard, or nothing more is to be sent: False is try again.
    """
    mine = membership.read()
    if mine is None:
        return True
    try:
        waiting, end = _waiting(log.path(), mine["sent"])
    except OSError:
        return False
    while waiting:
        now = time.time()
        events = [event_of(entry, now) for entry, _ in waiting]
        number = _fitting(mine, events)
        answer = yield mine["address"], message(mine, [e for e in events[:number] if e])
        if answer in REFUSED and number > 1:
            number = 1  # one of them is not understood: send them one by one
            answer = yield mine["address"], message(mine, [e for e in events[:1] if e])
        if answer in ENDED:
            membership.end()
            return True
        if answer not in (*HEARD, *REFUSED):
            return False
        membership.mark(mine, waiting[number - 1][1])
        waiting = waiting[number:]
    membership.mark(mine, end)
    return True


def _fitting(mine, events):
    """Return how many of the events a message may hold, at least one."""
    size, number = len(message(mine, [])), 0
    for event in events:
        size += len(json.dumps(event)) + 1
        if number and size > SIZE:
            break
        number += 1
    return number


def message(mine, events):
    """Return a message to the room as bytes."""
    said = {key: mine[key] for key in ("code", "person", "seat")}
    return json.dumps({**said, "events": events}, separators=(",", ":")).encode()


def event_of(entry, now):
    """Return what is sent of a line of the log, without a word of the learner's; or None."""
    try:
        event = {key: entry[key] for key in _SENT}
        ago = now - datetime.fromisoformat(entry["time"]).timestamp()
    except (LookupError, TypeError, ValueError):
        return None
    if ago > 24 * 3600:
        return None
    event |= {"ago": max(0, round(ago)), "mistake": entry["mistake"] if entry["family"] else None}
    if entry["kind"] == "prediction":
        event["values"] = [value if _plain(value) else None for value in entry["values"]]
    if entry["kind"] == "quiz":
        event |= {"question": entry["question"], "answer": entry["answer"]}
    return event


def _plain(value):
    return isinstance(value, bool) or (
        isinstance(value, (int, float)) and math.isfinite(value) and abs(value) < 1e12
    )


def _waiting(file, sent):
    """Return the lines behind a mark as (entry, where it ends), and where all of them end."""
    if file is None or not file.exists():
        return [], sent
    with open(file, "rb") as lines:
        if lines.seek(0, 2) < sent:
            sent = 0  # the log was begun anew
        lines.seek(sent)
        found, end = [], sent
        for line in lines:
            if not line.endswith(b"\n"):
                break  # still being written
            end += len(line)
            found += [(entry, end) for entry in log.parsed(line.decode("utf-8", "replace"))]
    return found, end
