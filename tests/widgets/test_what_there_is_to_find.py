"""What the solved lessons say of an explorer's tasks, at the numbers that they give."""

import numpy as np
import pytest
from every_explorer import shared

import softmax_course as sc
from softmax_course import examples, widgets


def at(make, **values):
    explorer = shared(make)
    for name, value in values.items():
        explorer.controls[name].value = value
    return explorer


@pytest.mark.parametrize(
    "share, below, above",
    [
        (lambda z: sc.softmax([z, 4, 0])[0] - 0.99, 8.6, 8.7),
        (lambda scale: sc.softmax(scale * examples.SEVEN_FOUR_ZERO)[0] - 0.99, 1.53, 1.54),
        (lambda T: 0.5 - sc.softmax(examples.SEVEN_FOUR_ZERO, temperature=T)[0], 6.7, 6.8),
        (lambda z: sc.sigmoid(z) - 0.9, 2.1, 2.2),
    ],
)
def test_a_share_passes_its_mark_between_two_tenths(share, below, above):
    assert share(below) < 0 < share(above)


def test_the_cliff_is_a_shift_of_703():
    assert at(widgets.shift_and_scale_explorer, shift=700, fine=2).found == set()
    assert "the cliff" in at(widgets.shift_and_scale_explorer, shift=700, fine=3).found


def test_the_airplane_costs_more_than_5_where_the_cat_has_9():
    scores = examples.AIRPLANE.copy()
    scores[1] = 9
    assert 5 < sc.cross_entropy(scores, 3) < 5.1


def test_three_letters_may_follow_a_t():
    for p, letters in ((0.6, 2), (0.65, 3), (0.7, 3), (0.75, 4), (0.05, 1)):
        sentence = at(shared_sampling, p=p).sentence
        assert f"p {p:g}: {letters} of 16 letters" in sentence


def shared_sampling():
    return widgets.sampling_explorer(rng=np.random.default_rng(0))


@pytest.mark.parametrize("d, over", [(256, False), (512, True)])
def test_one_key_takes_over_95_percent_from_512_dimensions_on(d, over):
    explorer = widgets.attention_explorer(rng=np.random.default_rng(0))
    explorer.controls["d"].value = d
    largest = float(explorer.sentence.rpartition("The largest is ")[2].split(" %")[0])
    assert (largest > 95) == over
