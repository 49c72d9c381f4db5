"""What the explorers of sampling and of attention say, and that their goals can be met."""

import re

import numpy as np
import pytest
from every_explorer import shared
from matplotlib.figure import Figure

from softmax_course import data, widgets
from softmax_course.plots.next_letter import LETTERS, draw_letters, plain
from softmax_course.widgets.attention import DIVIDED, PLAIN, mean_tops, scores
from softmax_course.widgets.sampling import circles

CIRCLE = "writing in a circle"
THREE = "three letters after t by p alone"
OVER = "a d whose largest weight averages over 95 %"
NOTHING = "the d at which dividing changes nothing"


SCORES = scores(np.random.default_rng(1))


def letters(text=None):
    return widgets.sampling_explorer(text, rng=np.random.default_rng(7))


def keys():
    return widgets.attention_explorer(rng=np.random.default_rng(1))


def moved(make, **values):
    explorer = shared(make)
    for name, value in values.items():
        explorer.controls[name].value = value
    assert not explorer.problem
    return explorer


def writing(explorer):
    return re.search("“(.*)”", explorer.sentence)[1]


def test_the_same_setting_writes_the_same_text():
    first = moved(letters, T=3)
    first.controls["T"].value = 1
    assert writing(first) == writing(letters())


def test_the_writing_begins_with_the_letter_that_was_chosen():
    assert writing(moved(letters, after="q")).startswith("qu")


def test_no_pair_is_written_that_the_text_does_not_hold():
    text = plain(data.short_text())
    said = writing(moved(letters, T=10))
    assert all(said[i : i + 2] in text for i in range(len(said) - 1))


@pytest.mark.parametrize("values, left", [({"k": 5}, 5), ({"k": 1}, 1), ({"p": 0.7}, 3)])
def test_the_explorer_says_how_many_letters_are_left_after_t(values, left):
    said = moved(letters, **values).sentence
    assert f"{left} of 16 letters may follow" in said


@pytest.mark.parametrize("values", [{"k": 1}, {"p": 0.05}])
def test_one_letter_at_a_time_goes_round_in_a_circle(values):
    assert CIRCLE in moved(letters, **values).found


@pytest.mark.parametrize("T", [0.1, 10])
def test_no_temperature_goes_round_in_a_circle_not_even_the_lowest(T):
    assert CIRCLE not in moved(letters, T=T).found


@pytest.mark.parametrize("after", ["q", "␣ space"])
def test_the_same_noise_soon_leads_to_the_same_writing(after):
    begun = writing(moved(letters, after=after))
    assert begun[-110:] == writing(shared(letters))[-110:]


def parts(ax):
    """The lengths of the parts of both bars, the upper one first, and which are hatched."""
    bars = sorted(ax.patches, key=lambda bar: -bar.get_y())
    half = len(bars) // 2
    return [
        [(bar.get_width(), bool(bar.get_hatch())) for bar in bars[i : i + half]] for i in (0, half)
    ]


def test_what_is_cut_off_is_hatched_above_and_the_rest_is_a_whole_again_below():
    ax = Figure().subplots()
    draw_letters(ax, np.log([4, 3, 2, 1]), "t", k=2)
    above, below = parts(ax)
    assert above == [(pytest.approx(w), w < 0.25) for w in (0.4, 0.3, 0.2, 0.1)]
    assert sum(width for width, _ in below) == pytest.approx(1)


def test_a_text_that_repeats_itself_only_once_is_no_circle():
    assert not circles("the cat sat on the mat and the cat slept")


@pytest.mark.parametrize("p, met", [(0.65, True), (0.7, True), (0.75, False), (0.6, False)])
def test_three_letters_are_left_by_some_p(p, met):
    assert (THREE in moved(letters, p=p).found) == met


def test_three_letters_left_by_k_are_not_left_by_p():
    assert THREE not in moved(letters, k=3).found


def test_every_letter_of_the_alphabet_can_come_first():
    explorer = shared(letters)
    assert len(explorer.controls["after"].options) == len(LETTERS)
    for after in explorer.controls["after"].options:
        explorer.controls["after"].value = after
        assert not explorer.problem and f"After {after.removeprefix('␣ ')} at" in explorer.sentence


def test_a_text_of_ones_own_can_be_explored():
    own = "the quick brown fox jumps over the lazy dog " * 2
    assert "1 of 1 letters may follow, h 100 %" in repr(letters(own))


@pytest.mark.parametrize("d, spread", [(4, 2), (64, 8), (1024, 32)])
def test_the_scores_spread_as_the_root_of_d(d, spread):
    found = scores(np.random.default_rng(0))[d]
    assert found.std() == pytest.approx(spread, rel=0.05)


@pytest.mark.parametrize("d, plain_top, divided", [(4, 0.52, 0.34), (64, 0.87, 0.36)])
def test_the_largest_weight_grows_with_d_unless_divided(d, plain_top, divided):
    assert mean_tops(SCORES, PLAIN)[d] == pytest.approx(plain_top, abs=0.02)
    assert mean_tops(SCORES, DIVIDED)[d] == pytest.approx(divided, abs=0.02)


def test_with_a_thousand_dimensions_one_key_takes_nearly_all():
    said = moved(keys, d=1024).sentence
    assert said.startswith("d = 1024, scores q · k: their standard deviation is 32.")
    assert said.endswith("The largest is 96.7 % on average.")


@pytest.mark.parametrize("d, met", [(1024, True), (512, True), (256, False)])
def test_one_key_takes_over_95_per_cent_from_512_dimensions_on(d, met):
    assert (OVER in moved(keys, d=d).found) == met


def test_no_number_of_dimensions_does_that_to_divided_scores():
    assert max(mean_tops(SCORES, DIVIDED).values()) < 0.4


def test_dividing_changes_nothing_in_one_dimension():
    explorer = moved(keys, d=1)
    weights = explorer.sentence.partition("The weights")[2]
    explorer.controls["how"].value = DIVIDED
    assert explorer.sentence.partition("The weights")[2] == weights
    assert NOTHING in explorer.found


def test_the_slider_of_d_stands_on_powers_of_two_only():
    explorer = shared(keys)
    ends = explorer.controls["d"]
    for power in range(11):
        ends.value = 10 ** (ends.min + power * ends.step)
        assert explorer.sentence.startswith(f"d = {2**power},")
