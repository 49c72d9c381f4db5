"""A quiz asks in plain text and answers every letter, also the impossible ones."""

import pytest

from softmax_course.checks import Option, Question, Quiz, log

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


@pytest.mark.parametrize("given", [(1, ...), (1,), (), (..., ...)])
def test_dots_and_nothing_are_not_attempted(given):
    assert QUIZ.answer(*given).status == "not attempted"


@pytest.mark.parametrize(
    "number, letter",
    [(0, "a"), (2, "a"), ("1", "a"), (1, "z"), (1, 3), ([1, 2], "a"), (None, "a")],
)
def test_what_does_not_exist_is_said_so(number, letter):
    assert "there is no" in QUIZ.answer(number, letter).text


def test_an_option_that_does_not_exist_is_asked_for_in_quotation_marks():
    c = 26  # a name left over from a cell above
    assert 'in quotation marks, "a" say?' in QUIZ.answer(1, c).text
