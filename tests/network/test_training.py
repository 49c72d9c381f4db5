"""Training and its history: repeatable, stoppable, and plain about what is wrong."""

import copy
import inspect
import pickle
import warnings
from types import SimpleNamespace

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from softmax_course import accuracy, data, network

RNG = np.random.default_rng(0)
X, y = RNG.normal(size=(23, 2)), RNG.integers(3, size=23)


def made(seed=1):
    return network.Network((2, 6, 3), rng=np.random.default_rng(seed))


def training(net, seed=2, **choices):
    choices = {"epochs": 4, "batch_size": 5, "optimiser": network.Adam(0.01), **choices}
    return network.train(net, X, y, rng=np.random.default_rng(seed), **choices)


@pytest.mark.parametrize("optimiser", [network.SGD(0.1, 0.9), network.Adam()], ids=repr)
def test_the_same_generator_gives_the_same_bytes_again(optimiser):
    runs = [training(made(), optimiser=optimiser).run() for _ in range(2)]
    assert runs[0].snapshots.tobytes() == runs[1].snapshots.tobytes()
    assert runs[0].losses.tobytes() == runs[1].losses.tobytes()


def test_another_order_of_rows_gives_another_network():
    one, other = made(), made()
    training(one, seed=2).run()
    training(other, seed=3).run()
    assert one.parameters.tobytes() != other.parameters.tobytes()


def test_stopping_keeps_what_was_learned_and_going_on_changes_nothing():
    straight, interrupted = made(), made()
    training(straight).run()
    run = training(interrupted)
    for moment in run:
        if moment.step == 7:
            break
    assert interrupted.parameters.tobytes() == moment.parameters.tobytes()
    run.run()
    assert interrupted.parameters.tobytes() == straight.parameters.tobytes()


def test_the_stop_button_between_two_steps_loses_nothing(monkeypatch):
    straight, interrupted = made(), made()
    training(straight).run()
    run = training(interrupted, pictures=1)
    batch_at = run._batches.at

    def pressed(step):
        if step == 13:
            monkeypatch.undo()
            raise KeyboardInterrupt
        return batch_at(step)

    monkeypatch.setattr(run._batches, "at", pressed)
    with pytest.raises(KeyboardInterrupt):
        run.run()
    assert run.step == 13
    run.run()
    assert interrupted.parameters.tobytes() == straight.parameters.tobytes()


def test_an_interrupt_right_after_the_move_repeats_no_step(monkeypatch):
    straight, interrupted = made(), made()
    training(straight).run()
    run = training(interrupted, pictures=1)
    move = run._walker.step

    def pressed():
        move()
        if run.step == 13:
            monkeypatch.undo()
            raise KeyboardInterrupt

    monkeypatch.setattr(run._walker, "step", pressed)
    with pytest.raises(KeyboardInterrupt):
        run.run()
    assert run.step == 13
    run.run()
    assert interrupted.parameters.tobytes() == straight.parameters.tobytes()


def test_an_interrupt_after_the_shuffle_draws_no_second_order(monkeypatch):
    straight, interrupted = made(), made()
    training(straight).run()
    run = training(interrupted)
    slope = run._slope

    def pressed(*arrays):
        if run.step == 5:
            monkeypatch.undo()
            raise KeyboardInterrupt
        return slope(*arrays)

    monkeypatch.setattr(run, "_slope", pressed)
    with pytest.raises(KeyboardInterrupt):
        run.run()
    run.run()
    assert interrupted.parameters.tobytes() == straight.parameters.tobytes()


def test_a_look_in_between_tells_how_things_stand_and_records_nothing():
    net = made()
    run = training(net, pictures=1, test=(X[:4], y[:4]))
    next(run)
    next(run)
    looks = []
    run.after_step = lambda: looks.append((run.look(), len(run.history), net.copy()))
    last = next(run)
    moment, recorded, then = looks[10 - 2]
    assert recorded == 2 and (moment.step, moment.epoch) == (10, 2)
    assert (moment.loss, moment.test_loss) == (then.loss(X, y), then.loss(X[:4], y[:4]))
    assert_array_equal(moment.parameters, then.parameters)
    assert looks[-1][0].loss == last.loss and run.history.moments[-1] is last


