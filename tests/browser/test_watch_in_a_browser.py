"""Watching a network learn in JupyterLab: played, stopped, run again, by keyboard."""

import json
import re

import pytest
from notebook_page import MODEL, READY
from on_the_screen import EXPLORERS, VISIBLE_HEIGHT, WORDS_AND_PAPERS

START = """import numpy as np
from ipywidgets.widgets.widget import _instances
from softmax_course import data, network, widgets
train = data.blobs(400, rng=np.random.default_rng(0))
scale = network.Standardiser(train.X)"""
SHORT = """net = network.Network((2, 4), scale=scale)
history = network.fit(net, train, epochs=2000, optimiser=network.SGD(1.0))
player = widgets.watch(history, train)
player"""
LONG = """rng = np.random.default_rng(0)
net = network.Network((2, 12, 8, 4), rng=rng, scale=scale)
long = network.train(net, train, epochs=100_000, optimiser=network.Adam(), batch_size=5, rng=rng)
watched = widgets.watch(long, train)
watched"""
CELLS = (START, SHORT, LONG, "len(_instances)")
PLAYER, RUN, COUNT = 1, 2, 3
LIVE = ".softmax-course:has(.q-stop)"

COUNT_PICTURES = """() => {
  window.pictures = 0;
  window.latest = performance.now();
  const seen = new MutationObserver(changes => {
    window.pictures += changes.length;
    window.latest = performance.now();
  });
  const image = document.querySelector('.softmax-course img');
  seen.observe(image, { attributes: true, attributeFilter: ['src'] });
}"""
# How often a player moves on while its next picture comes due. Timers go off in the order in
# which they are due: the last of these, only after any that an old player has left.
COUNT_TICKS = """async () => {
  const { setTimeout } = window;
  let ticks = 0;
  window.setTimeout = (call, ...rest) => {
    ticks += String(call).includes('tick(due)');
    return setTimeout(call, ...rest);
  };
  const speed = Number(document.querySelector('.q-speed .widget-readout').textContent);
  await new Promise(due => setTimeout(due, 1000 / speed));
  window.setTimeout = setTimeout;
  return ticks;
}"""
STANDS_STILL = """() => {
  if (performance.now() - window.latest < 800) return false;
  const step = document.querySelector('.q-moment .widget-readout').textContent;
  return document.querySelector('[data-sentence]').textContent.includes(`Step ${step} of`);
}"""
# The page hears nothing for a while after the click: its timer is then due first.
RESET_AND_WAIT = """wait => {
  document.querySelector('.q-reset').click();
  const until = performance.now() + wait;
  while (performance.now() < until);
}"""


@pytest.fixture(scope="module")
def notebook(course, open_notebook):
    """A notebook with a player and a long run; the first is run, the second is not."""
    kind = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cells = [kind | {"id": f"cell-{i}", "source": source} for i, source in enumerate(CELLS)]
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    text = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}
    path = course / "watch.ipynb"
    path.write_text(json.dumps(text), encoding="utf-8")
    opened = open_notebook(path.name)
    opened.run(0)
    yield opened
    opened.close()


@pytest.fixture
def player(notebook):
    """The page of the player, run afresh."""
    notebook.run(PLAYER)
    notebook.page.wait_for_selector(".q-play")
    return notebook.page


@pytest.fixture
def running(notebook):
    """The page while the long run is drawn live."""
    return start(notebook)


def start(notebook):
    """Start the long run; return the page once Stop is there."""
    notebook._write_in(RUN)
    notebook.page.keyboard.press("Control+Enter")
    notebook.page.wait_for_selector(".q-stop")
    return notebook.page


def sentence(page):
    return page.inner_text("[data-sentence]")


def step(text):
    return int(re.search(r"Step (\d+) of", text)[1])


def press_play(page):
    page.focus(".q-play")
    page.keyboard.press("Space")


def press_end(page, control):
    """Move a slider to its right end by keyboard."""
    page.focus(f"{control} .noUi-handle")
    page.keyboard.press("End")


def wait_for_button(page, word):
    page.wait_for_function(
        "word => document.querySelector('.q-play').textContent.includes(word)", arg=word
    )


def wait_for_step(page, pattern):
    page.wait_for_function(
        """pattern => new RegExp(`Step ${pattern} of 2000:`)
            .test(document.querySelector('[data-sentence]').textContent)""",
        arg=pattern,
    )


def see_pictures(page, number):
    """Wait until so many pictures more have come, however long they take."""
    page.evaluate(COUNT_PICTURES)
    page.wait_for_function("number => window.pictures >= number", arg=number)


def stands_still(page):
    """Return the sentence once no picture comes any more and it is the one of the step."""
    page.evaluate(COUNT_PICTURES)
    page.wait_for_function(STANDS_STILL)
    return sentence(page)


def next_sentence(page, before):
    """Return the sentence once it is another: it reaches the page after its picture."""
    page.wait_for_function(
        "before => document.querySelector('[data-sentence]').innerText !== before", arg=before
    )
    return sentence(page)


