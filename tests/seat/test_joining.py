"""Nothing is sent before `join`, which says what is; `leave` ends it."""

import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

import softmax_course as sc
from softmax_course import seat
from softmax_course.checks import log
from softmax_course.exercises import worked_examples
from softmax_course.seat import membership, nickname, outbox, post

ROWS = worked_examples.softmax_rows
NO_PLACES = ["http://", "http://[", "http://room:99999", "http://room:x"]
PLACE = ("blue-fox-7", "http://room:8910")


def deliver():
    return outbox._by_thread(outbox.delivery())


def events(room):
    return [event for message in room for event in message["events"]]


def test_nothing_is_sent_before_joining(room):
    ROWS.check(ROWS.right)
    assert deliver() and room == []


def test_joining_says_in_one_sentence_what_is_sent(room):
    said = str(sc.join(*PLACE))
    assert said.startswith("✓ You are in the room blue-fox-7: until sc.leave()")
    assert "never your code, and no name" in said and said.count(". ") == 0


def test_a_seat_is_optional_and_said(room):
    assert "no name but “12”" in str(sc.join(*PLACE, seat=12))
    assert room[-1]["seat"] == "12"


ODD_SEATS = ["\x1b[31m", "a\u202eb", "x" * 99, "two\nlines", None, 3, " ", "\u3164", "\u2800"]
ODD_SEATS += ["\ufe0f", "Z" + "\u0301" * 20, "a\u0301" * 30, "\ud800", "\u0301x", "x \u0301"]


@pytest.mark.parametrize("seat", ODD_SEATS)
def test_any_seat_becomes_one_that_a_room_takes(room, seat):
    from softmax_course.classroom import message

    sc.join(*PLACE, seat=seat)
    assert message.is_seat(room[-1]["seat"])


@pytest.mark.parametrize(
    "seat", [" ", "\u3164", "\u2800", "\ufe0f", "\u0301", "\u200b", "\u115f "]
)
def test_a_seat_that_shows_nothing_is_none(seat):
    assert nickname.shown(seat) == ""


def test_accents_are_not_stacked():
    assert nickname.shown("a" + "\u0323" * 9 + "b") == "\u1ea1\u0323\u0323b"


@pytest.mark.parametrize(
    "seat", ["Zoë", "Nguyễn", "สุดา", "שלום", "नेहा", "12", "🦊", "<b>", "Ann-Marie 3"]
)
def test_a_name_of_any_script_stays_as_it_is(seat):
    assert nickname.shown(seat) == seat


def test_what_stood_in_the_log_before_is_not_sent(room):
    ROWS.check(ROWS.right)
    sc.join(*PLACE)
    assert deliver() and events(room) == []


def test_a_check_after_it_is_sent_with_its_verdict(room):
    sc.join(*PLACE)
    ROWS.check(len)
    assert deliver()
    (event,) = events(room)
    assert (event["lesson"], event["name"]) == ("worked_examples", "softmax_rows")
    assert (event["kind"], event["status"]) == ("exercise", "not yet")


