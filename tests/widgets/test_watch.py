"""A training can be watched, stopped, played and leafed through, without a browser too."""

import importlib
import io
from types import SimpleNamespace

import numpy as np
import pytest
from alive import ALIVE
from PIL import Image

from softmax_course import data, network, widgets
from softmax_course.widgets import live as living
from softmax_course.widgets.live import PATIENCE, SHARE, Live, Pace, heard_at_once, so_far

watching = importlib.import_module("softmax_course.widgets.watch")


class Clock:
    """A clock that stands still until it is told how much time has gone by."""

    now = 0.0

    def __call__(self):
        return self.now


class Place:
    """Where a live view is shown; remembers what replaced it."""

    def __init__(self):
        self.shown, self.left = [], []

    def __call__(self, view):
        self.shown.append(view)
        return self

    def update(self, data, raw):
        self.left.append(data)


@pytest.fixture(scope="module")
def points():
    return data.blobs(200, rng=np.random.default_rng(0))


def training(points, epochs=100, rate=1.0, **choices):
    net = network.Network((2, 4), scale=network.Standardiser(points.X))
    return network.train(net, points, epochs=epochs, optimiser=network.SGD(rate), **choices)


@pytest.fixture(scope="module")
def history(points):
    return training(points).run()


@pytest.fixture(scope="module")
def penguins():
    train, test = data.penguins().split(100, rng=np.random.default_rng(0))
    rng, scale = np.random.default_rng(1), network.Standardiser(train.X)
    net = network.Network((5, 4, 3), rng=rng, activation="tanh", scale=scale)
    run = network.train(net, train, epochs=30, optimiser=network.SGD(0.5), test=test)
    return widgets.watch(run, train)


def always(share=SHARE):
    """A pace that draws at every step."""
    return Pace(patience=0, clock=Clock(), share=share)


def at(player, moment):
    player.controls["moment"].value = moment
    assert not player.problem
    return player.sentence


def test_a_training_is_run_to_its_end_and_shows_its_last_moment(points):
    run = training(points)
    said = repr(widgets.watch(run, points))
    assert run.step == 100
    assert said == (
        f"Step 100 of 100: loss {run.history.losses[-1]:.3f} (it began at 1.386 = ln 4), "
        "accuracy 100 %."
    )


def test_a_history_is_shown_without_training(history, points):
    before = history.net.parameters.copy()
    assert repr(widgets.watch(history, points)) == repr(widgets.watch(history))
    assert (history.net.parameters == before).all()


@pytest.mark.parametrize("thing", [None, [1, 2], "training"])
def test_anything_else_cannot_be_watched(thing):
    with pytest.raises(TypeError, match=r"must come from network\.train or network\.fit, got"):
        widgets.watch(thing)


def test_watching_changes_nothing_that_is_learned(points):
    alone, watched = training(points, epochs=12), training(points, epochs=12)
    alone.run()
    Live(watched, points, pace=always(), show=Place()).run()
    assert (alone.network.parameters == watched.network.parameters).all()
    assert [m.step for m in alone.history.moments] == [m.step for m in watched.history.moments]


def test_the_scrubber_tells_the_steps_and_every_moment_can_be_drawn(history):
    player = widgets.watch(history)
    labels = [label for label, _ in player.controls["moment"].options]
    assert labels == [str(step) for step in history.steps]
    said = [at(player, row) for row in range(len(history))]
    assert [text.split(":")[0] for text in said] == [f"Step {step} of 100" for step in labels]


def test_a_moment_played_again_is_the_same_picture_and_not_drawn_again(history):
    player = widgets.watch(history)
    at(player, 3)
    first, drawn = player.image.value, len(player._kept)
    at(player, 5), at(player, 3)
    assert player.image.value == first and len(player._kept) == drawn + 1


def test_a_film_shows_no_step_that_is_still_to_come(history):
    player = widgets.watch(history)
    steps = [line.get_xdata() for panel in player._panels[1:] for line in panel.lines]
    assert all(len(data) <= 2 for data in steps)  # levels alone, before a moment is drawn


def test_the_speed_changes_no_picture(history):
    player = widgets.watch(history)
    before = bytes(player.image.value)
    player.controls["speed"].value = 30
    assert player.image.value == before and len(player._kept) == 1


