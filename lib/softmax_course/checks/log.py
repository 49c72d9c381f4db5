"""A log of what was answered, one line of JSON each, in the learner's own data folder."""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

VARIABLE = "SOFTMAX_COURSE_DATA"


def path():
    """Return the log file; None when SOFTMAX_COURSE_DATA is set and empty.

    A grader and a test run are no learners either, so neither writes in it.
    """
    chosen = os.environ.get(VARIABLE)
    tested = chosen is None and "PYTEST_VERSION" in os.environ
    if chosen == "" or tested or os.environ.get("NBGRADER_EXECUTION"):
        return None
    return (Path(chosen) if chosen else _data_folder()) / "log.jsonl"


def _data_folder():
    home = Path.home()
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = os.environ.get("XDG_DATA_HOME") or home / ".local" / "share"
    return Path(base) / "softmax-course"


def lesson_of(module):
    """Return the lesson's slug in a module's name: softmax_course.exercises.SLUG[.part]."""
    _, exercises, inside = module.partition(".exercises.")
    return inside.split(".")[0] if exercises else module


def append(item, kind, status, mistake, **more):
    """Note one event of an exercise, prediction or quiz; a full disk is no one's mistake."""
    entry = {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "lesson": item.lesson,
        "name": item.name,
        "title": item.title,
        "kind": kind,
        "status": status,
        "mistake": mistake,
        **more,
    }
    try:
        file = path()
        if file:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(entry, default=repr) + "\n")
    except (OSError, ValueError, RuntimeError):
        pass  # a full disk, no home, a number of 5000 digits: a lesson goes on without its log


def entries():
    """Return the events in order; lines that cannot be read are passed over."""
    try:
        file = path()
        lines = file.read_text(encoding="utf-8", errors="replace").split("\n") if file else []
    except (OSError, RuntimeError):
        return []
    return [entry for entry in map(_parse, lines) if entry is not None]


def _parse(line):
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) and "name" in entry else None
