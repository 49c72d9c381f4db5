"""Every number that an exercise or a quiz of lesson 07 speaks of is computed here."""

import math

import numpy as np
import pytest

import softmax_course as sc
from softmax_course import examples
from softmax_course.exercises import start_here, training_demo
from softmax_course.exercises import where_softmax_goes_next as ex
from softmax_course.exercises.where_softmax_goes_next.questions import wins_of_the_first

RNG = np.random.default_rng(11)
LEADER = ex.gumbel_max.cases[1].arguments[0]
NEXT_WORD = {"mat": 0.42, "floor": 0.25, "sofa": 0.16, "bed": 0.09, "moon": 0.05, "spoon": 0.03}


def wins(z, noise):
    return np.bincount((z + noise).argmax(axis=1), minlength=len(z)) / len(noise)


def test_the_opening_shows_89_and_84_and_other_seeds_hardly_differ():
    assert [guess.happens() for guess in ex.opening.guesses] == [89, 84]
    assert wins_of_the_first(RNG.standard_normal) == pytest.approx(89, abs=1)
    assert wins_of_the_first(lambda size: RNG.gumbel(size=size)) == pytest.approx(84, abs=1)
    assert round(100 * sc.softmax(examples.PENGUIN)[0]) == 84


def test_normal_noise_lets_the_leaders_win_89_for_84_and_90_for_69_per_cent():
    for z, place, won, share in ((examples.PENGUIN, 0, 0.893, 0.84), (LEADER, 4, 0.903, 0.69)):
        often = wins(z, RNG.normal(size=(200_000, len(z))))[place]
        assert often == pytest.approx(won, abs=0.004)
        assert round(sc.softmax(z)[place], 2) == share
    assert round(100 * sc.softmax(examples.PENGUIN)[0], 1) == 83.8


def test_normal_noise_of_gumbels_spread_lets_a_leader_of_nine_rivals_win_too_often():
    assert (LEADER == LEADER.min()).sum() == 9 and LEADER.argmax() == 4
    often = wins(LEADER, RNG.normal(0, math.pi / math.sqrt(6), (20000, 10)))[4]
    assert often > sc.softmax(LEADER)[4] + 0.05


def test_gumbel_noise_has_that_spread_and_its_long_tail_upwards():
    noise = RNG.gumbel(size=200_000)
    assert noise.std() == pytest.approx(math.pi / math.sqrt(6), rel=0.02)
    assert np.percentile(noise, 99) > -2 * np.percentile(noise, 1)


def test_twice_the_noise_is_temperature_two_and_half_of_it_one_half():
    for factor in (2, 0.5):
        often = wins(examples.PENGUIN, factor * RNG.gumbel(size=(40000, 3)))
        shares = sc.softmax(examples.PENGUIN, temperature=factor)
        np.testing.assert_allclose(often, shares, atol=0.015)


def test_base_two_makes_the_noise_1_44_times_as_strong_and_base_ten_less_than_half():
    u = RNG.random(1000)
    usual = -np.log(-np.log(u))
    for noise, factor in ((-np.log2(-np.log2(u)), 1.44), (-np.log10(-np.log10(u)), 0.43)):
        assert noise.std() / usual.std() == pytest.approx(factor, abs=5e-3)


def test_logistic_noise_reaches_as_far_down_as_up_and_gumbel_noise_farther_up():
    logistic, gumbel = RNG.logistic(size=200_000), RNG.gumbel(size=200_000)
    low, high = np.percentile(logistic, [1, 99])
    assert high == pytest.approx(-low, rel=0.05)
    low, high = np.percentile(gumbel, [1, 99])
    assert high > -2 * low


def test_two_scores_of_the_draws_are_large_and_one_apart():
    assert 1001 in ex.gumbel_max.cases[-1].arguments[0]
    assert 1000 in ex.gumbel_max.cases[-1].arguments[0]


def test_a_score_of_minus_ten_beside_zero_gets_0_00005():
    assert round(sc.softmax([0.0, -10.0])[1], 5) == 0.00005


def test_half_of_d_is_its_root_for_four_only():
    d = np.arange(1, 2000)
    np.testing.assert_array_equal(d[d / 2 == np.sqrt(d)], [4])
    np.testing.assert_array_equal(d**1 / 2, d / 2)


def test_exp_of_the_thousand_in_the_cases_runs_over():
    with np.errstate(over="ignore"):
        assert np.isinf(np.exp(1001.0)) and np.isinf(np.exp(1000.0))


def test_a_mask_keeps_the_odds_and_zero_afterwards_adds_up_to_less():
    masked = sc.softmax([2.33, -np.inf, 0.56])
    full = sc.softmax(examples.PENGUIN)
    assert masked[0] / masked[2] == pytest.approx(full[0] / full[2])
    assert full[[0, 2]].sum() < 1


def test_zero_afterwards_works_until_the_class_that_is_out_leads_by_some_700():
    for lead, right in ((700, True), (750, False)):
        shares = sc.softmax([lead, 0.0, -1.0])[1:]
        with np.errstate(invalid="ignore"):
            assert np.allclose(shares / shares.sum(), sc.softmax([0.0, -1.0])) == right


def test_shares_as_scores_give_odds_of_e_at_most():
    odds = np.exp(sc.softmax([0.0, 800.0, -np.inf]))
    assert odds.max() / odds.min() == pytest.approx(math.e)


def test_in_two_cases_a_class_that_is_out_leads_by_two_thousand_or_more():
    cases = {case.words: case.arguments for case in ex.masked_softmax.cases}
    z, mask = cases["a huge score ruled out"]
    assert z[~mask].max() - z[mask].max() == 2000
    z, mask = cases["beyond any usual number"]
    assert z[mask].max() == -3e300


