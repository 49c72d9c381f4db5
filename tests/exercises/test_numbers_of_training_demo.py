"""Every number that an exercise or a quiz of lesson 05 speaks of is computed here."""

from functools import cache

import numpy as np
import pytest

import softmax_course as sc
from softmax_course import data, network
from softmax_course.exercises import training_demo as ex
from softmax_course.exercises.training_demo import scaling


def loss_of_equal_shares(K, logarithm=np.log):
    return -logarithm(1 / K)


@cache
def four_runs():
    """Return the runs as the lesson makes and shuffles them."""
    birds = data.penguins()
    scale, usual = network.Standardiser(birds.X), network.Adam(0.05)
    runs = {}
    for cause, scaling_, optimiser, head in (
        ("healthy", scale, usual, network.from_scores),
        ("no scaling", None, usual, network.from_scores),
        ("rate too large", scale, network.Adam(10), network.from_scores),
        ("softmax twice", scale, usual, network.softmax_twice),
    ):
        rng = np.random.default_rng(1)
        net = network.Network((5, 4, 3), rng=rng, activation="tanh", scale=scaling_)
        runs[cause] = network.fit(net, birds, epochs=60, optimiser=optimiser, head=head)
    return runs


@cache
def linear_birds():
    """Return the penguins and a network, after 300 steps without a hidden layer."""
    birds = data.penguins()
    net = network.Network((5, 3), scale=network.Standardiser(birds.X))
    network.fit(net, birds, epochs=300, optimiser=network.SGD(1.0))
    return birds, net


def clouds(seed=0):
    rng = np.random.default_rng(seed)
    return (*data.blobs(rng=rng).split(250, rng=rng), rng)


def test_the_first_loss_of_four_classes_on_three_rulers():
    rulers = [loss_of_equal_shares(4, log) for log in (np.log, np.log2, np.log10)]
    np.testing.assert_allclose(rulers, [1.39, 2, 0.6], atol=5e-3)


def test_the_opening_shows_ln_4_a_quarter_and_all():
    loss, before, after = (guess.happens() for guess in ex.opening.guesses)
    assert loss == 1.386 and before == pytest.approx(25, abs=3) and after >= 99


def test_the_two_weights_move_the_loss_each_its_own_way():
    train, _, _ = clouds()
    X = network.Standardiser(train.X)(train.X)
    G = sc.cross_entropy_grad(np.zeros((len(X), 4)), train.y)
    left, right = (train.classes.index(name) for name in ("left", "right"))
    assert (X.T @ G)[0, right] < -0.1 and (X.T @ G)[0, left] > 0.1
    assert [guess.happens() for guess in ex.two_weights.guesses] == [True, False]


@cache
def two_ways():
    """Return for each way the network of act two, its run, and its shares before and after."""
    found = []
    for head in (network.through_clipped_shares(1e-7), network.from_scores):
        rng = np.random.default_rng(0)
        train, _ = data.blobs(rng=rng).split(400, rng=rng)
        rng = np.random.default_rng(0)
        net = network.Network((2, 12, 8, 4), rng=rng)
        true = [sc.softmax(net.scores(train.X))[np.arange(len(train)), train.y]]
        choices = {"batch_size": 5, "optimiser": network.Adam(0.001), "rng": rng, "head": head}
        run = network.fit(net, train, epochs=30, **choices)
        true.append(sc.softmax(net.scores(train.X))[np.arange(len(train)), train.y])
        wrong = net.scores(train.X).argmax(axis=1) != train.y
        found.append((run, *true, wrong))
    return found


def test_clipped_about_a_quarter_end_up_wrong_and_from_the_scores_none():
    shown = [guess.happens() for guess in ex.two_ways.guesses]
    assert shown == [round(100 * run.accuracies[-1], 1) for run, *_ in two_ways()]
    assert shown == pytest.approx([76, 100], abs=2)


def test_a_third_begin_below_the_clip_and_those_that_stay_are_just_the_wrong_ones():
    _, before, after, wrong = two_ways()[0]
    assert (before < 1e-7).mean() == pytest.approx(1 / 3, abs=0.02)
    assert (after < 1e-7).mean() == pytest.approx(1 / 4, abs=0.03)
    np.testing.assert_array_equal(after < 1e-7, wrong)


def test_ten_points_below_the_clip_cost_nothing_and_have_no_slope():
    head, y = network.through_clipped_shares(1e-7), np.array([0])
    for score in (-30, -25, -20):
        price, slope = head(np.array([[score, 0.0]]), y)
        assert price == pytest.approx(ex.clipped_price.right) and not slope.any()
        assert sc.cross_entropy([score, 0], 0) == pytest.approx(-score)