def test_a_look_at_a_run_that_diverged_says_so_and_changes_nothing():
    run = training(made(), batch_size=None, optimiser=network.SGD(1e50), epochs=9, pictures=1)
    found = []

    def look():
        before = run.network.parameters.copy()
        try:
            run.look()
        except network.Diverged as error:
            found.append(str(error))
        assert_array_equal(run.network.parameters, before)

    run.after_step = look
    with warnings.catch_warnings(), pytest.raises(network.Diverged):
        warnings.simplefilter("error")
        run.run()
    assert found and "no longer finite with SGD" in found[0] and "is back at" not in found[0]


def test_a_training_remembers_that_it_diverged():
    run = training(made(), batch_size=None, optimiser=network.SGD(1e200), epochs=50)
    assert run.diverged is None
    with pytest.raises(network.Diverged) as caught:
        run.run()
    assert run.diverged is caught.value and run.run() is run.diverged.history
    assert run.step == run.history.moments[-1].step and run.look().loss == run.history.losses[-1]


def test_a_divergence_survives_a_pickle():
    run = training(made(), batch_size=None, optimiser=network.SGD(1e200), epochs=50)
    with pytest.raises(network.Diverged) as caught:
        run.run()
    twin = pickle.loads(pickle.dumps(caught.value))
    assert str(twin) == str(caught.value)
    assert_array_equal(twin.history.losses, run.history.losses)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, pickle.dumps])
def test_a_training_is_not_copied(copied):
    with pytest.raises(TypeError, match=r"a Training cannot be copied .* net\.copy\(\)"):
        copied(training(made()))


def test_nothing_happens_before_the_first_turn():
    net, rng = made(), np.random.default_rng(2)
    network.train(net, X, y, epochs=4, batch_size=5, optimiser=network.SGD(), rng=rng)
    assert_array_equal(net.parameters, made().parameters)
    assert rng.random() == np.random.default_rng(2).random()


def test_an_epoch_takes_every_row_once_and_the_last_batch_what_is_left():
    run, seen = training(made(), epochs=1), []
    for step in range(run.steps):
        seen.append(run._batches.at(step)[0].copy())
    assert [len(rows) for rows in seen] == [5, 5, 5, 5, 3]
    assert_array_equal(np.sort(np.vstack(seen), axis=0), np.sort(X, axis=0))


def test_labels_travel_with_their_rows():
    batches = training(made())._batches
    where = {tuple(row): label for row, label in zip(X, y, strict=True)}
    for step in range(10):
        rows, Y = batches.at(step)
        assert [where[tuple(row)] for row in rows] == Y.argmax(axis=1).tolist()


def test_each_step_is_the_one_that_the_gradient_of_its_batch_asks_for():
    run, twin = training(made(), optimiser=network.SGD(0.1), pictures=100), made()
    next(run)
    for _ in range(7):
        moment = next(run)
        rows, Y = run._batches.batches[(moment.step - 1) % 5]
        twin.parameters -= 0.1 * twin.gradient(rows, Y.argmax(axis=1))
        assert np.abs(twin.parameters - moment.parameters).max() < 1e-14


def test_a_batch_of_all_rows_needs_no_generator():
    runs = []
    for batch_size in (None, len(X)):
        net = made()
        choices = {"epochs": 3, "optimiser": network.SGD(), "batch_size": batch_size}
        runs.append(network.fit(net, X, y, **choices).snapshots.tobytes())
    assert runs[0] == runs[1]


def test_moments_tell_the_whole_run_and_its_loss_over_all_rows():
    net = made()
    history = training(net, test=(X[:4], y[:4])).run()
    assert (history.steps[0], history.steps[-1], history.epochs[-1]) == (0, 20, 4)
    assert history.losses[-1] == net.loss(X, y)
    assert history.accuracies[-1] == accuracy(net.scores(X), y)
    assert history.test_losses[-1] == net.loss(X[:4], y[:4])
    assert history.test_accuracies[-1] == accuracy(net.scores(X[:4]), y[:4])
    assert history.losses[0] == made().loss(X, y)


