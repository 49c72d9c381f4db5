"""Arguments that are used up by reading are made afresh for each call."""

import numpy as np
import pytest
from toy_exercises import function

from softmax_course.checks import Case, Fresh
from softmax_course.checks.running import run

STREAM = Fresh(lambda: iter([1.0, 2.0, 4.0]), "iter([1.0, 2.0, 4.0])")


@pytest.fixture
def total():
    """A small exercise on a stream."""

    @function(
        title="9.6 · Total",
        cases=(Case("three", STREAM),),
        mistakes=[("loses one", "Which?", "sum(stream) - next(stream, 1.0)")],
        without=["list"],
    )
    def total(stream):
        return sum(stream)

    return total


def test_each_run_gets_a_stream_of_its_own():
    assert [run(list, (STREAM,)).value for _ in range(2)] == [[1.0, 2.0, 4.0]] * 2


def test_reading_a_stream_to_its_end_is_not_a_changed_input(total):
    assert not run(list, (STREAM,)).changed
    assert total.check(total.right).status == "passed"


def test_a_stream_can_be_read_once_only():
    assert run(lambda stream: (sum(stream), sum(stream)), (STREAM,)).value == (7.0, 0)


def test_the_evidence_shows_a_stream_as_one_would_write_it(total):
    assert "three: stream = iter([1.0, 2.0, 4.0])" in total.check(lambda s: 0.5).text


def test_a_mistake_on_a_stream_is_named(total):
    assert total.check(lambda stream: sum(stream) - 1).mistake == "loses one"


def test_a_list_of_a_stream_passes_with_a_remark(total):
    assert "It calls list." in total.check(lambda stream: sum(list(stream))).text


def test_two_generators_of_one_kind_begin_alike():
    fresh = Fresh(lambda: np.random.default_rng(1), "np.random.default_rng(1)")
    first, second = (run(lambda rng: rng.random(), (fresh,)).value for _ in range(2))
    assert first == second and repr(fresh) == "np.random.default_rng(1)"


@function(
    title="The place of the largest",
    cases=(Case("one", [3.0, 1.0]), Case("a tie", [1.0, 2.0, 2.0], also_right=[2])),
    mistakes=[("takes the first", "Is it?", "0")],
)
def place(z):
    """Return a place of the largest."""
    return np.argmax(z)


@pytest.mark.parametrize(
    "answer, status",
    [
        (np.argmax, "passed"),
        (lambda z: len(z) - 1 - np.argmax(z[::-1]), "passed"),
        (lambda z: 0, "not yet"),
        (lambda z: 1, "not yet"),
    ],
)
def test_a_case_can_have_more_than_one_right_value(answer, status):
    assert place.check(answer).status == status
