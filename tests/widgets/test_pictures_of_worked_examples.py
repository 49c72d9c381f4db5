"""What the explorers of shift, scale, temperature and the triangle say, and their goals."""

import pytest
from every_explorer import shared

from softmax_course import widgets


def moved(make, **values):
    explorer = shared(make)
    for name, value in values.items():
        explorer.controls[name].value = value
    assert not explorer.problem
    return explorer.sentence


def test_shift_and_scale_starts_at_the_worked_example():
    assert repr(shared(widgets.shift_and_scale_explorer)) == (
        "Scores 7, 4, 0. Naive: total 1152.2, shares 95.17 %, 4.74 %, 0.09 %. Shifted: the same."
    )


@pytest.mark.parametrize("shift", [-20, 10, 300, 690])
def test_no_shift_below_the_cliff_moves_a_share(shift):
    sentence = moved(widgets.shift_and_scale_explorer, shift=shift)
    assert "shares 95.17 %, 4.74 %, 0.09 %. Shifted: the same." in sentence


@pytest.mark.parametrize("scale, share", [(1.53, "98.99 %"), (1.54, "99.02 %")])
def test_the_smallest_scale_over_99_per_cent_is_1_54(scale, share):
    assert f"shares {share}" in moved(widgets.shift_and_scale_explorer, scale=scale)


@pytest.mark.parametrize(
    "fine, said",
    [
        (2.73, "Naive: total 2e308, shares 95.17 %"),
        (2.74, "has broken: total inf, shares 0 %, 0 %, 0 %."),
        (2.79, "has broken: total inf, shares nan, 0 %, 0 %."),
    ],
)
def test_the_cliff_stands_at_709_78_and_the_total_falls_first(fine, said):
    assert said in moved(widgets.shift_and_scale_explorer, shift=700, fine=fine)


def test_beyond_the_cliff_the_shifted_form_still_knows():
    sentence = moved(widgets.shift_and_scale_explorer, shift=800)
    assert "shares nan, nan, nan. Shifted, it still says 95.17 %, 4.74 %, 0.09 %." in sentence


def test_what_overflows_has_no_bar():
    explorer = widgets.shift_and_scale_explorer()
    heights = []
    explorer._ax[1].bar = lambda k, height, **look: heights.append(height)
    explorer.controls["shift"].value = 800
    assert heights == []


def test_temperature_one_is_softmax_itself():
    sentence = repr(shared(widgets.temperature_explorer))
    assert "at temperature 1: shares first 95.2 %, second 4.7 %, third 0.1 %" in sentence


@pytest.mark.parametrize("power, share", [(0.82, "50.5 %"), (0.84, "49.7 %")])
def test_the_first_loses_its_majority_between_two_steps_of_the_slider(power, share):
    assert f"first {share}" in moved(widgets.temperature_explorer, T=10**power)


def test_a_cold_softmax_is_never_said_to_give_all():
    sentence = moved(widgets.temperature_explorer, T=0.06)
    assert "first over 99.9 %, second under 0.1 %" in sentence


def test_a_tie_stays_a_tie_at_every_temperature():
    assert "first 50.0 %, second 50.0 %" in moved(widgets.temperature_explorer, T=0.06, z2=7)


@pytest.mark.parametrize("scores", ["7, 4, 0", "2.33, -1.46, 0.56", "0.7, 1.5, 4.8"])
def test_every_example_can_come_to_over_30_per_cent_for_every_class(scores):
    sentence = moved(widgets.simplex_explorer, scores=scores, T=10**1.66)
    shares = [float(part.split(" %")[0].split()[-1]) for part in sentence.split(",")[-3:]]
    assert min(shares) > 30


@pytest.mark.parametrize(
    "scores, corner", [("2.33, -1.46, 0.56", "first"), ("0.7, 1.5, 4.8", "third")]
)
def test_the_dot_is_near_the_corner_of_the_largest_score(scores, corner):
    sentence = moved(widgets.simplex_explorer, scores=scores)
    assert sentence.endswith(f"The nearest corner is that of the {corner}.")
