"""The server's door: what is let in, what is not, and what moves the page."""

import json
import socket

import pytest
from hall import AXIS, CODE, ROWS, event, message, opened

from softmax_course.classroom import limits

PAGES = ["/", "/desk", "/join", "/files/projector.js", "/qr.svg", "/join.json", "/state", "/no"]


def test_an_event_moves_the_bar(hall):
    for person in range(3):
        assert hall.send(message(person, event(mistake=AXIS))) == 204
    assert hall.state()["bar"][1] == ["✗", "at it", 3]
    assert hall.state()["shared"][0]["line"] == f"3 of 3 · {AXIS}"


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_forbids_what_is_from_elsewhere(hall, path):
    headers = hall.ask("GET", path)[1]
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", PAGES[:6])
def test_a_page_names_no_address_but_its_own(hall, path):
    body = (
        hall.ask("GET", path)[2].replace(b"http://www.w3.org/", b"").replace(b"http://room", b"")
    )
    assert b"//" not in body.replace(b"// ", b"") and b"style=" not in body


def test_the_pictures_of_the_code_is_one(hall):
    assert b"<svg" in hall.ask("GET", "/qr.svg")[2]


@pytest.mark.parametrize("key", ["wrong", "", "ü", "x" * 5000])
def test_the_desk_needs_the_key(hall, key):
    status, _, body = hall.ask("GET", "/desk/state", X_Desk_Key=key.encode())
    assert status == 403 and b"people" not in body


def test_the_desk_says_who_is_where(hall):
    hall.send(message(1, event(mistake=AXIS), seat="12"))
    status, page = hall.desk()
    assert status == 200 and page["everyone"][0]["who"] == "12"
    assert "".join(page["everyone"][0]["strip"]) == "···✗·······"


def test_what_was_not_recognised_is_counted(hall):
    hall.send(message(1, event()))
    assert hall.desk()[1]["unnamed"] == ["3.4 · One row, one example: 1 of 1 at it"]


def test_the_desk_turns_a_vote(hall):
    body = json.dumps({"at": "worked_examples/closing/1", "phase": "talk"})
    key = hall.session.room.key
    assert hall.ask("POST", "/desk/vote", body, X_Desk_Key=key)[0] == 200
    assert hall.session.room.phases == {("worked_examples", "closing", 1): "talk"}


@pytest.mark.parametrize(
    "body", [b"", b"[]", b'{"at": 3}', b'{"at": "logits/closing/99", "phase": "talk"}', b"\xff"]
)
def test_what_is_no_vote_turns_none(hall, body):
    assert hall.ask("POST", "/desk/vote", body, X_Desk_Key=hall.session.room.key)[0] == 400


def test_without_the_key_no_vote_turns(hall):
    body = json.dumps({"at": "worked_examples/closing/1", "phase": "talk"})
    assert hall.ask("POST", "/desk/vote", body)[0] == 403 and not hall.session.room.phases


def test_a_wrong_code_is_not_taken_and_the_right_one_still_is(hall):
    assert {hall.send(message(1, code="red-owl-11")) for _ in range(40)} == {403}
    assert hall.state()["people"] == 0
    assert hall.send(message(2)) == 204 and hall.state()["people"] == 1


@pytest.mark.parametrize("code", ["\ud800", "\x00", "ü", "ſed"])
def test_any_other_text_is_a_wrong_code(hall, code):
    assert hall.send(message(1, code=code)) == 403


def test_who_has_left_is_not_counted_until_they_are_back(hall):
    hall.send(message(1, event(mistake=AXIS)))
    gone = json.dumps({**json.loads(message(1)), "left": True}).encode()
    assert hall.send(gone) == 204 and hall.state()["people"] == 0
    assert hall.send(message(1)) == 204
    assert hall.state()["people"] == 1 and hall.state()["bar"][1] == ["✗", "at it", 1]


def test_a_stranger_who_leaves_is_not_noted(hall):
    size = hall.session.room.file.stat().st_size
    hall.send(json.dumps({**json.loads(message(1)), "left": True}).encode())
    assert hall.session.room.file.stat().st_size == size and not hall.session.room.people


@pytest.mark.parametrize("left", [1, None, "true", [], "with events"])
def test_nothing_else_is_a_leaving(hall, left):
    said = json.loads(message(1, *([event()] if left == "with events" else [])))
    assert hall.send(json.dumps({**said, "left": left == "with events" or left}).encode()) == 400


def test_made_up_people_come_no_faster_than_a_class(hall):
    answers = [hall.send(message(person, event())) for person in range(200)]
    assert answers.count(429) > 50
    assert hall.send(message(0, event(2))) == 204


def test_five_hundred_behind_one_address_have_come_within_a_minute():
    second = [0]
    newcomers = limits.Rate(*limits.NEWCOMERS, clock=lambda: second[0])
    waiting = 500
    while waiting:
        waiting -= sum(newcomers.allows("one address") for _ in range(waiting))
        second[0] += 1
    assert second[0] < 60


def test_forty_come_at_once():
    newcomers = limits.Rate(*limits.NEWCOMERS, clock=lambda: 0)
    assert all(newcomers.allows("one address") for _ in range(40))


def test_a_room_that_was_ended_takes_nothing_more(hall):
    hall.session.room.file.unlink()
    assert hall.send(message(1, event())) == 404 and hall.state()["people"] == 0


