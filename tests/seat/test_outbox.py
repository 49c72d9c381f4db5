"""What a room has not heard waits behind a mark in the log, and is sent once, in order."""

import json
import threading
from datetime import UTC, datetime

import pytest

import softmax_course as sc
from softmax_course.checks import log
from softmax_course.exercises import worked_examples
from softmax_course.seat import membership, outbox, post

ROWS = worked_examples.softmax_rows
WAKE = outbox.wake
PLACE = ("blue-fox-7", "http://room:8910")


def deliver():
    return outbox._by_thread(outbox.delivery())


def numbers(room):
    return [event["event"] for message in room for event in message["events"]]


def note(times=1):
    for _ in range(times):
        log.append(ROWS, "run", "run")


@pytest.fixture
def joined(room, monkeypatch):
    monkeypatch.setattr(log, "_kernel", {"session": "0" * 12, "event": 0})
    sc.join(*PLACE)
    room.clear()
    return room


def test_a_room_that_is_away_hears_it_later(joined):
    joined.answers[:] = [0, 0]
    note()
    assert not deliver() and not deliver()
    joined.clear()
    assert deliver() and numbers(joined) == [1]


def test_what_was_heard_is_not_sent_again(joined):
    note()
    assert deliver() and deliver() and numbers(joined) == [1]


def test_many_events_go_in_messages_that_a_room_takes(joined):
    note(100)
    assert deliver() and numbers(joined) == [*range(1, 101)]
    assert len(joined) > 1
    assert max(len(json.dumps(m, separators=(",", ":"))) for m in joined) < 4096


def test_an_interrupted_delivery_goes_on_where_it_was(joined):
    note(100)
    joined.answers[:] = [204, 204, 500]
    assert not deliver()
    joined.pop()
    assert deliver() and numbers(joined) == [*range(1, 101)]


def test_an_event_that_is_not_understood_keeps_none_back(joined):
    note(3)
    joined.answers[:] = [400, 400]  # the three together, then the first alone
    assert deliver()
    assert numbers(joined) == [1, 2, 3, 1, 2, 3]


@pytest.mark.parametrize("status", [403, 404, 409])
def test_a_room_that_has_ended_is_left(joined, status):
    note()
    joined.answers[:] = [status]
    assert deliver() and membership.read() is None


def test_that_a_room_has_ended_is_said_once(joined, capsys):
    note()
    joined.answers[:] = [404]
    deliver()
    for _ in range(2):
        WAKE()
    assert capsys.readouterr().out == "The room blue-fox-7 has ended: nothing is sent to it.\n"


@pytest.mark.parametrize("status", [0, 200, 302, 429, 500, 503])
def test_any_other_answer_is_try_again(joined, status):
    note()
    joined.answers[:] = [status]
    assert not deliver() and membership.read()


def test_a_log_that_was_begun_anew_is_read_from_its_beginning(joined, folder):
    note(5)
    deliver()
    (folder / "log.jsonl").unlink()
    note()
    joined.clear()
    assert deliver() and numbers(joined) == [6]


def test_a_line_that_is_still_being_written_waits(joined, folder):
    note()
    with open(folder / "log.jsonl", "a", encoding="utf-8") as file:
        file.write('{"name": "half')
    assert deliver() and numbers(joined) == [1]
    assert membership.read()["sent"] < (folder / "log.jsonl").stat().st_size


def test_strange_lines_in_the_log_are_passed_over(joined, folder):
    with open(folder / "log.jsonl", "a", encoding="utf-8") as file:
        file.write('{"name": 3}\n[]\nhello\n{"name": "x", "time": "never", "schema": 2}\n')
    note()
    assert deliver() and numbers(joined) == [1]


GUESS = {"kind": "prediction", "status": "predicted", "values": [1]}
ODD = [
    {"kind": "prediction"},
    {"kind": "prediction", "values": 3},
    {"kind": "quiz", "question": 1},
    {"time": "9999-12-31T23:59:59-14:00"},
    {"time": "0001-01-01T00:00:00"},
    {"time": []},
    {"status": []},
    {**GUESS, "values": [10**400, "a word", [], None]},
    {"mistake": ["x"], "family": {}},
]


def line_of(number, **odd):
    """Return a line of a log, with what is odd in it; None leaves a field out."""
    line = {"schema": 2, "session": "0" * 12, "event": number, "lesson": ROWS.lesson}
    line |= {"name": ROWS.name, "kind": "run", "status": "run", "on_purpose": False}
    return {**line, "time": datetime.now(UTC).isoformat(), "mistake": None, "family": None, **odd}


@pytest.mark.parametrize("odd", ODD)
def test_a_line_that_cannot_be_an_event_keeps_none_back(joined, folder, odd):
    with open(folder / "log.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps(line_of(7, **odd)) + "\n")
    note()
    assert deliver() and numbers(joined)[-1] == 1


@pytest.mark.parametrize("field", line_of(1))
def test_nor_does_a_line_that_lacks_something(joined, folder, field):
    lacking = {key: value for key, value in line_of(7).items() if key != field}
    with open(folder / "log.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps(lacking) + "\n")
    note()
    assert deliver() and numbers(joined)[-1] == 1


def test_a_check_is_sent_by_a_thread_beside_it(monkeypatch):
    heard = threading.Event()

    def wait(address, body):
        if b'"softmax_rows"' in body:
            assert threading.current_thread() is not threading.main_thread()
            heard.set()
        return 204

    monkeypatch.setattr(post, "wait", wait)
    sc.join(*PLACE)
    ROWS.check(ROWS.right)
    assert heard.wait(5)
    sc.leave()
    outbox.wake()
    outbox._state["thread"].join(30)
    assert not outbox._state["thread"].is_alive()


def test_a_check_does_not_wait_for_a_room_that_never_answers(monkeypatch):
    asked, answer = threading.Event(), threading.Event()

    def wait(address, body):
        if threading.current_thread() is threading.main_thread():
            return 204  # joining
        asked.set()
        answer.wait(30)
        return 204

    monkeypatch.setattr(post, "wait", wait)
    sc.join(*PLACE)
    note()
    assert asked.wait(30)
    assert ROWS.check(ROWS.right).status == "passed"  # while the first is still on its way
    sc.leave()
    answer.set()
    outbox.wake()
    outbox._state["thread"].join(30)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1", "http://", "http://[", "http://x:99999"]
)
def test_an_address_where_nobody_is_gives_no_answer(address):
    assert post.wait(address, b"{}") == 0
