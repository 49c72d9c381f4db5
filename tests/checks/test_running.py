"""A learner's program is run on its own copies, and the world stays as it was."""

import asyncio
import random
import warnings

import numpy as np
import pytest

from softmax_course.checks.running import run

Z = np.array([1.0, 2.0])


def test_the_value_comes_back_as_it_was_at_that_moment():
    buffer = np.zeros(2)

    def reuses_one_buffer(z):
        buffer[:] = z
        return buffer

    first = run(reuses_one_buffer, (Z,))
    run(reuses_one_buffer, (Z + 5,))
    np.testing.assert_array_equal(first.value, Z)


def test_a_changed_input_is_noticed_and_the_original_is_safe():
    def subtracts_in_place(z):
        z -= z.max()
        return z

    assert run(subtracts_in_place, (Z,)).changed
    np.testing.assert_array_equal(Z, [1.0, 2.0])


def test_a_crash_names_the_learners_line_and_no_frame_of_ours():
    def divides(z):
        return 1 / int(z[0] - 1)

    crash = run(divides, (Z,)).crash()
    assert crash.startswith("ZeroDivisionError: division by zero")
    assert crash.endswith("return 1 / int(z[0] - 1)") and "running.py" not in crash


def test_a_crash_inside_numpy_still_shows_the_learners_line():
    crash = run(lambda z: np.reshape(z, (3, 3)), (Z,)).crash()
    assert "np.reshape(z, (3, 3))" in crash and "fromnumeric" not in crash


def test_prints_go_nowhere(capsys):
    run(print, (Z,))
    assert capsys.readouterr().out == ""


def test_warnings_are_recorded_and_not_shown(recwarn):
    outcome = run(lambda z: np.exp(z * 1000), (Z,))
    assert any("overflow" in words for words in outcome.warned) and not recwarn.list


def test_a_warning_turned_into_an_error_elsewhere_is_still_a_warning_here():
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        assert run(lambda z: np.exp(z * 1000), (Z,)).error is None


def test_error_state_print_options_and_random_states_do_not_outlive_the_check():
    def leaves_traces(z):
        np.seterr(all="ignore")
        np.set_printoptions(precision=1)
        np.random.seed(0)
        random.seed(0)

    before = np.geterr(), np.get_printoptions(), np.random.get_state()[1].tolist()
    python_before = random.getstate()
    run(leaves_traces, (Z,))
    assert before == (np.geterr(), np.get_printoptions(), np.random.get_state()[1].tolist())
    assert python_before == random.getstate()


@pytest.mark.parametrize("leave", [exit, SystemExit, quit], ids=["exit", "SystemExit", "quit"])
def test_leaving_python_is_a_crash_like_any_other(leave):
    def leaves(z):
        raise SystemExit if leave is SystemExit else leave()

    assert isinstance(run(leaves, (Z,)).error, SystemExit)


def test_other_ways_out_are_crashes_too():
    def cancelled(z):
        raise asyncio.CancelledError

    assert isinstance(run(cancelled, (Z,)).error, asyncio.CancelledError)


def test_the_stop_button_passes_through():
    def stopped(z):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(stopped, (Z,))


def test_input_is_refused_in_a_sentence():
    assert run(lambda z: input("z?"), (Z,)).crash().startswith("RuntimeError: input()")


def test_endless_recursion_is_a_crash():
    def again(z):
        return again(z)

    assert run(again, (Z,)).crash().startswith("RecursionError")
