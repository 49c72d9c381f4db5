"""Every number that lesson 06 speaks of in its exercises and quizzes is computed here."""

import math

import numpy as np
import pytest

import softmax_course as sc
from softmax_course import data, network, plots
from softmax_course.exercises import confidence as ex
from softmax_course.plots.scissors import both_blades


@pytest.fixture(scope="module")
def run():
    """The lesson's own run: 90 points, 64 hidden units, 2000 steps."""
    rng = np.random.default_rng(0)
    train, held_out, new = (data.three_clouds(n, rng=rng) for n in (90, 300, 5000))
    net = network.Network((2, 64, 3), rng=rng, activation="tanh")
    history = network.fit(net, train, epochs=2000, optimiser=network.Adam(0.02))
    return history, train, held_out, new


def test_the_guesses_are_of_the_lessons_own_run(run):
    history, _, _, new = run
    right, sure = judged(history.net, new)
    seen = [guess.happens() for guess in ex.scissors.guesses]
    assert seen == [round(100 * float(right), 1), round(100 * float(sure), 1)]


def judged(net, rows):
    Z = net.scores(rows.X)
    return sc.accuracy(Z, rows.y), sc.softmax(Z).max(axis=1).mean()


def test_two_hundred_answers_stray_by_six():
    assert 0.8 * 200 == 160 and math.sqrt(200 * 0.8 * 0.2) == pytest.approx(6, abs=0.5)
    assert (160 - 120) / math.sqrt(200 * 0.8 * 0.2) == pytest.approx(7, abs=0.1)


def test_the_costs_meet_at_the_threshold():
    c = ex.threshold.right
    assert 9 * (1 - c) == pytest.approx(c) and c / (1 - c) == pytest.approx(9)


def test_acting_where_62_percent_are_right_costs_more_than_it_spares():
    assert round(9 * 0.38, 1) == 3.4 and 1 - 0.38 == pytest.approx(0.62)
    assert "9 x 0.38 = 3.4 for acting, against 0.62" in ex.threshold.insight


def test_two_halves_of_a_bin_make_eighty_percent():
    thoughts = str([part.wrong for part in ex.what_it_misses.parts])
    assert f"right in {(1.0 + 0.6) / 2:.0%}".replace("%", " %") in thoughts
    assert f"are {100 * (0.99 - 0.62):.0f} points apart" in thoughts


def test_one_third_for_everything_has_no_calibration_error():
    y = np.arange(300) % 3
    p = np.full((300, 3), 1 / 3)
    assert sc.expected_calibration_error(p, y) == pytest.approx(0, abs=1e-12)


def test_temperature_under_scores_and_under_shares():
    p = sc.softmax([7.0, 4.0, 0.0])
    given = [sc.softmax([7.0, 4.0, 0.0], temperature=2)[0], sc.softmax(p / 2)[0], p[0]]
    np.testing.assert_allclose(given, [0.798, 0.443, 0.952], atol=5e-4)


def test_prices_and_gradients_of_the_recall():
    np.testing.assert_allclose([np.log(2), np.log10(2)], [0.693, 0.301], atol=5e-4)
    assert sc.cross_entropy_grad([7.0, 4.0, 0.0], 2)[2] == pytest.approx(-1, abs=2e-3)


def test_two_classes_overtake_when_each_has_a_factor_of_its_own():
    z = np.array([2.0, 1.0])
    assert z.argmax() == 0 and (z * [1, 3]).argmax() == 1


def test_each_step_of_the_hinted_list_is_under_one_percent():
    tried = np.geomspace(0.05, 50, 1000)
    assert round(100 * (tried[1] / tried[0] - 1), 1) == 0.7


@pytest.mark.parametrize("case", ex.fit_temperature.cases, ids=lambda case: case.words)
def test_every_case_has_its_best_temperature_where_the_lesson_says(case):
    assert 0.2 < sc.fit_temperature(*case.arguments) < 25


def test_the_scissors_open(run):
    history, train, _, new = run
    early, late = (judged(history.at(step), new) for step in (50, 2000))
    assert abs(early[0] - early[1]) < 0.05 and early[0] > plots.best_accuracy() - 0.03
    assert late[0] < 0.66 and late[1] > 0.94
    assert sc.accuracy(history.net.scores(train.X), train.y) == 1


def test_one_temperature_mends_most_of_it_and_changes_no_answer(run):
    history, _, held_out, new = run
    Z = history.net.scores(new.X)
    T = sc.fit_temperature(history.net.scores(held_out.X), held_out.y)
    before, after = (
        sc.expected_calibration_error(sc.softmax(z), new.y, bins=10) for z in (Z, Z / T)
    )
    assert 10 < T < 22 and before > 0.3 and after < 0.08
    np.testing.assert_array_equal(Z.argmax(axis=1), (Z / T).argmax(axis=1))


