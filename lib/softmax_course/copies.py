"""The learner's own copies: made once, never overwritten, put back on request."""

import errno
import re
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path

from softmax_course import answers, files
from softmax_course.editions import edition, is_broken, known_editions, note_editions

FOLDER = "my_lessons"
PROGRAM = "softmax-course"


class Missing(LookupError):
    """The course, or the lesson asked for, is not there; the words say what to do."""


def command(words):
    """Return the line that runs `softmax-course WORDS` here, as whoever reads it can type it.

    In an environment that nobody activated the bare name is not found: then the program is
    called as it was called now.
    """
    called = Path(sys.argv[0])
    bare = called.stem != PROGRAM or shutil.which(PROGRAM)
    program = PROGRAM if bare else f'"{called}"' if " " in str(called) else called
    return f"`{program} {words}`"


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
        raise Missing(f"{Path(root) / 'lessons'} holds no lessons; {command('build')} makes them.")
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


def make(root, folder):
    """Bring the learner's copies up to date and return what happened, as sentences.

    A missing copy is made, and a broken one put aside for a fresh one. Where the course
    has a newer edition, an untouched copy is renewed; a copy with the learner's words in
    it stays as it is, and the new edition is put beside it, once. Nothing a learner wrote
    is ever overwritten. Raises Missing where `folder` cannot hold copies.
    """
    root, folder = Path(root), Path(folder)
    originals = lessons(root) + sorted((root / "lessons").glob("*.md"))
    newest = {original: edition(original) for original in originals}
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _own(root, folder)
        for original in originals:
            _distinct(original, folder / original.name)
        return _make(newest, folder)


def _make(editions, folder):
    before = known_editions(folder)
    known, said = dict(before), []
    fresh = not any((folder / original.name).exists() for original in editions)
    if fresh:
        said.append(f"Your own copies of the lessons are in {folder}.")
    for original, newest in editions.items():
        copy = folder / original.name
        if not copy.exists():
            files.write(copy, original.read_bytes())
            if not fresh:
                said.append(f"{copy.name} is new in {folder}.")
        elif is_broken(copy, original):
            said.append(_mend(original, copy))
        elif known.get(original.name) != newest and edition(copy) != newest:
            said.append(_put_newer(original, copy, known.get(original.name)))
        known[original.name] = newest
    if known != before:
        note_editions(folder, known)
    return said


def _mend(original, copy):
    kept = _free_name(copy, "broken")
    files.write(copy, original.read_bytes(), aside=kept)
    said = (
        f"{copy.name} was broken, as a full disk or a save that was cut short leaves it: it is "
        f"kept as {kept.name}, and a fresh copy is in its place."
    )
    earlier = copy.parent / ".ipynb_checkpoints" / f"{copy.stem}-checkpoint{copy.suffix}"
    if earlier.exists() and not is_broken(earlier, original):
        said += f" JupyterLab kept an earlier save of yours: {earlier}"
    return said


def _put_newer(original, copy, copied_edition):
    if edition(copy) == copied_edition:
        files.write(copy, original.read_bytes())
        return f"{copy.name} is renewed: the course has a newer edition, and yours was untouched."
    beside = _free_name(copy, "new-edition")
    content, carried, others = answers.carry(_latest(copy).read_bytes(), original.read_bytes())
    files.write(beside, content)
    why = "The course has a newer edition of" if copied_edition else "The course has another"
    said = f"{why} {copy.name}: it is beside yours as {beside.name}"
    said += f", with {_answers(carried)} of yours in it" if carried else ""
    said += ", and yours stays as it is."
    if others:
        said += f" {_answers(others)} could not go along: it asks otherwise now, or no more."
    return said


def _latest(copy):
    """Return the file the learner wrote in last: the copy, or a newer edition put beside it."""
    beside = copy.parent.glob(f"{copy.stem}.new-edition*{copy.suffix}")
    return max((copy, *filter(Path.is_file, beside)), key=lambda file: file.stat().st_mtime_ns)


def _answers(number):
    return "1 answer" if number == 1 else f"{number} answers"


def reset(root, folder, name):
    """Put one lesson back as the course has it; the old file is kept beside it.

    Raises Missing where no lesson has that name, or there is no `folder` of copies.
    """
    original, folder = find_lesson(root, name), Path(folder)
    newest = edition(original)
    with _writing(folder):
        if not folder.is_dir():
            # In a course that many share, a folder made here would be everybody's.
            raise Missing(
                f"There are no copies of yours in {folder}: {command('lab')} makes them, "
                "and --folder tells `reset` where else they are."
            )
        _own(Path(root), folder)
        _distinct(original, folder / original.name)
        return _reset(original, folder / original.name, newest)


def _reset(original, copy, newest):
    said, content = f"{copy} is as the course has it", original.read_bytes()
    if copy.is_file() and copy.read_bytes() == content:
        return f"{said} already."
    kept = _free_name(copy, "before-reset") if copy.exists() else None
    files.write(copy, content, aside=kept)
    if kept:
        said += f" again; what you had is kept beside it as {kept.name}"
    note_editions(copy.parent, known_editions(copy.parent) | {original.name: newest})
    return f"{said}. If it is open in JupyterLab: File > Reload Notebook from Disk."


@contextmanager
def _writing(folder):
    """Turn what the disk refuses into one sentence."""
    try:
        yield
    except OSError as problem:
        if problem.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Missing(
                f"There is no room left for your copies in {folder} ({problem.strerror}): free "
                "some and run this again; nothing that you wrote is lost."
            ) from problem
        what = problem.strerror or problem
        where = "" if problem.filename in (None, str(folder)) else f" at {problem.filename}"
        raise Missing(
            f"Your copies cannot be in {folder} ({what}{where}): name a folder that you "
            "may write in with --folder."
        ) from problem


def _own(root, folder):
    """Refuse the folders that hold the course itself."""
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
            f"{command('lab')} makes a copy in its place."
        )


def _free_name(copy, word):
    beside, number = copy.with_name(f"{copy.stem}.{word}{copy.suffix}"), 2
    while beside.exists():
        beside = copy.with_name(f"{copy.stem}.{word}-{number}{copy.suffix}")
        number += 1
    return beside