@pytest.mark.parametrize(
    "host", ["evil.com", "room.evil.com", "127.0.0.1.evil.com", "a b", "bad.cafe"]
)
@pytest.mark.parametrize("path", ["/", "/state", "/desk/state", "/files/desk.js", "/no"])
def test_a_name_that_is_not_this_machines_is_refused(hall, host, path):
    status, _, body = hall.ask("GET", path, Host=host)
    assert status in (400, 403) and b"people" not in body


def test_nor_is_an_event_taken_by_it(hall):
    sent = hall.ask(
        "POST", "/events", message(1), Content_Type="application/json", Host="evil.com"
    )
    assert sent[0] == 403 and not hall.session.room.people


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8910", "127.0.0.1", "[::1]:8910", "192.168.1.5", "room"]
)
def test_the_names_of_this_machine_are_known(hall, host):
    assert hall.ask("GET", "/state", Host=host)[0] == 200


def test_more_lines_than_a_server_may_hold_keep_nobody_out(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(limits, "lines", lambda: 10)
    with opened(tmp_path) as hall:
        half_open = [socket.create_connection(("127.0.0.1", hall.port)) for _ in range(50)]
        assert hall.send(message(1, event())) == 204
        assert half_open[0].recv(1) == b""  # closed, the oldest first
        assert caplog.records == []
        for line in half_open:
            line.close()


def test_a_flood_of_one_person_is_slowed_and_the_others_are_heard(hall):
    answers = [hall.send(message(1, event(n))) for n in range(1, 100)]
    assert answers.count(429) > 20
    assert hall.send(message(2, event())) == 204


def test_a_message_that_is_too_large_is_not_read(hall):
    assert hall.send(b" " * limits.MESSAGE + b"{}") in (400, 413)
    assert hall.state()["people"] == 0


@pytest.mark.parametrize("kind", ["text/plain", "application/jsonp", "", "application/json2"])
def test_another_kind_of_content_is_not_taken(hall, kind):
    assert hall.ask("POST", "/events", message(1), Content_Type=kind)[0] == 415


@pytest.mark.parametrize("kind", ["application/json; charset=utf-8", "Application/JSON"])
def test_json_is_however_it_is_spelt(hall, kind):
    assert hall.ask("POST", "/events", message(1), Content_Type=kind)[0] == 204


def test_slow_clients_hold_nobody_up(hall):
    slow = [socket.create_connection(("127.0.0.1", hall.port)) for _ in range(100)]
    for line in slow:
        line.send(b"POST /events HTTP/1.1\r\nContent-Length: 4000\r\n")
    assert hall.send(message(1, event())) == 204
    for line in slow:
        line.close()


def test_a_hubs_logs_move_the_page_as_they_grow(tmp_path, thirty):
    with opened(tmp_path, logs=thirty) as hall:
        hall.session.room.since = 1.0
        assert [number for _, _, number in hall.state()["bar"]] == [11, 15, 1, 3]
        assert hall.state()["shared"][0]["line"].startswith("8 of 30")  # one of them yesterday's


def test_who_sent_nothing_today_is_not_in_the_room(tmp_path, thirty):
    with opened(tmp_path, logs=thirty) as hall:
        hall.session.room.since = 4e9
        assert hall.state()["people"] == 0


def test_the_course_is_served_where_it_was_built(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("The course", encoding="utf-8")
    (tmp_path / "site" / "a.wasm").write_bytes(b"x")
    with opened(tmp_path, site=tmp_path / "site") as hall:
        place = f"/softmax-class/{CODE}/"
        assert hall.ask("GET", "/course")[1]["Location"] == place
        page = hall.ask("GET", place)
        assert page[2] == b"The course" and "Content-Security-Policy" not in page[1]
        assert hall.ask("GET", f"{place}a.wasm")[1]["Content-Type"] == "application/wasm"
        assert hall.ask("GET", f"{place}../class.jsonl")[0] in (403, 404)
        assert hall.ask("GET", f"{place}%00")[0] == hall.ask("GET", f"{place}a%00b")[0] == 404
        assert hall.ask("GET", "/softmax-class/red-owl-11/")[0] == 404


def test_two_lessons_in_one_browser_are_one_learner(hall):
    first = hall.ask("POST", "/events", message(1), Content_Type="application/json")
    kept = first[1]["Set-Cookie"].partition(";")[0]
    assert "HttpOnly" in first[1]["Set-Cookie"] and "Path=/events" in first[1]["Set-Cookie"]
    hall.ask("POST", "/events", message(2), Content_Type="application/json", Cookie=kept)
    assert hall.state()["people"] == 1


@pytest.mark.parametrize("kept", ["person=", "person=<b>", "person=1; person=2", "=" * 99])
def test_another_cookie_is_none(hall, kept):
    hall.ask("POST", "/events", message(1), Content_Type="application/json", Cookie=kept)
    assert list(hall.session.people()) == [f"{1:016x}"]


def test_a_page_is_told_of_no_id(hall):
    hall.send(message(0xABCDEF, event(mistake=AXIS), seat="Anna"))
    text = json.dumps(hall.state())
    assert "abcdef" not in text and "Anna" not in text and ROWS[1] in text