def test_on_the_training_rows_no_temperature_is_best(run):
    history, train, _, _ = run
    with pytest.raises(ValueError, match="already has the largest score"):
        sc.fit_temperature(history.net.scores(train.X), train.y)


def test_where_it_says_99_percent_it_is_right_in_62(run):
    history, _, _, new = run
    count, confidence, accuracy = sc.reliability(sc.softmax(history.net.scores(new.X)), new.y)
    assert count[-1] / 5000 == pytest.approx(0.9, abs=0.02)
    np.testing.assert_allclose([confidence[-1], accuracy[-1]], [0.994, 0.62], atol=0.015)


@pytest.mark.parametrize("seed", range(1, 6))
def test_the_scissors_open_for_other_seeds_too(seed):
    rng = np.random.default_rng(seed)
    train, new = (data.three_clouds(n, rng=rng) for n in (90, 2000))
    net = network.Network((2, 64, 3), rng=rng, activation="tanh")
    history = network.fit(net, train, epochs=2000, optimiser=network.Adam(0.02))
    early, late = (judged(history.at(step), new) for step in (50, 2000))
    assert late[0] < early[0] - 0.03 and late[1] > early[1] + 0.1


@pytest.mark.parametrize("seed", range(3))
def test_penguins_are_nearly_calibrated_and_digits_are_not(seed):
    rng = np.random.default_rng(seed)
    birds, others = data.penguins(features=("flipper", "mass")).split(200, rng=rng)
    flock = network.Network((2, 3), scale=network.Standardiser(birds.X))
    network.fit(flock, birds, epochs=300, optimiser=network.SGD(1.0))
    few, rest = data.digits().split(1747, rng=rng)
    reader = network.Network((64, 32, 10), rng=rng)
    network.fit(reader, few, epochs=500, optimiser=network.Adam(0.01))
    gaps = [abs(np.subtract(*judged(*pair))) for pair in ((flock, others), (reader, rest))]
    assert gaps[0] < 0.06 and gaps[1] > 0.12


def chance(p, rng):
    """Return where the calibration error lies nine times in ten, were p calibrated."""
    drawn = (rng.random((200, len(p), 1)) > p.cumsum(axis=1)[:, :-1]).sum(axis=2)
    errors = [sc.expected_calibration_error(p, y, bins=5) for y in drawn]
    return np.quantile(errors, [0.05, 0.95])


def test_the_penguins_error_is_within_chance_and_that_of_the_digits_is_not():
    rng = np.random.default_rng(0)
    birds, others = data.penguins(features=("flipper", "mass")).split(200, rng=rng)
    flock = network.Network((2, 3), scale=network.Standardiser(birds.X))
    network.fit(flock, birds, epochs=300, optimiser=network.SGD(1.0))
    p = sc.softmax(flock.scores(others.X))
    assert sc.expected_calibration_error(p, others.y, bins=5) < chance(p, rng)[1]
    few, rest = data.digits().split(1747, rng=rng)
    reader = network.Network((64, 32, 10), rng=rng)
    network.fit(reader, few, epochs=500, optimiser=network.Adam(0.01))
    p = sc.softmax(reader.scores(rest.X))
    assert sc.expected_calibration_error(p, rest.y, bins=5) > 5 * chance(p, rng)[1]


def test_of_noise_some_networks_are_surer_than_of_digits_and_some_are_not():
    rng = np.random.default_rng(0)
    few, rest = data.digits().split(1747, rng=rng)
    noise, surer = rng.integers(0, 17, (1000, 64)), []
    for seed in range(5):
        reader = network.Network((64, 32, 10), rng=np.random.default_rng(seed))
        network.fit(reader, few, epochs=500, optimiser=network.Adam(0.01))
        digits, strange = (
            sc.softmax(reader.scores(X)).max(axis=1).mean() for X in (rest.X, noise)
        )
        surer.append(strange > digits)
    assert 0 < sum(surer) < 5


def test_from_step_50_on_accuracy_only_falls_and_before_it_the_confidence_swings(run):
    history, _, _, new = run
    right, sure = both_blades(history, new)
    at = {step: i for i, step in enumerate(history.steps)}
    assert right[at[50]] > right[at[1000]] > right[at[2000]]
    assert sure[at[10]] > right[at[10]] + 0.08 and sure[at[1]] < right[at[1]] - 0.1


def test_the_star_is_level_beyond_the_lowest_loss(run):
    history, _, _, new = run
    Z = history.net.scores(new.X)
    right = sc.accuracy(Z, new.y)
    assert sc.fit_temperature(Z, new.y) == pytest.approx(15.4, abs=0.05)
    sure = [sc.softmax(Z / T).max(axis=1).mean() for T in (16.65, 16.75)]
    assert sure[0] > right > sure[1]


def test_chance_moves_200_birds_by_3_points():
    assert math.sqrt(0.78 * 0.22 / 200) == pytest.approx(0.03, abs=0.002)
