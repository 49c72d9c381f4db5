"""What a lesson has to say to a room, read from its one source in the source's order."""

import html
import re
from dataclasses import dataclass

import nbformat

from softmax_course import copies, progress
from softmax_course.authoring import glossary
from softmax_course.authoring.source import AUTHOR_ONLY, checked_names, tags
from softmax_course.classroom import showing
from softmax_course.slides import polls
from softmax_course.slides.notes import Notes

END_OF_CORE = "## Going further"
PICTURE = re.compile(r'<img\b[^>]*?\balt="([^"]*)"[^>]*?\bsrc="(data:image/[^"]+)"')
PREDICTED = re.compile(r"\bex\.(\w+)\.predict\(")
ASKED = re.compile(r"widgets\.quiz\(ex\.(recall|closing)\)")
SENTENCES = re.compile(r"(?<=[.?!]) +(?=[A-Z*`\[$])")
# Sentences for somebody who sits before the notebook, not for a room.
AT_THE_KEYS = re.compile(r"\bcommas\b|\brun the cell\b|^(Write|Type)\b|\]\([#\w]*(#|\.ipynb)")
TITLE = 90  # letters, two lines
KEEP = "**What to keep.** "
TASK = re.compile(r"\*\*[\d.]+ · Your turn\.\*\* (.+?)(?: \*\([\d-]+ min\)\*)")
ASKS = 260  # letters of a task that a slide has room for


@dataclass(frozen=True)
class Words:
    """A slide of words: `kind` says which, `text` is Markdown, `tex` a formula above it."""

    kind: str
    section: str
    title: str
    text: str
    tex: str = ""


@dataclass(frozen=True)
class Picture:
    """A stored picture and the sentence that says what it shows; `title` may be a question."""

    section: str
    title: str
    source: str
    alt: str


@dataclass(frozen=True)
class Mistake:
    """A mistake that is planned: the exercise, the wrong program, its name, what is asked."""

    exercise: str
    program: str
    name: str
    thought: str


