"""Reliability diagrams and scissors keep to the numbers."""

import re

import numpy as np
import pytest

import softmax_course as sc
from softmax_course import data, network, plots
from softmax_course.plots import figure
from softmax_course.plots.reliability import (
    draw_counts,
    draw_reliability,
    reliability_sentence,
)
from softmax_course.plots.scissors import both_blades, draw_scissors

P = np.array([[0.9, 0.1], [0.8, 0.2], [0.3, 0.7], [0.55, 0.45]])
Y = np.array([0, 1, 1, 0])


@pytest.fixture(scope="module")
def history():
    rng = np.random.default_rng(1)
    net = network.Network((2, 8, 3), rng=rng)
    rows = data.three_clouds(30, rng=rng)
    return network.fit(net, rows, epochs=40, optimiser=network.Adam(0.02))


def test_every_bin_of_a_few_answers_is_told_with_its_count():
    said = str(plots.reliability(P, Y, bins=5))
    assert "0.4 to 0.6: 1 answer, claimed 55 %, right 100 %." in said
    assert "0.6 to 0.8: 2 answers, claimed 75 %, right 50 %." in said


def test_it_is_said_whose_answers_they_are():
    assert str(plots.reliability(P, Y, title="the owl's")).startswith("The owl's (4): ")


def test_of_many_answers_shares_are_told_and_small_bins_together():
    p, y = np.repeat(P, [970, 10, 10, 10], axis=0), np.repeat(Y, [970, 10, 10, 10])
    said = reliability_sentence(p, y)
    assert "0.8 to 0.9: 97 % of the answers, claimed 90 %, right 100 %." in said
    assert "The other bins hold 3 %." in said and "0.5 to 0.6" not in said


def test_the_error_in_the_sentence_is_that_of_the_library():
    for bins in (2, 10):
        error = sc.expected_calibration_error(P, Y, bins=bins)
        assert f"with {bins} bins: {error:.2f}." in reliability_sentence(
            P, Y, bins=bins, error=True
        )


def test_the_error_is_not_named_before_it_is_asked_for():
    assert "calibration error" not in str(plots.reliability(P, Y))
    assert "calibration error with 5 bins: 0.26." in str(
        plots.reliability(P, Y, bins=5, error=True)
    )


def test_a_bin_of_next_to_nothing_is_faint_and_no_nought():
    p, y = np.repeat(P, [2, 2000, 2000, 996], axis=0), np.repeat(Y, [2, 2000, 2000, 996])
    count, confidence, accuracy = sc.reliability(p, y)
    _, (upper, lower) = figure.blank(rows=(3, 1))
    draw_reliability(upper, confidence, accuracy, count)
    draw_counts(lower, count, as_percent=True)
    faint = {round(bar.get_x() * 10) for bar in upper.patches if bar.get_alpha() < 1}
    assert faint == {8} and "<1" in {text.get_text() for text in lower.texts}


def test_too_modest_has_a_ground_of_its_own():
    _, ax = figure.blank()
    draw_reliability(ax, np.array([0.2, 0.9]), np.array([0.4, 0.6]))
    grounds = {bar.get_facecolor() for bar in ax.patches if bar.get_hatch()}
    assert len(grounds) == 2


def test_two_diagrams_stand_side_by_side_under_their_names():
    said = str(plots.reliability({"one": (P, Y), "other": (P, 1 - Y)}))
    assert said.startswith("One (4): mean confidence 74 %, right 75 %")
    assert "Other (4): mean confidence 74 %, right 25 %" in said


def test_an_edge_is_no_obstacle_to_a_certain_answer():
    assert "0.8 to 1: 2 answers" in str(plots.reliability([[1, 0], [0, 1]], [0, 1], bins=5))


def test_the_best_rule_gets_as_many_right_as_counting_finds():
    rng = np.random.default_rng(0)
    rows = data.three_clouds(60_000, rng=rng)
    centres = np.array([rows.X[rows.y == k].mean(axis=0) for k in range(3)])
    right = ((rows.X @ centres.T).argmax(axis=1) == rows.y).mean()
    assert plots.best_accuracy() == pytest.approx(right, abs=0.006)


def test_far_apart_clouds_can_all_be_told_apart():
    assert plots.best_accuracy(9.0) == pytest.approx(1)


def test_the_blades_are_accuracy_and_mean_confidence(history):
    rows = data.three_clouds(50, rng=np.random.default_rng(2))
    accuracy, confidence = both_blades(history, rows)
    Z = history.net.scores(rows.X)
    assert accuracy[-1] == sc.accuracy(Z, rows.y)
    assert confidence[-1] == pytest.approx(sc.softmax(Z).max(axis=1).mean())


def test_the_scissors_name_their_last_step_and_the_bound(history):
    said = str(
        plots.scissors(history, data.three_clouds(50, rng=np.random.default_rng(2)), best=0.7586)
    )
    assert "After 40 steps" in said and "The best possible rule is right in 75.9 %." in said


def test_step_0_has_no_place_on_the_axis():
    _, ax = figure.blank()
    draw_scissors(ax, np.array([0, 1, 10]), np.array([0.2, 0.5, 0.6]), np.array([0.1, 0.6, 0.9]))
    lines = [line.get_xdata() for line in ax.lines if len(line.get_xdata()) > 1]
    assert all(list(x) == [1, 10] for x in lines)


def test_accuracy_and_bound_are_told_to_the_same_digit(history):
    rows = data.three_clouds(50, rng=np.random.default_rng(2))
    said = str(plots.scissors(history, rows, best=0.7586))
    assert len(re.findall(r"[0-9]\.[0-9] %", said)) >= 3
    assert not re.findall(r"(?<![.0-9])[0-9]+ %", said)


def test_scissors_need_a_step_and_reliability_some_answers():
    points = data.three_clouds(30, rng=np.random.default_rng(0))
    run = network.train(network.Network((2, 3)), points, epochs=5, optimiser=network.SGD(0.1))
    next(run)
    with pytest.raises(ValueError, match="history must have recorded a step, got the start only"):
        plots.scissors(run.history, points)
    with pytest.raises(ValueError, match="p must hold at least one network's answers"):
        plots.reliability({})
