"""The skeleton of the interactive pictures keeps its promises without a browser."""

import io
import re
import threading
from functools import cache
from typing import ClassVar

import pytest
from every_explorer import NAMES, made, shared
from PIL import Image

from softmax_course import widgets
from softmax_course.widgets import Explorer, slider

BREAKS_ON_PURPOSE = {"shift_and_scale_explorer"}


def move(control, high):
    """Put a control to one of its ends, whatever its kind."""
    if hasattr(control, "options"):
        control.index = len(control.options) - 1 if high else 0
    else:
        end = control.max if high else control.min
        control.value = control.base**end if hasattr(control, "base") else end


class Line(Explorer):
    """One line at the height of its slider; `trouble` is what goes wrong above 5."""

    controls: ClassVar = {"height": slider("height", 0, 10, 1, start=2)}
    trouble = staticmethod(lambda ax: None)

    def frame(self, ax):
        ax.set_xlim(0, 1)
        ax.set_ylim(0, 10)

    def draw(self, ax, height):
        ax.plot([0, 1], [height, height])
        if height > 5:
            self.trouble(ax)
        return f"The line is at {height:g}."


def troubled(trouble):
    explorer = Line()
    explorer.trouble = trouble
    good = explorer.image.value
    explorer.controls["height"].value = 9
    return explorer, good


def raising(ax):
    raise RuntimeError("no <line> today")


def test_moving_a_slider_redraws_the_picture_and_says_so():
    explorer = Line()
    before = explorer.image.value
    explorer.controls["height"].value = 3
    assert explorer.image.value != before
    assert "The line is at 3." in explorer.status.value


def test_an_error_inside_draw_is_said_with_its_type_and_message():
    explorer, _good = troubled(raising)
    assert "RuntimeError: no <line> today" in repr(explorer)
    assert "RuntimeError: no &lt;line&gt; today" in explorer.status.value


def test_an_error_inside_draw_keeps_the_last_good_picture():
    explorer, good = troubled(raising)
    assert explorer.image.value == good


def test_after_an_error_the_next_good_values_draw_again():
    explorer, _good = troubled(raising)
    explorer.controls["height"].value = 4
    assert repr(explorer) == "The line is at 4."


@pytest.mark.parametrize(
    "change",
    [
        lambda ax: ax.set_xlim(0, 2),
        lambda ax: ax.set_ylim(0, 99),
        lambda ax: ax.set_xscale("symlog"),
        lambda ax: ax.set_title("new"),
        lambda ax: ax.set_xlabel("new"),
    ],
)
def test_draw_may_not_change_what_belongs_to_the_frame(change):
    explorer, good = troubled(change)
    assert "draw may not change limits" in repr(explorer)
    explorer.reset()
    assert explorer.image.value == good


def test_artists_beyond_the_limits_do_not_move_the_limits():
    explorer, good = troubled(lambda ax: ax.bar([0, 50], [1, 1000]))
    assert repr(explorer) == "The line is at 9."
    explorer.reset()
    assert explorer.image.value == good


def test_draw_must_return_its_sentence():
    explorer = Line()
    explorer.draw = lambda ax, height: None
    explorer.controls["height"].value = 3
    assert "draw must return its sentence, got None" in repr(explorer)


def test_sliders_under_each_other_have_labels_of_one_width():
    controls = shared(widgets.logits_explorer).controls
    assert {one.style.description_width for one in controls.values()} == {"8.25ch"}


def test_drawing_a_hundred_times_leaves_no_artists_behind():
    explorer = Line()
    panel = explorer._panels[0]
    before = len(panel.get_children())
    for step in range(100):
        explorer.controls["height"].value = step % 5
    assert len(panel.get_children()) == before
    assert len(panel.containers) == 0


def test_a_frame_that_sets_no_limits_keeps_those_it_has():
    explorer = Line()
    explorer.frame = lambda ax: None
    explorer._prepare()
    explorer.reset()
    assert repr(explorer) == "The line is at 2."


