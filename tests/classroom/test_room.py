"""One file keeps what a room has heard, and nothing is counted twice."""

import json
import re
import stat
import sys
from dataclasses import replace

import pytest
from hall import AXIS, CODE, ROWS, event
from hall import message as written

from softmax_course import __main__ as command_line
from softmax_course.classroom import limits, message, projector
from softmax_course.classroom.counting import count
from softmax_course.classroom.room import Full, Room, new_code

QUESTION = ("worked_examples", "closing")


@pytest.fixture
def room(tmp_path):
    room = Room(tmp_path / "class.jsonl", CODE)
    yield room
    room.close()


def say(room, person, *events, seat="", now=None, left=False):
    said = message.read(written(person, *events, seat=seat))
    room.take(replace(said, left=left), now)


def vote(number, letter, question=1):
    status = {"at": QUESTION, "kind": "quiz", "status": "passed"}
    return event(number, **status, question=question, answer=letter)


def again(room):
    return Room(room.file)


def test_a_code_is_two_short_words_and_a_number():
    assert all(re.fullmatch(r"[a-z]{3,5}-[a-z]{3,4}-\d\d", new_code()) for _ in range(100))


@pytest.mark.parametrize("code", [CODE, "Blue Fox 77", " BLUE-FOX-77 "])
def test_a_code_may_be_typed_in_capitals_and_with_spaces(room, code):
    assert room.knows(code)


def test_another_code_is_another_room(room):
    assert not room.knows("blue-fox-78") and not room.knows("ü")


def test_who_opens_the_file_again_goes_on(room):
    say(room, 1, event(mistake=AXIS), seat="12")
    room.turn((*QUESTION, 1), "talk")
    other = again(room)
    assert (other.code, other.key, other.people) == (room.code, room.key, room.people)
    assert other.phases == room.phases


def test_another_code_waits_until_the_room_is_ended(room):
    assert Room(room.file, "Blue Fox 77").code == CODE
    with pytest.raises(LookupError, match="The room blue-fox-77 is still kept"):
        Room(room.file, "red-owl-11")


def test_what_is_taken_is_in_the_file_at_once(room):
    say(room, 1, event())
    assert json.loads(room.file.read_text(encoding="utf-8").splitlines()[-1])["events"]


def test_what_only_another_edition_knew_is_passed_over(room):
    say(room, 1, event(1))
    text = room.file.read_text(encoding="utf-8").replace("softmax_rows", "of_another_edition")
    room.file.write_text(text, encoding="utf-8")
    (person,) = again(room).people.values()
    assert (person.standings, person.at) == ({}, None)


def test_a_line_that_was_torn_takes_no_other_along(room):
    say(room, 1, event(1))
    with open(room.file, "a", encoding="utf-8") as file:
        file.write('{"at": 3, "per')
    other = again(room)
    say(other, 2, event(1))
    other.close()
    assert len(again(other).people) == 2


