"""What the core of a lesson asks of its reader, counted as the reader meets it.

    python tests/notebooks/lesson_budget.py 04

lists one lesson (or several, or all without a number): each stretch of reading that is too
long with its cells, each new term with the cell that brings it, the boxes, the minutes, and
how far down the first picture stands (`lesson_screens`).

Read are the words of markdown, quoted boxes included, the sentence under a picture, and the
words of a printout, from the outputs that `solutions/` keeps. What answers the reader
belongs to the doing and is not counted: a check's reply, a guess beside what happens, a
quiz, the sentence of sliders. To do are a cell to complete (every prediction is one), a
slider, a training to watch, a quiz, and a question in bold right above a cell that shows
the answer.

New terms are the definitions, and every word that prose puts in *italics* to introduce it;
`EMPHASIS` holds the italics that only stress.
"""

import re
import sys
from itertools import takewhile
from pathlib import Path

import nbformat
from lesson_outputs import plain
from lesson_rules import code, prose
from lesson_screens import screens_above

from softmax_course.authoring import glossary
from softmax_course.authoring.source import AUTHOR_ONLY, checked_names, is_answer, tags

ROOT = Path(__file__).resolve().parents[2]
LIMITS = {
    "stretch": 150,  # words between two things to do
    "words": 1300,  # about 1200
    "terms": 6,
    "boxes": 2,
    "exercises": 5,
    "explorers": 2,
    "minutes": 45,
    "screens": 1.5,  # above the first picture
}
BOX = "> **You may have read**"
EMPHASIS = {
    "across",
    "adélie",
    "against",
    "both",
    "cannot",
    "gentoo",
    "going further",
    "is",
    "mean",
    "no hidden layer",
    "scores",
    "shares",
    "something else",
    "which",
    "you are here",
}
MINUTES = re.compile(r"read (\d+), do (\d+)[-–](\d+) min(?:, in all about (\d+))?")
PER_GUESS, PER_EXPLORER, PER_QUESTION = 1, 4, 1  # less than readers needed in 00, 01 and 02


def met(solution):
    """Return the cells of a solution that its learners meet."""
    return [cell for cell in solution.cells if not tags(cell) & AUTHOR_ONLY]


def core(lesson):
    """Return the cells before the heading "## Going further"."""
    further = re.compile(r"(?m)^## Going further")
    return list(
        takewhile(lambda cell: not (is_prose(cell) and further.search(cell.source)), met(lesson))
    )


def is_prose(cell):
    return cell.cell_type == "markdown"


def words(markdown):
    """Count words as a reader would: a formula is one, a link is its text."""
    text = re.sub(r"<!--.*?-->|<[^>]+>", " ", markdown, flags=re.DOTALL)
    text = re.sub(r"\$\$.+?\$\$|\$[^$\n]+\$", " formula ", text, flags=re.DOTALL)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return sum(any(sign.isalnum() for sign in token) for token in text.split())


def words_met(cell):
    """Count the words of a cell that are read, its outputs' included."""
    if is_prose(cell):
        return words(cell.source)
    if is_doing(cell) or (checked_names(cell) and "on-purpose" not in tags(cell)):
        return 0
    return sum(map(_words_shown, cell.get("outputs", [])))


def _words_shown(output):
    """Count the words of an output; in a bare printout the numbers are none."""
    if "text/html" in output.get("data", {}):
        return words(plain(output))
    return len(re.findall(r"[^\W\d_]{2,}", plain(output)))


def widgets_in(cell):
    return re.findall(r"\bwidgets\.(\w+)\(", cell.source) if code([cell]) else []


def explorers(cells):
    """Return the sliders and trainings of these cells, in order."""
    return [name for cell in cells for name in widgets_in(cell) if name != "quiz"]


def is_doing(cell):
    return bool(is_answer(cell) or widgets_in(cell))


def is_asking(cell, following):
    """Whether prose ends in a question in bold, and the next cell shows the answer."""
    asked = is_prose(cell) and re.search(r"\*\*[^*]+\?\*\*", cell.source)
    shown = following is not None and following.cell_type == "code" and not is_doing(following)
    return bool(asked and shown and not checked_names(following))


def stretches(cells):
    """Return the reading between things to do: lists of (cell id, words) that end in one."""
    found, reading = [], []
    for cell, following in zip(cells, [*cells[1:], None], strict=True):
        reading.append((cell.id, words_met(cell)))
        if is_doing(cell) or is_asking(cell, following):
            found.append(reading)
            reading = []
    return [*found, reading] if reading else found


