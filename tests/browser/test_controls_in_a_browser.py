"""Every slider of the course can be hit, and a number can be typed as people type it."""

import json

import pytest
from notebook_page import LIVE_CELL

from softmax_course import widgets

EXPLORERS = [name for name in widgets.__all__ if name.endswith("_explorer")]
WIDTHS = (800, 853, 1024, 1280, 1600)
START = """import numpy as np
from softmax_course import data, network, widgets
rng = np.random.default_rng(0)"""
FILM = """net = network.Network((2, 4))
widgets.watch(network.fit(net, data.blobs(60, rng=rng), epochs=50, optimiser=network.SGD(0.1)))"""
PIPELINE = 1 + EXPLORERS.index("pipeline_explorer")

# For every slider: its name, the pixels of its track, and how many positions it has.
TRACKS = """node => [...node.querySelectorAll('.noUi-target')].map(target => {
  const { range, step } = target.noUiSlider.options;
  return {
    name: target.querySelector('.noUi-handle').getAttribute('aria-label'),
    track: target.querySelector('.noUi-base').getBoundingClientRect().width,
    positions: Math.round((range.max - range.min) / step) + 1,
  };
})"""
SIZES = """node => [...node.querySelectorAll('.softmax-course img')]
  .map(image => image.getBoundingClientRect().width)"""


def source(name):
    draws = name in ("sampling_explorer", "attention_explorer")
    return f"widgets.{name}({'rng=rng' if draws else ''})"


@pytest.fixture(scope="module")
def notebook(course, open_notebook):
    """A notebook that shows every explorer and a film."""
    kind = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    sources = [START, *map(source, EXPLORERS), FILM]
    cells = [kind | {"id": f"cell-{i}", "source": text} for i, text in enumerate(sources)]
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    text = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}
    path = course / "controls.ipynb"
    path.write_text(json.dumps(text), encoding="utf-8")
    opened = open_notebook(path.name)
    opened.run_all()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def in_windows(notebook):
    """Tracks and widths of pictures in windows of every width, with the list of files open."""
    found = {}
    for width in WIDTHS:
        notebook.resize(width, 900)
        found[width] = notebook.look(TRACKS, LIVE_CELL), notebook.look(SIZES, LIVE_CELL)
    notebook.resize(1280, 900)
    return found


def test_a_track_has_two_pixels_for_every_position_in_every_window(in_windows):
    tracks = {width: sliders[:-2] for width, (sliders, _) in in_windows.items()}  # no film
    narrow = [
        (width, one)
        for width in WIDTHS
        for one in tracks[width]
        if one["track"] < 2 * one["positions"]
    ]
    assert len(tracks[WIDTHS[0]]) >= len(EXPLORERS) and narrow == []


def test_no_track_is_shorter_in_a_wider_window(in_windows):
    lengths = [[one["track"] for one in in_windows[width][0]] for width in WIDTHS]
    assert all(list(track) == sorted(track) for track in zip(*lengths, strict=True))


def test_the_scrubber_of_a_film_is_most_of_its_picture_long(in_windows):
    scrubber = in_windows[1280][0][-2]
    assert scrubber["name"] == "step" and scrubber["track"] > 0.6 * in_windows[1280][1][-1]


def test_no_window_makes_a_word_of_a_picture_smaller_than_twelve_pixels(in_windows):
    smallest = min(size for width in WIDTHS for size in in_windows[width][1])
    # 12 points are 16 pixels where a picture has its own width.
    assert 16 * smallest / widgets.Explorer.width >= 12


STARTED_AT_7 = "cell => cell.querySelector('[data-sentence]').textContent.startsWith('Scores 7,')"
TELLS = "([cell, words]) => cell.querySelector('[data-sentence]').textContent.startsWith(words)"


def number(notebook):
    """The field of the first slider of the pipeline, where 7 stands at first."""
    notebook._cell(PIPELINE).query_selector(".q-reset").click()
    notebook.page.wait_for_function(STARTED_AT_7, arg=notebook._cell(PIPELINE))
    return notebook._cell(PIPELINE).query_selector(".q-z1 .widget-readout")


def typed(notebook, text, key):
    """Type into the field, leave it by the key, and return its text once all is told."""
    field = number(notebook)
    field.click()
    notebook.page.keyboard.press("ControlOrMeta+a")
    notebook.page.keyboard.type(text)
    notebook.page.keyboard.press(key)
    return field


@pytest.mark.parametrize("text, key", [("8.5", "Tab"), ("8,5", "Enter"), ("8,5", "Tab")])
def test_a_typed_number_counts_with_point_or_comma_when_its_field_is_left(notebook, text, key):
    field = typed(notebook, text, key)
    told = [notebook._cell(PIPELINE), "Scores 8.5, "]
    notebook.page.wait_for_function(TELLS, arg=told)
    assert field.text_content() == "8.5"


@pytest.mark.parametrize("text", ["abc", "8x", "", "1.2.3"])
@pytest.mark.parametrize("key", ["Tab", "Enter"])
def test_what_is_no_number_is_put_back(notebook, text, key):
    field = typed(notebook, text, key)
    notebook.page.wait_for_function("field => field.textContent === '7.0'", arg=field)


def test_a_field_that_is_left_untouched_changes_nothing(notebook):
    field = number(notebook)
    field.click()
    notebook.page.keyboard.press("Tab")
    assert field.text_content() == "7.0"