def test_reset_goes_to_the_first_moment_and_asks_the_page_to(history):
    player = widgets.watch(history)
    first = player.image.value, player.sentence
    at(player, 2)
    player.reset()
    assert player.sentence.startswith("Step 0 of 100:") and player.play.resets == 1
    assert (player.image.value, player.sentence) == first


def test_the_twin_is_the_last_moment_in_three_places(history):
    bundle = widgets.watch(history)._repr_mimebundle_()
    assert bundle["text/plain"].startswith("Step 100 of 100:")
    assert bundle["text/html"].count(bundle["text/plain"]) == 2
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_play_knows_its_scrubber_and_its_speed(history):
    player = widgets.watch(history)
    assert player.play.scrubber == player.controls["moment"].model_id
    assert player.play.speed == player.controls["speed"].model_id
    assert player.play.moments == len(history)


def test_test_rows_have_numbers_of_their_own(penguins):
    assert "On the test rows: loss" in repr(penguins)


def test_data_of_five_features_is_drawn_as_strips_of_shares(penguins):
    assert penguins._panels[0].get_title() == "share given to the truth"
    (key,) = penguins._figure.legends
    assert [text.get_text() for text in key.texts] == ["Adélie", "Chinstrap", "Gentoo"]


@pytest.mark.parametrize("moment", [0, 7, -1])
def test_no_ink_of_a_film_touches_the_edge(history, penguins, moment):
    for player in (widgets.watch(history), penguins):
        at(player, range(len(player.steps))[moment])
        image = Image.open(io.BytesIO(player.image.value)).convert("L")
        assert min(image.crop((0, 0, image.width, 1)).tobytes()) == 255
        assert min(image.crop((0, image.height - 1, image.width, image.height)).tobytes()) == 255


def test_a_loss_that_vanishes_stays_within_the_picture(points):
    player = widgets.watch(training(points, epochs=20, rate=300.0))
    panel = player._panels[1]
    assert panel.get_ylim()[0] <= min(values.min() for _, values, _ in player._lines(player._ax))


def test_a_short_run_is_not_drawn_before_its_end(points):
    place = Place()
    Live(training(points), points, pace=Pace(clock=Clock()), show=place).run()
    assert place.shown == [] and place.left == []


def test_a_long_run_is_drawn_and_its_place_is_empty_afterwards(points):
    place = Place()
    live = Live(training(points, epochs=12), points, pace=always(), show=place)
    live.run()
    assert live.pictures == 12 and len(place.shown) == 1
    assert place.left == [{"text/plain": ""}]
    assert live.view.comm is None and live.film.image.comm is None


def test_the_bar_says_in_words_how_far_it_is(points):
    said = []
    live = Live(training(points, epochs=12), points, pace=always(), show=Place())
    drawing = live._draw
    live._draw = lambda: (drawing(), said.append((live.bar.value, live.words.value)))
    live.run()
    assert said[2] == (3, "Step 3 of 12, 25 %")


def test_a_live_view_closes_every_widget_that_it_made(points):
    before = set(ALIVE)
    live = Live(training(points, epochs=5), points, pace=always(), show=Place())
    live.run()
    assert live.pictures == 5 and set(ALIVE) == before


def test_what_the_caller_does_after_a_step_goes_on_and_is_given_back(points):
    run, steps = training(points, epochs=5), []
    hook = run.after_step = lambda: steps.append(run.step)
    widgets.watch(run, points)
    assert steps == [1, 2, 3, 4, 5] and run.after_step is hook


@pytest.mark.parametrize("said, shown", [("off", 0), ("on", 1), (None, 0)])
def test_nothing_is_displayed_where_live_views_are_off(monkeypatch, points, said, shown):
    place = Place()
    monkeypatch.setattr(living, "on_the_page", place)
    monkeypatch.delenv(living.VARIABLE)
    if said is not None:  # unsaid, a test run counts as off
        monkeypatch.setenv(living.VARIABLE, said)
    Live(training(points, epochs=5), points, pace=always()).run()
    assert len(place.shown) == shown