def test_play_goes_from_the_first_moment_to_the_last(player):
    assert step(sentence(player)) == 0
    press_end(player, ".q-speed")
    press_play(player)
    wait_for_button(player, "Pause")
    see_pictures(player, 3)
    wait_for_button(player, "Play")
    wait_for_step(player, "2000")


def test_play_at_the_end_begins_again(player):
    press_end(player, ".q-moment")
    wait_for_step(player, "2000")
    press_play(player)
    wait_for_step(player, "\\d\\d?")


def test_pause_stands_still_and_play_goes_on_from_there(player):
    press_play(player)
    see_pictures(player, 3)
    press_play(player)
    wait_for_button(player, "Play")
    said = stands_still(player)
    press_play(player)
    see_pictures(player, 2)
    assert 0 < step(said) < step(next_sentence(player, said))


@pytest.mark.parametrize("wait", [0, 20, 40, 80, 160, 320])
def test_reset_while_playing_pauses_at_the_first_moment(player, wait):
    press_end(player, ".q-speed")
    press_play(player)
    see_pictures(player, 3)
    player.evaluate(RESET_AND_WAIT, wait)
    wait_for_button(player, "Play")
    assert step(stands_still(player)) == 0


def test_play_goes_on_after_a_reset(player):
    press_play(player)
    see_pictures(player, 3)
    player.click(".q-reset")
    wait_for_button(player, "Play")
    wait_for_step(player, "0")
    press_play(player)
    wait_for_step(player, "[1-9]\\d*")


def test_the_cell_run_again_stops_the_old_player(notebook, player):
    press_play(player)
    see_pictures(player, 3)
    assert player.evaluate(COUNT_TICKS) > 0
    notebook.run(PLAYER)
    wait_for_button(player, "Play")
    assert player.evaluate(COUNT_TICKS) == 0


def test_every_control_of_the_player_has_a_name(notebook, player):
    (found,) = notebook.look(EXPLORERS)
    assert found["names"] == ["step", "pictures a second"]
    assert set(found["alts"]) == {found["sentence"]}
    assert player.get_attribute(".q-play", "aria-label") == "Play"


def test_the_player_fits_on_one_screen_of_a_projector(notebook, player):
    notebook.resize(853, 480)
    room, (found,) = player.evaluate(VISIBLE_HEIGHT), notebook.look(EXPLORERS)
    notebook.resize(1280, 900)
    assert found["height"] <= room


def test_both_sliders_can_be_taken_hold_of_in_a_narrow_window(notebook, player):
    notebook.resize(420, 800)
    wide = player.evaluate(
        "() => [...document.querySelectorAll('.slider-container')].map(one => one.clientWidth)"
    )
    notebook.resize(1280, 900)
    assert len(wide) == 2 and min(wide) > 50


def test_the_player_can_be_read_in_the_dark_theme(notebook, player):
    notebook.wear("JupyterLab Dark")
    found = notebook.look(WORDS_AND_PAPERS)
    notebook.wear("JupyterLab Light")
    contrasts = [word["contrast"] for words, _ in found for word in words]
    assert min(contrasts) >= 4.5
    assert {paper for _, papers in found for paper in papers} == {"white"}


def test_a_long_run_moves_on_and_its_stop_is_heard_at_once(notebook, running):
    before = running.inner_text(f"{LIVE} .widget-label")
    running.wait_for_function(
        "([where, before]) => document.querySelector(where).innerText !== before",
        arg=[f"{LIVE} .widget-label", before],
    )
    running.focus(".q-stop")
    running.keyboard.press("Enter")
    assert stopped_at(notebook, running) < 4_000_000


def test_the_kernels_own_stop_ends_a_long_run_in_order(notebook, running):
    running.evaluate("() => jupyterapp.commands.execute('notebook:interrupt-kernel')")
    assert stopped_at(notebook, running) < 4_000_000


def test_after_a_stop_nothing_of_the_live_view_is_left(notebook, running):
    running.click(".q-stop")
    stopped_at(notebook, running)
    live, _, result = notebook.cells[RUN]["outputs"]
    assert live["data"] == {"text/plain": ""}
    assert "".join(result["data"]["text/plain"]).startswith("Stopped at step")


@pytest.mark.parametrize("run_again", ["player", "stopped run"])
def test_a_cell_run_again_leaves_no_widget_of_its_earlier_run(notebook, run_again):
    counts = []
    for _ in range(2):
        if run_again == "player":
            notebook.run(PLAYER)
        else:
            start(notebook).click(".q-stop")
            stopped_at(notebook, notebook.page)
        notebook.run(COUNT)
        counts.append(notebook.said(COUNT))
    assert counts[0] == counts[1] and int(counts[0].split()[-1]) > 0


def test_nothing_went_wrong_in_the_console(notebook):
    assert notebook.errors == []


def stopped_at(notebook, page):
    """Wait until the run has been stopped; return the step that the player says."""
    page.wait_for_selector(".q-stop", state="detached")
    page.wait_for_function(READY)
    page.wait_for_function(f"() => {MODEL}.cells[{RUN}].outputs.length === 3")
    return int(re.search(r"Stopped at step (\d+);", notebook.said(RUN))[1])
