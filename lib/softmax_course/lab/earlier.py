"""Copies of an earlier course: a newer one, unpacked elsewhere, finds and offers them."""

import json
import os
from datetime import datetime
from pathlib import Path

from softmax_course import copies, files, placing
from softmax_course.checks import log

KNOWN = "copies.json"  # in the data folder, beside the log: the folders that held copies


def offer(root, folder):
    """Return a sentence that offers the latest other copies of this account, or None.

    Known are the folders that `note` wrote down, and the copies of a course that was
    unpacked beside this one. Nothing is read from them but their names and dates.
    """
    beside = [other / copies.FOLDER for other in _folders(Path(root).parent)]
    own = Path(folder).resolve()
    found = {place.resolve() for place in [*_known(), *beside] if _is_ours(place)} - {own}
    if not found:
        return None
    latest = max(found, key=_changed)
    day = datetime.fromtimestamp(_changed(latest)).strftime("%Y-%m-%d")
    go_on = copies.command(f'lab --folder "{latest}"')
    return (
        f"You have copies of an earlier course in {latest}, last changed on {day}: "
        f"{go_on} goes on with them, and puts what is newer "
        "beside them with your answers in it."
    )


def note(folder):
    """Write down that a folder holds copies; where that cannot be, nothing is lost."""
    folder, known = Path(folder).resolve(), _known()
    if folder in known:
        return
    try:
        if log.path() is not None:
            log.path().parent.mkdir(parents=True, exist_ok=True)
            content = json.dumps([str(place) for place in [*known, folder]], indent=1) + "\n"
            files.write(log.path().with_name(KNOWN), content.encode())
    except OSError:
        pass


def _known():
    try:
        noted = json.loads(log.path().with_name(KNOWN).read_text(encoding="utf-8"))
        return [Path(place) for place in noted]
    except (AttributeError, OSError, TypeError, ValueError, RecursionError):
        return []  # the log is switched off, or nothing is noted that can be read


def _folders(place):
    """Return this account's folders there: in a place for many lies the work of others too."""
    try:
        return [entry for entry in place.iterdir() if entry.is_dir() and placing.is_own(entry)]
    except (OSError, RuntimeError):  # no entry to it, or no home
        return []


def _is_ours(folder):
    """Whether this account may go on with the copies in a folder."""
    try:
        return bool(_notebooks(folder)) and os.access(folder, os.W_OK)
    except OSError:
        return False


def _notebooks(folder):
    return list(folder.glob("[0-9][0-9]_*.ipynb"))


def _changed(folder):
    return max(notebook.stat().st_mtime for notebook in _notebooks(folder))
