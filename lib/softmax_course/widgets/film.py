"""A training in pictures: regions at the left, loss and accuracy beside them."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import style, words
from softmax_course.plots.curves import tested
from softmax_course.plots.learning_axes import (
    FAINTEST,
    LOOKS,
    frame_accuracy,
    frame_loss,
    frame_steps,
    price,
)
from softmax_course.plots.regions import (
    draw_points,
    draw_shades,
    frame_regions,
    key,
    shades,
    some_rows,
    window,
)
from softmax_course.plots.strip import draw_strip, frame_strip
from softmax_course.widgets.explorer import Explorer

GRID, LEVELS = (168, 150), 16  # pixels and colours of the regions: quick to send


class Film(Explorer):
    """The moments of a training, each a picture; `row` says which one is shown.

    Parameters
    ----------
    history : History with at least one moment
    dataset : Dataset, optional
        Gives the names of classes and features, if the history has none.
    total : int, optional
        All steps that were planned, where the training did not come so far.

    Raises
    ------
    ValueError, TypeError
        As `fitting` says.
    """

    height = 220
    ratios = (1.35, 1, 1)

    def __init__(self, history, dataset=None, total=None):
        dataset = fitting(history, dataset)
        self.history = history
        self.K = history.net.sizes[-1]
        self.classes = style.names(self.K, dataset)
        self.features = dataset.features if dataset is not None else ("", "")
        self.plane = history.net.sizes[0] == 2
        self.limits = window(history.X) if self.plane else None
        self.read()
        self.total = int(self.steps[-1] if total is None else total)
        super().__init__()

    def read(self):
        """Take over what the history holds by now."""
        kept = self.history
        self.steps, self.losses, self.accuracies = kept.steps, kept.losses, kept.accuracies
        self.tested = tested(kept)
        self.test_losses, self.test_accuracies = kept.test_losses, kept.test_accuracies

    @property
    def reach(self):
        """The lowest and highest loss that the picture has room for."""
        both = [self.losses, self.test_losses] if self.tested else [self.losses]
        seen = np.concatenate([*both, [np.log(self.K)]])
        seen = seen[np.isfinite(seen) & (seen > 0)]
        return max(float(seen.min()), FAINTEST), float(seen.max())

    def frame(self, ax):
        """The plane of the points, or a strip a class; beside it the axes of loss and accuracy."""
        place, loss, accuracy = ax
        if self.plane:
            frame_regions(place, self.limits, self.features)
        else:
            frame_strip(place, self.K)
        key(place, self.classes)
        frame_loss(loss, *self.reach)
        frame_accuracy(accuracy)
        for panel in (loss, accuracy):
            frame_steps(panel, self.total, few=True)
            panel.set_xlabel("step", labelpad=1)
        loss.axhline(np.log(self.K), color=style.GREY, linewidth=1.2, linestyle=":")
        text = {"ha": "right", "va": "bottom", "color": style.GREY}
        place = loss.get_yaxis_transform()
        loss.text(0.98, np.log(self.K), f"ln {self.K}", transform=place, **text)
        if self.tested:
            for label, (colour, dash) in zip(("training", "test"), LOOKS, strict=True):
                loss.plot([], [], color=colour, linestyle=dash, label=label)
            loss.legend(loc="lower left", handlelength=1.4, borderpad=0, borderaxespad=0.2)

    def draw(self, ax, row=-1):
        """Draw the moment `row`: where things stand, and both curves up to now."""
        row = range(len(self.steps))[row]
        self._draw_place(ax[0], row)
        for panel in ax[1:]:
            panel.axvline(self.steps[row], color=style.INK, linewidth=1.2)
        for panel, values, (colour, dash) in self._lines(ax):
            panel.plot(
                self.steps[: row + 1],
                values[: row + 1],
                color=colour,
                linestyle=dash,
                linewidth=2.4,
            )
            dot = {"color": colour, "markersize": 7, "markeredgecolor": style.INK}
            panel.plot(self.steps[row], values[row], "o", clip_on=False, zorder=5, **dot)
        return self.said(row)

    def said(self, row):
        """Say step, loss and accuracy of one moment."""
        began, level = self.losses[0], np.log(self.K)
        start = f"it began at {price(began)}"
        start += (
            f" = ln {self.K}" if abs(began - level) < 5e-4 else f"; ln {self.K} is {level:.3f}"
        )
        test = (
            f" On the test rows: loss {price(self.test_losses[row])}, "
            f"accuracy {words.percent(self.test_accuracies[row])}."
            if self.tested
            else ""
        )
        return (
            f"Step {self.steps[row]} of {self.total}: loss {price(self.losses[row])} ({start}), "
            f"accuracy {words.percent(self.accuracies[row])}.{test}"
        )

    def _lines(self, ax):
        bottom = ax[1].get_ylim()[0]  # lower losses run along the edge
        yield ax[1], np.maximum(self.losses, bottom), LOOKS[0]
        yield ax[2], self.accuracies, LOOKS[0]
        if self.tested:
            yield ax[1], np.maximum(self.test_losses, bottom), LOOKS[1]
            yield ax[2], self.test_accuracies, LOOKS[1]

    def _draw_place(self, ax, row):
        if not self.plane:
            rows = some_rows(self.history.y, 400)
            y = self.history.y[rows]
            p = numerics.softmax(self._net(row).scores(self.history.X[rows]))
            draw_strip(ax, np.take_along_axis(p, y[:, np.newaxis], axis=1)[:, 0], y)
            return
        image = shades(self._net(row), self.limits, GRID, LEVELS)
        draw_shades(ax, image, self.limits)
        draw_points(ax, self.history.X, self.history.y)

    def _net(self, row):
        return self.history.at(self.steps[row])


def fitting(history, dataset=None):
    """Return the data set that names classes and features: `dataset`, or the history's own.

    The history's own is None where its classes are not those of the network, which
    may have room for more.

    Raises
    ------
    ValueError
        If `dataset` has not as many classes and features as the network.
    TypeError
        If it has no names at all.
    """
    D, K = history.net.sizes[0], history.net.sizes[-1]
    if dataset is None:
        own = history.dataset
        return own if own is not None and len(own.classes) == K else None
    if not (hasattr(dataset, "classes") and hasattr(dataset, "features")):
        raise TypeError(
            "dataset must be a data set with classes and features, such as data.blobs "
            f"makes, got {type(dataset).__name__}"
        )
    for what, wanted, given in (
        ("classes", K, len(dataset.classes)),
        ("features", D, len(dataset.features)),
    ):
        if given != wanted:
            raise ValueError(
                f"dataset must have as many {what} as the network: {wanted}, got {given}"
            )
    return dataset
