"""Slips that are written once reach every exercise in which they can be made."""

import numpy as np
import pytest
from toy_exercises import function, mistake

import softmax_course as sc
from softmax_course import checks
from softmax_course.checks.tables import TableError
from softmax_course.exercises import shared  # noqa: F401  (its tables are read)

CASES = [
    checks.Case("three", [2.0, -1.0, 0.5]),
    checks.Case("a thousand", [1000.0, 0.0], ordinary=False),
]
EVERYDAY = CASES[:1]


@function(cases=CASES, shared={})
def odds(z):
    """The odds of the first, by a call of sc.softmax."""
    p = sc.softmax(z)
    return p[0] / (1 - p[0])


@function(cases=CASES, shared={"softmax": {"z": "scores"}})
def shares(scores):
    """Softmax, with its steps under their names and the argument under another."""
    top = scores.max()
    shifted = scores - top
    exps = np.exp(shifted)
    total = exps.sum()
    return exps / total


@function(cases=EVERYDAY, shared={"softmax": {}})
def plain(z):
    """Softmax without the steps of a shift."""
    exps = np.exp(z)
    total = exps.sum()
    return exps / total


@function(cases=EVERYDAY, shared={"softmax": {"z": "z", "step": "sc.softmax(z)"}})
def plain_or_called(z):
    """The same, and one step that could call softmax."""
    exps = np.exp(z)
    total = exps.sum()
    return exps / total


def named(exercise, answer):
    exercise.forget()
    return exercise.check(answer).mistake


def divided_by_the_largest(z):
    e = np.exp(z / z.max())
    return e / e.sum()


def test_a_slip_of_softmax_is_known_where_softmax_is_called():
    def upside_down(z):
        p = np.exp(-z) / np.exp(-z).sum()
        return p[0] / (1 - p[0])

    assert named(odds, upside_down) == "turns the scores round"


def test_a_slip_of_softmax_is_known_where_its_steps_stand_under_other_names():
    assert named(shares, lambda scores: np.exp(scores) / np.exp(scores).sum()) == (
        "exponentiates raw scores"
    )


def test_an_edit_that_reads_a_step_which_the_reference_lacks_is_passed_over():
    assert all(
        not isinstance(plain.outcomes(answer)[0].error, NameError)
        for slip in plain.mistakes
        for answer in plain.wrong_answers(slip)
    )
    assert named(plain, divided_by_the_largest) is None


def test_steps_that_are_lacking_are_made_up_for_by_a_step_that_could_call():
    assert named(plain_or_called, divided_by_the_largest) == (
        "divides the scores by the largest instead of subtracting it"
    )


def test_two_slips_in_its_own_steps_are_still_told_beside_the_step_that_could_call():
    result = plain_or_called.check(lambda z: np.exp(-z) / len(z))
    assert "two slips" in result.text


def test_a_mistake_that_stands_alone_is_named_alone_and_in_no_pair():
    rows = [
        mistake("adds", "Why add?", ["a = z + 1"]),
        mistake("triples", "Why three?", ["b = 3 * a"], alone=True),
    ]

    @function(cases=EVERYDAY, mistakes=rows)
    def double(z):
        a = z
        b = 2 * a
        return b

    assert named(double, lambda z: 3 * z) == "triples"
    assert named(double, lambda z: 3 * (z + 1)) is None


def test_a_tolerance_of_the_table_widens_and_leaves_single_precision_its_own():
    @function(cases=EVERYDAY, rtol=5e-9)
    def same(z):
        return z

    assert same.check(lambda z: z * (1 + 4e-9)).status == "passed"
    assert same.check(lambda z: np.float32(z * (1 + 1e-6))).status == "passed"
    assert same.check(lambda z: z * (1 + 1e-8)).status == "not yet"


def test_what_is_not_shared_is_said_to_be_so():
    @function(cases=EVERYDAY, shared={"softmin": {}})
    def same(z):
        return z

    with pytest.raises(TableError, match=r"same\.toml: nothing is shared as `softmin`"):
        same.mistakes  # noqa: B018


def test_a_right_value_that_is_rounded_is_not_laid_to_a_slip_that_does_no_harm_here():
    @function(cases=EVERYDAY, mistakes=[mistake("harmless", "Why twice?", ["b = (a + a) / 6"])])
    def third(z):
        a = z
        b = a / 3
        return b

    result = third.check(lambda z: np.round(z / 3, 2))
    assert result.mistake == "rounds the result" and "two slips" not in result.text
