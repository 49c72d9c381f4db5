"""What thirty logs say of exercise 3.4: one count, by people, as they stand now."""

import csv
import socket

import pytest
from thirty import AXIS, BATCH, COLUMNS, TOP

from softmax_course import __main__ as command
from softmax_course import checks, progress
from softmax_course.classroom import folder
from softmax_course.classroom.counting import count

AT = ("worked_examples", "softmax_rows")
FIRST = ("start_here", "shares")


@pytest.fixture(scope="module")
def room(thirty):
    events = folder.read(thirty).events
    return folder.room(events, folder.day_of(events))


def test_everyone_is_somewhere(room):
    found = count(room, AT)
    assert (found.right, found.at_it, found.seen, found.unchecked) == (11, 14, 1, 4)


def test_those_who_have_begun_are_told_from_those_who_have_not(room):
    assert count(room, AT).typed == 2


def test_the_most_shared_mistake_is_counted_by_people_as_they_stand_now(room):
    first = count(room, AT).most_shared()[0][0]
    assert (first.name, first.people) == (AXIS, 7)


def test_forms_of_one_misconception_are_one_and_can_be_told_apart(room):
    assert count(room, AT).shared[0].forms == ((AXIS, 5), (TOP, 2))


def test_rarer_mistakes_come_after_it(room):
    shown = count(room, AT).most_shared()[0]
    assert [(one.name, one.people) for one in shown[1:]] == [(COLUMNS, 3), (BATCH, 2)]


def test_a_mistake_of_fewer_than_so_many_can_be_kept_back(room):
    shown, rest = count(room, AT).most_shared(at_least=3)
    assert [one.name for one in shown] == [AXIS, COLUMNS] and rest == 4


def test_what_has_no_name_is_counted(room):
    assert count(room, AT).unnamed == 1


def test_what_the_lesson_hands_in_on_purpose_is_no_ones_mistake(room):
    found = count(room, FIRST)
    assert (found.right, found.shared) == (30, ())


def test_the_command_prints_it(thirty, capsys):
    assert command.main(["class", str(thirty)]) == 0
    printed = capsys.readouterr().out
    assert "✓ 11 right   ✗ 14 at it   ◆ 1 solution seen   ○ 4 no check yet (2" in printed
    assert f"7 of 30 · {AXIS} (of them 2 {TOP})" in printed


def test_a_table_for_spreadsheets_has_a_line_for_each_exercise(thirty, tmp_path, capsys):
    assert command.main(["class", str(thirty), "--csv", str(tmp_path / "room.csv")]) == 0
    with open(tmp_path / "room.csv", newline="", encoding="utf-8") as file:
        rows = {(row["lesson"], row["name"]): list(row.values()) for row in csv.DictReader(file)}
    wanted = ["11", "14", "1", "4", AXIS, "7", COLUMNS, "3", BATCH, "2"]
    assert rows[AT][2:] == wanted


def test_a_table_that_is_there_already_is_not_written_over(thirty, tmp_path, capsys):
    kept = tmp_path / "room.csv"
    kept.write_text("mine", encoding="utf-8")
    assert command.main(["class", str(thirty), "--csv", str(kept)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert kept.read_text(encoding="utf-8") == "mine"


def test_a_longer_time_can_be_asked_for(thirty, capsys):
    assert command.main(["class", str(thirty), "--since", "2000-01-01"]) == 0
    assert f"8 of 30 · {AXIS}" in capsys.readouterr().out


def test_progress_and_class_agree_on_who_is_right(thirty):
    events = folder.read(thirty).events
    room = folder.room(events, folder.day_of(events))
    for name, noted in events.items():
        right = sum(there.rung == 4 for there in room[name].standings.values())
        core = progress.table(noted, {"start_here": {"shares": False}, AT[0]: {AT[1]: False}})
        assert core.count("1 of 1 exercise") == right


def test_a_port_that_is_taken_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(checks.log.VARIABLE, str(tmp_path))
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        assert command.main(["class", "--listen", "--port", port]) == 2
    assert f"Port {port} cannot be had" in capsys.readouterr().err


def test_the_course_is_served_only_where_it_was_built(tmp_path, monkeypatch):
    from softmax_course.classroom import command as room

    def missing():
        raise room.copies.Missing

    monkeypatch.setattr(room.copies, "find_repository", lambda: tmp_path)
    assert room._course() is None
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("", encoding="utf-8")
    assert room._course() == tmp_path / "site"
    monkeypatch.setattr(room.copies, "find_repository", missing)
    assert room._course() is None


def test_a_folder_without_logs_is_said(tmp_path, capsys):
    assert command.main(["class", str(tmp_path)]) == 2
    assert "There are no logs in" in capsys.readouterr().err
