"""A mistake of a search is known although no two lists of temperatures are the same."""

import numpy as np
import pytest

import softmax_course as sc
from softmax_course.exercises import confidence as ex


def one_of(tried, Z, y, change=np.divide):
    """Try a list of temperatures by the loss."""
    logs = sc.log_softmax(change(Z, tried[:, np.newaxis, np.newaxis]))
    return tried[np.argmin(-logs[:, np.arange(len(y)), y].mean(axis=1))]


def from_the_left(p, y, bins):
    """Put what lies on an edge into the bin above it, and 1 into the last."""
    sure, good = p.max(axis=1), p.argmax(axis=1) == y
    bin_of = np.minimum(np.floor(sure * bins).astype(int), bins - 1)
    count = np.bincount(bin_of, minlength=bins)
    with np.errstate(invalid="ignore"):
        return (
            count,
            np.bincount(bin_of, sure, bins) / count,
            np.bincount(bin_of, good, bins) / count,
        )


@pytest.mark.parametrize("off", [1.004, 0.996])
def test_a_mistake_of_a_search_is_recognised_on_another_list(off):
    def inverse(Z, y):
        return off / ex.fit_temperature.reference(Z, y)

    ex.fit_temperature.forget()
    assert ex.fit_temperature.check(inverse).mistake == "multiplies by T"


def best(Z, y):
    return ex.fit_temperature.reference(Z, y)


def named(program, exercise=ex.fit_temperature):
    exercise.forget()
    result = exercise.check(program)
    assert result.status == "not yet", result.text
    return result.mistake


@pytest.mark.parametrize("T", [0.037, 0.7, 3.3, 19.0])
def test_any_constant_is_known_as_one_t_for_all(T):
    assert named(lambda Z, y: T) == "gives one T for all cases"


@pytest.mark.parametrize("count", [500, 800, 3000])
def test_a_list_that_ends_too_early_is_known_whatever_its_steps(count):
    tried = np.geomspace(0.1, 12, count)
    assert named(lambda Z, y: one_of(tried, Z, y)) == "stops looking too early"


def test_a_list_that_begins_at_one_half_is_known():
    tried = np.linspace(0.5, 25, 2500)
    assert named(lambda Z, y: one_of(tried, Z, y)) == "starts looking too late"


def test_multiplying_is_known_within_the_range_that_the_lesson_names():
    tried = np.linspace(0.2, 25, 2000)
    program = lambda Z, y: one_of(tried, Z, y, np.multiply)  # noqa: E731
    assert named(program) == "multiplies by T"


@pytest.mark.parametrize(
    "strange",
    [
        lambda Z, y: np.std(Z),
        lambda Z, y: best(Z, y) * (1.05 if len(Z) > 4 else 0.9),
        lambda Z, y: best(Z, y) + 1,
        lambda Z, y: 2 * best(Z, y),
    ],
    ids=["spread", "a little off", "one more", "twice"],
)
def test_what_bears_no_sign_gets_no_name(strange):
    assert named(strange) is None


def test_whole_temperatures_are_no_places():
    tried = np.arange(1, 31)
    assert named(lambda Z, y: one_of(tried, Z, y)) == "starts looking too late"


def test_a_bin_numbered_by_a_float_is_told_of_integers():
    def reliability(p, y, bins):
        count = np.zeros(bins)
        for row in np.ceil(p.max(axis=1) * bins) - 1:
            count[row] += 1
        return count, count, count

    assert "makes integers of floats" in ex.reliability.check(reliability).text


def test_another_number_near_160_is_near_enough_and_160_is_right():
    assert "165 is near enough" in ex.right_of_200.check(165).text
    assert "160 is right" in ex.right_of_200.check(160).text
    assert ex.right_of_200.check(148).status == "not yet"


def test_bins_that_begin_where_they_should_end_change_the_calibration_error():
    def expected_calibration_error(p, y, bins):
        count, sure, good = from_the_left(p, y, bins)
        return np.nansum(count * abs(good - sure)) / len(y)

    told = named(expected_calibration_error, ex.expected_calibration_error)
    assert told == "puts an edge into the bin above it"
