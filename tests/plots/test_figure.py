"""Every picture has words, and is drawn without leaving a trace."""

import html
import io
import re
import subprocess
import sys

import matplotlib
import matplotlib.style
import pytest
from PIL import Image

from softmax_course import plots
from softmax_course.plots import figure, style

EVERY_PICTURE = {
    "pipeline": lambda: plots.pipeline([7, 4, 0]),
    "pipeline with labels": lambda: plots.pipeline(
        [0.7, 1.5, 4.8], ["setosa", "versicolor", "virginica"]
    ),
    "scores": lambda: plots.scores([2.33, -1.46, 0.56]),
    "scores below zero": lambda: plots.scores([-3.0, -1.0]),
    "slices": plots.slices,
    "slices, three curves": lambda: plots.slices([1, 0.2], [4, 0], [-2, -2]),
    "network": plots.network,
    "network with labels": lambda: plots.network(scores=[0.7, 1.5, 4.8], labels=["a", "b", "c"]),
    "relu": plots.relu,
    "overflow": plots.overflow,
    "shift scale": plots.shift_scale,
    "sigmoid": plots.sigmoid,
    "surprise": plots.surprise,
    "gradient arrows": lambda: plots.gradient_arrows([2.33, -1.46, 0.56], 2),
    "gradient arrows of two": lambda: plots.gradient_arrows([30, -30], 1, ["yes", "no"]),
    "squared error": plots.squared_error,
    "double softmax": plots.double_softmax,
}


@pytest.fixture(scope="module", params=EVERY_PICTURE)
def picture(request):
    return EVERY_PICTURE[request.param]()


def test_alternative_text_visible_text_and_plain_text_are_one_sentence(picture):
    bundle = picture._repr_mimebundle_()
    alt, visible = re.fullmatch(r'<img alt="(.*?)" .*><p>(.*)</p>', bundle["text/html"]).groups()
    assert html.unescape(alt) == html.unescape(visible) == bundle["text/plain"] == repr(picture)


def test_a_picture_offers_html_and_plain_text_and_nothing_else(picture):
    assert set(picture._repr_mimebundle_()) == {"text/html", "text/plain"}


def test_a_picture_is_a_card_of_twice_its_size_with_white_corners(picture):
    image = Image.open(io.BytesIO(picture.png)).convert("RGBA")
    assert image.size == (2 * picture.width, 2 * picture.height)
    assert image.getpixel((0, 0)) == image.getpixel((image.width - 1, 0)) == (255,) * 4


def test_no_ink_touches_the_edge_of_the_card(picture):
    image = Image.open(io.BytesIO(picture.png)).convert("L")
    edge = [image.getpixel((x, y)) for x in range(image.width) for y in (0, image.height - 1)]
    assert min(edge) == 255


def test_a_sentence_with_angle_brackets_and_quotes_is_escaped():
    picture = plots.show(lambda ax: None, 'a < b & "c"')
    assert picture.html.count("a &lt; b &amp; &quot;c&quot;") == 2


@pytest.mark.parametrize("sentence", ["", "  ", None])
def test_a_picture_without_a_sentence_is_refused(sentence):
    with pytest.raises(ValueError, match="sentence must say what the picture shows"):
        plots.show(lambda ax: None, sentence)


def test_a_ready_figure_is_shown_in_its_own_size():
    own, _ax = figure.blank(300, 100)
    assert (plots.show(own, "Nothing yet.").width, plots.show(own, "Still.").height) == (300, 100)


def test_the_same_picture_has_the_same_bytes():
    assert plots.pipeline([7, 4, 0]).png == plots.pipeline([7, 4, 0]).png


def test_the_png_names_no_software():
    assert "Software" not in Image.open(io.BytesIO(plots.pipeline([7, 4, 0]).png)).info


def test_drawing_leaves_the_settings_of_matplotlib_alone():
    with matplotlib.rc_context({"font.size": 7, "axes.facecolor": "pink"}):
        before = dict(matplotlib.rcParams)
        plots.pipeline([7, 4, 0])
        assert dict(matplotlib.rcParams) == before


OTHERS = ["dark_background", "ggplot", {"font.size": 30, "lines.markersize": 20}]


@pytest.mark.parametrize("draw", [lambda: plots.scores([1, 0]), plots.network, plots.slices])
def test_settings_of_the_reader_do_not_change_the_pictures(draw):
    plain = draw().png
    with matplotlib.style.context(OTHERS):
        assert draw().png == plain


def test_neighbouring_classes_differ_in_colour_hatch_and_marker():
    for k in range(5):
        pairs = zip(style.look(k), style.look(k + 1), strict=True)
        assert all(here != there for here, there in pairs)


def test_no_curve_but_the_sigmoid_is_dashed(monkeypatch):
    _figure, ax = figure.blank()
    monkeypatch.setattr(figure, "show", lambda draw, *_rest, **_size: draw(ax))
    plots.slices()
    *solid, sigmoid = [line.get_linestyle() for line in ax.lines]
    assert set(solid) == {"-"} and sigmoid == "--"


def test_the_relu_starts_from_the_scores_of_the_article():
    first = "Scores: dog -3.44, cat 1.16, boat -0.81, airplane 3.91;"
    assert str(plots.relu()).startswith(first)


def test_labels_must_be_one_a_class():
    with pytest.raises(ValueError, match="labels must have one name a class: 3 classes, got 2"):
        plots.pipeline([7, 4, 0], ["a", "b"])


@pytest.mark.parametrize("package", ["plots", "widgets"])
def test_importing_the_pictures_imports_no_pyplot(package):
    draw = "plots.pipeline([7, 4, 0])" if package == "plots" else "widgets.pipeline_explorer()"
    code = (
        f"import sys; from softmax_course import {package}; {draw}; "
        "sys.exit('matplotlib.pyplot' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
