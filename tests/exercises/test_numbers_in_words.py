"""Every number that an exercise or a quiz speaks of is computed here."""

import numpy as np
import pytest

import softmax_course as sc
from softmax_course import examples


def percent(z):
    return 100 * sc.softmax(z)


def test_start_here_ratios_of_the_scores():
    np.testing.assert_allclose(np.array([7, 4, 0]) / 11 * 100, [64, 36, 0], atol=0.5)


def test_start_here_three_points_are_twenty_to_one():
    assert round(np.exp(3)) == 20 and round(percent([7, 4, 0])[0]) == 95


def test_start_here_ten_more_multiplies_every_exponential():
    assert round(np.exp(10)) == 22026


def test_start_here_a_score_of_zero_still_gets_something():
    assert 0.05 < percent([7, 4, 0])[2] < 0.15


def test_logits_all_parameters_of_the_network():
    assert (5 * 4 + 4) + (4 * 3 + 3) == 39 and 4 * 3 == 12


def test_logits_hidden_values_give_the_articles_scores():
    scores = examples.HIDDEN @ examples.WEIGHTS + examples.BIAS
    np.testing.assert_allclose(scores, [2.33, -1.46, 0.56], atol=1e-12)


def test_logits_dog_and_boat_before_and_after_relu():
    z = np.array([-3.44, 1.16, -0.81, 3.91])  # dog, cat, boat, airplane
    assert z[2] - z[0] == pytest.approx(2.63)
    np.testing.assert_allclose(percent(np.maximum(z, 0))[[0, 2]], 1.8, atol=0.05)


def test_logits_gaps_of_the_variation():
    assert 2.33 - 0.56 == pytest.approx(1.77) and 0.56 + 1.46 == pytest.approx(2.02)


def test_logits_a_printout_that_adds_up_to_nine_tenths():
    assert 1.2 - 0.4 + 0.1 == pytest.approx(0.9)


def test_sigmoid_the_three_of_the_penguin():
    s = sc.sigmoid([2.33, -1.46, 0.56])
    np.testing.assert_allclose([*s, s.sum()], [0.911, 0.188, 0.636, 1.736], atol=5e-4)


def test_sigmoid_twice_lies_between_a_half_and_073():
    assert sc.sigmoid(0.0) == 0.5 and round(float(sc.sigmoid(1.0)), 2) == 0.73


def test_shared_out_sigmoids_are_no_softmax():
    s = sc.sigmoid([7, 4, 0])
    np.testing.assert_allclose(s / s.sum(), [0.40, 0.40, 0.20], atol=5e-3)
    np.testing.assert_allclose(percent([7, 4, 0]), [95, 5, 0], atol=0.5)


def test_the_second_score_decides_too():
    assert round(float(sc.sigmoid(2.0)), 3) == 0.881
    assert round(percent([2, 1])[0]) == 73 and round(percent([20, 10])[0], 3) == 99.995


def test_two_of_the_penguins_scores():
    assert round(float(sc.sigmoid(2.33)), 3) == 0.911
    assert round(float(sc.sigmoid(2.33 + 1.46)), 3) == 0.978
