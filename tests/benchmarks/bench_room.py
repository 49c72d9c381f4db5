"""What a room costs, the page and the check: python tests/benchmarks/bench_room.py.

- CPU of a check with no room, with one, and with one that never answers (a black hole):
  at most 5 ms more
- the page from 200 logs of 300 events: at most 2 s
- 300 events from 30 threads: at most 2 s
- an event to the page: at most 5 s, of which the page itself waits 1 s
"""

import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "classroom"))
CHECK = """
import statistics, sys, time
import softmax_course as sc
from softmax_course.exercises import worked_examples as ex
if sys.argv[1:]:
    assert str(sc.join("blue-fox-77", sys.argv[1])).startswith("✓")
wrong = ex.softmax_rows.wrong_answers(ex.softmax_rows.mistakes[0])[0]
ex.softmax_rows.check(wrong)
taken = []
for _ in range(40):
    start = time.process_time()
    ex.softmax_rows.check(wrong)
    time.sleep(0.05)  # what a thread beside it takes belongs to it
    taken.append(time.process_time() - start)
print(statistics.mean(taken) * 1000)
"""


def check(*address):
    """Return the mean CPU of a check in milliseconds, the thread beside it included."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "SOFTMAX_COURSE_DATA": folder}
        program = [sys.executable, "-c", CHECK, *address]
        done = subprocess.run(program, capture_output=True, text=True, env=env, check=True)
        return float(done.stdout)


def checks(hall):
    """Print what a check costs beside each kind of room."""
    hole = socket.create_server(("127.0.0.1", 0))  # takes a line and never answers
    rooms = {
        "no room": [],
        "a room": [f"http://127.0.0.1:{hall.port}"],
        "a black hole": [f"http://127.0.0.1:{hole.getsockname()[1]}"],
        "nobody there": ["http://127.0.0.1:1"],
    }
    for name, address in rooms.items():
        print(f"CPU of a check, {name:13} {check(*address):5.2f} ms")
    hole.close()


def logs(folder):
    """Write 200 logs of 300 events."""
    from softmax_course.classroom.catalogue import exercises

    rng, found = random.Random(0), list(exercises().items())
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for learner in range(200):
        with open(folder / f"learner-{learner}.jsonl", "w", encoding="utf-8") as file:
            for number in range(300):
                (lesson, name), exercise = rng.choice(found)
                mistake = rng.choice(exercise.mistakes or [None])
                line = {
                    "schema": 2, "version": "0", "session": "0" * 12, "event": number + 1,
                    "time": now, "lesson": lesson, "name": name, "title": exercise.title,
                    "kind": "exercise", "status": rng.choice(["passed", "not yet"]),
                    "mistake": mistake and mistake.name, "family": mistake and mistake.family,
                    "on_purpose": False, "attempt": 1,
                }  # fmt: skip
                file.write(json.dumps(line) + "\n")


def page(folder):
    """Print how long the first page of a folder takes, in a fresh Python."""
    program = (
        "import time; start = time.perf_counter(), time.process_time()\n"
        "from softmax_course.classroom import folder, tables\n"
        "import sys; events = folder.read(sys.argv[1]).events\n"
        "tables.text(folder.room(events, folder.day_of(events)))\n"
        "print(time.perf_counter() - start[0], time.process_time() - start[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True
    )
    wall, cpu = map(float, done.stdout.split())
    print(f"the page from 200 logs of 300 events: {wall:.2f} s ({cpu:.2f} s of CPU)")


def door(hall):
    """Print how long 300 events from 30 threads take."""
    from hall import event, message

    def learner(person):
        for number in range(1, 11):
            assert hall.send(message(person, event(number))) == 204

    threads = [threading.Thread(target=learner, args=(person,)) for person in range(100, 130)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"300 events from 30 threads: {time.perf_counter() - start:.2f} s")


def seen(hall):
    """Print how long it takes from an event until the page's next answer has it."""
    from hall import event, message

    taken = []
    for person in range(200, 230):
        before, start = hall.state()["people"], time.perf_counter()
        hall.send(message(person, event()))
        assert hall.state()["people"] == before + 1
        taken.append(time.perf_counter() - start)
    print(f"an event and the page's answer: {statistics.median(taken) * 1000:.1f} ms, then 1 s")


if __name__ == "__main__":
    from hall import opened

    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as hall:
        (Path(folder) / "logs").mkdir()
        logs(Path(folder) / "logs")
        page(Path(folder) / "logs")
        door(hall)
        seen(hall)
        checks(hall)
