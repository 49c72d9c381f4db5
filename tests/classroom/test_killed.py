"""A server that is killed in the middle of a class loses nothing it said it had heard."""

import os
import subprocess
import sys
import threading

import pytest
from hall import event, message

from softmax_course import __main__ as command
from softmax_course.checks import log
from softmax_course.classroom import message as door
from softmax_course.classroom.room import Room
from softmax_course.seat import post

THREADS, EACH = 30, 10
CODE = "blue-fox-77"


@pytest.fixture
def start(tmp_path):
    """Return a function that starts `class --listen` and waits until it listens."""
    running = []

    def begin(port):
        options = ["class", "--listen", "--port", str(port), "--code", CODE]
        running.append(
            subprocess.Popen(
                [sys.executable, "-m", "softmax_course", *options],
                stdout=subprocess.PIPE,
                env={**os.environ, "SOFTMAX_COURSE_DATA": str(tmp_path)},
                text=True,
                encoding="utf-8",
            )
        )
        for line in running[-1].stdout:
            if "sc.join" in line:
                return running[-1], int(line.rpartition(":")[2].strip().rstrip('")'))
        raise AssertionError("it did not start")

    yield begin
    for process in running:
        process.kill()
        process.wait()
        process.stdout.close()


def test_three_hundred_events_from_thirty_learners_all_arrive(start, tmp_path):
    server, port = start(0)
    up, some = threading.Event(), threading.Semaphore(0)
    up.set()

    def learner(person):
        for number in range(1, EACH + 1):
            body = message(person, event(number))
            while post.wait(f"http://127.0.0.1:{port}", body) != 204:
                assert up.wait(60)
            some.release()

    threads = [threading.Thread(target=learner, args=(person,)) for person in range(THREADS)]
    for thread in threads:
        thread.start()
    for _ in range(THREADS * EACH // 3):
        assert some.acquire(timeout=60)
    up.clear()
    server.kill()
    server.wait()
    start(port)
    up.set()
    for thread in threads:
        thread.join()
    room = Room(tmp_path / "class.jsonl")
    assert sum(person.events for person in room.people.values()) == THREADS * EACH
    assert {person.heard["0" * 12] for person in room.people.values()} == {EACH}
    room.close()


def test_a_room_that_is_ended_elsewhere_closes_itself(start, tmp_path, monkeypatch):
    server, port = start(0)
    monkeypatch.setenv(log.VARIABLE, str(tmp_path))
    assert command.main(["class", "--end"]) == 0
    assert post.wait(f"http://127.0.0.1:{port}", message(1, event())) in (404, 0)
    assert "Ended by `softmax-course class --end`" in server.communicate(timeout=30)[0]
    assert list(tmp_path.iterdir()) == []


def test_a_second_server_of_a_room_is_told_where_the_first_is(
    start, tmp_path, monkeypatch, capsys
):
    server, port = start(0)
    monkeypatch.setenv(log.VARIABLE, str(tmp_path))
    assert command.main(["class", "--listen", "--port", "0"]) == 2
    assert f"is open already, at http://127.0.0.1:{port}/" in capsys.readouterr().err
    server.kill()
    server.wait()
    start(0)  # a crash leaves nothing behind that is in the way


@pytest.mark.parametrize("odd", [["{}/none"], ["--paste", "{}/none"], ["{}/there.txt"]])
def test_a_folder_or_chat_that_is_not_there_is_said_before_a_room_is_made(
    odd, tmp_path, monkeypatch, capsys
):
    (tmp_path / "there.txt").write_text("hello", encoding="utf-8")
    monkeypatch.setenv(log.VARIABLE, str(tmp_path / "data"))
    given = [part.format(tmp_path) for part in odd]
    assert command.main(["class", "--listen", "--port", "0", *given]) == 2
    assert given[-1] in capsys.readouterr().err and not (tmp_path / "data").exists()


def test_ending_deletes_what_was_heard(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(log.VARIABLE, str(tmp_path))
    room = Room(tmp_path / "class.jsonl", CODE)
    room.take(door.read(message(1, event())))
    room.close()
    assert command.main(["class", "--end"]) == 0
    assert list(tmp_path.iterdir()) == []
    assert command.main(["class", "--end"]) == 2
    assert "no room to end" in capsys.readouterr().err
