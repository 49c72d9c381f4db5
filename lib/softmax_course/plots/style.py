"""The one look of every picture: colours, sizes, and a class's place among them."""

import threading
from contextlib import contextmanager
from typing import NamedTuple

import matplotlib
from matplotlib.colors import to_rgb
from matplotlib.patheffects import Normal, Stroke

# What is no class is black, grey or violet: a hue of the six always means one.
INK, GREY, PAPER = "#222222", "#6b6b6b", "#ffffff"
VIOLET, LILAC = "#6A1B9A", "#d9c2e6"  # what the picture is about, and a ground for it
BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
VERMILLION, PURPLE, SKY = "#D55E00", "#CC79A7", "#56B4E9"
TEXTS = (INK, GREY, VIOLET)  # on white

SIZE = 12  # points, of every word in a picture: none is smaller

STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": SIZE,
    "text.usetex": False,
    "text.color": INK,
    "axes.titlesize": SIZE,
    "axes.titleweight": "bold",
    "axes.labelsize": SIZE,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": False,
    "axes.facecolor": "white",
    "xtick.labelsize": SIZE,
    "ytick.labelsize": SIZE,
    "legend.fontsize": SIZE,
    "xtick.color": INK,
    "ytick.color": INK,
    "lines.linewidth": 2.2,
    "hatch.linewidth": 0.8,
    "legend.frameon": False,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "savefig.bbox": None,
}

# A reader's own settings (a dark style, larger type) are for the reader's own pictures.
_PLAIN = {
    key: value
    for key, value in matplotlib.rcParamsDefault.items()
    if not key.startswith("backend")
}
_drawing = threading.RLock()


class Look(NamedTuple):
    """How one class looks: the hue, and a hatch and a marker for eyes without it."""

    colour: str
    hatch: str
    marker: str


LOOKS = (
    Look(BLUE, "", "o"),
    Look(ORANGE, "//", "s"),
    Look(GREEN, "..", "^"),
    Look(VERMILLION, "xx", "D"),
    Look(PURPLE, "\\\\", "v"),
    Look(SKY, "++", "P"),
)

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def look(k):
    """Return the look of class k, counted from 0; after the sixth it starts again."""
    return LOOKS[k % len(LOOKS)]


def names(K, labels=None):
    """Return K names for the classes.

    `labels` are the names, or a data set whose `classes` they are. Without them up to six
    classes are first, second, third, ...; more are numbered 0 to K - 1.

    Raises
    ------
    ValueError
        If there are more or fewer labels than K.
    """
    labels = getattr(labels, "classes", labels)
    if labels is None:
        return ORDINALS[:K] if K <= len(ORDINALS) else tuple(map(str, range(K)))
    if len(labels) != K:
        raise ValueError(f"labels must have one name a class: {K} classes, got {len(labels)}")
    return tuple(str(label) for label in labels)


def contrast(one, other):
    """Return the ratio of two colours as WCAG 2.2 counts it, from 1 to 21.

    >>> contrast("black", "white")
    21.0
    """
    low, high = sorted(_light(to_rgb(colour)) for colour in (one, other))
    return round((high + 0.05) / (low + 0.05), 2)


def _light(rgb):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ink_on(ground):
    """Return black or white, whichever reads better on the ground: at least 4.5 to 1."""
    return max("black", "white", key=lambda ink: contrast(ink, ground))


def outlined(colour, width=3):
    """Return the look of a line in the hue of a class, with an edge that a pale hue needs."""
    edge = [Stroke(linewidth=width + 1.6, foreground=INK), Normal()]
    return {"color": colour, "linewidth": width, "path_effects": edge}


@contextmanager
def applied():
    """Draw in this style inside the with block, and leave no trace after it.

    matplotlib keeps one set of settings for the whole process, and a slider's
    callback may run in a thread beside a cell: so one drawing at a time.
    """
    with _drawing, matplotlib.rc_context(_PLAIN | STYLE):
        yield
