"""The guide's routes: rows of the lessons' own tables, each with its cells."""

import re
from dataclasses import dataclass
from pathlib import Path

from softmax_course import copies
from softmax_course.slides.lesson import Lesson, Words
from softmax_course.slides.polls import Poll

GUIDE = Path("solutions", "README.md")


@dataclass(frozen=True)
class Row:
    """One row of a table: its minutes by the clock, its lesson, its cells and their needs."""

    start: int
    end: int
    what: str
    lesson: str = ""
    said: int = 0
    cells: tuple = ()
    first: tuple = ()

    @property
    def minutes(self):
        """How long the row takes by the clock."""
        return self.end - self.start


def of(root):
    """Return {heading: rows} of the routes of the course at `root`, none where it has no guide."""
    guide = Path(root) / GUIDE
    return read(guide.read_text(encoding="utf-8")) if guide.exists() else {}


def read(guide):
    """Return {heading: rows} of the routes in a guide: its tables with a column of cells."""
    found, heading = {}, ""
    for line in guide.splitlines():
        heading = line.strip("# ") if line.startswith("#") else heading
        columns = in_columns(line) if re.match(r"\| \d", line) else ()
        if len(columns) == 6:
            clock, what, lesson, said, cells, first = columns
            row = Row(*of_clock(clock), what, lesson, int(said or 0), quoted(cells), quoted(first))
            found.setdefault(heading, []).append(row)
    return found


def called(name, headings):
    """Return the heading of the route called by its first word, such as "ninety", or None."""
    return next(
        (h for h in headings if h.split()[0].strip(":").casefold() == name.casefold()), None
    )


class Route:
    """A talk over several lessons: of each row's cells, what they have to say to a room."""

    def __init__(self, root, heading, rows):
        self.title, self.rows, self.points = heading, rows, []
        self.begins, self.numbers = {}, {}  # row -> its first point; (lesson, cell) -> its number
        lessons = {}
        for row in rows:
            if not row.cells:
                continue
            if row.lesson not in lessons:
                lesson = Lesson(root, copies.find_lesson(root, row.lesson).stem)
                lessons[row.lesson] = lesson
                self.numbers |= {(row.lesson, k): n for k, n in lesson.numbers.items()}
                told = [Words("title", "", lesson.title, "")]  # its lead tells what comes
            else:
                told = []
            told += _told(lessons[row.lesson], row.cells)
            self.begins[row] = told[0] if told else None
            self.points += told
        self.points.append(
            Words("sticky", "Before you go", "One thing that is clear, one that is not", "")
        )

    @property
    def polls(self):
        """The votes, in order."""
        return [point for point in self.points if isinstance(point, Poll)]


def _told(lesson, wanted):
    """Return the points of some cells, with those of the words right above them."""
    ids = ids_of(wanted)
    found, above = [], []
    for cell, points in lesson.cells:
        if cell.cell_type == "markdown":
            above += points
        else:
            found += [*above, *points] if cell.id in ids else []
            above = []
    return [point for point in found if getattr(point, "kind", "") != "objectives"]


def ids_of(names):
    """Return the ids that names may stand for: an exercise's is that of answer and check."""
    return {*names, *(f"{name}-{part}" for name in names for part in ("answer", "check"))}


def in_columns(line):
    """Return the columns of a table's line."""
    return [column.strip() for column in line.strip().strip("|").split("|")]


def of_clock(clock):
    """Read "5-12" in minutes, or "1:05-1:20" in hours and minutes."""
    ends = [re.fullmatch(r"(?:(\d+):)?(\d+)", end).groups() for end in clock.split("-")]
    return [60 * int(hours or 0) + int(rest) for hours, rest in ends]


def quoted(cells):
    """Return the names in a column of cells."""
    return tuple(re.findall(r"`([^`]+)`", cells))
