"""What keeps the checkers honest: right answers pass, and each mistake hears its own words."""

import ast
import textwrap
import tomllib
from pathlib import Path

import numpy as np
import pytest
from right_answers import FUNCTIONS, VALUES

import softmax_course as sc
from softmax_course import checks, examples  # noqa: F401
from softmax_course.checks.mistakes import spellings
from softmax_course.checks.running import run

NAMES = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
GENERAL = {"forgets to return"}  # what is said of any function
MERGED = {}  # (exercise, name of before) -> the name that says the same


def _alternatives(exercise):
    answers = {**FUNCTIONS, **VALUES}.get(exercise.name, ())
    assert len(answers) >= 3, f"right_answers/ needs three other right ones for {exercise.name}"
    return answers


def test_the_reference_passes_and_teaches(exercise):
    result = exercise.check(exercise.right)
    assert result.status == "passed", result.text
    assert exercise.insight in result.text


def test_at_least_three_other_right_answers_pass(exercise):
    for answer in _alternatives(exercise):
        result = exercise.check(answer)
        assert result.status == "passed", result.text


def test_each_mistake_of_its_own_earns_its_own_words_and_nobody_elses(exercise):
    others = {m.name: m.thoughts[0] for m in exercise.mistakes}
    for mistake in own(exercise):
        failed = 0
        for answer in exercise.wrong_answers(mistake):
            exercise.forget()
            result = exercise.check(answer)
            if result.status == "passed":  # a value of a shared family may be too small to matter
                continue
            failed += 1
            assert (result.status, result.mistake) == ("not yet", mistake.name), result.text
            assert mistake.thoughts[0] in result.text
            said = [name for name, words in others.items() if words in result.text]
            assert said == [mistake.name]
        assert failed, mistake.name


def test_each_way_of_making_a_mistake_that_the_table_lists_fails(exercise):
    for row in exercise.table.get("mistake", []):
        for text in spellings(row):
            program = exercise.steps.program(exercise.steps.change(text))
            answer = program if callable(exercise.right) else program()
            if not isinstance(exercise, checks.SamplerExercise):  # asked draw by draw above
                assert exercise.check(answer).status == "not yet", text


def own(exercise):
    """Return the mistakes of the exercise's own table, and of its choices and things."""
    shared = {m.name for m in exercise.shared}
    named = {row["name"] for row in exercise.table.get("mistake", [])}
    return [m for m in exercise.mistakes if m.name in named or m.name not in shared]


def test_a_slip_that_many_exercises_share_is_right_here_or_known_by_a_name(function_exercise):
    for mistake in function_exercise.shared:
        for answer in function_exercise.wrong_answers(mistake):
            function_exercise.forget()
            result = function_exercise.check(answer)
            assert result.status == "passed" or result.mistake, mistake.name


def test_no_edit_reads_a_name_that_no_step_has_made(function_exercise):
    for mistake in function_exercise.mistakes:
        for answer in function_exercise.wrong_answers(mistake):
            error = run(answer, function_exercise.cases[0].arguments).error
            assert not isinstance(error, NameError), (mistake.name, error)


def test_every_name_that_was_ever_given_is_still_given(exercise):
    names = {m.name for m in exercise.mistakes} | GENERAL
    gone = set(NAMES.get(exercise.name, ())) - names
    assert all(MERGED.get((exercise.name, name)) in names for name in gone), gone


def test_no_two_mistakes_of_an_exercise_share_name_or_words(exercise):
    names = [m.name for m in exercise.mistakes]
    thoughts = [m.thoughts for m in exercise.mistakes]
    assert len(set(names)) == len(names) and len(set(thoughts)) == len(thoughts)


def test_a_typed_mistake_is_worked_out_and_never_a_constant(typed_exercise):
    for row in typed_exercise.table.get("mistake", []):
        for text in row.get("instead", []):
            words = {n for n in ast.walk(ast.parse(textwrap.dedent(text).strip()))}
            typed = isinstance(typed_exercise, checks.NumberExercise)
            assert not typed or any(isinstance(n, ast.Name) for n in words), text