def test_new_penguins_are_known_as_well_without_hidden_units():
    nets, _ = act_three()
    plain, bent = (guess.happens() for guess in reversed(ex.penguins.guesses))
    assert min(plain, bent) > 95 and abs(plain - bent) <= 1
    assert [net.size for net in nets] == [18, 39]


def test_the_first_case_of_standardising_can_be_done_in_the_head():
    train, test = ex.standardise.cases[0].arguments
    assert (train.mean(axis=0).tolist(), train.std(axis=0).tolist()) == ([20, 4], [10, 4])
    expected = ex.standardise.right(train, test)[1]
    np.testing.assert_array_equal(expected, [[-0.5, 1], [2, -0.5]])


def test_two_scores_of_the_last_example_of_thousands_are_1351_and_1349():
    case = next(c for c in ex.gradient_step.cases if c.words == "scores of thousands")
    W, b, X, *_ = case.arguments
    np.testing.assert_array_equal((X @ W + b)[-1], [1351, 1349])


def test_exp_loses_the_order_of_scores_of_a_thousand_and_keeps_that_of_hundreds():
    cases = {case.words: case.arguments[0] for case in ex.accuracy.cases}
    with np.errstate(all="ignore"):
        beyond, within = (
            np.diff(np.exp(cases[f"scores of {words}"]))
            for words in ("a thousand", "tens and hundreds")
        )
        assert np.isinf(np.exp(1001)) and np.exp(-1002) == 0
    assert not (beyond[:2] > 0).any() and np.isfinite(within).all()
    np.testing.assert_array_equal(np.sign(within)[:, 0], [1, 1, -1])


def test_one_row_lies_800_below_the_largest_score_of_all_and_exp_is_not_too_large_for_it():
    case = next(c for c in ex.gradient_step.cases if c.words == "rows far apart")
    W, b, X, *_ = case.arguments
    tops = (X @ W + b).max(axis=1)
    assert tops.max() - tops.min() > 799 and np.isfinite(np.exp(tops)).all()
    assert np.exp(tops.min()) > 0 == np.exp(tops.min() - tops.max())


def test_every_row_of_the_masked_case_has_a_masked_class_and_most_have_scores_below_zero():
    case = next(c for c in ex.accuracy.cases if "masked" in c.words)
    Z = case.arguments[0]
    assert np.isneginf(Z).any(axis=1).all() and (Z.max(axis=1) < 0).sum() == 3


def test_the_median_leaves_a_sum_of_differences_that_the_mean_does_not():
    birds = np.array(scaling._BIRDS)
    assert np.abs((birds - np.median(birds, axis=0)).sum(axis=0)[:2]).min() > 1
    np.testing.assert_allclose((birds - birds.mean(axis=0)).sum(axis=0), 0, atol=1e-9)


def test_the_shuffle_of_the_lesson_gives_the_four_causes_in_the_order_of_the_answer():
    causes = list(four_runs())
    assert ex.four_runs.right == tuple(causes[i] for i in np.random.default_rng(0).permutation(4))


def test_the_healthy_run_falls_to_nothing():
    run = four_runs()["healthy"]
    assert run.losses[-1] < 0.05 and run.accuracies[-1] > 0.99
    assert np.mean(np.diff(run.losses) < 0) > 0.9


def test_the_unscaled_run_ends_at_the_base_rates_just_below_ln_3():
    run, counts = four_runs()["no scaling"], np.bincount(data.penguins().y)
    base_rates = sc.entropy(counts / counts.sum())
    assert round(float(base_rates), 4) == 1.0536 < np.log(3)
    assert run.losses[-1] == pytest.approx(base_rates, abs=0.01)
    assert round(100 * run.accuracies[-1]) == 44 == round(100 * counts.max() / counts.sum())


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_on_unscaled_birds_every_tanh_unit_is_at_one_of_its_ends(seed):
    birds, rng = data.penguins(), np.random.default_rng(seed)
    one = network.Network((5, 4, 3), activation="tanh", rng=rng)
    hidden = np.tanh(birds.X @ one.weights[0] + one.biases[0])
    assert np.abs(hidden).min() > 0.99