def test_what_is_sent_is_taken_by_the_rooms_door(room):
    from softmax_course.classroom import message
    from softmax_course.exercises import worked_examples as ex

    sc.join(*PLACE, seat="Anna")
    ROWS.check(lambda Z: 1 // 0)
    ROWS.hint()
    ROWS.solution()
    ex.opening.predict(97, "ninety", 50, True)
    ex.closing.answer(1, "a")
    log.append(ROWS, "run", "failed")
    assert deliver()
    for heard in room:
        body = {key: heard[key] for key in ("code", "person", "seat", "events")}
        message.read(json.dumps(body).encode())
    assert len(events(room)) == 6


def test_a_word_of_the_learners_is_not_sent(room):
    from softmax_course.exercises import worked_examples as ex

    class Secret(Exception):
        pass

    def softmax_rows(Z):
        raise Secret

    sc.join(*PLACE)
    ROWS.check(softmax_rows)
    ex.opening.predict("Secret", 1, 2, True)
    assert deliver() and "Secret" not in json.dumps(room)


def test_after_leaving_the_room_hears_of_that_and_of_nothing_more(room):
    sc.join(*PLACE)
    ROWS.check(len)
    assert "You have left the room blue-fox-7" in str(sc.leave())
    ROWS.check(ROWS.right)
    assert deliver() and deliver()
    assert [(said["events"], said.get("left")) for said in room] == [([], None), ([], True)]


def test_a_room_that_is_away_hears_of_the_leaving_later(room):
    sc.join(*PLACE)
    sc.leave()
    room.answers[:] = [0, 503]
    assert not deliver() and not deliver() and deliver() and deliver()
    assert [said.get("left") for said in room] == [None, True, True, True]


def test_nothing_follows_a_leaving_while_a_delivery_is_on_its_way(room):
    sc.join(*PLACE)
    for _ in range(60):
        log.append(ROWS, "run", "run")
    on_its_way = outbox.delivery()
    next(on_its_way)
    sc.leave()
    with pytest.raises(StopIteration):
        on_its_way.send(204)


def test_who_is_refused_elsewhere_has_left_the_room_before(room):
    sc.join(*PLACE)
    room.answers[:] = [403]
    sc.join("red-owl-11", PLACE[1])
    assert deliver() and room[-1]["left"] and room[-1]["person"] == room[0]["person"]


def test_who_joins_another_room_has_left_the_first(room):
    sc.join(*PLACE)
    sc.join("red-owl-11", "http://other")
    assert deliver()
    assert [(said["code"], said.get("left")) for said in room] == [
        ("blue-fox-7", None),
        ("red-owl-11", None),
        ("blue-fox-7", True),
    ]


def test_a_delivery_on_its_way_does_not_bring_the_seat_back(room):
    sc.join(*PLACE)
    ROWS.check(ROWS.right)
    on_its_way = outbox.delivery()
    next(on_its_way)
    sc.leave()
    with pytest.raises(StopIteration):
        on_its_way.send(204)
    assert membership.read() is None


def test_who_is_in_no_room_can_leave_all_the_same(room):
    assert "You are in no room" in str(sc.leave())


def test_another_kernel_goes_on(room, monkeypatch):
    sc.join(*PLACE)
    monkeypatch.setattr(log, "_kernel", {"session": "1" * 12, "event": 0})
    ROWS.check(ROWS.right)
    assert deliver() and events(room)[0]["session"] == "1" * 12


def test_a_seat_is_given_back_by_itself(room, monkeypatch):
    sc.join(*PLACE)
    later = membership.time.time() + membership.HOURS * 3600
    monkeypatch.setattr(membership.time, "time", lambda: later)
    assert membership.read() is None


def test_who_joins_again_is_the_same_person(room):
    sc.join(*PLACE)
    sc.join("BLUE fox 7", "http://room:8910/", seat="3")
    assert room[0]["person"] == room[1]["person"] and room[1]["code"] == "blue-fox-7"


def test_what_waits_for_a_room_still_waits_when_one_joins_again(room):
    sc.join(*PLACE)
    ROWS.check(ROWS.right)
    sc.join(*PLACE)
    assert deliver() and len(events(room)) == 1


def test_who_leaves_and_comes_back_is_the_same_person_and_here(room):
    sc.join(*PLACE)
    sc.leave()
    sc.join(*PLACE)
    assert deliver() and room[0]["person"] == room[1]["person"]
    assert [said.get("left") for said in room] == [None, None]


def test_what_was_done_after_leaving_is_not_sent_when_one_comes_back(room):
    sc.join(*PLACE)
    sc.leave()
    ROWS.check(ROWS.right)
    sc.join(*PLACE)
    assert deliver() and events(room) == []


def test_another_room_knows_another_person(room):
    sc.join(*PLACE)
    sc.join("red-owl-11", PLACE[1])
    assert room[0]["person"] != room[1]["person"]


@pytest.mark.parametrize("answer, why", [(403, "another code"), (409, "full")])
def test_a_room_that_refuses_is_said_and_not_joined(room, answer, why):
    room.answers[:] = [answer]
    said = str(sc.join(*PLACE))
    assert said.startswith("○ You have not joined") and why in said
    assert membership.read() is None


@pytest.mark.parametrize("answer", [200, 301, 404, 405, 501])
def test_an_address_that_is_no_room_is_said_and_not_joined(room, answer):
    room.answers[:] = [answer]
    said = str(sc.join(*PLACE))
    assert f"at http://room:8910 is no room, for it answers {answer}" in said
    assert membership.read() is None


@pytest.mark.parametrize("answer", [0, 429, 500, 503])
def test_a_room_that_is_away_is_joined_all_the_same(room, answer):
    room.answers[:] = [answer]
    assert "sent later" in str(sc.join(*PLACE)) and membership.read()


def test_it_hears_who_joined_as_soon_as_it_answers(room):
    room.answers[:] = [0]
    sc.join(*PLACE)
    assert deliver() and deliver() and len(room) == 2


PAGES = ["", "/", "/join", "/join/", "/desk#key", "/course", "/softmax-class/blue-fox-7/lab/?a=b"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("place", ["http://room:8910", "https://hub/services/softmax"])
def test_the_address_of_any_page_of_a_room_will_do(room, place, page):
    sc.join("blue-fox-7", f" {place}{page}")
    assert room[0]["address"] == place


@pytest.mark.parametrize("address", ["room", None, 3, "ftp://room", "x" * 5000, *NO_PLACES])
def test_what_is_no_address_is_said_calmly(room, address):
    said = str(sc.join("blue-fox-7", address))
    assert said.startswith("○ An address begins with http://") and len(said) < 200
    assert membership.read() is None


@pytest.mark.parametrize(
    "page, code",
    [
        ("http://192.168.1.5:8910/softmax-class/blue-fox-7/extensions/worker.js", "blue-fox-7"),
        ("https://someone.github.io/course/extensions/worker.js", None),
        ("https://someone.github.io/a/softmax-class/blue-fox-7/worker.js", None),
        ("http://192.168.1.5:8910/softmax-class/<b>/", None),
    ],
)
def test_only_a_page_that_a_room_serves_is_in_one(monkeypatch, page, code):
    location = SimpleNamespace(href=page, origin="http://192.168.1.5:8910")
    monkeypatch.setitem(sys.modules, "js", SimpleNamespace(location=location))
    assert post.own_room() == code


def test_without_a_page_there_is_no_room(monkeypatch):
    monkeypatch.setitem(sys.modules, "js", SimpleNamespace())
    assert post.own_room() is None and post.own_address() is None


def test_opening_the_course_in_a_room_is_joining_and_is_said(room, monkeypatch, capsys):
    page = SimpleNamespace(href="http://room/softmax-class/blue-fox-7/a.js", origin="http://room")
    monkeypatch.setitem(sys.modules, "js", SimpleNamespace(location=page))
    monkeypatch.setattr(seat.host, "in_browser", lambda: True)
    monkeypatch.setattr(post, "now", post.wait)
    seat.resume()
    assert "✓ You are in the room blue-fox-7" in capsys.readouterr().out
    assert (room[0]["code"], room[0]["address"]) == ("blue-fox-7", "http://room")
    sc.leave()
    seat.resume()
    assert capsys.readouterr().out == "" and membership.read() is None


def test_without_a_log_there_is_nothing_to_send(room, monkeypatch):
    monkeypatch.setenv(log.VARIABLE, "")
    assert "nothing to send" in str(sc.join(*PLACE)) and room == []


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"code": 1}', "\x00"])
def test_a_membership_that_cannot_be_read_is_none(folder, broken):
    (folder / "room.json").write_text(broken, encoding="utf-8")
    assert membership.read() is None


def test_importing_the_course_looks_for_no_room():
    program = "import sys, softmax_course; print('softmax_course.seat' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "False\n"


def test_a_name_that_the_top_has_not_is_an_error_as_everywhere():
    with pytest.raises(AttributeError, match="no attribute 'joins'"):
        sc.joins  # noqa: B018
