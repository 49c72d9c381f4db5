"""Every picture can be read: by size, by contrast, and by hues that mean one thing each."""

import numpy as np
import pytest
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Patch
from matplotlib.text import Text
from test_figure import EVERY_PICTURE

import softmax_course as sc
from softmax_course import data, network, plots, widgets
from softmax_course.plots import figure, style
from softmax_course.plots.attention import SHADES
from softmax_course.plots.regions import STRENGTHS
from softmax_course.widgets.film import Film

RNG = np.random.default_rng
MASKED = np.tril(np.ones((3, 3))) / [[1], [2], [3]]


def trained(points, **choices):
    net = network.Network((2, 4), scale=network.Standardiser(points.X))
    return network.fit(net, points, epochs=60, optimiser=network.SGD(1.0), **choices)


POINTS, TEST = data.blobs(200, rng=RNG(0)).split(150, rng=RNG(0))
HISTORY = trained(POINTS, test=TEST)
CLOUDS = data.three_clouds(60, rng=RNG(0))
P, Y = sc.softmax(RNG(0).normal(size=(40, 3))), RNG(1).integers(3, size=40)
EXPLORERS = {name: getattr(widgets, name) for name in widgets.__all__ if "_explorer" in name}
for name in ("sampling_explorer", "attention_explorer"):
    EXPLORERS[name] = lambda make=EXPLORERS[name]: make(rng=RNG(1))

OF_CLASSES = EVERY_PICTURE | {
    "regions": lambda: plots.regions({"a": HISTORY.net, "b": HISTORY.net}, POINTS, ask=(15, 7)),
    "one bird": lambda: plots.one_bird([0.5, 0.4, 0.1], ["Adélie", "Chinstrap", "Gentoo"], 1),
    "races": lambda: plots.races(rng=RNG(0), n=100),
    "film": lambda: Film(HISTORY, POINTS),
}
OF_NONE = {
    "curves": lambda: plots.curves(HISTORY),
    "four runs": lambda: plots.curves(dict.fromkeys("ABCD", HISTORY), floors={"a floor": 0.5}),
    "scissors": lambda: plots.scissors(
        network.fit(network.Network((2, 3)), CLOUDS, epochs=9, optimiser=network.SGD()), CLOUDS
    ),
    "reliability": lambda: plots.reliability({"one": (P, Y), "other": (P, (Y + 1) % 3)}),
    "confusion": lambda: plots.confusion(50 * np.eye(10, dtype=int) + 1),
    "attention": lambda: plots.attention({"all": np.eye(3), "back": MASKED}, ["it", "was", "so"]),
    "overflow": plots.overflow,
    "squared error": plots.squared_error,
    "sigmoid": plots.sigmoid,
} | {name: EXPLORERS.pop(f"{name}_explorer") for name in ("sampling", "attention", "calibration")}
OF_NONE["log ruler"] = EXPLORERS.pop("log_ruler_explorer")
HUES = {to_hex(one.colour) for one in style.LOOKS}


@pytest.fixture
def drawn(monkeypatch):
    """Draw a picture and return the artists of its figure, as they were when it was drawn."""

    def draw(make):
        seen = []
        for save in (figure.png, figure.pixels):
            kept = lambda fig, save=save: (seen.extend(fig.findobj()), save(fig))[1]  # noqa: E731
            monkeypatch.setattr(figure, save.__name__, kept)
        make()
        return seen

    return draw


def texts(artists):
    return [one for one in artists if isinstance(one, Text) and one.get_text().strip()]


@pytest.mark.parametrize("name", ALL := OF_CLASSES | OF_NONE | EXPLORERS)
def test_no_word_of_a_picture_is_smaller_than_twelve_points(name, drawn):
    sizes = {one.get_text(): one.get_fontsize() for one in texts(drawn(ALL[name]))}
    assert sizes and {word for word, size in sizes.items() if size < 12} == set()


@pytest.mark.parametrize("name", ALL)
def test_every_word_is_black_grey_or_violet(name, drawn):
    inks = {to_hex(one.get_color()) for one in texts(drawn(ALL[name]))}
    on_shades = {"#000000", "#ffffff"} if name == "attention" else set()
    assert inks <= {ink.lower() for ink in style.TEXTS} | on_shades


@pytest.mark.parametrize("name", OF_NONE)
def test_the_hue_of_a_class_means_a_class_and_nothing_else(name, drawn):
    artists, used = drawn(OF_NONE[name]), set()
    for one in artists:
        if isinstance(one, Patch):
            used |= {to_hex(one.get_facecolor()), to_hex(one.get_edgecolor())}
        elif hasattr(one, "get_linestyle") and hasattr(one, "get_color"):
            used.add(to_hex(one.get_color()))
    assert used & HUES == set()


@pytest.mark.parametrize("ink", style.TEXTS)
def test_every_ink_reads_on_the_card_and_on_the_grounds_it_lies_upon(ink):
    assert style.contrast(ink, style.PAPER) >= 4.5


def test_black_words_read_on_lilac():
    assert style.contrast(style.INK, style.LILAC) >= 4.5


@pytest.mark.parametrize("weight", np.linspace(0, 1, 41))
def test_every_number_of_a_table_reads_on_its_shade(weight):
    assert style.contrast(style.ink_on(SHADES(weight)), SHADES(weight)) >= 4.5


def test_the_lines_of_classes_have_an_edge_that_pale_hues_need():
    edge = style.outlined(style.ORANGE)["path_effects"][0]._gc["foreground"]
    assert style.contrast(style.ORANGE, style.PAPER) < 3 < style.contrast(edge, style.PAPER)


def test_regions_of_four_classes_differ_without_their_hues():
    mixed = [
        1 - strength * (1 - np.array(to_rgb(one.colour)))
        for one, strength in zip(style.LOOKS[:4], STRENGTHS, strict=False)
    ]
    greys = np.sort([lightness(rgb) for rgb in mixed])
    assert np.diff(greys).min() > 8


def lightness(rgb):
    """Return L* of CIE Lab, 0 to 100, from the contrast with black."""
    light = style.contrast(tuple(rgb), "black") * 0.05 - 0.05
    return 116 * light ** (1 / 3) - 16
