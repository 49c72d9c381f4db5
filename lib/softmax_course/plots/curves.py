"""Learning curves: loss and accuracy over the steps, one panel above the other."""

import numpy as np

from softmax_course.numerics.inputs import positive_number, shown
from softmax_course.plots import figure, style, words
from softmax_course.plots.learning_axes import (
    FAINTEST,
    LOOKS,
    beside,
    frame_accuracy,
    frame_loss,
    frame_steps,
    price,
)


def draw_curves(panels, runs, floors=None):
    """Draw the runs, a dict from name to History, side by side: loss above, accuracy below."""
    last = max(int(history.steps[-1]) for history in runs.values())
    levels, lines = chance(runs) | (floors or {}), list(_lines(runs))
    heights = np.concatenate([line.losses for line in lines] + [list(levels.values())])
    heights = np.maximum(heights[np.isfinite(heights)], FAINTEST)
    above, below = panels[: len(runs)], panels[len(runs) :]
    for loss, accuracy, name in zip(above, below, runs, strict=True):
        frame_loss(loss, heights.min(), heights.max())
        frame_accuracy(accuracy)
        loss.set_title(name)
        accuracy.set_title("")
        for ax in (loss, accuracy):
            frame_steps(ax, last, few=len(runs) > 1)
            if ax not in (above[0], below[0]):
                ax.set_yticklabels([])
        loss.tick_params(labelbottom=False)
        for value in levels.values():
            loss.axhline(value, color=style.GREY, linewidth=1.2, linestyle=":", zorder=1)
    above[0].set_ylabel("loss")
    below[0].set_ylabel("accuracy")
    below[len(runs) // 2].set_xlabel("step")
    single = len(runs) == 1
    for k, line in enumerate(lines):
        _draw_line(above[0 if single else k], line, line.losses, k if single else 0)
        _draw_line(below[0 if single else k], line, line.accuracies, k if single else 0)
    labels = [(value, f"{text}: {value:.3f}", style.GREY) for text, value in levels.items()]
    if single:
        ends = [(line.losses[-1], line.name, style.INK) for line in lines if line.name]
        labels += ends
    beside(above[-1], labels, 0.13)


def _draw_line(ax, line, values, k):
    """Draw one curve, and where it ends; one that broke off ends in a cross."""
    colour, dash = LOOKS[k]
    good = np.isfinite(values)
    steps, values = line.steps[good], np.maximum(values[good], FAINTEST)
    ax.plot(steps, values, color=colour, linestyle=dash, zorder=3)
    mark = {"marker": "x", "markersize": 10, "markeredgewidth": 2.6}
    if not line.ended:
        mark = {"marker": "os"[k], "markersize": 7}
    ax.plot(steps[-1], values[-1], color=colour, clip_on=False, zorder=5, **mark)


class _Line:
    """One curve to draw: its name, its steps, and what was measured there."""

    def __init__(self, name, steps, losses, accuracies, ended=False):
        self.name, self.ended = name, ended
        self.steps, self.losses = np.asarray(steps), np.array(losses, dtype=float)
        self.accuracies = np.asarray(accuracies, dtype=float)


def _lines(runs):
    """Yield a line a run; a single run with test rows gives a second line for them."""
    last = max(history.steps[-1] for history in runs.values())
    for name, history in runs.items():
        both = len(runs) == 1 and tested(history)
        called = name or ("training" if both else "")
        ended = ran_away(history) and history.steps[-1] < last
        yield _Line(called, history.steps, history.losses, history.accuracies, ended)
        if both:
            yield _Line("test", history.steps, history.test_losses, history.test_accuracies)


def tested(history):
    """Whether the history holds losses on test rows."""
    losses = getattr(history, "test_losses", None)
    return losses is not None and len(losses) > 0 and bool(np.isfinite(losses).all())


def recorded(history, name="history"):
    """Return `history`, after checking that it is one and holds a moment or more.

    Raises
    ------
    TypeError, ValueError
        If it is something else, or nothing has been recorded yet.
    """
    if not hasattr(history, "losses"):
        raise TypeError(f"{name} must be a History, as network.fit returns, got {shown(history)}")
    if not len(history):
        raise ValueError(f"{name} must have recorded a moment, got none: let it train first")
    return history


def ran_away(history):
    """Whether a run was worse at its end than at its start."""
    first, last = history.losses[0], history.losses[-1]
    return not np.isfinite(last) or last > first


def chance(runs):
    """Return the losses of knowing nothing, ln K, by their labels: one for each K."""
    sizes = {classes(history) for history in runs.values()}
    return {f"ln {K}": float(np.log(K)) for K in sorted(sizes)}


def classes(history):
    """Return K, the number of classes of the network that was trained."""
    return history.net.sizes[-1]


def way(losses):
    """Say how a loss moves: falls, climbs, stays, or zigzags up and down again and again.

    >>> way([3, 2, 1]), way([1, 2, 3]), way([1, 1]), way([1, 3, 1, 3, 1, 3])
    ('falls', 'climbs', 'stays', 'zigzags')
    """
    losses = np.asarray(losses, dtype=float)
    change = np.diff(losses) / np.maximum(np.abs(losses[:-1]), 1e-300)
    rises, drops = (change > 0.02).sum(), (change < -0.02).sum()
    if min(rises, drops) > 0.15 * len(change):
        return "zigzags"
    if losses[-1] == losses[0]:
        return "stays"
    return "climbs" if losses[-1] > losses[0] else "falls"


def _is_number(name):
    try:
        return np.isfinite(float(name))
    except ValueError:
        return False


def _number(loss):
    return words.number(loss) if loss < 1e6 else price(loss)


def told(line):
    """Say in one clause where a curve begins, where it ends, and if it zigzags."""
    good = np.flatnonzero(np.isfinite(line.losses))
    first, end, moves = good[0], good[-1], way(line.losses[good])
    begun, last = (_number(line.losses[i]) for i in (first, end))
    if moves == "zigzags":  # digits of a chaotic run would differ from machine to machine
        last = f"about {_number(float(f'{line.losses[end]:.0e}'))}"
    road = f"stays at {last}" if moves == "stays" else f"{moves} from {begun} to {last}"
    clause = (
        f"loss {road} in {int(line.steps[end])} steps, accuracy ends at "
        f"{words.whole_percent(line.accuracies[end])}"
    )
    return f"{clause}; it ended there, before its time" if line.ended else clause


def curves(history, *, floors=None):
    """Show loss and accuracy over the steps, both axes of steps by factors of ten.

    Parameters
    ----------
    history : History, or dict of str to History
        Several runs stand side by side under their names, on the same axes. A name
        that is a number is a rate and called so: it would look like a tick. A single
        one shows its test rows too, if it has any.
    floors : dict of str to float, optional
        Losses to compare with, each drawn as a line with its words.

    Raises
    ------
    TypeError, ValueError
        If there is no run, one has recorded nothing, or a floor is not above 0.
    """
    runs = history if isinstance(history, dict) else {"": history}
    if not runs:
        raise ValueError("history must hold at least one run, got {}")
    for name, run in runs.items():
        recorded(run, f"history[{name!r}]" if run is not history else "history")
    runs = {f"rate {name}" if _is_number(name) else name: run for name, run in runs.items()}
    for text, value in (floors or {}).items():
        positive_number(value, f"floors[{text!r}]")
    said = " ".join(
        f"{line.name}: {told(line)}." if line.name else f"{told(line).capitalize()}."
        for line in _lines(runs)
    )
    levels = words.listed(
        f"{text} is {value:.3f}" for text, value in (chance(runs) | (floors or {})).items()
    )
    sentence = f"{said} To compare: {levels}."

    def draw(*panels):
        draw_curves(panels, runs, floors)

    return figure.show(draw, sentence, height=340, ratios=(1,) * len(runs), rows=(1.7, 1))
