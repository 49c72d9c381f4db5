"""What the helper of every box brings along can be seen, in both themes."""

import re

import pytest

from softmax_course.plots.style import contrast
from softmax_course.widgets.accessible import Accessible

RING = re.findall(r"(?:outline|box-shadow): [^;]*(#[0-9a-f]{6})", Accessible._css)[-2:]
GROUNDS = ["#ffffff", "#eeeeee", "#bdbdbd", "#111111", "#424242"]  # of JupyterLab's two themes


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_ring_of_the_focus_stands_out_from_every_ground(ground):
    inner, outer = RING
    assert max(contrast(inner, ground), contrast(outer, ground)) >= 3


def test_both_parts_of_the_ring_stand_out_from_each_other():
    assert contrast(*RING) >= 3


@pytest.mark.parametrize("ground", ["#ffffff", "#111111"])
def test_the_handle_of_a_slider_has_an_edge_that_stands_out(ground):
    (edge,) = re.findall(r"noUi-handle {\n  border: 2px solid (#\w+)", Accessible._css)
    assert contrast(edge, ground) >= 3