def length(stretch):
    return sum(count for _, count in stretch)


def new_terms(notebook, stem):
    """Return (term, cell id) of each definition and each word that italics introduce."""
    cells = core(notebook)
    here = {cell.id for cell in cells}
    defined = [e for e in glossary.entries(notebook, stem) if not e.formula]
    known = {name.casefold() for entry in defined for name in entry.names} | EMPHASIS
    found = [(name, e.cell) for e in defined for name in e.names if e.cell in here]
    for cell in prose(cells):
        for word in italics(cell.source):
            if word.casefold() not in known:
                known.add(word.casefold())
                found.append((word, cell.id))
    return found


def italics(markdown):
    """Return the words in italics, whole sentences and titles aside."""
    text = re.sub(r"\$\$.+?\$\$|\$[^$\n]+\$|`[^`]*`", " ", markdown, flags=re.DOTALL)
    found = re.findall(r"(?<![*\w])\*(?![*\s])([^*\n]+)\*(?![*\w])", text)
    return [word for word in found if re.fullmatch(r"[^\W\d_][\w'-]*(?: [a-z][\w'-]*){0,3}", word)]


def minutes(lesson):
    """Return (read, least, most, in all) of the header; in all is None where it is not said."""
    found = MINUTES.search(prose(lesson.cells)[0].source)
    return tuple(int(n) if n else None for n in found.groups()) if found else None


def least_in_all(cells, said, questions):
    """Return the minutes that guesses, sliders and quizzes take the reader at least to."""
    read, least, most, _ = said
    guesses = sum(".predict(" in cell.source for cell in cells)
    doing = PER_GUESS * guesses + PER_EXPLORER * len(explorers(cells))
    return read + (least + most) / 2 + doing + PER_QUESTION * questions


def questions(cells):
    """Count the questions that the quizzes of these cells show."""
    shown = (plain(output) for cell in cells for output in cell.get("outputs", []))
    return sum(len(re.findall(r"(?m)^\d+\. .*(?:\n.+)*?\n +a\)", text)) for text in shown)


def boxes(cells):
    return [cell.id for cell in prose(cells) for _ in range(cell.source.count(BOX))]


def exercises(cells):
    """Return the exercises checked in these cells, those on purpose aside, in order."""
    return [n for cell in cells if "on-purpose" not in tags(cell) for n in checked_names(cell)]


def measured(stem, notebook):
    """Return what is measured of one lesson, by the names of `LIMITS`."""
    cells, said = core(notebook), minutes(notebook)
    return {
        "stretch": max(map(length, stretches(cells))),
        "words": sum(map(words_met, cells)),
        "terms": len(new_terms(notebook, stem)),
        "boxes": len(boxes(cells)),
        "exercises": len(exercises(cells)),
        "explorers": len(explorers(cells)),
        "minutes": said[0] + said[2],
        "screens": round(screens_above(cells)[0], 1),
    }


def report(stem):
    """Say what one lesson asks, a line for each thing to look at."""
    notebook = nbformat.read(ROOT / "solutions" / f"{stem}.ipynb", as_version=4)
    cells = core(notebook)
    lines = [stem]
    for name, value in measured(stem, notebook).items():
        lines.append(f"  {name} {value}, at most {LIMITS[name]}{_over(value, LIMITS[name])}")
    for stretch in stretches(cells):
        if length(stretch) > LIMITS["stretch"]:
            parts = ", ".join(f"{cell} {count}" for cell, count in stretch if count)
            lines.append(f"  a stretch of {length(stretch)} up to {stretch[-1][0]}: {parts}")
    lines += [f"  new term {term!r} in {cell}" for term, cell in new_terms(notebook, stem)]
    lines += [f"  box in {cell}" for cell in boxes(cells)]
    said, asked = minutes(notebook), questions(cells)
    lines.append(f"  header {said}; at least {least_in_all(cells, said, asked)} in all")
    lines.append(f"  first picture in {screens_above(cells)[1]}")
    return "\n".join(lines)


def _over(value, limit):
    return "  <- over" if value > limit else ""


if __name__ == "__main__":
    wanted = sys.argv[1:] or [""]
    for path in sorted((ROOT / "solutions").glob("[0-9][0-9]_*.ipynb")):
        if any(path.stem.startswith(number) for number in wanted):
            print(report(path.stem), end="\n\n")