def test_without_test_rows_their_numbers_are_nan():
    assert np.isnan(training(made()).run().test_losses).all()


def test_losses_are_those_of_the_head():
    net = made()
    history = training(net, head=network.softmax_twice).run()
    assert history.losses[-1] == net.loss(X, y, head=network.softmax_twice)


@pytest.mark.parametrize("steps", [1, 2, 59, 61, 2000, 3600])
def test_moments_stand_close_at_first_and_further_apart_later(steps):
    net = network.Network((2, 3))
    shown = training(net, epochs=steps, batch_size=None).run().steps
    assert shown[0] == 0 and shown[-1] == steps
    assert (np.diff(shown) > 0).all()
    assert min(steps + 1, 55) <= len(shown) <= 66
    assert {1, 10, 100, 1000} & set(range(steps)) <= set(shown.tolist())


def test_a_history_gives_back_the_network_of_any_moment():
    net = made()
    run = training(net, pictures=5)
    history = run.run()
    for step, snapshot in zip(history.steps, history.snapshots, strict=True):
        assert_array_equal(history.at(step).parameters, snapshot)
    before = history.at(int(history.steps[-1]) - 1)
    assert_array_equal(before.parameters, history.snapshots[-2])
    before.parameters[:] = 0
    assert_array_equal(history.at(1000).parameters, net.parameters)
    assert len(history) == len(history.moments) == len(history.steps)


def test_a_snapshot_cannot_be_changed_by_accident():
    moment = next(training(made()))
    with pytest.raises(ValueError, match="read-only"):
        moment.parameters[0] = 1


def test_a_data_set_may_stand_for_its_rows_and_labels():
    rows = SimpleNamespace(X=X, y=y)
    by_name, by_hand = made(), made()
    network.fit(by_name, rows, epochs=3, optimiser=network.SGD(), test=rows)
    network.fit(by_hand, X, y, epochs=3, optimiser=network.SGD())
    assert_array_equal(by_name.parameters, by_hand.parameters)


def test_the_rows_given_are_not_changed():
    rows, labels = X.copy(), y.copy()
    network.fit(made(), rows, labels, epochs=2, optimiser=network.SGD())
    assert_array_equal(rows, X)
    assert_array_equal(labels, y)


def test_rows_that_change_later_do_not_change_the_run():
    rows, labels, net = X.copy(), y.copy(), made()
    run = network.train(net, rows, labels, epochs=3, optimiser=network.SGD())
    rows[:], labels[:] = 0, 0
    run.run()
    twin = made()
    network.fit(twin, X, y, epochs=3, optimiser=network.SGD())
    assert_array_equal(net.parameters, twin.parameters)
    assert run.history.losses[-1] == twin.loss(X, y)


def test_a_run_that_diverges_says_so_and_keeps_what_it_recorded():
    net = made()
    run = training(net, batch_size=None, optimiser=network.SGD(1e200), epochs=50)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(network.Diverged, match=r"diverged between steps .*1e\+200") as caught:
            run.run()
    history = caught.value.history
    assert history is run.history and len(history) >= 1
    assert_array_equal(net.parameters, history.snapshots[-1])
    assert run.run() is history


def test_a_run_that_diverges_is_noticed_at_the_next_moment_recorded():
    run = training(made(), batch_size=None, optimiser=network.SGD(1e50), epochs=9, pictures=1)
    broken = []
    run.after_step = lambda: broken.append(not np.isfinite(run.network.scores(X)).all())
    with pytest.raises(network.Diverged, match="between steps 1 and 9"):
        run.run()
    assert broken.index(True) < 5


def test_help_shows_the_arguments_of_a_run():
    for function in (network.train, network.fit):
        assert list(inspect.signature(function).parameters)[3:5] == ["epochs", "optimiser"]


