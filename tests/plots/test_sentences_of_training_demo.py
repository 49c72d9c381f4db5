"""Regions, curves, confusion and the dearest row say what they show, with its numbers."""

import copy
import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from softmax_course import data, network, plots
from softmax_course.plots import style
from softmax_course.plots.learning_axes import price
from softmax_course.plots.regions import borders, shades, some_rows, window

RUNS = {"epochs": 100, "optimiser": network.SGD(1.0)}


@pytest.fixture(scope="module")
def points():
    return data.blobs(200, rng=np.random.default_rng(0))


@pytest.fixture(scope="module")
def history(points):
    net = network.Network((2, 4), scale=network.Standardiser(points.X))
    return network.fit(net, points, **RUNS)


@pytest.fixture(scope="module")
def ran_away(history):
    """The same run, cut off at step 10 with a loss that only grew."""
    away = copy.copy(history)
    early = [moment for moment in history.moments if moment.step <= 10]
    away.moments = [replace(moment, loss=2.0**moment.step) for moment in early]
    return away


PICTURES = {
    "points": lambda points, history: plots.points(points),
    "regions": lambda points, history: plots.regions(history.net, points, ask=(15, 7.5)),
    "two networks": lambda points, history: plots.regions(
        {"raw": network.Network((2, 4)), "trained": history.net}, points
    ),
    "curves": lambda points, history: plots.curves(history),
    "runs": lambda points, history: plots.curves(
        {"A": history, "B": history}, floors={"a floor": 0.7437}
    ),
    "confusion": lambda points, history: plots.confusion(50 * np.eye(10, dtype=int)),
    "one bird": lambda points, history: plots.one_bird([0.5, 0.4, 0.1], "abc", 1),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_of_training_is_a_white_card_without_ink_at_its_edge(name, points, history):
    picture = PICTURES[name](points, history)
    image = Image.open(io.BytesIO(picture.png)).convert("L")
    assert image.size == (2 * picture.width, 2 * picture.height)
    assert min(image.crop((0, 0, image.width, 1)).tobytes()) == 255
    assert min(image.crop((0, image.height - 1, image.width, image.height)).tobytes()) == 255


def test_points_say_how_many_they_are_and_where_each_class_lies(points):
    said = str(plots.points(points))
    assert said.startswith('200 points, some of them drawn: "bottom" around (')
    assert '"right" around (29.8, 15.1)' in said and said.count("around") == 4


def test_points_are_refused_without_classes_or_with_more_than_two_features(points):
    with pytest.raises(TypeError, match="dataset must be a data set with classes, got"):
        plots.points(points.X)
    with pytest.raises(ValueError, match="need points with 2 features"):
        plots.points(data.penguins())


def test_regions_say_loss_accuracy_and_the_answer_at_the_point_asked(points, history):
    said = str(plots.regions(history.net, points, ask=(30, 15)))
    assert f"Loss {history.losses[-1]:.3f}, accuracy 100 %" in said
    assert 'at (30, 15) it says "right" with' in said


def test_class_names_of_several_words_are_marked_off_in_the_sentence():
    corners = data.xor(rng=np.random.default_rng(0))
    said = str(plots.regions(network.Network((2, 2)), corners, ask=(0, 0)))
    assert 'with points of "signs agree", "signs differ". ' in said
    assert 'it says "signs agree" with 50.0 %' in said


def test_two_networks_are_told_apart_by_name(points, history):
    said = str(plots.regions({"raw": network.Network((2, 4)), "trained": history.net}, points))
    assert "Raw: loss 1.386, accuracy 25.0 %." in said and "Trained: loss" in said


def test_a_network_that_knows_nothing_is_white_everywhere(points):
    assert (shades(network.Network((2, 4)), window(points.X)) == 255).all()


def test_a_sure_class_has_the_strength_of_its_hue_and_a_border_is_dark(points, history):
    image = shades(history.net, window(points.X)).astype(int)
    assert image[0, 160, 2] > image[0, 160, 0] + 80  # the bottom class is blue
    assert image.sum(axis=2).min() < 300  # no hue is as dark as a border


@pytest.mark.parametrize("turn", np.linspace(0, 3, 7))
def test_a_straight_border_is_even_whatever_its_direction(turn):
    across, up = np.meshgrid(np.arange(-40, 41), np.arange(-40, 41))
    lead = np.abs(np.cos(turn) * across + np.sin(turn) * up)
    distance = lead[5:-5, 5:-5]
    dark = borders(5 * lead)[5:-5, 5:-5]
    assert (dark[distance > 1.6] == 0).all() and dark[distance < 0.1].min() > 0.8


def test_regions_of_anything_but_two_features_are_refused(history):
    with pytest.raises(ValueError, match=r"need points with 2 features.*got \(3, 5\)"):
        window(np.zeros((3, 5)))


def test_curves_name_the_loss_of_knowing_nothing_and_every_floor(history):
    said = str(plots.curves(history, floors={"softmax twice": 0.7437}))
    assert said.endswith("To compare: ln 4 is 1.386, softmax twice is 0.744.")
    assert said.startswith("Loss falls from 1.39 to")


def test_test_rows_are_a_curve_of_their_own(points):
    train, test = points.split(50, rng=np.random.default_rng(1))
    net = network.Network((2, 4), scale=network.Standardiser(train.X))
    said = str(plots.curves(network.fit(net, train, test=test, **RUNS)))
    assert said.startswith("training: loss falls") and "test: loss falls" in said


def test_a_run_that_ran_away_is_drawn_to_where_it_ended(history, ran_away):
    said = str(plots.curves({"A": history, "B": ran_away}))
    assert "B: loss climbs from 1 to 1024 in 10 steps" in said
    assert "it ended there, before its time" in said.split("B: ")[1]
    assert "ended" not in said.split("B: ")[0]


def test_a_name_that_would_look_like_a_tick_is_called_a_rate(history):
    said = str(plots.curves({"0.001": history, "A": history}))
    assert said.startswith("rate 0.001: loss falls") and " A: loss falls" in said


def test_a_zigzag_is_called_so_and_says_no_digits_that_chance_decides(history):
    wild = copy.copy(history)
    wild.moments = [
        replace(moment, loss=2.345 + row % 2) for row, moment in enumerate(history.moments)
    ]
    said = str(plots.curves({"A": wild}))
    assert "A: loss zigzags from 2.35 to about " in said


NOTHING = network.train(
    network.Network((2, 2)), [[0.0, 1.0]], [0], epochs=1, optimiser=network.SGD()
).history


@pytest.mark.parametrize(
    "given, sentence",
    [
        ({}, "history must hold at least one run"),
        (NOTHING, "history must have recorded a moment, got none"),
        ({"A": NOTHING}, r"history\['A'\] must have recorded a moment, got none"),
        ("x", "history must be a History, as network.fit returns, got 'x'"),
        ({"A": 3}, r"history\['A'\] must be a History, .*, got 3"),
    ],
)
def test_curves_of_no_history_are_refused(given, sentence):
    with pytest.raises((ValueError, TypeError), match=sentence):
        plots.curves(given)


@pytest.mark.parametrize("floor", [0, -1.5, np.nan])
def test_a_floor_lies_above_nought(history, floor):
    with pytest.raises(ValueError, match=r"floors\['a floor'\] must be positive and finite, got"):
        plots.curves(history, floors={"a floor": floor})


@pytest.mark.parametrize("ask", [3, "ab", (1, 2, 3), (0, np.nan)])
def test_what_is_asked_must_be_a_point(points, history, ask):
    with pytest.raises(ValueError, match=r"ask must be a point \(across, up\), two numbers, got"):
        plots.regions(history.net, points, ask=ask)


def test_regions_of_no_network_are_refused(points):
    with pytest.raises(ValueError, match="net must be a Network, or a dict of one or more"):
        plots.regions({}, points)


def test_seven_classes_without_names_are_numbered():
    assert style.names(7) == tuple("0123456")


def test_a_data_set_names_its_own_classes(points):
    assert style.names(4, points) == ("bottom", "middle", "left", "right")
    assert style.names(3) == ("first", "second", "third")


def test_a_network_with_room_for_more_classes_than_the_data_is_drawn(points):
    assert "2-5" in repr(network.Network((2, 5)))
    assert str(plots.regions(network.Network((2, 5)), points)).startswith("Decision regions")


def test_three_panels_of_regions_are_quick_to_send(points, history):
    nets = {name: history.at(step) for name, step in {"a": 10, "b": 30, "c": 100}.items()}
    assert len(plots.regions(nets, points, ask=(15, 7.5)).png) < 125_000


@pytest.mark.parametrize("N", [7, 299, 300, 301, 1000])
def test_of_many_points_every_class_keeps_its_share(N):
    y = np.append(np.arange(N) % 2, 2)
    few = some_rows(y, 150)
    counts = np.bincount(y[few])
    assert len(few) <= 152 and counts[2] == 1 and abs(counts[0] - counts[1]) <= 1
    assert len(set(few)) == len(few)


def test_regions_need_a_data_set_and_finite_scores(points, history):
    with pytest.raises(TypeError, match="dataset must be a data set with classes, got"):
        plots.regions(history.net, (points.X, points.y))
    broken = network.Network((2, 4))
    broken.parameters[:] = np.nan
    with pytest.raises(ValueError, match="net must have finite scores all over the picture"):
        plots.regions(broken, points)


def test_a_loss_that_stands_still_neither_falls_nor_climbs(history):
    still = copy.copy(history)
    still.moments = [replace(moment, loss=0.693) for moment in history.moments]
    assert "Loss stays at 0.693 in" in str(plots.curves(still))


def test_a_small_loss_is_never_written_as_nought():
    assert [price(loss) for loss in (1.38629, 0.001, 0.00012)] == ["1.386", "0.001", "0.0001"]


def test_the_confusion_matrix_says_the_largest_mistakes_first():
    said = str(plots.confusion([[9, 1, 0], [2, 5, 0], [0, 0, 4]], ["cat", "dog", "boat"]))
    assert said == (
        "Of 21 answers 18 are right, on the diagonal. "
        "Mistakes, the truth first: dog as cat (2), cat as dog (1)."
    )


def test_many_mistakes_are_summed_up():
    assert str(plots.confusion(np.ones((4, 4), dtype=int))).endswith("(1), and 7 more.")


def test_a_matrix_that_is_not_square_is_refused():
    with pytest.raises(ValueError, match=r"matrix must be square.*got shape \(2, 3\)"):
        plots.confusion(np.ones((2, 3), dtype=int))


@pytest.mark.parametrize(
    "matrix", [0.5 * np.eye(2), [[1, -1], [0, 2]], [[np.nan, 1], [0, 2]], [[np.inf, 1], [0, 2]]]
)
def test_a_matrix_that_holds_no_counts_is_refused(matrix):
    with pytest.raises(ValueError, match="matrix must hold counts, whole and from 0 up, got"):
        plots.confusion(matrix)


def test_counts_may_come_as_floats():
    assert str(plots.confusion(5.0 * np.eye(2))).startswith("Of 10 answers 10 are right")


@pytest.mark.parametrize(
    "shares, rule", [([5, -5, 0], "negative"), ([1, 1, 0], "sum to 1"), ([np.nan] * 3, "hold nan")]
)
def test_shares_that_are_none_are_refused(shares, rule):
    with pytest.raises(ValueError, match=f"shares must .*{rule}.*, got"):
        plots.one_bird(shares, "abc", 0)


def test_a_small_loss_of_one_bird_is_not_written_as_nought():
    assert "a loss of 1e-05." in str(plots.one_bird([0.99999, 0.00001], "ab", 0))


def test_one_bird_says_truth_price_and_answer():
    birds = ["Adélie", "Chinstrap", "Gentoo"]
    assert str(plots.one_bird([0.529, 0.466, 0.005], birds, 1)) == (
        "The truth is Chinstrap: 46.6 %, a loss of 0.764. The answer is Adélie with 52.9 %."
    )
    assert str(plots.one_bird([0.1, 0.9, 0.0], birds, 1)).endswith("The answer is the truth.")


def test_a_truth_that_is_no_class_is_refused():
    with pytest.raises(ValueError, match="truth must be a class from 0 to 2, got 3"):
        plots.one_bird([0.5, 0.4, 0.1], "abc", 3)
