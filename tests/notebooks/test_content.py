"""What every lesson holds: its parts, its exercises and its names."""

import ast

import pytest
from lesson_budget import core, exercises
from lesson_outputs import only_on_some_platforms
from lesson_rules import (
    borrowed_answers,
    code,
    foreign_imports,
    mentioned,
    too_much_code,
    unwelcome_words,
    without_its_version,
)
from lesson_runs import exercises as module
from lesson_runs import lesson, solution
from lesson_words import in_table

from softmax_course import checks
from softmax_course.authoring.source import AUTHOR_ONLY, tags, tree

LAST_DIGITS = {"sums-cell", "rounding-cell"}  # cells that are about them


def exercises_of(stem):
    found = checks.found_in(module(stem))
    return {name: item for name, item in found.items() if isinstance(item, checks.Exercise)}


def without_star(stem):
    return {name: item for name, item in exercises_of(stem).items() if not item.star}


def test_every_exercise_mentioned_exists(stem):
    assert sorted(mentioned(solution(stem)) - set(checks.found_in(module(stem)))) == []


def test_every_exercise_knows_where_it_stands(stem):
    for name, item in exercises_of(stem).items():
        assert (item.name, item.lesson) == (name, stem[3:])
        assert item.title.startswith(f"{int(stem[:2])}.")


def test_the_first_code_cell_only_imports(stem):
    first = next(cell for cell in lesson(stem).cells if cell.cell_type == "code")
    kinds = [type(node) for node in tree(first).body]
    assert set(kinds) <= {ast.Import, ast.ImportFrom, ast.Try}
    assert sum(isinstance(n, (ast.Import, ast.ImportFrom)) for n in ast.walk(tree(first))) <= 4


def test_a_missing_package_is_explained_beside_the_import(stem):
    assert any("pip install" in cell.source for cell in lesson(stem).cells[:4])


@pytest.mark.parametrize("part", ["opening.predict(", "opening.reveal(", "closing.answer("])
def test_the_core_path_opens_with_a_prediction_and_closes_with_a_quiz(stem, part):
    assert any(f"ex.{part}" in cell.source for cell in code(core(lesson(stem))))


def test_from_02_on_a_lesson_looks_back(stem):
    asked = any("ex.recall" in cell.source for cell in code(core(lesson(stem))))
    assert asked or int(stem[:2]) < 2


def test_the_instructor_finds_notes(stem):
    assert any("instructor" in tags(cell) for cell in solution(stem).cells)
    assert not any(tags(cell) & AUTHOR_ONLY for cell in lesson(stem).cells)


def test_every_exercise_is_checked_once(stem):
    assert sorted(exercises(lesson(stem).cells)) == sorted(exercises_of(stem))


def test_what_has_no_star_stands_in_the_core_path(stem):
    assert sorted(exercises(core(lesson(stem)))) == sorted(without_star(stem))


def test_the_core_path_has_an_end(stem):
    assert len(core(lesson(stem))) < len(lesson(stem).cells)


def test_code_cells_are_short_and_explained(stem):
    assert too_much_code(core(lesson(stem))) == []


def test_a_notebook_imports_no_function_by_its_bare_name(stem):
    assert foreign_imports(solution(stem), stem[3:]) == []


def test_no_cell_relies_on_what_the_learner_wrote(stem):
    assert borrowed_answers(lesson(stem)) == []


def test_prose_neither_talks_down_nor_numbers_classes(stem):
    assert unwelcome_words(solution(stem)) == []


def test_every_platform_prints_what_is_stored(stem):
    found = {said.split(":")[0] for said in only_on_some_platforms(solution(stem))}
    assert found - LAST_DIGITS == set()


def test_words_on_kinds_of_numbers_name_the_version_of_numpy(stem):
    said = {cell.id: cell.source for cell in solution(stem).cells if cell.cell_type == "markdown"}
    said |= {n: "\n".join(in_table(item.table)) for n, item in exercises_of(stem).items()}
    found = {where for where, text in said.items() if without_its_version(text)}
    assert found == set()
