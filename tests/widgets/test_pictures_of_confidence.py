"""The calibration explorer: confidence moves with the temperature, accuracy does not."""

import re

import numpy as np
import pytest
from every_explorer import shared

import softmax_course as sc
from softmax_course import widgets
from softmax_course.widgets.calibration import exaggerated


def moved(T, explorer=None):
    explorer = explorer or shared(widgets.calibration_explorer)
    explorer.controls["T"].value = T
    assert not explorer.problem
    return explorer


def confidence(explorer):
    return int(re.search(r"Mean confidence (\d+) %", explorer.sentence)[1])


def test_the_accuracy_is_the_same_at_every_temperature():
    right = {re.search(r"(\d+ % right)", moved(T).sentence)[1] for T in (0.35, 1, 5, 25)}
    assert len(right) == 1


def test_a_higher_temperature_lowers_the_confidence():
    assert confidence(moved(0.5)) > confidence(moved(5)) > confidence(moved(25))


def test_the_invented_example_is_ten_times_too_large():
    assert sc.fit_temperature(*exaggerated()) == pytest.approx(10, rel=0.02)
    assert (
        sc.expected_calibration_error(sc.softmax(exaggerated()[0] / 10), exaggerated()[1]) < 0.01
    )


@pytest.mark.parametrize("steps", [-25.45, 0.0, 33.45, 73.55])
def test_the_lowest_loss_can_be_found_on_a_step_of_the_slider(steps):
    z, y = exaggerated()
    explorer = widgets.calibration_explorer(10 ** (0.02 * steps) / sc.fit_temperature(z, y) * z, y)
    slider, goal = explorer.controls["T"], "the temperature at which the loss is lowest"
    assert slider.min <= 0.02 * round(steps) <= slider.max
    slider.value = 10 ** (0.02 * (round(steps) - 1))
    if steps:  # at 0 it begins there
        assert goal not in explorer.found
    slider.value = 10 ** (0.02 * round(steps))
    assert goal in explorer.found


def test_the_sentence_says_which_way_the_loss_falls():
    assert "a higher temperature makes it smaller" in moved(3.0).sentence
    assert "a lower temperature makes it smaller" in moved(25.0).sentence
    assert "the lowest there is" in moved(10.0).sentence


def test_too_modest_is_found_where_confidence_falls_below_accuracy():
    modest = "a confidence below the accuracy"
    assert moved(25.0).found == {modest}
    assert modest not in moved(5.0).found | moved(10.0).found


def test_frozen_scores_can_be_handed_in():
    z, y = np.array([[3.0, 0.0]] * 4), np.array([0, 0, 0, 1])
    assert "75 % right" in moved(2.0, widgets.calibration_explorer(z, y)).sentence


def test_without_anything_moved_nothing_is_found():
    assert shared(widgets.calibration_explorer).found == set()


@pytest.mark.parametrize("factor", [0.01, 10.0])
def test_the_end_of_the_slider_is_not_called_the_lowest_there_is(factor):
    z, y = exaggerated()
    explorer = widgets.calibration_explorer(factor * z, y)
    slider = explorer.controls["T"]
    slider.value = 10 ** (slider.min if factor < 1 else slider.max)
    assert "the lowest that this slider reaches" in explorer.sentence