def test_a_slow_redraw_never_overwrites_a_later_one():
    explorer, drawn = Line(), Line._drawn
    later = threading.Thread(target=setattr, args=(explorer.controls["height"], "value", 4))

    def slow(values):
        result = drawn(explorer, values)
        if values["height"] == 3:
            later.start()
            later.join(timeout=0.2)  # time enough to overtake, if nothing forbids it
        return result

    explorer._drawn = slow
    explorer.controls["height"].value = 3
    later.join(timeout=60)
    alone = Line()
    alone.controls["height"].value = 4
    assert explorer.image.value == alone.image.value


def test_the_twin_is_one_sentence_in_three_places(explorer):
    bundle = explorer._repr_mimebundle_()
    assert bundle["text/plain"] == explorer.sentence == repr(explorer)
    assert bundle["text/html"] == explorer.picture.html
    assert "application/vnd.jupyter.widget-view+json" in bundle


@pytest.mark.parametrize("name", NAMES)
def test_reset_gives_the_first_picture_back_byte_for_byte(name):
    explorer = made(name)
    first = explorer.image.value, explorer.status.value, explorer.search.value
    for control in explorer.controls.values():
        move(control, high=True)
    assert (explorer.image.value, explorer.status.value) != first[:2]
    explorer.reset()
    assert (explorer.image.value, explorer.status.value, explorer.search.value) == first


@cache
def at_the_ends(name):
    """Return (which are high, problem, sentence, picture) for sliders at their ends."""
    explorer, seen = shared(made, name), []
    keys = list(explorer.controls)
    for high in [(), keys, keys[:1], keys[1:2], keys[2:]]:
        for key, control in explorer.controls.items():
            move(control, key in high)
        seen.append((high, explorer.problem, explorer.sentence, explorer.image.value))
    return seen


@pytest.mark.parametrize("name", NAMES)
def test_the_ends_of_all_sliders_draw_without_error_and_without_nan(name):
    for high, problem, sentence, _ in at_the_ends(name):
        assert not problem
        if not (high and name in BREAKS_ON_PURPOSE):
            assert not re.search(r"\b(nan|inf)\b", sentence)


@pytest.mark.parametrize("name", NAMES)
def test_no_ink_touches_the_edge_at_the_ends_of_the_sliders(name):
    for _, _, _, picture in at_the_ends(name):
        image = Image.open(io.BytesIO(picture)).convert("L")
        assert min(image.crop((0, 0, image.width, 1)).tobytes()) == 255
        assert min(image.crop((0, image.height - 1, image.width, image.height)).tobytes()) == 255


def test_fifty_events_from_two_threads_end_in_the_picture_of_the_last_values():
    explorer, torn = widgets.two_classes_explorer(), []

    def whole(change):
        try:
            Image.open(io.BytesIO(change["new"])).load()
        except Exception as error:
            torn.append(error)

    explorer.image.observe(whole, names="value")

    def move(name):
        for step in range(25):
            explorer.controls[name].value = (step % 15) / 2 - 4

    threads = [threading.Thread(target=move, args=(name,)) for name in ("z1", "z2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    alone = widgets.two_classes_explorer()
    alone.controls["z1"].value = alone.controls["z2"].value = 0.5
    assert not torn
    assert (explorer.image.value, explorer.sentence) == (alone.image.value, alone.sentence)


@pytest.mark.parametrize("name", NAMES)
def test_two_explorers_share_no_control(name):
    one, other = shared(made, name), made(name)
    for key in one.controls:
        assert one.controls[key] is not other.controls[key]


def test_every_explorer_has_few_controls_and_a_goal(explorer):
    assert 1 <= len(explorer.controls) <= 4
    assert explorer.finding.startswith("Find: ")
    assert explorer.width <= 612


def test_every_control_is_described_and_shows_its_number(explorer):
    for key, control in explorer.controls.items():
        assert control.description and (getattr(control, "readout", True))
        assert f"q-{key}" in control._dom_classes
