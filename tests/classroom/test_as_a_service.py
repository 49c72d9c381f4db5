"""What a hub's room does otherwise, as far as it takes no hub: tests/environments has one."""

import re
import sys

import pytest
from hall import AXIS, event, message

from softmax_course import __main__ as command_line
from softmax_course.classroom import message as messages
from softmax_course.classroom import server, session
from softmax_course.classroom.room import Room
from softmax_course.classroom.session import Session
from softmax_course.seat import post


@pytest.fixture
def known(tmp_path):
    known = Session(Room(tmp_path / "class.jsonl"), "http://hub/services/softmax", known=True)
    yield known
    known.room.close()


def test_the_wall_asks_for_no_code(known):
    assert known.joining()["line"] == "sc.join()" and known.joining()["code"] == ""


def test_a_day_that_begins_is_counted_anew(known, monkeypatch):
    known.room.take(messages.read(message(1, event(mistake=AXIS))))
    assert len(known.people()) == 1
    tomorrow = session.today() + 86_400
    monkeypatch.setattr(session, "today", lambda: tomorrow)
    known.begin_the_day()
    assert known.people() == {}


def test_what_was_ended_meanwhile_is_forgotten_and_the_room_hears_on(known):
    known.begin_the_day()
    known.room.take(messages.read(message(1, event(mistake=AXIS))))
    known.room.file.unlink()
    known.begin_the_day()
    assert known.people() == {}
    known.room.take(messages.read(message(2, event(mistake=AXIS))))
    assert len(Room(known.room.file).people) == 1


def test_a_day_that_cannot_begin_leaves_the_room_open(known, monkeypatch):
    def refuse(*_, **__):
        raise OSError(24, "Too many open files")

    known.room.since = 0
    monkeypatch.setattr(session, "Room", refuse)
    with pytest.raises(OSError):
        known.begin_the_day()
    known.room.take(messages.read(message(1, event(mistake=AXIS))))


def test_the_same_day_goes_on_in_the_same_room(known):
    known.begin_the_day()
    room = known.room
    known.begin_the_day()
    assert known.room is room


@pytest.mark.parametrize("page", ["projector.html", "desk.html", "join.html"])
def test_no_link_of_a_page_begins_at_the_top_of_its_host(page):
    links = re.findall('(?:href|src)="([^"]+)"', (server.FILES / page).read_text("utf-8"))
    assert links and not [link for link in links if link.startswith("/")]


@pytest.mark.parametrize("script", ["projector.js", "desk.js", "join.js", "page.js"])
def test_nor_does_what_a_script_asks_for(script):
    text = (server.FILES / script).read_text("utf-8")
    assert not re.findall(r"""(?:ask\(|fetch\(|src = |href = )["'`]/""", text)


@pytest.mark.parametrize("other", ["--listen", "--service"])
def test_a_room_is_opened_or_ended_and_not_both(other, capsys):
    with pytest.raises(SystemExit) as left:
        command_line.main(["class", "--end", other])
    assert left.value.code == 2 and "not allowed with argument --end" in capsys.readouterr().err


def test_a_python_without_the_hub_is_named(monkeypatch, capsys):
    monkeypatch.setenv("JUPYTERHUB_SERVICE_URL", "http://127.0.0.1:10800")
    monkeypatch.setenv(post.ROOM, "http://hub/services/softmax")
    monkeypatch.setitem(sys.modules, "jupyterhub", None)
    assert command_line.main(["class", "--service"]) == 2
    assert f"{sys.executable} has no jupyterhub" in capsys.readouterr().err


@pytest.mark.parametrize("given", [(), ("JUPYTERHUB_SERVICE_URL",)])
def test_without_a_hub_it_is_said_what_to_do(given, monkeypatch, capsys):
    for name in ("JUPYTERHUB_SERVICE_URL", post.ROOM):
        monkeypatch.delenv(name, raising=False)
    for name in given:
        monkeypatch.setenv(name, "http://127.0.0.1:10800")
    assert command_line.main(["class", "--service"]) == 2
    assert "is not set: .github/HUB.md has the lines" in capsys.readouterr().err