@pytest.mark.parametrize("text", ["hello\n", "[]\n", "{}\n", "\n", "3"])
def test_a_file_that_holds_no_room_is_said(tmp_path, text):
    (tmp_path / "class.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(LookupError, match="--end"):
        Room(tmp_path / "class.jsonl")


def test_an_event_that_is_sent_twice_counts_once(room):
    for _ in range(2):
        say(room, 1, event(1), event(2))
    assert room.people[f"{1:016x}"].standings[ROWS].wrong == 2


def test_two_kernels_of_one_learner_are_both_heard(room):
    say(room, 1, event(1), event(1, session="1" * 12))
    assert room.people[f"{1:016x}"].standings[ROWS].wrong == 2


def test_only_the_leaders_account_reads_the_file(room):
    if sys.platform == "win32":
        pytest.skip("not on Windows, which has other rights; run on Linux or macOS: pytest")
    assert stat.S_IMODE(room.file.stat().st_mode) == 0o600


def test_a_room_holds_so_many_and_no_more(room, monkeypatch):
    monkeypatch.setattr(limits, "PEOPLE", 2)
    say(room, 1)
    say(room, 2)
    with pytest.raises(Full, match="2 people"):
        say(room, 3)
    say(room, 2, event())
    assert len(room.people) == 2


def test_a_person_has_so_many_events_and_kernels(room, monkeypatch):
    monkeypatch.setattr(limits, "EVENTS", 2)
    monkeypatch.setattr(limits, "SESSIONS", 1)
    with pytest.raises(Full, match="events"):
        say(room, 1, event(1), event(2), event(3))
    with pytest.raises(Full, match="kernels"):
        say(room, 1, event(1), event(1, session="1" * 12))


def test_a_seat_that_changes_all_the_time_counts_as_events_do(room, monkeypatch):
    monkeypatch.setattr(limits, "EVENTS", 3)
    for seat in "abc":
        say(room, 1, seat=seat)
    with pytest.raises(Full, match="events"):
        say(room, 1, seat="d")
    say(room, 1, seat="c")  # says nothing new


def test_who_leaves_makes_no_place_for_more_made_up_people(room, monkeypatch):
    monkeypatch.setattr(limits, "PEOPLE", 1)
    say(room, 1)
    say(room, 1, left=True)
    with pytest.raises(Full, match="1 people"):
        say(room, 2)
    say(room, 1)
    assert len(room.here()) == 1


def test_who_has_left_is_gone_for_who_opens_the_file_again(room):
    say(room, 1, event())
    say(room, 1, left=True)
    assert again(room).here() == {} and again(room).people == room.people


def test_a_second_server_is_refused_and_told_where_the_first_is(room):
    room.claim("http://127.0.0.1:8910")
    with pytest.raises(LookupError, match=r"is open already, at http://127\.0\.0\.1:8910/"):
        again(room).claim("http://127.0.0.1:8911")


def test_a_room_that_was_let_go_can_be_claimed_again(room):
    room.claim("http://127.0.0.1:8910")
    room.close()
    other = again(room)
    other.claim("http://127.0.0.1:8911")
    other.close()


def test_a_room_whose_file_was_made_anew_is_another(room):
    assert room.is_kept()
    room.file.rename(room.file.with_name("kept"))
    assert not room.is_kept()
    other = again(room)
    assert other.is_kept() and not room.is_kept()
    other.close()


def test_each_day_has_as_many_again(tmp_path, monkeypatch):
    for name in ("PEOPLE", "EVENTS", "SESSIONS"):
        monkeypatch.setattr(limits, name, 1)
    room = Room(tmp_path / "class.jsonl", CODE, since=1000.0)
    say(room, 1, event(), now=900.0)
    say(room, 2, event(), now=1100.0)
    say(room, 1, event(session="1" * 12), now=1100.0)
    room.close()
    assert set(room.here()) == {f"{1:016x}", f"{2:016x}"}


def test_of_an_earlier_day_nobody_is_here(tmp_path):
    room = Room(tmp_path / "class.jsonl", CODE, since=1000.0)
    say(room, 1, event(), now=900.0)
    say(room, 2, event(), now=1100.0)
    room.close()
    assert count(room.here(), ROWS).people == 1


def test_votes_before_and_after_talk_stand_beside_each_other(room):
    say(room, 1, vote(1, "a"))
    room.turn((*QUESTION, 1), "talk")
    say(room, 1, vote(2, "b"))
    room.turn((*QUESTION, 1), "after")
    say(room, 1, vote(3, "c"))
    votes = {"before": "a", "after": "c"}
    assert room.people[f"{1:016x}"].votes == {(*QUESTION, 1): votes}


def test_another_question_stays_open(room):
    room.turn((*QUESTION, 1), "talk")
    say(room, 1, vote(1, "a", question=2))
    assert room.people[f"{1:016x}"].votes == {(*QUESTION, 2): {"before": "a"}}


def test_the_wall_follows_to_guesses_and_questions_too(room):
    opening = (ROWS[0], "opening")
    for person in (1, 2, 3):
        say(room, person, event(1))
    assert projector.here(room.here()) == ROWS
    for person in (1, 2):
        guess = event(2, at=opening, kind="prediction", status="predicted", values=[1, 2, 3, True])
        say(room, person, guess)
    assert projector.here(room.here()) == opening
    for person in (1, 3):
        say(room, person, vote(3, "a"))
        say(room, person, vote(4, "b"))
    assert projector.here(room.here()) == (*QUESTION, "1")


def test_a_vote_is_open_at_first_and_a_place_without_one_has_no_phase(room):
    assert room.phase((*QUESTION, "1")) == "before" and room.phase(ROWS) is None
    room.turn((*QUESTION, 1), "talk")
    assert room.phase((*QUESTION, "1")) == "talk"


def test_the_room_that_was_kept_has_a_table_of_its_last_day(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path))
    room = Room(tmp_path / "class.jsonl", CODE)
    day = 86_400.0
    say(room, 1, event(mistake=AXIS), now=100 * day)
    for person in (2, 3):
        say(room, person, event(mistake=AXIS), now=102 * day + person)
    room.close()
    assert command_line.main(["class", "--csv", str(tmp_path / "heard.csv")]) == 0
    (row,) = [r for r in (tmp_path / "heard.csv").read_text().splitlines() if ROWS[1] in r]
    assert row.split(",")[2:] == ["0", "2", "0", "0", AXIS, "2"]
    assert "from 2 learners" in capsys.readouterr().out