class Lesson:
    """The lesson called `stem` of the course at `root`."""

    def __init__(self, root, stem):
        path = root / "solutions" / f"{stem}.ipynb"
        if not path.exists():
            raise copies.Missing(f"{path} is missing: slides are made from it.")
        notebook = nbformat.read(path, as_version=4)
        self.stem, self.slug = stem, stem.split("_", 1)[1]
        self.title = glossary.title(notebook)
        header = notebook.cells[0].source
        self.minutes = "".join(re.findall(r"^\*(read .+)\*$", header, re.MULTILINE))
        self.notes = Notes(notebook)
        self._exercises = progress.module_of(self.slug)
        self._entries = glossary.entries(notebook, stem)
        lead = _setting(header.split("After this lesson")[0])
        shown = [cell for cell in notebook.cells if not tags(cell) & AUTHOR_ONLY]
        self.numbers = {_name(cell): n for n, cell in enumerate(shown, start=1)}
        self._tasks = {}  # of an exercise, by its name: what it asks
        self.cells = list(self._cells(shown))
        self.points = [Words("title", "", self.title, lead)]
        self.points += [point for _, points in self.cells for point in points]
        if sticky := self.notes.said.get("Sticky question"):
            self.points.append(Words("sticky", "Before you go", sticky.strip('"'), ""))
        self.polls = [point for point in self.points if isinstance(point, polls.Poll)]

    def _cells(self, shown):
        """Yield each cell of the core with its points."""
        section, before, planned = self.title, "", self.notes.mistakes
        for cell in shown:
            if cell.source.startswith(END_OF_CORE):
                break
            if cell.cell_type == "markdown":
                heading = re.search(r"^## (.+)$", cell.source, re.MULTILINE)
                section = heading[1] if heading else section
                if task := TASK.search(cell.source):
                    asked = polls.as_many(SENTENCES.split(_for_a_room(task[1]) or task[1]), ASKS)
                    self._tasks[cell.id.removesuffix("-task")] = asked
                yield cell, list(self._told(cell, section))
                before = cell.source
            else:
                yield cell, list(self._done(cell, section, before, planned))
        if planned:
            raise copies.Missing(
                f"{self.stem}, the instructor's notes: its core checks no {', '.join(planned)}."
            )

    def _told(self, cell, section):
        if "After this lesson you are able to" in cell.source:
            able = re.search(r"able to\n\n(.+?)(?=\n\n|$)", cell.source, re.DOTALL)[1]
            yield Words("objectives", "", "After this lesson you are able to", able)
        for entry in self._entries:
            if entry.cell == cell.id:
                yield _entry(entry, section)
        for alt, source in PICTURE.findall(cell.source):
            yield Picture(section, "", source, html.unescape(alt))
        if KEEP in cell.source:
            kept = _for_a_room(cell.source.split(KEEP)[1].split("\n\n")[0])
            yield Words("keep", "", "What to keep", kept)
            for table in re.findall(r"(?:^\|.+\n?)+", cell.source, re.MULTILINE):
                yield Words("keep", "What to keep", "Side by side", table)

    def _done(self, cell, section, before, planned):
        for name in PREDICTED.findall(cell.source):
            prediction = getattr(self._exercises, name)
            setting = _setting(before)
            if setting:
                yield Words("setting", section, prediction.title, setting)
            yield from polls.of_prediction(prediction)
            yield Words("insight", prediction.title, "What to notice", prediction.insight)
        for name in ASKED.findall(cell.source):
            yield from polls.of_quiz(getattr(self._exercises, name))
        for name in checked_names(cell):
            exercise = getattr(self._exercises, name)
            if hasattr(exercise, "parts"):  # small questions: a room votes on them
                yield polls.of_choices(exercise)
            elif name in self._tasks:
                yield Words("task", section, exercise.title, self._tasks.pop(name))
            for mistake in planned.pop(name, ()):
                yield self._mistake(name, mistake)
        for output in cell.get("outputs", []):
            for alt, source in PICTURE.findall(output.get("data", {}).get("text/html", "")):
                yield Picture(section, _question(before), source, html.unescape(alt))

    def _mistake(self, name, mistake):
        exercise = getattr(self._exercises, name)
        if exercise.mistake_called(mistake) is None:
            raise copies.Missing(
                f"{self.stem}, the instructor's notes: {name} has no mistake {mistake!r}."
            )
        at = self.slug, name
        program, thought = showing.program(at, mistake), showing.question(at, mistake)
        return Mistake(exercise.title, program, mistake, thought)


def _name(cell):
    """Return what the guide calls a cell: an answer by its exercise."""
    return cell.id.removesuffix("-answer")


def _entry(entry, section):
    formula = re.fullmatch(r"\$(?P<tex>.+?)\$\. (?P<text>.+)", entry.text)
    if entry.formula and formula:
        return Words(
            "formula", section, polls.capital(entry.names[0]), *formula.group("text", "tex")
        )
    others = f" *(also: {', '.join(entry.names[1:])})*" if entry.names[1:] else ""
    return Words("definition", section, entry.names[0], entry.text + others)


def _setting(source):
    """Return what a room must know before it guesses: no list, no definition, no handling."""
    told = [
        paragraph
        for paragraph in source.split("\n\n")
        if not re.match(r"#|>|<|\*[^*]|\d+\. |- |\||\*\*[^*]+\*\*:|\$\$", paragraph)
    ]
    setting = "\n\n".join(filter(None, map(_for_a_room, told)))
    return re.sub(r"[,:]$", " …", setting)  # the list that followed is asked part by part


def _for_a_room(paragraph):
    sentences = SENTENCES.split(" ".join(paragraph.splitlines()))
    return " ".join(one for one in sentences if not AT_THE_KEYS.search(one))


def _question(source):
    """Return the last question in bold of the words above a picture, or nothing."""
    asked = re.findall(r"\*\*([^*]+\?)\*\*", source)
    if not asked:
        return ""
    return polls.capital(asked[-1] if len(asked[-1]) <= TITLE else SENTENCES.split(asked[-1])[-1])
