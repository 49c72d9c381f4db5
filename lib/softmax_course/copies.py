"""The learner's own copies: made once, never overwritten, put back on request."""

import hashlib
import json
import os
import re
import shutil
from contextlib import contextmanager
from pathlib import Path

FOLDER = "my_lessons"
EDITIONS = ".editions.json"


class Missing(LookupError):
    """The course, or the lesson asked for, is not there; the words say what to do."""


def find_repository(start=None):
    """Return the course's folder: the one that holds `lessons` and `lib/softmax_course`.

    Looks in `start` (the current folder unless told) and its parents, then around
    this package, where an editable install (`pip install -e ./lib`) leads.

    Raises
    ------
    Missing
        If neither leads there: an ordinary install has no lessons beside it.
    """
    start = Path(start or Path.cwd()).resolve()
    for folder in (start, *start.parents, *Path(__file__).resolve().parents):
        if (folder / "lessons").is_dir() and (folder / "lib" / "softmax_course").is_dir():
            return folder
    raise Missing(
        f"There are no lessons in or above {start}: run this from the course's own folder, "
        "the one that holds README.md and lessons."
    )


def lessons(root):
    """Return the lessons' notebooks in their order; Missing if there is none."""
    found = sorted((Path(root) / "lessons").glob("[0-9][0-9]_*.ipynb"))
    if not found:
        raise Missing(
            f"{Path(root) / 'lessons'} holds no lessons; `softmax-course build` makes them."
        )
    return found


def find_lesson(root, name):
    """Return the lesson called `name`: 1, 01, logits, 01_logits and its path all do.

    Raises Missing with the names there are when it is none of them.
    """
    wanted = re.split(r"[/\\]", str(name))[-1].removesuffix(".ipynb")
    found = lessons(root)
    for lesson in found:
        number, slug = lesson.stem.split("_", 1)
        same_number = wanted.isdecimal() and int(wanted) == int(number)
        if same_number or wanted in (slug, lesson.stem):
            return lesson
    names = ", ".join(lesson.stem for lesson in found)
    raise Missing(f"No lesson is called {str(name)!r}; there are {names}.")


def edition(path):
    """Return a fingerprint of what a lesson says: its cells' kinds, words and tags.

    Running and saving a notebook adds outputs, counts and metadata; they do not
    count, so the fingerprint changes only when somebody writes in a cell.
    """
    text = Path(path).read_text(encoding="utf-8", errors="replace")
    if Path(path).suffix == ".ipynb":
        try:
            text = _words(json.loads(text))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            pass  # not a notebook any more: every byte of it is the learner's
    return hashlib.sha256(text.encode()).hexdigest()


def _words(notebook):
    cells = [
        (
            cell["cell_type"],
            "".join(cell["source"]).rstrip(),
            sorted(cell.get("metadata", {}).get("tags", [])),
        )
        for cell in notebook["cells"]
    ]
    return json.dumps(cells)


def make(root, folder):
    """Bring the learner's copies up to date and return what happened, as sentences.

    A missing copy is made. Where the course has a newer edition, an untouched copy
    is renewed; a copy with the learner's words in it stays as it is, and the new
    edition is put beside it, once. Nothing a learner wrote is ever overwritten.
    Raises Missing where `folder` cannot hold copies.
    """
    root, folder = Path(root), Path(folder)
    originals = lessons(root) + sorted((root / "lessons").glob("*.md"))
    newest = {original: edition(original) for original in originals}
    with _writing(folder):
        _own(root, folder)
        for original in originals:
            _distinct(original, folder / original.name)
        return _make(newest, folder)


def _make(editions, folder):
    before = _read_editions(folder)
    known, said = dict(before), []
    fresh = not any((folder / original.name).exists() for original in editions)
    if fresh:
        said.append(f"Your own copies of the lessons are in {folder}.")
    for original, newest in editions.items():
        copy = folder / original.name
        if not copy.exists():
            shutil.copyfile(original, copy)
            if not fresh:
                said.append(f"{copy.name} is new in {folder}.")
        elif known.get(original.name) != newest and edition(copy) != newest:
            said.append(_put_newer(original, copy, known.get(original.name)))
        known[original.name] = newest
    if known != before:
        try:
            _write_editions(folder, known)
        except OSError:
            pass  # only a list: without it the lessons still open
    return said


def _put_newer(original, copy, copied_edition):
    if edition(copy) == copied_edition:
        shutil.copyfile(original, copy)
        return f"{copy.name} is renewed: the course has a newer edition, and yours was untouched."
    beside = _free_name(copy, "new-edition")
    shutil.copyfile(original, beside)
    why = "The course has a newer edition of" if copied_edition else "The course has another"
    return f"{why} {copy.name}: it is beside yours as {beside.name}, and yours stays as it is."


def reset(root, folder, name):
    """Put one lesson back as the course has it; the old file is kept beside it.

    Raises Missing where no lesson has that name or `folder` cannot hold copies.
    """
    original, folder = find_lesson(root, name), Path(folder)
    newest = edition(original)
    with _writing(folder):
        _own(Path(root), folder)
        _distinct(original, folder / original.name)
        return _reset(original, folder / original.name, newest)


def _reset(original, copy, newest):
    said = f"{copy} is as the course has it"
    if copy.exists() and copy.read_bytes() == original.read_bytes():
        return f"{said} already."
    if copy.exists():
        kept = _free_name(copy, "before-reset")
        copy.rename(kept)
        said += f" again; what you had is kept beside it as {kept.name}"
    shutil.copyfile(original, copy)
    _write_editions(copy.parent, _read_editions(copy.parent) | {original.name: newest})
    return f"{said}. If it is open in JupyterLab: File > Reload Notebook from Disk."


@contextmanager
def _writing(folder):
    """Turn what the disk refuses into one sentence."""
    try:
        yield
    except OSError as problem:
        what = problem.strerror or problem
        where = "" if problem.filename in (None, str(folder)) else f" at {problem.filename}"
        raise Missing(
            f"Your copies cannot be in {folder} ({what}{where}): name a folder that you "
            "may write in with --folder."
        ) from problem


def _own(root, folder):
    """Make the folder, and refuse those that hold the course itself."""
    folder.mkdir(parents=True, exist_ok=True)
    for course in (root / "lessons", root / "solutions"):
        if course.is_dir() and folder.samefile(course):
            raise Missing(
                f"{folder} is the course's own folder {course.name}: name another one for "
                f"your copies with --folder, or leave it out and have {FOLDER}."
            )


def _distinct(original, copy):
    if copy.exists() and copy.samefile(original):
        raise Missing(
            f"{copy} is a link to the course's own lesson: remove the link, and "
            "`softmax-course lab` makes a copy in its place."
        )


def _free_name(copy, word):
    beside, number = copy.with_name(f"{copy.stem}.{word}{copy.suffix}"), 2
    while beside.exists():
        beside = copy.with_name(f"{copy.stem}.{word}-{number}{copy.suffix}")
        number += 1
    return beside


def _read_editions(folder):
    try:
        known = json.loads((folder / EDITIONS).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}  # without it every edited copy counts as made from an older edition
    return known if isinstance(known, dict) else {}


def _write_editions(folder, known):
    draft = folder / f"{EDITIONS}.tmp"
    draft.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    os.replace(draft, folder / EDITIONS)
