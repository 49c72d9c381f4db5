"""Wherever the sliders stand, no two words of a picture lie upon each other."""

from itertools import combinations, product

import pytest
from every_explorer import NAMES, made
from matplotlib.text import Text

from softmax_course import plots
from softmax_course.plots import figure

STATIC = {
    "relu": plots.relu,
    "pipeline": lambda: plots.pipeline(
        [-3.44, 1.16, -0.81, 3.91], ["dog", "cat", "boat", "plane"]
    ),
    "birds": lambda: plots.pipeline([2.33, -1.46, 0.56], ["Adélie", "Chinstrap", "Gentoo"]),
    "shift scale": plots.shift_scale,
    "double softmax": plots.double_softmax,
    "arrows": lambda: plots.gradient_arrows([2.33, -1.46, 0.56], 2),
    "surprise": plots.surprise,
}


@pytest.fixture
def clashes(monkeypatch):
    """Pairs of words that share more than a few pixels, of every figure that is drawn."""
    found, save = set(), figure.pixels

    def looked_at(drawn):
        texts = [
            one for one in drawn.findobj(Text) if one.get_visible() and one.get_text().strip()
        ]
        level = [one for one in texts if one.get_rotation() in (0, 90)]
        boxes = [(one.get_text(), one.get_window_extent()) for one in level]
        for (one, a), (other, b) in combinations(boxes, 2):
            wide = min(a.x1, b.x1) - max(a.x0, b.x0)
            high = min(a.y1, b.y1) - max(a.y0, b.y0)
            if wide > 4 and high > 8:  # of device pixels: the boxes of words have some air
                found.add((one, other))
        return save(drawn)

    monkeypatch.setattr(figure, "pixels", looked_at)
    return found


@pytest.mark.parametrize("name", STATIC)
def test_no_two_words_of_a_still_picture_lie_upon_each_other(name, clashes):
    STATIC[name]()
    assert clashes == set()


@pytest.mark.parametrize("name", NAMES)
def test_no_two_words_lie_upon_each_other_with_any_slider_at_any_end(name, clashes):
    controls = made(name).controls.values()
    for high in product((False, True), repeat=len(controls)):
        for control, up in zip(controls, high, strict=True):
            if hasattr(control, "options"):
                control.index = len(control.options) - 1 if up else 0
            else:
                end = control.max if up else control.min
                control.value = control.base**end if hasattr(control, "base") else end
    assert clashes == set()
