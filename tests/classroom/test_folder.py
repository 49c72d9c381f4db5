"""A folder of logs: whose they are, of which day, and what is passed over."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from softmax_course.classroom import folder
from softmax_course.classroom.catalogue import completed

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OLD = {
    "time": NOON.isoformat(),
    "lesson": "start_here",
    "name": "shares",
    "title": "0.1",
    "kind": "exercise",
    "status": "not yet",
    "mistake": "divides the scores themselves",
}
ENDS = ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"]  # of the calendar


def at(time):
    return {"time": time.isoformat(), "name": "x"}


@pytest.mark.parametrize(
    "files, wanted",
    [
        (["a/log.jsonl", "b/log.jsonl"], ["a", "b"]),
        (["all/a.jsonl", "all/b.jsonl"], ["a", "b"]),
        (["h/a/.local/share/log.jsonl", "h/b/.local/share/log.jsonl"], ["a", "b"]),
        (["x/a/log.jsonl", "y/a/log.jsonl"], ["x", "y"]),
        (["a/log.jsonl"], ["a"]),
        (["anna.jsonl"], ["anna"]),
        (["log.jsonl", "a/log.jsonl"], ["log", "a/log"]),
        ([], []),
    ],
)
def test_a_log_is_called_by_what_its_path_alone_has(files, wanted):
    assert folder.people([Path(file) for file in files]) == wanted


def test_a_file_with_nothing_of_the_course_is_passed_over_and_said(tmp_path):
    (tmp_path / "notes.jsonl").write_text("hello", encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    logs = folder.read(tmp_path)
    assert list(logs.events) == ["empty"] and logs.unread == (tmp_path / "notes.jsonl",)


def test_the_day_is_that_of_the_newest_event():
    events = {"a": [at(NOON - timedelta(days=3))], "b": [at(NOON)]}
    assert folder.day_of(events, now=NOON).date() == NOON.astimezone().date()


def test_a_clock_that_is_years_ahead_is_not_believed():
    events = {"a": [at(NOON + timedelta(days=900))], "b": [at(NOON)]}
    assert folder.day_of(events, now=NOON).date() == NOON.astimezone().date()


@pytest.mark.parametrize("time", ENDS)
def test_a_log_of_another_age_has_a_day_all_the_same(time):
    day = folder.day_of({"a": [{"time": time, "name": "x"}]}, now=NOON)
    assert day.year == NOON.year


@pytest.mark.parametrize("time", [None, 3, "yesterday", [], {}, *ENDS])
def test_a_line_that_does_not_say_when_is_of_an_earlier_day(time):
    line = {"schema": 2, **OLD, "name": "shares", "time": time, "on_purpose": False}
    room = folder.room({"a": [line]}, NOON)
    assert room["a"].standings["start_here", "shares"].rung == 0


def test_an_old_line_is_given_family_and_purpose_by_the_tables():
    event = completed({"schema": 1, "on_purpose": False, **OLD})
    assert event["family"] == OLD["mistake"] and event["on_purpose"]


@pytest.mark.parametrize(
    "odd",
    [
        {"lesson": "nowhere"},
        {"name": "<b>"},
        {"name": ["shares"]},
        {"kind": "exam"},
        {"status": "perfect"},
        {"kind": "prediction", "status": "predicted"},
        {"kind": "quiz", "status": "passed", "question": 1, "answer": "a"},
    ],
)
def test_what_the_course_does_not_know_is_passed_over(odd):
    assert completed({"schema": 2, **OLD, **odd}) is None


def test_a_mistake_in_nobodys_table_is_one_without_a_name():
    event = completed({"schema": 2, **OLD, "mistake": "<b>types my name</b>"})
    assert (event["mistake"], event["family"]) == (None, None)


def test_a_log_that_grows_is_read_again(tmp_path):
    file, first = tmp_path / "a.jsonl", {**OLD, "mistake": None}
    file.write_text(json.dumps({**first, "status": "seen"}) + "\n", encoding="utf-8")
    growing = folder.Growing(tmp_path)
    since = NOON - timedelta(hours=1)
    assert growing.people(since)["a"].standings["start_here", "shares"].rung == 3
    with open(file, "a", encoding="utf-8") as lines:
        lines.write(json.dumps({**first, "status": "passed"}) + "\n")
    assert growing.people(since)["a"].standings["start_here", "shares"].rung == 4