def test_a_double_softmax_often_fails_on_raw_inputs_and_not_on_standardised_ones():
    def failed(scaled):
        low = 0
        for seed in range(4):
            rng = np.random.default_rng(seed)
            train, test = data.blobs(rng=rng).split(400, rng=rng)
            scale = network.Standardiser(train.X) if scaled else None
            net = network.Network((2, 12, 8, 4), rng=rng, scale=scale)
            recipe = dict(epochs=30, batch_size=5, optimiser=network.Adam(0.001), rng=rng)
            network.fit(net, train, head=network.softmax_twice, pictures=1, **recipe)
            low += sc.accuracy(net.scores(test.X), test.y) < 0.9
        return low

    assert failed(scaled=False) >= 2 and failed(scaled=True) == 0


def test_the_double_softmax_keeps_above_its_floor_with_nearly_all_winners_right():
    run, floor = four_runs()["softmax twice"], -sc.log_softmax([1.0, 0, 0])[0]
    assert round(float(floor), 4) == 0.5514 < run.losses[-1] < 0.6
    assert run.accuracies[-1] > 0.99


def test_a_double_softmax_never_costs_much_and_the_large_rate_does():
    dearest = -sc.log_softmax([0.0, 1.0, 0.0])[0]
    run = four_runs()["rate too large"]
    assert dearest < 1.6 and run.losses.max() > 10 * run.losses[0]
    assert np.mean(run.losses > run.losses[0]) > 0.4 and run.losses.min() > 0.3


def test_the_floor_for_four_classes():
    floor = -sc.log_softmax([1.0, 0, 0, 0])[0]
    assert round(float(floor), 4) == 0.7437 and floor == pytest.approx(-np.log(np.e / (np.e + 3)))


def test_softmax_as_it_stands_on_paper_gives_one_nan_and_one_nought():
    with np.errstate(all="ignore"):
        np.testing.assert_array_equal(np.exp([1000, 0]) / np.exp([1000, 0]).sum(), [np.nan, 0])


def test_one_answer_is_three_classes_off_so_errors_and_distances_differ():
    case = next(c for c in ex.accuracy.cases if c.words.startswith("four classes"))
    Z, y = case.arguments
    apart = np.abs(Z.argmax(axis=1) - y)
    assert case.ordinary and apart.max() == 3 and apart.mean() != (apart > 0).mean()


def test_one_half_in_three_units():
    half = [loss_of_equal_shares(2, log) for log in (np.log, np.log2, np.log10)]
    np.testing.assert_allclose(half, [0.69, 1, 0.30], atol=5e-3)


def test_the_dearest_clipped_share():
    assert round(ex.clipped_price.right, 1) == 16.1 and round(np.log(10), 1) == 2.3
    Z = np.array([[0.0, 800.0]])
    loss, slope = network.through_clipped_shares(1e-7)(Z, np.array([0]))
    assert loss == pytest.approx(ex.clipped_price.right) and not slope.any()


def test_through_clipped_shares_some_starts_with_rows_below_the_clip_come_back_and_some_do_not():
    head, ends = network.through_clipped_shares(1e-7), []
    for seed in (0, 1, 11, 12, 18):
        train, _, rng = clouds(seed)
        net = network.Network((2, 12, 8, 4), rng=rng)
        shares = sc.softmax(net.scores(train.X))[np.arange(len(train)), train.y]
        assert (shares < 1e-7).sum() > 100
        choices = {"batch_size": 5, "optimiser": network.Adam(), "rng": rng, "head": head}
        ends.append(network.fit(net, train, epochs=30, **choices).accuracies[-1])
    assert min(ends) < 0.9 < 0.99 < max(ends)


def test_half_way_the_linear_network_is_torn():
    train, _, _ = clouds()
    net = network.Network((2, 4), scale=network.Standardiser(train.X))
    network.fit(net, train, epochs=2000, optimiser=network.SGD(1.0))
    shares = sc.softmax(net.scores([[15.0, 7.5]]))[0]
    np.testing.assert_allclose(shares[:2], 0.5, atol=0.1)
    assert shares[2:].max() < 0.02


@pytest.mark.parametrize("seed", [0, 1])
def test_half_way_the_articles_network_names_a_cloud_far_away(seed):
    train, _, rng = clouds(seed)
    net = network.Network((2, 12, 8, 4), rng=rng)
    network.fit(net, train, epochs=30, batch_size=5, optimiser=network.Adam(), rng=rng)
    shares = dict(zip(train.classes, sc.softmax(net.scores([[15.0, 7.5]]))[0], strict=True))
    assert shares["right"] > 0.89


