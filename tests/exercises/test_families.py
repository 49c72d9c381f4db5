"""A family is named after one of its mistakes, and what a lesson hands in is in its table."""

import ast
import json
import tomllib
from pathlib import Path

import pytest

from softmax_course import exercises, progress
from softmax_course.exercises import cross_entropy

TABLES = [
    file
    for file in Path(exercises.__path__[0]).glob("*/*.toml")
    if "\nfamily = " in file.read_text(encoding="utf-8")
]
SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"


def test_a_family_is_named_after_a_mistake_of_the_same_exercise(exercise):
    mistakes = {mistake.name: mistake for mistake in exercise.mistakes}
    for mistake in exercise.mistakes:
        assert mistake.family in mistakes
        assert mistakes[mistake.family].family == mistake.family


@pytest.mark.parametrize("file", TABLES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_family_in_a_table_is_a_name_in_the_same_table(file):
    rows = tomllib.loads(file.read_text(encoding="utf-8")).get("mistake", [])
    families = {row["name"]: row.get("family", row["name"]) for row in rows}
    for family in families.values():
        assert families.get(family) == family


def test_a_shared_family_goes_by_the_name_it_has_in_an_exercise():
    mistake = cross_entropy.batch_loss.mistake_called("takes the maximum of each column")
    assert mistake.family == "competes along the examples"


def test_what_a_lesson_hands_in_on_purpose_is_no_learners_mistake():
    handed_in = [cell for cells in map(on_purpose, SOLUTIONS.glob("*.ipynb")) for cell in cells]
    assert handed_in
    for lesson, call in handed_in:
        exercise = vars(progress.module_of(lesson))[call.func.value.attr]
        result = exercise.check(eval(ast.unparse(call.args[0])))
        assert exercise.mistake_called(result.mistake).on_purpose


def on_purpose(notebook):
    """Yield the checks in cells that are tagged so: (lesson, call)."""
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if "on-purpose" in cell["metadata"].get("tags", []):
            for node in ast.walk(ast.parse("".join(cell["source"]))):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "check":
                    yield notebook.stem.split("_", 1)[1], node
