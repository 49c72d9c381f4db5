"""A quiz asks in plain text and answers every letter, also the impossible ones."""

import numpy as np
import pytest

from softmax_course.checks import Option, Question, Quiz, log
from softmax_course.checks.notebook import Missing

QUIZ = Quiz(
    "softmax_course.exercises.logits",
    "closing",
    "Quiz",
    Question(
        "Which?",
        a=Option("this", "No, since...", "takes this for that"),
        b=Option("that", "Yes, since..."),
    ),
)


def test_it_asks_in_plain_text():
    text = QUIZ.ask()
    assert repr(text) == text and "1. Which?\n   a) this\n   b) that" in text


@pytest.mark.parametrize("letter", ["b", "B", " b) "])
def test_a_right_letter_passes_in_any_spelling(letter):
    assert QUIZ.answer(1, letter).text == "✓ Question 1, b) that\n\n  Yes, since..."


def test_a_wrong_letter_meets_its_misconception():
    result = QUIZ.answer(1, "a")
    assert (result.status, result.mistake) == ("not yet", "takes this for that")


def test_an_answer_is_noted_with_its_question_and_letter(tmp_path, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path))
    QUIZ.answer(1, "a")
    noted = log.entries()[-1]
    assert (noted["kind"], noted["question"], noted["answer"]) == ("quiz", 1, "a")


def test_a_vote_is_noted_and_not_judged(tmp_path, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path))
    assert QUIZ.vote(1, "A").text == "○ Question 1, a) noted, and not judged."
    noted = log.entries()[-1]
    assert (noted["status"], noted["answer"], noted["mistake"]) == ("voted", "a", None)


@pytest.mark.parametrize("given", [(), (9, "a"), (1,), (1, "z"), (1, 3)])
def test_what_is_no_vote_hears_what_is_no_answer(given):
    assert QUIZ.vote(*given).text == QUIZ.answer(*given).text


@pytest.mark.parametrize("given", [(1, ...), (1,), (), (..., ...)])
def test_dots_and_nothing_are_not_attempted(given):
    assert QUIZ.answer(*given).status == "not attempted"


@pytest.mark.parametrize(
    "number, letter",
    [(0, "a"), (2, "a"), ("1", "a"), (1, "z"), (1, 3), ([1, 2], "a"), (None, "a")],
)
def test_what_does_not_exist_is_said_so(number, letter):
    assert "there is no" in QUIZ.answer(number, letter).text


@pytest.mark.parametrize(
    "b, shown",
    [(26, "26"), (np.array([0.5, 0.25]), "[0.5 0.25]"), (None, "None"), (["b"], "['b']")],
)
def test_a_letter_without_quotes_that_is_a_name_from_above_is_said_by_its_value(b, shown):
    text = QUIZ.answer(1, b).text
    assert f"no option {shown}." in text and text.endswith('in quotation marks, "a" say?')


def test_a_letter_without_quotes_that_is_no_name_is_asked_for_with_them():
    result = QUIZ.answer(1, Missing("b"))
    assert result.status == "not attempted" and result.text.endswith('between them: "b".')


def test_a_number_that_is_no_name_is_said():
    assert "there is no question one." in QUIZ.answer(Missing("one"), "a").text


@pytest.mark.parametrize("first", ["b", Missing("b"), 7])
def test_a_letter_before_the_number_is_told_the_order(first):
    text = QUIZ.answer(first).text
    assert "The number of the question comes first" in text and text.endswith("do you mean?")


class Shy:
    """An object that cannot be looked at."""

    def __repr__(self):
        raise ValueError("no")

    __str__ = __repr__


@pytest.mark.parametrize("given", [(Shy(), "a"), (1, Shy()), (10**5000, "a"), (1, 10**5000)])
def test_what_cannot_be_shown_is_answered_all_the_same(given):
    assert "that cannot be shown" in QUIZ.answer(*given).text


def test_an_answer_that_is_not_noted_says_so_once(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(log.VARIABLE, str(tmp_path / "file"))
    monkeypatch.setattr(log, "_session", {"refused": None, "told": False})
    assert "not noted" in QUIZ.answer(1, "a").text
    assert "not noted" not in QUIZ.answer(1, "a").text


def test_what_it_says_of_the_log_stands_before_the_feedback(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(log.VARIABLE, str(tmp_path / "file"))
    monkeypatch.setattr(log, "_session", {"refused": None, "told": False})
    assert QUIZ.answer(1, "a").text.endswith("No, since...")
