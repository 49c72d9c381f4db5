"""What the first interactive pictures say, and that their goals can be reached."""

import doctest
import importlib
import pkgutil
from math import log10

import pytest
from every_explorer import shared

from softmax_course import widgets
from softmax_course.widgets.logits import logits_sentence

MODULES = [
    f"softmax_course.widgets.{found.name}" for found in pkgutil.iter_modules(widgets.__path__)
]


def moved(make, **values):
    explorer = shared(make)
    for name, value in values.items():
        explorer.controls[name].value = value
    return explorer.sentence


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_the_docstrings_are_true(module):
    assert doctest.testmod(importlib.import_module(module)).failed == 0


def test_a_lead_of_three_points_makes_twenty_times_the_share():
    assert repr(shared(widgets.pipeline_explorer)).endswith("makes its share 20.1 times as large.")


def test_the_first_class_can_pass_99_per_cent():
    assert "Shares: 99.3 %, 0.7 %" in moved(widgets.pipeline_explorer, z1=9)


def test_the_common_shift_changes_neither_ranking_nor_gaps():
    frozen = moved(widgets.logits_explorer).partition("Ranking")[2]
    assert moved(widgets.logits_explorer, shift=-7.5).partition("Ranking")[2] == frozen


def test_the_second_can_win_with_every_bar_negative():
    sentence = moved(widgets.logits_explorer, z1=-2, z2=-1, z3=-3)
    assert sentence.startswith("Scores -2, -1, -3. Ranking: second, first, third.")


def test_scores_that_are_equal_are_level():
    assert "Ranking: first level with second, third." in logits_sentence([2, 2, 1])


def test_the_gauges_start_at_the_sums_of_the_lesson():
    sentence = repr(shared(widgets.gauges_explorer))
    assert "sum 1.736" in sentence and "sum 1.000" in sentence


def test_all_gauges_can_pass_nine_tenths_and_the_shares_cannot():
    sentence = moved(widgets.gauges_explorer, z1=2.33, z2=2.34, z3=2.36)
    assert "first 0.911, second 0.912, third 0.914" in sentence
    assert "first 32.9 %, second 33.2 %, third 33.9 %" in sentence


@pytest.mark.parametrize("second, place", [(0, "itself"), (-2, "moved 2 to the left")])
def test_the_second_score_slides_the_sigmoid(second, place):
    sentence = moved(widgets.two_classes_explorer, z2=second)
    assert sentence.endswith(f"The curve is the sigmoid {place}.")


def test_a_slider_starts_on_one_of_its_steps(explorer):
    for control in explorer.controls.values():
        if hasattr(control, "step"):
            value = log10(control.value) if hasattr(control, "base") else control.value
            steps = (value - control.min) / control.step
            assert abs(steps - round(steps)) < 1e-6


def test_a_slider_that_starts_outside_its_ends_is_refused():
    with pytest.raises(ValueError, match="start must lie between 0 and 1, got 2"):
        widgets.slider("z", 0, 1, 0.1, start=2)
