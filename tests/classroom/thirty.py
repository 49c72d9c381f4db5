"""Thirty logs, made by running the real checks, as a lesson 03 in the middle of a class.

Of exercise 3.4 eleven are right (one since yesterday, three after losing the axis), fourteen
are at it (seven lose the axis now, two of them that of the maximum), one has seen the
solution, and four have not checked today (one has come no further than lesson 00, one ran the
cell, one asked for a hint, one lost the axis yesterday). All handed in the wrong answer of
lesson 00 on purpose.
"""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from softmax_course.checks import log
from softmax_course.exercises import start_here, worked_examples

ROWS = worked_examples.softmax_rows
RIGHT = ROWS.right
BEFORE = "yesterday"
AXIS, TOP = "loses the axis it sums over", "loses the axis of the maximum"
COLUMNS, BATCH = "normalises the columns", "sums over the whole batch"
NAMELESS, CRASH = (lambda Z: Z * 0 + 0.123), (lambda Z: 1 // 0)
PLANS = (
    *[[RIGHT]] * 6,
    [BEFORE, RIGHT],
    *[[AXIS, RIGHT]] * 2,
    [TOP, AXIS, RIGHT],
    [RIGHT, COLUMNS],
    *[[AXIS]] * 3,
    [COLUMNS, AXIS, AXIS],
    ["hint", BATCH, AXIS],
    *[[TOP]] * 2,
    [AXIS, COLUMNS],
    *[[COLUMNS]] * 2,
    *[[BATCH]] * 2,
    [AXIS, NAMELESS],
    [CRASH],
    [AXIS, "seen"],
    [],
    ["run"],
    ["hint"],
    [BEFORE, AXIS],
)  # fmt: skip


def wrong(name, exercise=ROWS):
    """Return the course's own wrong program for a mistake."""
    return exercise.wrong_answers(exercise.mistake_called(name))[0]


def make(folder, monkeypatch):
    """Write the thirty logs, learner-00/log.jsonl and so on, and return the folder."""
    for number, plan in enumerate(PLANS):
        monkeypatch.setenv(log.VARIABLE, str(folder / f"learner-{number:02}"))
        monkeypatch.setattr(log, "_kernel", {"session": f"{number:012x}", "event": 0})
        ROWS.forget()
        start_here.shares.check(start_here.shares.right)
        start_here.shares.check([7 / 11, 4 / 11, 0])
        with monkeypatch.context() as patched:
            if BEFORE in plan:
                patched.setattr(log, "datetime", SimpleNamespace(now=yesterday))
            for step in plan:
                do(step)
    monkeypatch.setenv(log.VARIABLE, "")
    return folder


def yesterday(_):
    """Return this time yesterday."""
    return datetime.now(UTC) - timedelta(days=1)


def do(step):
    """Do one thing in exercise 3.4."""
    if step == "hint":
        ROWS.hint()
    elif step == "seen":
        ROWS.solution()
    elif step == "run":
        log.append(ROWS, "run", "run")
    elif step != BEFORE:
        ROWS.check(wrong(step) if isinstance(step, str) else step)