def test_the_dearest_bird_and_what_is_said_of_it():
    birds, net = linear_birds()
    Z = net.scores(birds.X)
    losses = sc.cross_entropy(Z, birds.y, reduction="none")
    row = losses.argmax()
    assert round(ex.worst_bird.right, 2) == 1.01 and round(losses[row], 2) == 1.01
    assert birds.X[row, 0] == 40.9 and birds.classes[birds.y[row]] == "Chinstrap"
    assert np.flatnonzero(Z.argmax(axis=1) != birds.y).tolist() == [row]
    assert round(100 * losses[row] / losses.sum()) == 15 and len(birds) == 333


def test_the_dearest_bird_has_the_shortest_bill_of_its_species_and_many_adelies_one_as_long():
    birds = data.penguins()
    bills = dict(zip(birds.classes, (birds.X[birds.y == k, 0] for k in range(3)), strict=True))
    assert bills["Chinstrap"].min() == 40.9
    assert (bills["Adélie"] >= 40.9).mean() == pytest.approx(1 / 4, abs=0.02)


@cache
def act_three():
    """Return the two networks of the lesson's act three."""
    rng = np.random.default_rng(0)
    birds, _ = data.penguins().split(100, rng=rng)
    scale = network.Standardiser(birds.X)
    bent = network.Network((5, 4, 3), activation="tanh", rng=rng, scale=scale)
    nets = network.Network((5, 3), scale=scale), bent
    for net in nets:
        network.fit(net, birds, epochs=300, optimiser=network.SGD(0.5))
    return nets, len(birds)


def test_what_is_taken_for_the_price_of_the_dearest_bird():
    birds, net = linear_birds()
    Z = net.scores(birds.X)

    def losses(scores):
        return sc.cross_entropy(scores, birds.y, reduction="none")

    P, price = sc.softmax(Z), losses(Z)
    row = int(price.argmax())
    share, unsure = P[row, birds.y[row]], P.max(axis=1).argmin()
    nets, seen = act_three()
    expected = {
        "gives the row, not the loss": (row, row + 1),
        "gives the mean loss": (price.mean(),),
        "adds up the losses": (price.sum(),),
        "takes the cheapest bird": (price.min(),),
        "takes the bird that the network is least sure of": (price[unsure],),
        "takes shares for scores": (losses(P).max(),),
        "takes measurements for scores": (losses(birds.X).max(), losses(net.scale(birds.X)).max()),
        "standardises twice": (losses(net.scores(net.scale(birds.X))).max(),),
        "asks the network of act three": [losses(n.scores(birds.X)).max() for n in nets],
        "gives the share, not its price": (share,),
        "gives what is missing to certainty": (1 - share,),
        "prices the winner": (-np.log(P[row].max()),),
        "takes the logarithm to base 10": (price[row] / np.log(10),),
        "takes the logarithm to base 2": (price[row] / np.log(2),),
        "forgets the minus": (-price[row],),
    }
    listed = {m.name: ex.worst_bird.wrong_answers(m) for m in ex.worst_bird.mistakes}
    assert listed.keys() == expected.keys() and seen == 233
    for name, values in expected.items():
        np.testing.assert_allclose(listed[name], values, rtol=1e-9)


def test_without_a_hidden_layer_clouds_and_birds_are_learned():
    for dataset in (data.blobs(rng=np.random.default_rng(0)), data.penguins()):
        sizes = (dataset.X.shape[1], len(dataset.classes))
        net = network.Network(sizes, scale=network.Standardiser(dataset.X))
        run = network.fit(net, dataset, epochs=300, optimiser=network.SGD(1.0))
        assert run.accuracies[-1] >= 0.99


def test_without_a_hidden_layer_xor_stays_at_ln_2_and_with_one_it_is_learned():
    corners = data.xor(rng=np.random.default_rng(0))
    ends = []
    for sizes in ((2, 2), (2, 8, 2)):
        rng = np.random.default_rng(0)
        net = network.Network(sizes, rng=rng, activation="tanh")
        ends.append(network.fit(net, corners, epochs=300, optimiser=network.SGD(1.0)))
    assert ends[0].losses[-1] == pytest.approx(np.log(2), abs=5e-3)
    assert ends[1].accuracies[-1] == 1


def test_numpy_makes_no_array_of_a_family_of_types():
    old = np.lib.NumpyVersion(np.__version__) < "2.3.0"  # which only warned
    refused = pytest.warns(DeprecationWarning) if old else pytest.raises(TypeError)
    with refused:
        np.zeros(3).astype(np.integer)
    assert np.zeros(3).astype(int).dtype.kind == "i"
