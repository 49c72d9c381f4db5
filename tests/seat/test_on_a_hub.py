"""On a hub with a room of its own nothing is typed, and a token goes to that room alone."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

import softmax_course as sc
from softmax_course.seat import post

ROOM = "http://hub/services/softmax"


@pytest.fixture
def hub(monkeypatch):
    monkeypatch.setenv(post.ROOM, f"{ROOM}/")
    monkeypatch.setenv("JUPYTERHUB_API_TOKEN", "secret")


@pytest.fixture
def listening():
    """A server of anybody's: its address, and the headers of what it was sent."""
    heard = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            heard.append(self.headers)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", heard
    server.shutdown()
    thread.join()
    server.server_close()


def test_joining_takes_neither_code_nor_address(hub, room):
    assert str(sc.join()).startswith("✓ You are in your hub's room: until sc.leave()")
    assert room[-1]["address"] == ROOM


def test_it_says_that_the_name_is_known(hub, room):
    said = str(sc.join())
    assert "your name on this hub" in said and "no name" not in said


def test_leaving_says_which_room_it_was(hub, room):
    sc.join()
    assert (
        str(sc.leave()) == "You have left your hub's room. It hears of that, and of nothing more."
    )


def test_another_room_is_joined_as_anywhere(hub, room):
    said = str(sc.join("blue-fox-7", "http://room:8910"))
    assert said.startswith("✓ You are in the room blue-fox-7") and "no name" in said


def test_who_is_let_into_no_room_is_told_so(hub, room):
    room.answers.append(403)
    assert str(sc.join()) == "○ You have not joined: this hub lets you into no room."


def test_the_hubs_room_is_shown_the_token(listening, hub, monkeypatch):
    address, heard = listening
    monkeypatch.setenv(post.ROOM, address)
    post.wait(address, json.dumps({}).encode())
    assert heard[0]["Authorization"] == "token secret"


def test_another_room_is_not(listening, hub):
    address, heard = listening
    post.wait(address, json.dumps({}).encode())
    assert "Authorization" not in heard[0]


def test_without_a_hub_joining_asks_for_what_stands_on_the_wall(room, monkeypatch):
    monkeypatch.delenv(post.ROOM, raising=False)
    assert str(sc.join()) == "○ An address begins with http:// and stands on the wall."
    assert room == []