@pytest.mark.parametrize(
    "choices, sentence",
    [
        ({"epochs": 0}, "epochs must be at least 1, got 0"),
        ({"epochs": 1.5}, "epochs must be an int, got 1.5"),
        ({"batch_size": 0}, "batch_size must be at least 1, got 0"),
        ({"batch_size": 24}, "batch_size must be at most the 23 rows there are, got 24"),
        ({"rng": None}, "rng must be a generator .* got None: batches are drawn"),
        ({"rng": 7}, "rng must be a generator .* got 7"),
        ({"optimiser": "adam"}, "optimiser must be one such as network.Adam"),
        ({"optimiser": network.Adam}, "optimiser must be one such as network.Adam"),
        ({"pictures": 0}, "pictures must be at least 1, got 0"),
        ({"test": X}, r"test must be a pair \(X, y\) or a data set"),
        ({"test": (X, y[:3])}, "test y must hold one label for each of the 23 rows"),
        ({"test": (X[:, :1], y)}, "test X must have 2 columns"),
        ({"test": (X, y + 1)}, "test y must hold integer labels in 0..2, got 3"),
        ({"test": (X, y / 1)}, "test y must hold integer labels in 0..2, got .* of type float64"),
        ({"X": X[:, :1]}, "X must have 2 columns"),
        ({"X": np.where(X > 1, np.nan, X)}, "X must hold finite numbers only"),
        ({"y": y[:3]}, r"y must hold one label .* got shape \(3,\)"),
        ({"y": y + 1}, "y must hold integer labels in 0..2, got 3"),
        ({"y": None}, "y is missing"),
        ({"net": "net"}, "net must be a Network, got 'net'"),
    ],
)
def test_what_does_not_fit_is_refused_at_once(choices, sentence):
    usual = {"net": made(), "X": X, "y": y, "epochs": 2, "batch_size": 5}
    usual |= {"optimiser": network.SGD(), "rng": np.random.default_rng(0)}
    with pytest.raises((ValueError, TypeError), match=sentence):
        network.train(**{**usual, **choices})


@pytest.mark.parametrize("step", [-1, 1.5, "1", None])
def test_a_history_refuses_what_is_no_step(step):
    with pytest.raises((ValueError, TypeError), match="step must be"):
        training(made()).run().at(step)


def test_a_network_that_is_broken_before_training_is_refused():
    net = made()
    net.parameters[0] = np.nan
    with pytest.raises(ValueError, match="net must have finite scores before training"):
        next(training(net))


def test_a_history_shows_the_rows_and_lets_no_one_change_them():
    points = data.blobs(40, rng=np.random.default_rng(0))
    history = network.fit(network.Network((2, 4)), points, epochs=2, optimiser=network.SGD(0.1))
    for rows in (history.X, history.y):
        with pytest.raises(ValueError, match="read-only"):
            rows[:] = 0


def test_moments_can_be_compared():
    points = data.blobs(40, rng=np.random.default_rng(0))
    runs = [
        network.fit(network.Network((2, 4)), points, epochs=2, optimiser=network.SGD(0.1))
        for _ in range(2)
    ]
    assert runs[0].moments[0] == runs[0].moments[0] != runs[1].moments[0]
    assert len({moment for run in runs for moment in run.moments}) == sum(map(len, runs))


@pytest.mark.parametrize("labels", [[[1], [1, 2]], [0, [1]]])
def test_labels_of_unequal_lengths_are_refused(labels):
    with pytest.raises(ValueError, match="y must have rows of equal length, got"):
        network.Network((2, 4)).loss([[1.0, 2.0], [3.0, 4.0]], labels)


def test_what_is_no_generator_is_refused_even_where_none_is_needed():
    points = data.blobs(40, rng=np.random.default_rng(0))
    with pytest.raises(TypeError, match="rng must be a generator"):
        network.Network((2, 4), rng="seed")
    with pytest.raises(TypeError, match="rng must be a generator"):
        network.train(network.Network((2, 4)), points, epochs=1, optimiser=network.SGD(1), rng=7)
