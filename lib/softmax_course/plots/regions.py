"""Decision regions: which class a network names where, and how sure it is there."""

import numpy as np
from matplotlib.colors import to_rgb

from softmax_course import losses, metrics, numerics
from softmax_course.numerics.inputs import shown
from softmax_course.plots import figure, style, words
from softmax_course.plots.learning_axes import price

PIXELS = (320, 260)  # of the coloured image: across, up
LEVELS = 16  # from white to strong: a third of the bytes that a smooth image takes
MOST = 150  # points that a picture bears
# How much of a class's hue is there where it is certain: its points still stand out, and
# no two classes are equally light, for eyes and printers without hues.
STRENGTHS = np.array([0.88, 0.5, 0.55, 0.75, 0.7, 0.45])


def window(X, *also):
    """Return the limits (left, right, low, high) of a picture of the points, with a margin.

    Raises
    ------
    ValueError
        If `X` has not two features, or what else is to be seen is no point.
    """
    X = np.asarray(X, dtype=float)
    if X.ndim != 2 or X.shape[1] != 2:
        raise ValueError(
            f"decision regions need points with 2 features, shape (N, 2), got {X.shape}"
        )
    X = np.vstack([X, *(_point(one) for one in also if one is not None)])
    low, high = X.min(axis=0), X.max(axis=0)
    margin = 0.08 * np.where(high > low, high - low, 1)
    (left, bottom), (right, top) = low - margin, high + margin
    return float(left), float(right), float(bottom), float(top)


def _point(ask):
    try:
        point = np.asarray(ask, dtype=float)
    except (TypeError, ValueError):
        point = np.empty(0)
    if point.shape != (2,) or not np.isfinite(point).all():
        raise ValueError(f"ask must be a point (across, up), two numbers, got {shown(ask)}")
    return point


def shades(net, limits, pixels=PIXELS, levels=None):
    """Return the regions of `net` as an image, shape (up, across, 3), bytes of red, green, blue.

    The winner's hue at each place, white where its probability is 1/K and strong where
    it is 1; a thin dark line where the winner changes. With `levels`, so many steps from
    white to strong: an image of few colours is quick to send.
    """
    left, right, low, high = limits
    across, up = np.meshgrid(
        np.linspace(left, right, pixels[0]), np.linspace(low, high, pixels[1])
    )
    Z = net.scores(np.column_stack([across.ravel(), up.ravel()]))
    if not np.isfinite(Z).all():
        raise ValueError("net must have finite scores all over the picture, got nan or inf")
    p = numerics.softmax(Z)
    K = p.shape[1]
    winner = p.argmax(axis=1)
    sure = (p.max(axis=1) - 1 / K) / (1 - 1 / K)
    if levels is not None:
        sure = np.round(levels * sure) / levels
    hues = np.array([to_rgb(style.look(k).colour) for k in range(K)])
    strengths = STRENGTHS[np.arange(K) % len(STRENGTHS)]
    image = 1 - (strengths[winner] * sure)[:, np.newaxis] * (1 - hues[winner])
    second, first = np.partition(Z, -2, axis=1)[:, -2:].T
    dark = borders((first - second).reshape(pixels[::-1]))
    image = image.reshape(*pixels[::-1], 3) * (1 - 0.6 * dark[..., np.newaxis])
    return np.uint8(np.round(255 * image))


def borders(margin):
    """Return how much of each pixel lies on a border, 0 to 1, shape (up, across).

    `margin` is the winner's lead. Divided by its own slope it is the distance to the
    border in pixels: lines come out even, whatever their direction.
    """
    slopes = []
    for axis in (0, 1):
        difference = np.abs(np.diff(margin, axis=axis))
        ends = [(0, 0), (0, 0)]
        before, after = ends.copy(), ends.copy()
        before[axis], after[axis] = (1, 0), (0, 1)
        slopes.append(np.maximum(np.pad(difference, before), np.pad(difference, after)))
    slope = np.hypot(*slopes)
    distance = np.divide(margin, slope, out=np.full(margin.shape, np.inf), where=slope > 0)
    return np.clip(1.1 - distance, 0, 1)


def frame_regions(ax, limits, features=("", ""), title=""):
    """Set up the plane of two features."""
    left, right, low, high = limits
    ax.set_xlim(left, right)
    ax.set_ylim(low, high)
    ax.locator_params(nbins=4)
    ax.set_xlabel(features[0], labelpad=1)
    ax.set_ylabel(features[1], labelpad=1)
    ax.set_title(title)