def test_a_training_that_cannot_be_drawn_goes_on_to_its_end(monkeypatch, points):
    run, asked = training(points, epochs=9), []

    def no_place(view):
        asked.append(view)
        raise RuntimeError("nowhere to show it")

    before = set(ALIVE)
    Live(run, points, pace=always(), show=no_place).run()
    assert len(run.history) and run.step == 9 and len(asked) == 1
    assert set(ALIVE) == before


def test_a_button_is_heard_where_the_kernel_remembers_no_thread():
    heard_at_once(SimpleNamespace(comm=None))
    heard_at_once(SimpleNamespace(comm=SimpleNamespace()))
    comm = SimpleNamespace(_reply_subshell_id="cell")
    heard_at_once(SimpleNamespace(comm=comm))
    assert not hasattr(comm, "_reply_subshell_id")


def test_drawing_waits_two_seconds_and_then_takes_its_share_of_the_time():
    clock, drawn = Clock(), []
    pace = Pace(clock=clock)

    def draw():
        clock.now += 0.03
        drawn.append(clock.now)

    while clock.now < 12:
        clock.now += 0.001  # a step of the training
        pace.turn(draw)
    assert drawn[0] == pytest.approx(PATIENCE + 0.03, abs=0.002)
    assert 0.95 * SHARE < 0.03 * len(drawn) / (12 - PATIENCE) <= 1.03 * SHARE <= 0.25


def test_a_slow_picture_earns_a_long_rest():
    clock = Clock()
    pace = Pace(clock=clock)
    clock.now = 2.0

    def slow():
        clock.now += 1.0

    pace.turn(slow)
    assert pace.due == pytest.approx(3.0 + 1.0 * (1 / SHARE - 1))


def stopped(monkeypatch, points, how, at_step=5, epochs=100):
    """Watch a run that `how(live)` stops when it is drawn at a step."""
    run, lives = training(points, epochs), []

    class Made(Live):
        def __init__(self, training, dataset):
            super().__init__(training, dataset, pace=always(), show=Place())
            lives.append(self)

        def _draw(self):
            super()._draw()
            if self.training.step == at_step:
                how(self)

    monkeypatch.setattr(watching, "Live", Made)
    return run, widgets.watch(run, points), lives[0]


def press(live):
    live.button.click()


def interrupt(live):
    raise KeyboardInterrupt


@pytest.mark.parametrize("how, step", [(press, 6), (interrupt, 5)])
def test_both_ways_to_stop_keep_what_was_learned_and_say_where(monkeypatch, points, how, step):
    run, player, live = stopped(monkeypatch, points, how)
    alone = training(points, epochs=step)
    alone.run()
    assert repr(player).startswith(
        f"Stopped at step {step}; what was learned is kept. Step {step} of 100: loss"
    )
    assert run.network.parameters == pytest.approx(alone.network.parameters, abs=1e-14)
    assert live.place.left == [{"text/plain": ""}]


def test_after_a_stop_the_film_begins_where_it_stopped_and_reset_leads_to_the_start(
    monkeypatch, points
):
    _run, player, _live = stopped(monkeypatch, points, press)
    assert player.sentence == repr(player)
    player.reset()
    assert "Step 0 of 100:" in player.sentence


def test_a_stopped_run_goes_on_when_it_is_watched_again(monkeypatch, points):
    run, _player, _live = stopped(monkeypatch, points, press)
    monkeypatch.undo()
    again, alone = widgets.watch(run, points), training(points)
    alone.run()
    assert repr(again).startswith("Step 100 of 100:")
    assert (run.network.parameters == alone.network.parameters).all()


@pytest.mark.parametrize("how", [press, interrupt])
def test_a_stop_at_the_last_step_loses_nothing(monkeypatch, points, how):
    at_step = 9 if how is press else 10
    run, player, _ = stopped(monkeypatch, points, how, at_step, epochs=10)
    assert run.history.steps[-1] == 10 and run.after_step is None
    assert repr(player).startswith("Step 10 of 10:")


def test_a_stop_before_the_first_moment_says_of_how_many_steps(monkeypatch, points):
    _, player, _ = stopped(monkeypatch, points, interrupt, at_step=1, epochs=50)
    assert "Step 1 of 50:" in repr(player)


