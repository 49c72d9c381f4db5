"""What the explorers of the loss say, and that their goals can be reached."""

import re

import pytest
from every_explorer import shared

from softmax_course import widgets


def moved(make, **values):
    explorer = shared(make)
    for name, value in values.items():
        explorer.controls[name].value = value
    assert not explorer.problem
    return explorer.sentence


@pytest.mark.parametrize(
    "truth, loss",
    [("airplane", "0.0709"), ("cat", "2.8209"), ("boat", "4.7909"), ("dog", "7.4209")],
)
def test_the_truth_alone_changes_the_loss(truth, loss):
    sentence = moved(widgets.loss_explorer, truth=truth)
    assert sentence.startswith("Scores -3.44, 1.16, -0.81, 3.91;")
    assert f"the truth is {truth}" in sentence and f"loss {loss}." in sentence


def test_the_arrows_of_the_airplane_sum_to_zero():
    assert repr(shared(widgets.loss_explorer)).endswith(
        "dog -0.001, cat -0.060, boat -0.008, airplane +0.068; they sum to 0."
    )


def test_the_loss_can_pass_5_without_touching_the_score_of_the_truth():
    sentence = moved(widgets.loss_explorer, cat=9.16)
    assert float(re.search(r"loss (\d+\.\d+)", sentence)[1]) > 5


@pytest.mark.parametrize("truth", ["dog", "cat", "boat", "airplane"])
def test_level_scores_cost_exactly_ln_4_whatever_the_truth(truth):
    sentence = moved(widgets.loss_explorer, truth=truth, scale=0)
    assert "loss 1.3863, ln 4: all four are level." in sentence


def test_a_loss_beyond_the_picture_is_still_marked_at_its_top():
    explorer = widgets.loss_explorer()
    drawn = []
    explorer._ax[0].annotate = lambda text, place, **look: drawn.append((text, place[1]))
    explorer.controls["truth"].value = "dog"
    explorer.controls["cat"].value = 9.96
    text, height = drawn[-1]
    assert text == "dog: 13.1032 ↑" and height < explorer._ax[0].get_ylim()[1]


def test_the_rulers_start_at_the_airplane():
    assert repr(shared(widgets.log_ruler_explorer)) == (
        "p 0.9315 costs 0.0709 nats (ln), 0.1023 bits (log2), 0.0308 bans (log10)."
    )


def test_one_in_ten_costs_one_ban():
    assert "1.0000 bans" in moved(widgets.log_ruler_explorer, p=0.1)


def test_a_choice_that_starts_with_something_else_is_refused():
    with pytest.raises(ValueError, match=r"start must be one of \('a', 'b'\), got 'c'"):
        widgets.choice("letter", ["a", "b"], start="c")


def test_a_choice_is_put_back_by_reset():
    explorer = shared(widgets.loss_explorer)
    explorer.controls["truth"].value = "dog"
    explorer.reset()
    assert explorer.values["truth"] == "airplane"