def test_a_function_exercise_recognises_at_least_five_mistakes(function_exercise):
    assert len(function_exercise.mistakes) >= 5


@pytest.mark.parametrize("untouched", [..., (...), [..., ...]], ids=["dots", "brackets", "list"])
def test_an_untouched_value_is_not_attempted(exercise, untouched):
    assert exercise.check(untouched).status == "not attempted"


def test_a_check_without_an_answer_is_not_attempted(exercise):
    assert exercise.check().status == "not attempted"


def test_an_untouched_stub_is_not_attempted(function_exercise):
    def stub(*arguments):
        """Only a docstring and dots."""
        ...

    assert function_exercise.check(stub).status == "not attempted"


def test_every_thought_and_hint_ends_in_a_question(exercise):
    words = [*exercise.hints, *(t for m in exercise.mistakes for t in m.thoughts)]
    assert all(text.endswith("?") for text in words), [t for t in words if t[-1] != "?"]


def test_there_are_two_hints_and_then_the_solution_is_named(exercise):
    hints = [exercise.hint() for _ in range(4)]
    assert [h[:11] for h in hints[:2]] == ["Hint 1 of 2", "Hint 2 of 2"]
    assert all(f"ex.{exercise.name}.solution()" in h for h in hints[2:])


def test_the_solution_shows_the_reference_its_reason_and_a_variation(exercise):
    solution = exercise.solution()
    assert f"def {exercise.name}(" in solution or f"{exercise.name} = " in solution
    assert exercise.insight in solution and exercise.variation in solution
    assert "@" not in solution.split("def ")[0]


def test_the_solution_handed_in_as_it_is_shown_passes(exercise):
    source = exercise.solution().parts[1]
    given = {"np": np, "sc": sc, "examples": sc.examples}
    exec(textwrap.dedent(source), given)
    assert exercise.check(given[exercise.name]).status == "passed"


def test_a_typed_exercise_never_shows_the_right_value(typed_exercise):
    right = np.atleast_1d(typed_exercise.right)
    for mistake in typed_exercise.mistakes:
        result = typed_exercise.check(typed_exercise.wrong_answers(mistake)[0])
        assert "expected" not in result.text
        if right.dtype.kind == "f":
            said = " ".join((result.headline, *result.thoughts))
            assert not any(f"{value:.3g}" in said for value in right)


def test_the_minutes_are_a_range(exercise):
    least, most = exercise.minutes
    assert 1 <= least <= most <= 20


def test_no_wrong_answer_of_another_exercise_with_the_same_arguments_crashes_a_check(exercise):
    for strange in (None, 3.5, "text", {}, [], object(), print, lambda: 1, np.nan, 1j):
        assert exercise.check(strange).status == "not yet"


def test_a_prediction_waits_refuses_notes_and_reveals(prediction):
    prediction._values = None
    assert prediction.reveal().status == "not attempted"
    assert prediction.predict(...).status == "not attempted"
    values = [1] * len(prediction.guesses)
    assert prediction.predict(*values).status == "passed"
    text = prediction.reveal().text
    assert all(guess.words in text for guess in prediction.guesses)
    prediction._values = None


def test_each_question_has_one_right_option_and_each_wrong_one_its_misconception(quiz):
    for question in quiz.questions:
        wrong = [o.misconception for o in question.choices.values() if o.misconception]
        assert len(question.choices) - len(wrong) == 1
        assert len(set(wrong)) == len(wrong) >= 2


def test_every_option_answers_with_its_own_words(quiz):
    for number, question in enumerate(quiz.questions, start=1):
        said = [quiz.answer(number, letter).text for letter in question.options]
        assert len(set(said)) == len(said)
        assert quiz.answer(number, question.right).status == "passed"
