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


def test_the_five_steps_of_seven_four_and_zero():
    exps = np.exp([7, 4, 0])
    assert [*exps.round(1), exps.sum().round(1)] == [1096.6, 54.6, 1.0, 1152.2]
    assert (exps / exps.sum()).round(3).tolist() == [0.952, 0.047, 0.001]
    assert round(np.e, 3) == 2.718 and round(np.exp(3), 1) == 20.1


def test_halving_a_share_adds_the_same_price():
    prices = -np.log([1, 1 / 2, 1 / 4, 1 / 8])
    np.testing.assert_allclose(np.diff(prices), 0.693, atol=5e-4)
    assert np.log(np.exp(3)) == pytest.approx(3)


def test_ten_photos_that_look_alike():
    price = -np.log([0.7, 0.2, 0.1])
    assert round(float((7 * price[0] + 2 * price[1] + price[2]) / 10), 2) == 0.80
    assert [round(float(price[0]), 2), round(float(np.log(3)), 2)] == [0.36, 1.10]


def test_a_second_softmax_lets_no_share_above_058():
    assert round(np.e / (np.e + 2), 2) == 0.58 == round(float(sc.softmax([1, 0, 0])[0]), 2)


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


def price(p):
    return -np.log(p)


def test_worked_examples_doubling_and_shifting():
    assert round(percent([14, 8, 0])[0], 2) == 99.75 and round(np.exp(6)) == 403
    assert round(percent([17, 14, 10])[0], 2) == round(percent([7, 4, 0])[0], 2) == 95.17


def test_worked_examples_softmax_twice():
    twice = sc.softmax(sc.softmax([7.0, 4.0, 0.0]))[0]
    assert round(twice, 3) == 0.558 and round(percent([7, 4, 0])[0] / 100, 3) == 0.952


def test_worked_examples_what_is_missing_to_a_hundred_percent():
    missing = 100 - percent(examples.VOTES)[1]
    assert round(missing, 7) == 0.0000015
    np.testing.assert_array_equal(examples.VOTES - examples.VOTES.max(), [-18, 0, -26])


def test_a_tenth_of_seven_four_and_zero():
    assert percent([0.7, 0.4, 0.0]).round().tolist() == [45, 33, 22]


def test_single_precision_makes_a_gradient_check_wrong_by_8_per_cent():
    z, h = examples.PENGUIN.astype(np.float32), np.float32(1e-5)

    def f(z):
        return -sc.log_softmax(z)[2]

    steps = h * np.eye(3, dtype=np.float32)
    found = np.array([(f(z + e) - f(z - e)) / (2 * h) for e in steps])
    assert np.abs(found / sc.cross_entropy_grad(examples.PENGUIN, 2) - 1).max() < 0.09


def test_worked_examples_the_cliffs():
    ends = [np.log(float(np.finfo(kind).max)) for kind in (np.float64, np.float32, np.float16)]
    np.testing.assert_allclose(ends, [709.78, 88.72, 11.09], atol=5e-3)
    np.testing.assert_allclose([53 * np.log(2), 24 * np.log(2)], [36.74, 16.64], atol=5e-3)


def test_worked_examples_the_photo():
    p = sc.softmax(examples.AIRPLANE)
    np.testing.assert_allclose(100 * p, [0.06, 5.96, 0.83, 93.15], atol=6e-3)
    assert examples.AIRPLANE.sum() == pytest.approx(0.82)
    assert round(float(sc.sigmoid(examples.AIRPLANE).sum()), 2) == 2.08


def test_cross_entropy_three_truths_and_three_rulers():
    p = sc.softmax(examples.AIRPLANE)
    np.testing.assert_allclose(price(p[[3, 1, 0]]), [0.0709, 2.8209, 7.4209], atol=5e-5)
    np.testing.assert_allclose([-np.log2(p[3]), -np.log10(p[3])], [0.1023, 0.0308], atol=5e-5)
    assert round(price(p[1]) / price(p[3]), -1) == 40
    assert round(price(p[0]) / price(p[3]), -2) == 100


def test_cross_entropy_prices_in_the_quiz():
    assert price(0.001) == pytest.approx(10 * price(0.5), rel=0.01)
    lead = sc.softmax([0.0, 1.0, 0.0])[1]
    np.testing.assert_allclose([lead, price(lead)], [0.576, 0.5514], atol=5e-4)
    assert round(-np.log2(lead), 4) == 0.7956
    np.testing.assert_allclose([np.log(10), 1 / np.log(2)], [2.30, 1.44], atol=5e-3)


def test_cross_entropy_floor_for_four_classes():
    share = sc.softmax([1.0, 0, 0, 0])[0]
    assert round(100 * share, 2) == 47.54 and 0.7436 < price(share) < 0.7437


def test_cross_entropy_cheap_and_dear():
    ratios = price(0.001) / price(np.array([0.52, 0.45]))
    assert 8 < ratios[1] < 9 and 10 < ratios[0] < 11
    losses = price([sc.softmax([7.0, 4.0, 0.0])[0], sc.softmax(examples.PENGUIN)[2]])
    assert round(float(np.exp(-losses.mean())), 2) == 0.37


def test_cross_entropy_clipping_in_the_instructors_notes():
    np.testing.assert_allclose(price([1e-7, 1e-12, 1e-15]), [16.1, 27.6, 34.5], atol=0.05)


def test_course_notes_that_only_illustrate():
    p = sc.softmax([12.5, 0.6, -23.0])
    assert p[0] > 0.99999 and p[0] / p[1] > 100_000


def test_shares_of_shares_are_at_most_27_times_one_another():
    twice = sc.softmax([1.0, 0.0, 0.0])  # shares as far apart as they can be
    assert round(twice.max() / twice.min(), 1) == 2.7


def test_a_hundredth_more_on_a_score_with_84_percent_moves_ln_of_the_total_by_00084():
    share = sc.softmax(examples.PENGUIN)[0]
    assert round(100 * share) == 84 and round(100 * np.expm1(0.01)) == 1
    assert round(float(np.log1p(np.expm1(0.01) * share)), 4) == 0.0084
    assert round(float(np.log(1.0084)), 4) == 0.0084


def test_7e_249_begins_249_places_behind_the_point():
    assert f"{7e-249:.249f}".rstrip("0").partition(".")[2] == "0" * 248 + "7"