def test_a_data_set_that_does_not_fit_is_noticed_before_the_training(points):
    three = data.three_clouds(30, rng=np.random.default_rng(0))
    wide = data.penguins()
    for misfit, words in ((three, "as many classes as the network: 4, got 3"), (wide, "classes")):
        run = training(points)
        with pytest.raises(ValueError, match=words):
            widgets.watch(run, misfit)
        assert run.step == 0
    with pytest.raises(TypeError, match="dataset must be a data set with classes"):
        widgets.watch(training(points), points.X)


def test_features_must_fit_too():
    three, birds = data.three_clouds(30, rng=np.random.default_rng(0)), data.penguins()
    run = network.train(network.Network((2, 3)), three, epochs=5, optimiser=network.SGD(0.1))
    with pytest.raises(ValueError, match="as many features as the network: 2, got 5"):
        widgets.watch(run, birds)


def test_a_network_with_room_for_more_classes_than_its_data_can_be_watched(points):
    net = network.Network((2, 5), scale=network.Standardiser(points.X))
    run = network.train(net, points, epochs=5, optimiser=network.SGD(0.1))
    assert "ln 5" in repr(widgets.watch(run))


def test_a_history_of_nothing_cannot_be_watched(points):
    with pytest.raises(ValueError, match="at least one moment, got none"):
        widgets.watch(training(points).history)


def stop_at(step, run):
    def look():
        if run.step == step:
            raise KeyboardInterrupt

    return look


def test_how_things_stand_between_two_moments_is_measured_and_not_kept(points):
    run = training(points, epochs=1000)
    while run.step < 200:
        next(run)
    run.after_step = stop_at(run.step + 3, run)
    with pytest.raises(KeyboardInterrupt):
        next(run)
    known, recorded = so_far(run), len(run.history)
    assert known.steps[-1] == run.step and known.steps[-2] < run.step
    assert known.losses[-1] == run.network.loss(points.X, points.y)
    assert known.epochs[-1] == run.step  # all rows at every step
    assert len(known) == recorded + 1 == len(run.history) + 1


def runaway(points, rate=1e200, **choices):
    net = network.Network((2, 12, 4), rng=np.random.default_rng(0))
    return network.train(net, points, epochs=200, optimiser=network.SGD(rate), **choices)


def test_a_run_that_diverges_shows_how_far_it_came_and_again_when_watched_again(points):
    run = runaway(points)
    said = repr(widgets.watch(run, points))
    assert said.startswith("Training diverged between steps") and "SGD(" in said
    assert f"Step {run.history.steps[-1]} of 200: loss" in said
    assert repr(widgets.watch(run, points)) == said


def test_a_run_that_diverges_between_two_pictures_is_drawn_no_more(monkeypatch, points):
    run = runaway(points, pictures=3)
    live = Live(run, points, pace=always(), show=Place())
    with pytest.raises(network.Diverged, match="diverged between steps"):
        live.run()
    assert not live.drawing and run.diverged is not None


def test_a_stop_after_the_scores_ran_away_shows_what_was_recorded(points):
    run = runaway(points, rate=0.01, pictures=3)
    next(run), next(run)
    run.network.parameters = np.full(run.network.size, np.nan)
    run.after_step = stop_at(run.step + 1, run)
    said = repr(widgets.watch(run, points))
    assert said.startswith(f"Stopped at step {run.step}. Training diverged between steps")


def test_a_moment_to_start_with_must_be_one_of_those_there_are():
    with pytest.raises(ValueError, match="start must be one of the 2 moments, got 2"):
        widgets.scrubber("step", [0, 1], start=2)


def test_an_interrupt_while_the_live_view_is_made_leaves_no_widget(monkeypatch, points):
    def interrupted(button):
        raise KeyboardInterrupt

    monkeypatch.setattr(living, "heard_at_once", interrupted)
    before = set(ALIVE)
    live = Live(training(points), pace=always(), show=Place())
    live.run()
    assert live.stopped and set(ALIVE) <= before


def test_where_no_button_is_heard_the_way_to_stop_is_said_in_its_place(points, monkeypatch):
    monkeypatch.setattr(living.host, "hears", lambda: False)
    live = Live(training(points, epochs=3), points, pace=always(), show=Place())
    live._compose()
    live._draw()
    shown = live.view.children[0].children
    assert live.button not in shown
    assert live.words.value.endswith("(to stop, press the square Stop button at the top)")