def test_the_running_totals_of_the_next_word():
    totals = np.cumsum(list(NEXT_WORD.values()))
    np.testing.assert_allclose(totals, [0.42, 0.67, 0.83, 0.92, 0.97, 1.0])
    assert set(list(NEXT_WORD)[: np.searchsorted(totals, 0.9) + 1]) == ex.top_p_words.right
    assert 1 - NEXT_WORD["mat"] == pytest.approx(0.58)
    upwards = np.cumsum(list(NEXT_WORD.values())[::-1])
    assert np.searchsorted(upwards, 0.9) + 1 == len(NEXT_WORD)


def test_a_mask_that_marks_nothing_at_all_is_not_told_that_it_compared():
    masks = (lambda p, total: np.zeros(len(p), dtype=bool), lambda p, total: p == 0.9)
    assert {ex.top_p_mask.check(mask).mistake for mask in masks} == {"marks nothing"}


def test_scores_of_64_numbers_spread_by_8_and_of_1024_by_32():
    for d, spread in ((64, 8), (1024, 32)):
        q, k = RNG.normal(size=(2, 20000, d))
        assert (q * k).sum(axis=1).std() == pytest.approx(spread, rel=0.03)
        assert math.sqrt(d) == spread
    assert 64**2 == 4096 and sc.softmax([20.0, 0, 0])[0] > 0.999999


def test_undivided_scores_of_64_numbers_give_one_of_eight_keys_87_per_cent_on_average():
    q, k = RNG.normal(size=(5000, 1, 64)), RNG.normal(size=(5000, 8, 64))
    largest = sc.softmax((q * k).sum(axis=-1)).max(axis=-1)
    assert largest.mean() == pytest.approx(0.87, abs=0.015)


def test_odds_of_a_lead_of_three_whatever_else_is_offered():
    np.testing.assert_allclose(ex.odds.right, math.exp(3))
    assert 10**3 == 1000


def test_three_equal_scores_are_thirds_and_two_are_halves():
    np.testing.assert_allclose(sc.softmax([2, 2, 2]), 1 / 3)
    np.testing.assert_allclose(sc.softmax([2, 2]), 1 / 2)


def test_the_floor_of_the_smoothed_target_and_the_answers_beside_it():
    others = [-np.log(0.9), -np.log(0.9 + 0.1 / 3), sc.entropy([0.9, 0.1]), np.log(3)]
    np.testing.assert_allclose(others, [0.1054, 0.0690, 0.3251, 1.0986], atol=5e-5)
    assert round(ex.best_smoothed_loss.right, 4) == 0.2911
    assert round(sc.entropy([0.9, 0.05, 0.05]), 4) == 0.3944


def test_a_larger_lead_than_the_best_makes_the_smoothed_loss_worse():
    best, more = (
        sc.cross_entropy([lead, 0.0, 0.0], 0, label_smoothing=0.1) for lead in (np.log(28), 6.0)
    )
    assert best == pytest.approx(ex.best_smoothed_loss.right) and more > best


def test_powers_of_two_are_softmax_at_its_temperature():
    z = examples.SEVEN_FOUR_ZERO
    np.testing.assert_allclose(2.0**z / (2.0**z).sum(), sc.softmax(z, temperature=1 / np.log(2)))
    assert round(ex.temperature_of_two.right, 4) == 1.4427
    assert round(math.exp(1 / 2), 2) == 1.65
    assert round(math.exp(1 / 0.5), 2) == 7.39


def test_two_averages_and_what_they_are_made_of():
    np.testing.assert_allclose(ex.two_averages.right, [0.976, 0.553], atol=5e-4)
    shares = sc.softmax([[10.0, 0, 0], [0, 2.0, 0]])
    product = np.sqrt(shares.prod(axis=0))
    assert product[0] / product.sum() == pytest.approx(ex.two_averages.right[0])
    assert shares[0, 0] > 0.999 and shares[1, 0] < 0.5


def test_recall_ten_classes_begin_at_230():
    assert f"{math.log(10):.2f} is ln 10" in ex.recall.questions[0].choices["b"].feedback


def test_closing_limits_of_the_temperature():
    z = examples.SEVEN_FOUR_ZERO
    np.testing.assert_allclose(sc.softmax(z, temperature=0.01), [1, 0, 0], atol=1e-12)
    np.testing.assert_allclose(sc.softmax(z, temperature=1e6), 1 / 3, atol=1e-5)
    assert 3 / 0.01 == pytest.approx(300)


def test_posttest_the_leaf_adds_up_to_37():
    said = [option.feedback for option in ex.posttest.questions[0].choices.values()]
    assert any(f"add up to {-0.7 + 4.1 + 0.3:.1f}" in words for words in said)


def test_posttest_nineteen_in_twenty_of_two_thousand():
    asked = ex.posttest.questions[3]
    assert "0.95 to each of two thousand" in asked.text
    assert f"about {0.95 * 2000:.0f}" in asked.options.values()


def test_posttest_what_a_quarter_costs_on_three_rulers():
    costs = [-np.log(0.25), -np.log2(0.25), -np.log10(0.25), 1 - 0.25]
    np.testing.assert_allclose(costs, [1.39, 2, 0.60, 0.75], atol=5e-3)
    assert -np.log(0.25) == pytest.approx(2 * -np.log(0.5))


def test_the_posttest_meets_the_misconceptions_of_the_pretests_in_other_words():
    before = (*start_here.closing.questions, *training_demo.pretest.questions)
    for old, new in zip(before, ex.posttest.questions, strict=True):
        wrong = [{o.misconception for o in q.choices.values()} for q in (old, new)]
        assert len(wrong[0] & wrong[1]) >= len(wrong[0]) - 1 and old.text != new.text
