"""What there is to find is ticked when it was found, and can be found."""

from typing import ClassVar

import pytest
from every_explorer import shared

from softmax_course import widgets
from softmax_course.widgets import Explorer, slider


def found(make, values):
    explorer = shared(make)
    for name, value in values.items():
        explorer.controls[name].value = value
    return explorer.found


class Searching(Explorer):
    """A line with two things to find; the second cannot be judged at 0."""

    controls: ClassVar = {"height": slider("height", 0, 10, 1, start=2)}
    goals: ClassVar = {
        "a height above 5": lambda height: height > 5,
        "no height at all": lambda height: 1 / height == 0,
    }
    goal = "Then <rest>."
    trouble = False

    def frame(self, ax):
        ax.set_ylim(0, 10)

    def draw(self, ax, height):
        ax.axhline(height)
        if self.trouble:
            raise RuntimeError("no line today")
        return f"The line is at {height:g}."


def test_a_goal_is_ticked_when_it_is_met():
    explorer = Searching()
    assert explorer.finding == "Find: ○ a height above 5 ○ no height at all. Then <rest>."
    explorer.controls["height"].value = 6
    assert explorer.finding == "Find: ✓ a height above 5 ○ no height at all. Then <rest>."


def test_a_goal_stays_met_until_reset():
    explorer = Searching()
    for height in (6, 1, 3):
        explorer.controls["height"].value = height
    assert explorer.found == {"a height above 5"}
    explorer.reset()
    assert explorer.found == set()


def test_a_goal_that_cannot_be_judged_breaks_nothing_and_is_not_met():
    explorer = Searching()
    explorer.controls["height"].value = 0
    assert repr(explorer) == "The line is at 0."
    assert not explorer.problem and not explorer.found


def test_a_goal_is_not_met_by_a_picture_that_could_not_be_drawn():
    explorer = Searching()
    explorer.trouble = True
    explorer.controls["height"].value = 9
    assert explorer.problem and not explorer.found


def test_what_is_found_is_announced_in_words_and_escaped():
    explorer = Searching()
    explorer.controls["height"].value = 6
    assert 'aria-live="polite"' in explorer.search.value
    assert explorer.search.value.count('aria-label="found"') == 1
    assert explorer.search.value.count('aria-label="to find"') == 1
    assert "Then &lt;rest&gt;." in explorer.search.value


def test_no_goal_is_met_before_anything_was_moved(explorer):
    assert explorer.found == set()


def test_every_goal_can_be_judged(explorer):
    for judge in explorer.goals.values():
        assert judge(**explorer.values) in (True, False)


@pytest.mark.parametrize(
    "make, near, there",
    [
        (widgets.pipeline_explorer, {"z1": 8.5}, {"z1": 9}),
        (widgets.gauges_explorer, {"z2": 2.34, "z3": 2.16}, {"z2": 2.34, "z3": 2.26}),
        (widgets.two_classes_explorer, {"z2": 0.5}, {"z2": 0}),
    ],
)
def test_a_goal_is_met_where_it_says_and_no_step_before(make, near, there):
    assert found(make, near) == set()
    assert found(make, there) == set(shared(make).goals)


@pytest.mark.parametrize("values", [{"z2": 4}, {"z1": 1}, {"z3": 4}])
def test_two_scores_level_at_the_top_are_a_tie_for_first_place(values):
    assert found(widgets.logits_explorer, values) == {"a tie for first place"}


def test_a_tie_for_the_second_place_is_no_tie_for_the_first():
    assert found(widgets.logits_explorer, {"z2": -2}) == set()


def test_the_second_wins_with_every_bar_below_zero():
    wins = {"the second wins with every bar negative"}
    assert found(widgets.logits_explorer, {"z1": -2, "shift": -1.5}) == wins


@pytest.mark.parametrize("values", [{"z1": -2}, {"z1": -2, "shift": -1}, {"shift": -5}])
def test_the_second_must_win_and_be_below_zero(values):
    assert found(widgets.logits_explorer, values) == set()


@pytest.mark.parametrize(
    "make, values, goal",
    [
        (widgets.shift_and_scale_explorer, {"scale": 1.54}, "the smallest scale over 99 %"),
        (widgets.shift_and_scale_explorer, {"shift": 710}, "the cliff"),
        (widgets.temperature_explorer, {"T": 10}, "the first falls below 50 %"),
        (widgets.simplex_explorer, {"T": 50}, "a temperature that gives every class over 30 %"),
        (
            widgets.loss_explorer,
            {"cat": 9.96},
            "above 5 for the airplane, its score untouched",
        ),
        (widgets.loss_explorer, {"scale": 0}, "exactly ln 4"),
        (
            widgets.log_ruler_explorer,
            {"p": 0.05},
            "a probability that costs at least 1 on every ruler",
        ),
    ],
)
def test_the_goals_of_lessons_03_and_04_are_open_at_first_and_can_be_met(make, values, goal):
    assert shared(make).found == set()
    assert goal in found(make, values)


@pytest.mark.parametrize("name", ["sampling_explorer", "attention_explorer"])
def test_chance_comes_from_a_generator(name):
    with pytest.raises(TypeError, match="rng must be a generator such as"):
        getattr(widgets, name)(rng=5)


def test_scores_and_labels_come_together():
    with pytest.raises(ValueError, match="z and y must be given together, or neither"):
        widgets.calibration_explorer(y=[0, 1])
