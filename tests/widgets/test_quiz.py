"""Buttons for a quiz ask, answer and report exactly as the quiz does."""

from types import SimpleNamespace

import pytest

from softmax_course import widgets


class Quiz:
    """A stand-in with the manners of `checks.Quiz`."""

    title = "What <stays> with you"
    questions = (
        SimpleNamespace(text="Is 1 < 2?", options={"a": "yes", "b": "no", "c": "an error"}),
        SimpleNamespace(text="And 2 < 1?", options={"a": "yes", "b": "no"}),
    )

    def ask(self):
        return "1. Is 1 < 2?\n   a) yes\n   b) no"

    def answer(self, number, letter):
        if letter == "c":
            raise RuntimeError("no <answer>")
        right = (number, letter) in {(1, "a"), (2, "b")}
        return SimpleNamespace(
            status="passed" if right else "not yet",
            _repr_html_=lambda: f"<p>✓ {number}{letter}</p>",
        )


@pytest.fixture
def shown():
    return widgets.quiz(Quiz())


def test_pressing_an_option_shows_what_the_quiz_says(shown):
    shown.buttons[1]["b"].value = True
    assert "<p>✓ 2b</p>" in shown.feedback[1].value
    assert "✓" not in shown.feedback[0].value


def test_one_option_of_a_question_is_pressed_at_a_time(shown):
    shown.buttons[0]["a"].value = True
    shown.buttons[0]["b"].value = True
    assert [button.value for button in shown.buttons[0].values()] == [False, True, False]


def labels(shown, number=1):
    return [button.description for button in shown.buttons[number - 1].values()]


def test_the_chosen_option_bears_the_verdict_as_text(shown):
    shown.buttons[0]["a"].value = True
    shown.buttons[1]["a"].value = True
    assert labels(shown) == ["✓ a) yes", "b) no", "c) an error"]
    assert labels(shown, 2) == ["✗ a) yes", "b) no"]


def test_the_verdict_goes_when_another_option_is_chosen(shown):
    for letter in "ab":
        shown.buttons[0][letter].value = True
    assert labels(shown) == ["a) yes", "✗ b) no", "c) an error"]


def test_an_option_that_could_not_be_judged_bears_no_verdict(shown):
    for letter in "ac":
        shown.buttons[0][letter].value = True
    assert labels(shown) == ["a) yes", "b) no", "c) an error"]


def test_taking_an_answer_back_takes_verdict_and_feedback_with_it(shown):
    shown.buttons[0]["a"].value = True
    shown.buttons[0]["a"].value = False
    assert labels(shown) == ["a) yes", "b) no", "c) an error"]
    assert "<p>" not in shown.feedback[0].value


def test_an_error_while_judging_is_said_where_the_answer_would_be(shown):
    shown.buttons[0]["c"].value = True
    assert "RuntimeError: no &lt;answer&gt;" in shown.feedback[0].value


def test_every_option_is_a_button_with_its_full_text(shown):
    assert labels(shown) == ["a) yes", "b) no", "c) an error"]


def test_the_static_twin_is_the_plain_quiz(shown):
    bundle = shown._repr_mimebundle_()
    assert bundle["text/plain"] == Quiz().ask() == repr(shown)
    assert "white-space:pre-wrap" in bundle["text/html"]
    assert "Is 1 &lt; 2?" in bundle["text/html"]


def test_feedback_is_announced(shown):
    assert all('aria-live="polite"' in place.value for place in shown.feedback)
