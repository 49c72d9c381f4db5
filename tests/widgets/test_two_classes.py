"""The curve of two classes: its dot, the dot's label, and its arrow."""

import io

import numpy as np
import pytest
from every_explorer import shared
from PIL import Image

from softmax_course import numerics, widgets
from softmax_course.plots import figure
from softmax_course.widgets import two_classes


def test_the_dot_of_two_classes_is_whole_at_none_and_at_all():
    explorer, sizes = shared(widgets.two_classes_explorer), []
    for first, second in [(0, 0), (-5, 4), (5, -4)]:
        explorer.controls["z1"].value, explorer.controls["z2"].value = first, second
        pixels = np.asarray(Image.open(io.BytesIO(explorer.image.value)).convert("RGB"))
        sizes.append(np.all(pixels == (0x6A, 0x1B, 0x9A), axis=-1).sum())  # the dot's violet
    assert min(sizes) > 0.98 * max(sizes)


@pytest.mark.parametrize("second", np.arange(-4, 4.5, 0.5))
def test_the_label_of_the_dot_lies_on_no_curve(second):
    for first in np.arange(-5, 5.5, 0.5):
        dot = first, numerics.sigmoid(first - second)
        x, y = two_classes.free_place(dot, second, [])
        along = np.linspace(x - 0.5, x + 0.5, 21)
        for slid in (0, second):
            assert np.all(np.abs(numerics.sigmoid(along - slid) - y) > 0.06)


@pytest.mark.parametrize("second, text", [(2, "moved 2"), (-1.5, "moved 1.5"), (0, None)])
def test_the_arrow_says_how_far_the_curve_was_moved(second, text):
    _figure, ax = figure.blank()
    shared(widgets.two_classes_explorer).draw(ax, 1, second)
    assert [t.get_text() for t in ax.texts if "moved" in t.get_text()] == [text] * bool(text)
