"""A learner with a log of their own, and a room that answers as a test wants."""

import json

import pytest

from softmax_course.checks import log
from softmax_course.exercises import worked_examples
from softmax_course.seat import outbox, post

ROWS = worked_examples.softmax_rows


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Return the data folder of a learner who has just come in."""
    monkeypatch.setenv(log.VARIABLE, str(tmp_path))
    monkeypatch.setattr(log, "_heard_by", [])
    ROWS.forget()
    return tmp_path


@pytest.fixture
def room(monkeypatch):
    """Return what a room hears: [message, ...]; `room.answers` are what it says, then 204."""

    class Room(list):
        pass

    heard = Room()
    heard.answers = []

    def wait(address, body):
        heard.append({"address": address, **json.loads(body)})
        return heard.answers.pop(0) if heard.answers else 204

    monkeypatch.setattr(post, "wait", wait)
    monkeypatch.setattr(outbox, "wake", lambda _=None: None)  # a test sends when it likes
    return heard
