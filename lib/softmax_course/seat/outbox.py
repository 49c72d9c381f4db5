"""What the room has not heard yet: the lines of the log behind a mark, sent in order.

`delivery` is a plain generator: it gives a message, is told the answer, and gives the next.
So a thread and a page in the browser, which has no threads, send in the same way.
"""

import json
import threading
import time

from softmax_course import host
from softmax_course.checks import log
from softmax_course.seat import line, membership, post

SIZE = 3500  # bytes of a message, which may have 4096
LOOK = 10  # seconds between two looks for lines that another kernel wrote
PAUSES = (0.5, 1, 2, 4, 8, 16, 30)  # seconds before a room that is away is tried again
HEARD, REFUSED = (204,), (400, 413, 415)
ENDED = {403: "has another code now", 404: "has ended", 409: "is full"}
_SENT = ("session", "event", "lesson", "name", "kind", "status", "on_purpose")
_state = {"thread": None, "wake": threading.Event(), "task": None, "say": None}


def start():
    """Begin to send whenever something is noted; twice is once."""
    log.tell(wake)
    wake()


def wake(_=None):
    """Look for something to send, beside what goes on; a check calls this and goes on.

    Where the room has ended meanwhile, it is said below the check, once.
    """
    if said := _state["say"]:
        _state["say"] = None
        print(said)
    if host.in_browser():
        return _wake_page()
    _state["wake"].set()
    thread = _state["thread"]
    if (thread is None or not thread.is_alive()) and _something():
        _state["thread"] = threading.Thread(target=_go_on, daemon=True, name="seat in a room")
        _state["thread"].start()


def _something():
    return membership.read() or membership.leaving()


def _go_on():
    failed = 0
    while _something():
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
    A room that was left hears of that first, and of nothing after it.
    """
    if gone := membership.leaving():
        answer = yield gone["address"], message(gone, [], left=True)
        if answer not in (*HEARD, *REFUSED, *ENDED) and not membership.read():
            return False
        membership.told(gone)
    mine = membership.read()
    if mine is None:
        return True
    try:
        waiting, end = _waiting(log.path(), mine["sent"])
    except OSError:
        return False
    now = time.time()
    made = [(event_of(entry, now), place) for entry, place in waiting]
    made = [(event, place) for event, place in made if event]
    while made or not mine["heard"]:
        number = _fitting(mine, [event for event, _ in made])
        answer = yield mine["address"], message(mine, [event for event, _ in made[:number]])
        if answer in REFUSED and number > 1:
            number = 1  # one of them is not understood: send them one by one
            answer = yield mine["address"], message(mine, [made[0][0]])
        if not _same(mine):
            return True  # left meanwhile
        if answer in ENDED:
            _state["say"] = f"The room {mine['code']} {ENDED[answer]}: nothing is sent to it."
            membership.end()
            return True
        if answer not in (*HEARD, *REFUSED):
            return False
        membership.mark(mine, made[number - 1][1] if made else mine["sent"])
        mine["heard"], made = True, made[number:]
    membership.mark(mine, end)
    return True


def _same(mine):
    now = membership.read()
    return now is not None and now["person"] == mine["person"]


def _fitting(mine, events):
    """Return how many of the events a message may hold, at least one if there is one."""
    size, number = len(message(mine, [])), 0
    for event in events:
        size += len(json.dumps(event)) + 1
        if number and size > SIZE:
            break
        number += 1
    return number


def message(mine, events, **left):
    """Return a message to the room as bytes; `left=True` is the last of them."""
    said = {key: mine[key] for key in ("code", "person", "seat")}
    return json.dumps({**said, "events": events, **left}, separators=(",", ":")).encode()


def event_of(entry, now):
    """Return what is sent of a line of the log, without a word of the learner's; or None."""
    try:
        event = {key: entry[key] for key in _SENT}
        ago = now - line.moment(entry).timestamp()
        event["mistake"] = entry.get("mistake") if entry.get("family") else None
        if entry["kind"] == "prediction":
            event["values"] = line.plain(entry["values"])
        if entry["kind"] == "quiz":
            event |= {"question": entry["question"], "answer": entry["answer"]}
    except (LookupError, TypeError, AttributeError):
        return None
    if ago > 24 * 3600:
        return None
    return event | {"ago": max(0, round(ago))}


def _waiting(file, sent):
    """Return the lines behind a mark as (entry, where it ends), and where all of them end."""
    if file is None or not file.exists():
        return [], sent
    with open(file, "rb") as lines:
        if lines.seek(0, 2) < sent:
            sent = 0  # the log was begun anew
        lines.seek(sent)
        found, end = [], sent
        for text in lines:
            if not text.endswith(b"\n"):
                break  # still being written
            end += len(text)
            found += [(entry, end) for entry in log.parsed(text.decode("utf-8", "replace"))]
    return found, end
