"""In which forms the answers to several small questions are read."""

import pytest
from toy_exercises import toy

from softmax_course import checks


@pytest.fixture
def kinds():
    """Three small questions, each answered by "odd" or "even"."""

    @toy(checks.ChoicesExercise, part=[{"words": words} for words in ("one", "two", "four")])
    def kinds():
        return ("odd", "even", "even")

    return kinds


@pytest.mark.parametrize("keys", [("A", "B", "C"), (1, 2, 3), ("x", "y", "z")])
def test_choices_under_letters_are_read_in_the_order_of_the_letters(kinds, keys):
    first, second, third = keys
    backwards = {third: "even", second: "even", first: "odd"}
    assert kinds.check(backwards).status == "passed"
    assert kinds.check({first: "even", second: "odd", third: "even"}).status == "not yet"


def test_choices_under_words_are_not_put_into_an_order(kinds):
    words = {"one": "odd", "two": "even", "four": "even"}
    assert "3 answers are needed" in kinds.check(words).text