def draw_shades(ax, image, limits):
    """Lay an image of `shades` into the plane."""
    look = {"origin": "lower", "aspect": "auto", "interpolation": "nearest", "zorder": 0}
    ax.imshow(image, extent=limits, **look)


def some_rows(y, most):
    """Return the places of about `most` labels, evenly spread, of every class in proportion."""
    y, found = np.asarray(y), []
    for k in np.unique(y):
        rows = np.flatnonzero(y == k)
        count = min(len(rows), max(1, round(most * len(rows) / len(y))))
        found.append(rows[np.linspace(0, len(rows) - 1, count).astype(int)])
    return np.sort(np.concatenate(found))


def draw_points(ax, X, y):
    """Draw the points, about `MOST` of them, each with the hue and marker of its class."""
    some = some_rows(y, MOST)
    X, y = np.asarray(X)[some], np.asarray(y)[some]
    for k in np.unique(y):
        look = style.look(k)
        ax.plot(
            *X[y == k].T,
            look.marker,
            markersize=4.5,
            color=look.colour,
            markeredgecolor=style.INK,
            markeredgewidth=0.6,
            zorder=3,
        )


def draw_regions(ax, net, dataset, *, ask=None, title=""):
    """Draw regions and points; a star at the point `ask`."""
    limits = window(dataset.X, ask)
    frame_regions(ax, limits, dataset.features, title)
    draw_shades(ax, shades(net, limits, levels=LEVELS), limits)
    draw_points(ax, dataset.X, dataset.y)
    if ask is not None:
        ax.plot(*ask, "*", markersize=15, color="white", markeredgecolor=style.INK, zorder=5)


def key(panel, classes):
    """Write which marker is which class, above the panels."""
    handles = [
        panel.scatter([], [], marker=look.marker, color=look.colour, edgecolors=style.INK)
        for look in map(style.look, range(len(classes)))
    ]
    panel.get_figure().legend(
        handles,
        classes,
        loc="outside upper center",
        ncols=len(classes),
        handletextpad=0.1,
        columnspacing=1.2,
        borderpad=0,
    )


def quoted(name):
    """Mark off the name of a class, which may be several words."""
    return f'"{name}"'


def answer(net, ask, classes):
    """Say what a network answers at one point, and how sure it is."""
    p = numerics.softmax(net.scores(np.reshape(ask, (1, 2))))[0]
    best = int(p.argmax())
    return f"{quoted(style.names(len(p), classes)[best])} with {words.shares(p)[best]}"


def standing(net, X, y):
    """Say loss and accuracy of a network on the rows X and labels y."""
    Z = net.scores(X)
    loss, right = losses.cross_entropy(Z, y), metrics.accuracy(Z, y)
    return f"loss {price(loss)}, accuracy {words.percent(right)}"


def regions(net, dataset, *, ask=None):
    """Show which class a network names where: class as hue, its probability as lightness.

    Parameters
    ----------
    net : Network, or dict of str to Network
        Several networks stand side by side under their names.
    dataset : Dataset with two features
        Its points bear the hue and marker of their true class.
    ask : (across, up), optional
        One more point, starred; the sentence says each network's answer there.

    Raises
    ------
    ValueError, TypeError
        If `dataset` is no data set or has not two features, or a network's scores are not
        finite.
    """
    if not hasattr(dataset, "classes"):
        raise TypeError(f"dataset must be a data set with classes, got {shown(dataset)}")
    nets = net if isinstance(net, dict) else {"": net}
    if not nets:
        raise ValueError("net must be a Network, or a dict of one or more, got {}")
    window(dataset.X, ask)
    said = []
    for name, one in nets.items():
        called = f"{name}: " if name else ""
        asked = (
            ""
            if ask is None
            else f"; at ({words.number(ask[0])}, {words.number(ask[1])}) it says "
            + answer(one, ask, dataset.classes)
        )
        said.append(f"{called}{standing(one, dataset.X, dataset.y)}{asked}.")
    sentence = (
        "Decision regions, strong in colour where the network is sure and white where it is "
        f"not, with points of {words.listed(map(quoted, dataset.classes))}. "
        + " ".join(one[0].upper() + one[1:] for one in said)
    )

    def draw(*panels):
        for ax, (name, one) in zip(panels, nets.items(), strict=True):
            draw_regions(ax, one, dataset, ask=ask, title=name)
            if ax is not panels[0]:
                ax.set_ylabel("")
        key(panels[0], dataset.classes)

    width = figure.WIDTH if len(nets) > 1 else 400
    return figure.show(draw, sentence, width=width, height=280, ratios=(1,) * len(nets))
