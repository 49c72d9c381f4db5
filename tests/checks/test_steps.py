"""What stands in place of a step, and what is said of an edit that fits none."""

import pytest

import softmax_course as sc
from softmax_course.checks.steps import Steps


def above(z, limit):
    """The mean of what lies above a limit, doubled for each that is negative."""
    total = 0.0
    count = 0
    for value in z:
        if value > limit:
            total += value
            count += 1
    mean = total / count
    return sc.softmax([mean, 0.0])[0]


def made(*texts):
    steps = Steps(above)
    return steps.program(*map(steps.change, texts))([1.0, 2.0, 6.0], 1.5)


RIGHT = above([1.0, 2.0, 6.0], 1.5)


def test_without_a_change_it_is_the_function_itself():
    assert made() == RIGHT


@pytest.mark.parametrize(
    "text, value",
    [
        ("mean = total", sc.softmax([8.0, 0.0])[0]),
        ("mean", 4.0),
        ("return 2 * mean", 8.0),
        ("limit = 3\nreturn mean", 6.0),
        ("total += 1\nreturn mean", 1.0),
        ("for value in z[:2]: ...\nreturn mean", 2.0),
        ("if value >= 1: ...\nreturn mean", 3.0),
        ("half = total / 2\nmean = half / count\nreturn mean", 2.0),
        ("mean = total / count\nmean -= 1\nreturn mean", 3.0),
        ("sc.softmax = lambda z: [z[0] + 1]", 5.0),
    ],
)
def test_a_step_is_written_otherwise(text, value):
    assert made(text) == pytest.approx(value)


def test_two_changes_of_different_steps_are_made_at_once():
    assert made("limit = 3", "mean") == 6.0


def test_changes_of_one_step_do_not_fit_together():
    steps = Steps(above)
    one, other = map(steps.change, ("mean = total", "mean = count"))
    assert not one.fits(other) and one.fits(steps.change("limit = 3"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mena = total", "replaces no step. The steps and arguments are total, count"),
        ("mean = ", "is no Python"),
        ("print(z); nothing = 1", "replaces no step"),
    ],
)
def test_an_edit_that_fits_no_step_is_refused_in_a_sentence(text, words):
    with pytest.raises(ValueError, match=words):
        Steps(above).change(text)


def twice(z):
    """Two steps of one name."""
    z = z + 1
    z = z * 2
    return z


def test_a_step_that_stands_twice_cannot_be_meant():
    with pytest.raises(ValueError, match="stands twice"):
        Steps(twice).change("z = z")


def test_a_return_within_a_loop_ends_the_program():
    steps = Steps(above)
    change = steps.change("for value in z:\n    if value > limit:\n        return value")
    assert steps.program(change)([1.0, 2.0, 6.0], 1.5) == 2.0
