"""Which edition of a lesson a file holds, and which one each copy was made from."""

import hashlib
import json
from pathlib import Path

from softmax_course import files

EDITIONS = ".editions.json"


def edition(path):
    """Return a fingerprint of what a lesson says: its cells' kinds, words and tags.

    Running and saving a notebook adds outputs, counts and metadata; they do not
    count, so the fingerprint changes only when somebody writes in a cell.
    """
    content = Path(path).read_bytes()
    words = _words(content) if Path(path).suffix == ".ipynb" else None
    if words is None:  # a page, or no notebook any more: all of it counts, but for line ends
        text = content.decode("utf-8", errors="replace")
        words = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(words.encode()).hexdigest()


def _words(content):
    """Return what the cells of a notebook say, as text; None if the bytes are no notebook."""
    try:
        text = content.decode(json.detect_encoding(content), errors="replace")
        cells = [
            (
                cell["cell_type"],
                "".join(cell["source"]).rstrip(),
                sorted(cell.get("metadata", {}).get("tags", [])),
            )
            for cell in json.loads(text)["cells"]
        ]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return json.dumps(cells)


def is_broken(copy, original):
    """Whether a copy is what a full disk or a broken-off save leaves, and not a lesson.

    That is a notebook that is none, or the beginning of the course's own file and no more.
    """
    if not copy.is_file():
        return True
    try:
        content, whole = copy.read_bytes(), original.read_bytes()
    except PermissionError:
        return False  # what nobody may look at is left alone
    if content == whole:
        return False
    return whole.startswith(content) or (copy.suffix == ".ipynb" and _words(content) is None)


def known_editions(folder):
    """Return {name of a lesson: the edition its copy in `folder` was made from}."""
    try:
        known = json.loads((Path(folder) / EDITIONS).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}  # without it every edited copy counts as made from an older edition
    return known if isinstance(known, dict) else {}


def note_editions(folder, known):
    """Write down what `known_editions` reads; where that cannot be, lessons open without."""
    content = json.dumps(known, indent=1, sort_keys=True) + "\n"
    try:
        files.write(Path(folder) / EDITIONS, content.encode())
    except OSError:
        pass
