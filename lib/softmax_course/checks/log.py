"""A log of what was done, one line of JSON each, in the learner's own data folder.

A line says what happened (kind, status, which mistake of which family), where (lesson, name)
and when, and never what was typed. A lesson goes on without its log: what refuses to be
opened is never waited for, and the learner hears of it once.
"""

import errno
import json
import os
import stat
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from softmax_course import host

VARIABLE = "SOFTMAX_COURSE_DATA"
SCHEMA = 2  # of a line; those of schema 1 do not say so, and lack what `FILLED` holds
FILLED = {"schema": 1, "version": None, "session": None, "on_purpose": False, "attempt": None}
_FULL = "the disk is full"
_CLOSED = "this account may not write and read there"
_NO_FOLDER = "a file stands where its folder should be"
_WHY = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: "the disk is read-only",
    errno.EEXIST: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: "a folder stands in the log's place",
}
_session = {"refused": None, "told": False}  # the last refusal, and whether it was told
_kernel = {"session": os.urandom(6).hex(), "event": 0}  # which Python this is, what it noted
_heard_by = []  # functions that are told of each line once it is noted


def path():
    """Return the log file; None when SOFTMAX_COURSE_DATA is set and empty.

    A grader and a test run are no learners either, so neither writes in it. OSError
    where the account has no home to keep it in.
    """
    chosen = os.environ.get(VARIABLE)
    tested = chosen is None and "PYTEST_VERSION" in os.environ
    if chosen == "" or tested or os.environ.get("NBGRADER_EXECUTION"):
        return None
    return (Path(chosen) if chosen else host.data_folder()) / "log.jsonl"


def lesson_of(module):
    """Return the lesson's slug in a module's name: softmax_course.exercises.SLUG[.part]."""
    _, exercises, inside = module.partition(".exercises.")
    return inside.split(".")[0] if exercises else module


def append(item, kind, status, mistake=None, **more):
    """Note one event of an exercise, prediction or quiz; a full disk is no one's mistake.

    kind        status
    exercise    passed, not yet, not attempted, or seen: its solution
    hint        hint, and `hint` says which
    run         run, or failed: the cell of an answer, with something typed in it
    prediction  predicted, with its `values`
    quiz        passed, not yet, or voted and not judged, with `question` and `answer`
    """
    _kernel["event"] += 1
    entry = {
        "schema": SCHEMA,
        "version": sys.modules["softmax_course"].__version__,
        "session": _kernel["session"],
        "event": _kernel["event"],
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "lesson": item.lesson,
        "name": item.name,
        "title": item.title,
        "kind": kind,
        "status": status,
        "mistake": mistake,
        "family": mistake,
        "on_purpose": False,
        "attempt": None,
        **more,
    }
    _write(entry)
    for hear in _heard_by:
        hear(entry)


def tell(hear):
    """Let a function be told of each line that is noted from now on, once."""
    if hear not in _heard_by:
        _heard_by.append(hear)


def _write(entry):
    try:
        line = json.dumps(entry, default=repr).encode() + b"\n"
        file = path()
        if file:
            file.parent.mkdir(parents=True, exist_ok=True)
            with open(file, "a+b", opener=_at_once) as lines:
                lines.write(_end_of_a_torn_line(lines) + line)
    except OSError as problem:
        _session["refused"] = problem
    except ValueError:
        pass  # a number of 5000 digits


def _at_once(name, flags):
    """Open an ordinary file; a pipe would let us wait for ever, and is refused."""
    number = os.open(name, flags | getattr(os, "O_NONBLOCK", 0), 0o666)
    mode = os.fstat(number).st_mode
    if stat.S_ISREG(mode):
        return number
    os.close(number)
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "Is a directory", name)
    raise OSError(f"a {'pipe' if stat.S_ISFIFO(mode) else 'device'} stands in the log's place")


def _end_of_a_torn_line(lines):
    """Return what ends the last line, if a full disk once tore it; usually nothing."""
    if not lines.seek(0, os.SEEK_END):
        return b""
    lines.seek(-1, os.SEEK_END)
    return b"" if lines.read() == b"\n" else b"\n"


def entries():
    """Return the events in order; lines that cannot be read are passed over."""
    try:
        file = path()
        return read(file) if file else []
    except FileNotFoundError:
        return []  # nothing noted yet
    except OSError as problem:
        _session["refused"] = problem
        return []


def read(file):
    """Return the events of a log, whoever's it is; a line of schema 1 is filled in.

    Raises
    ------
    OSError
        Where the file cannot be read, or is none.
    """
    with open(file, encoding="utf-8", errors="replace", opener=_at_once) as lines:
        return parsed(lines.read())


def parsed(text):
    """Return the events in some lines of a log."""
    events = map(_parse, text.split("\n"))
    return [event for event in events if event is not None]


def _parse(line):
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(entry, dict) or "name" not in entry:
        return None
    return entry if "schema" in entry else {**FILLED, "family": entry.get("mistake"), **entry}


def trouble():
    """Try whether the log can be read and written, changing nothing.

    Returns what a learner should know when it cannot, in words, otherwise None.
    """
    try:
        file = path()
        if file:
            _try(file)
    except OSError as problem:
        return _told(problem)
    return None


def _try(file):
    there = file.exists()
    if there:
        with open(file, "r+b", opener=_at_once):
            pass
    folder = next(place for place in file.parents if place.exists())
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(4096))  # as much as a disk hands out at once
    except PermissionError:
        if not there:  # a file may be open to writing in a folder that is closed
            raise


def remark():
    """Return what a learner should know of a log that refused or will be forgotten: one line,
    once a session.

    A tuple, to be put among the thoughts of a result; empty when there is nothing to say.
    """
    refused = _session["refused"]
    said = host.forgets() if refused is None else _told(refused)
    if _session["told"] or said is None:
        return ()
    _session["told"] = True
    return (said,)


def _told(problem):
    why = _WHY.get(problem.errno) or problem.strerror or problem
    try:
        where = f" ({path()})"
    except OSError:
        where = ""
    return (
        f"Your answers are judged, but not noted: {why}{where}. So `progress` cannot show "
        f"them, and a restarted kernel forgets your guesses; {VARIABLE} can name another folder."
    )
