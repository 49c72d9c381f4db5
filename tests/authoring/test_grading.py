"""What nbgrader's preprocessor makes of a solution is the lesson."""

from pathlib import Path

import nbformat
import pytest
from traitlets.config import Config

from softmax_course import copies
from softmax_course.authoring import grading
from softmax_course.authoring.errors import BuildError
from softmax_course.authoring.source import checked_names

ROOT = Path(__file__).resolve().parents[2]
LESSONS = copies.lessons(ROOT)


def released(lesson, starred=False):
    solution = nbformat.read(ROOT / "solutions" / lesson.name, as_version=4)
    config = Config()
    grading.configure(config, starred)
    preprocessor = grading.Lesson(config=config)
    return preprocessor(solution, {"metadata": {"name": lesson.stem}})[0]


def points(notebook):
    graded = (cell for cell in notebook.cells if "points" in cell.metadata.get("nbgrader", {}))
    return {checked_names(cell)[0]: cell.metadata.nbgrader.points for cell in graded}


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_a_release_is_the_lesson_when_starred_exercises_count(lesson):
    assert released(lesson, starred=True) == nbformat.read(lesson, as_version=4)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_otherwise_it_differs_in_the_points_of_starred_exercises_alone(lesson):
    release, whole = released(lesson), nbformat.read(lesson, as_version=4)
    for notebook in (release, whole):
        for cell in notebook.cells:
            cell.metadata.get("nbgrader", {}).pop("points", None)
    assert release == whole


def test_starred_exercises_are_worth_nothing_unless_asked():
    lesson = copies.find_lesson(ROOT, "03")
    worth = points(released(lesson))
    assert worth["softmax_rows"] == 1 and worth["log_softmax_vector"] == 0
    assert set(points(released(lesson, starred=True)).values()) == {1}


def test_a_folder_is_laid_out_an_assignment_a_lesson(tmp_path):
    grading.lay_out(ROOT, tmp_path, ["03", "logits"])
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")) == [
        "nbgrader_config.py",
        "source/01_logits/01_logits.ipynb",
        "source/03_worked_examples/03_worked_examples.ipynb",
    ]


def test_laid_out_again_the_configuration_stays_the_instructors(tmp_path):
    (tmp_path / grading.CONFIG).write_text("mine")
    grading.lay_out(ROOT, tmp_path, ["03"])
    assert (tmp_path / grading.CONFIG).read_text() == "mine"


def test_a_file_in_the_folders_place_is_refused_in_a_sentence(tmp_path, capsys):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(SystemExit) as left:
        grading.main([str(tmp_path / "taken"), "03"])
    assert left.value.code == 2 and str(tmp_path / "taken") in capsys.readouterr().err


def test_a_lesson_that_is_none_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(BuildError, match="there are: 00_start_here"):
        grading.lay_out(ROOT, tmp_path, ["33"])
