"""The guide's recipe for nbgrader: release, submissions, grades, feedback, export."""

import csv
import os
import re
import subprocess
import sys

import nbformat
import pytest
from fresh_python import LIB

ROOT = LIB.parent
PINS = ROOT / "tests" / "environments" / "nbgrader.txt"
GUIDE = (ROOT / "solutions" / "README.md").read_text(encoding="utf-8").split("## Grading")[1]
RELEASE, GRADE = (
    block.split("\n") for block in re.findall(r"^```\n(.*?)\n```", GUIDE, re.M | re.S)
)
NAME = "03_worked_examples"
LESSONS = sorted(path.stem for path in (ROOT / "lessons").glob("[0-9]*.ipynb"))
ADDED = {"deletable", "editable"}  # by nbgrader, to every cell it owns
ADDED_TO_ITS_OWN = {"checksum", "cell_type"}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="not on Windows: needs a shell")


class Desk:
    """Where an instructor stands, with nbgrader at hand."""

    def __init__(self, python, folder):
        self.folder = folder
        path = os.pathsep.join([str(python.parent), os.environ["PATH"]])
        self.environment = {**os.environ, "PATH": path}

    def run(self, line, where=None):
        return subprocess.run(
            line.replace("../grading", str(self.folder)),
            shell=True,
            cwd=where or self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    def feedback(self, who):
        return (self.folder / "feedback" / who / NAME / f"{NAME}.html").read_text("utf-8")

    def hand_in(self, who, text):
        place = self.folder / "submitted" / who / NAME
        place.mkdir(parents=True)
        (place / f"{NAME}.ipynb").write_text(text, encoding="utf-8")


def read(path):
    return nbformat.read(path, as_version=4)


def answered(number=None, words=()):
    """Return a lesson as handed in: its first `number` answers right, or one's own `words`."""
    lesson = read(ROOT / "lessons" / f"{NAME}.ipynb")
    right = {cell.id: cell.source for cell in read(ROOT / "solutions" / f"{NAME}.ipynb").cells}
    answers = [cell for cell in lesson.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    for cell in answers[:number]:
        cell.source = dict(words).get(cell.id, right[cell.id])
    return nbformat.writes(lesson)


SUBMISSIONS = {
    "untouched": answered(0),
    "half": answered(4),  # a prediction, and three of the five that count
    "solved": answered(),
    "broken": answered(
        words={
            "softmax_vector-answer": "def softmax_vector(z:\n    return",
            "stable_softmax-answer": "while True:\n    pass",
        }
    ),
    "torn": answered()[:9000],
}


@pytest.fixture(scope="module")
def desk(environment, tmp_path_factory):
    """All that the recipe does before learners hand in, for every lesson."""
    assert RELEASE[:2] == ["source .venv/bin/activate", "pip install nbgrader"]
    made = environment()
    made.install("-r", "requirements.txt", "-r", PINS, cwd=ROOT)
    desk = Desk(made.python, tmp_path_factory.mktemp("grading"))
    lay_out, change, generate = RELEASE[2:]
    assert change == "cd ../grading"
    lines = [generate.replace(NAME, lesson) for lesson in LESSONS]
    for done in [desk.run(lay_out, where=ROOT), *map(desk.run, lines)]:
        assert done.returncode == 0, done.stderr
    return desk


@pytest.fixture(scope="module")
def graded(desk):
    """The desk after the recipe's second half, and what was said meanwhile."""
    for who, text in SUBMISSIONS.items():
        desk.hand_in(who, text)
    desk.said = [desk.run(line) for line in GRADE]
    with open(desk.folder / "grades.csv", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["assignment"] == NAME]
    desk.grades = {r["student_id"]: (float(r["score"]), float(r["max_score"])) for r in rows}
    return desk


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_is_released_is_the_lesson_but_for_nbgraders_own_marks(lesson, desk):
    released = read(desk.folder / "release" / lesson / f"{lesson}.ipynb")
    whole = read(ROOT / "lessons" / f"{lesson}.ipynb")
    for cell in released.cells:
        cell.metadata = {k: v for k, v in cell.metadata.items() if k not in ADDED}
    for cell in (*released.cells, *whole.cells):
        own = cell.metadata.get("nbgrader", {})
        for key in (*ADDED_TO_ITS_OWN, "points"):
            own.pop(key, None)
    assert released == whole


def test_the_core_exercises_are_what_a_lesson_is_worth(graded):
    assert {most for _, most in graded.grades.values()} == {5}


@pytest.mark.parametrize(
    ("who", "score"), {"untouched": 0, "half": 3, "solved": 5, "broken": 3, "torn": 0}.items()
)
def test_a_submission_gets_its_points(who, score, graded):
    assert graded.grades[who][0] == score


def test_a_notebook_that_cannot_be_read_is_reported_and_does_not_stop_the_class(graded):
    autograde = graded.said[0]
    assert autograde.returncode == 1
    blamed = re.findall(r"for student '(\w+)'", autograde.stderr)
    assert blamed == ["torn"]


@pytest.mark.parametrize(
    ("who", "words"), {"untouched": "nothing here yet", "broken": "the cell that defines"}.items()
)
def test_feedback_has_the_words_of_the_checks(who, words, graded):
    assert words in graded.feedback(who)


def test_feedback_of_a_solved_lesson_finds_nothing_wrong(graded):
    assert "AssertionError" not in graded.feedback("solved")


def test_feedback_and_export_end_well(graded):
    assert [done.returncode for done in graded.said[1:]] == [0, 0]
