"""The one look of every picture: colours, sizes, and a class's place among them."""

import threading
from contextlib import contextmanager
from typing import NamedTuple

import matplotlib

INK = "#222222"
GREY = "#6b6b6b"
BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
VERMILLION, PURPLE, SKY = "#D55E00", "#CC79A7", "#56B4E9"

STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "text.usetex": False,
    "text.color": INK,
    "axes.titlesize": 10.5,
    "axes.titleweight": "bold",
    "axes.labelsize": 10,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": False,
    "axes.facecolor": "white",
    "xtick.labelsize": 9.5,
    "ytick.labelsize": 9.5,
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


@contextmanager
def applied():
    """Draw in this style inside the with block, and leave no trace after it.

    matplotlib keeps one set of settings for the whole process, and a slider's
    callback may run in a thread beside a cell: so one drawing at a time.
    """
    with _drawing, matplotlib.rc_context(_PLAIN | STYLE):
        yield
