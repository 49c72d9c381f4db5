"""Reliability diagrams: what was claimed, against what came true, with the counts beneath."""

import numpy as np

from softmax_course import metrics
from softmax_course.plots import figure, style, words

MANY = 500  # answers from which on counts are told as shares
RIGHT = "#9a9a9a"  # the part of a bin that is right
FEW = 0.001  # of many answers: a bin that holds no more says next to nothing


def frame_reliability(ax, title=""):
    """Set up confidence against accuracy, both 0 to 1, with the diagonal."""
    ax.set_title(title)
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1.04)
    ax.set_xticks([0, 0.5, 1], ["0", "1/2", "1"])
    ax.set_yticks([0, 0.5, 1], ["0", "1/2", "1"])
    ax.set_ylabel("share that is right")
    ax.plot([0, 1], [0, 1], color=style.INK, linewidth=1.3, linestyle=(0, (4, 3)), zorder=5)


def draw_reliability(ax, confidence, accuracy, count=None):
    """Draw a bar for the accuracy of each bin, and its distance to the confidence, hatched.

    With `count`, bins that hold next to none of many answers are drawn faintly.
    """
    bins = len(accuracy)
    N = 0 if count is None else count.sum()
    for i in np.flatnonzero(~np.isnan(accuracy)):
        middle, low = (i + 0.5) / bins, min(accuracy[i], confidence[i])
        faint = 0.25 if N > MANY and count[i] <= FEW * N else 1
        place = {"x": middle, "width": 0.88 / bins, "linewidth": 0.8, "alpha": faint}
        ax.bar(height=low, color=RIGHT, edgecolor=style.INK, **place)
        sure = bool(confidence[i] > accuracy[i])
        ax.bar(
            height=abs(confidence[i] - accuracy[i]),
            bottom=low,
            facecolor=style.LILAC if sure else style.PAPER,
            edgecolor=style.VIOLET if sure else style.INK,
            hatch="////" if sure else "\\\\\\\\",
            **place,
        )
        ends = [middle - 0.44 / bins, middle + 0.44 / bins]
        line = {"color": style.INK, "linewidth": 3, "solid_capstyle": "butt", "alpha": faint}
        ax.plot(ends, [accuracy[i]] * 2, **line)


def name_diagonal(ax):
    """Write along the diagonal what ends there."""
    along = {"rotation": 45, "rotation_mode": "anchor", "transform_rotates_text": True}
    ax.text(0.06, 0.09, "calibrated", **along)


def name_gaps(ax):
    """Name the diagonal, and say which gap is which."""
    name_diagonal(ax)
    where = {"fontweight": "bold", "ha": "left", "va": "top"}
    ax.text(0.03, 0.99, "//  too sure", color=style.VIOLET, **where)
    ax.text(0.03, 0.86, "\\\\  too modest", **where)


def draw_counts(ax, count, as_percent=False):
    """Draw how many answers each bin holds, the number above its bar, or its percentage."""
    bins, N = len(count), count.sum()
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1.75 * count.max())
    ax.set_xticks([0, 0.5, 1], ["0", "1/2", "1"])
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)
    ax.set_xlabel("confidence")
    for i in np.flatnonzero(count):
        x = (i + 0.5) / bins
        ax.bar(x, count[i], width=0.88 / bins, color=style.GREY)
        text = _short(count[i], N) if as_percent else str(count[i])
        ax.text(x, count[i], text, ha="center", va="bottom")


def _short(count, N):
    """Write a percentage, and nothing as 0 that is not."""
    return "<1" if count / N < 0.005 else f"{100 * count / N:.0f}"


def reliability_sentence(p, y, bins=10, name="", error=False):
    """Say of each bin what was claimed and what came true, the fullest ones if there are many.

    With `error` the expected calibration error comes last.

    >>> p = np.array([[0.9, 0.1], [0.8, 0.2], [0.3, 0.7], [0.55, 0.45]])
    >>> print(reliability_sentence(p, [0, 1, 1, 0], bins=5))  # doctest: +NORMALIZE_WHITESPACE
    4 answers: mean confidence 74 %, right 75 %. Confidence 0.4 to 0.6: 1 answer, claimed
    55 %, right 100 %. 0.6 to 0.8: 2 answers, claimed 75 %, right 50 %. 0.8 to 1: 1
    answer, claimed 90 %, right 100 %.
    """
    count, confidence, accuracy = metrics.reliability(p, y, bins=bins)
    N = count.sum()
    told = [i for i in np.flatnonzero(count) if N <= MANY or count[i] >= 0.05 * N]
    said = [
        f"{i / bins:g} to {(i + 1) / bins:g}: {_how_many(count[i], N)}, "
        f"claimed {words.whole_percent(confidence[i])}, right {words.whole_percent(accuracy[i])}."
        for i in told
    ]
    rest = count.sum() - count[told].sum()
    others = f" The other bins hold {words.whole_percent(rest / N)}." if rest else ""
    last = ""
    if error:
        value = metrics.expected_calibration_error(p, y, bins=bins)
        last = f" Expected calibration error with {bins} bins: {value:.2f}."
    return f"{_overall(p, y, name)}. Confidence {' '.join(said)}{others}{last}"


def _overall(p, y, name=""):
    p = np.asarray(p)
    right = (p.argmax(axis=-1) == y).mean()
    head = f"{name[0].upper()}{name[1:]} ({len(p)})" if name else f"{len(p)} answers"
    sure = words.whole_percent(p.max(axis=-1).mean())
    return f"{head}: mean confidence {sure}, right {words.whole_percent(right)}"


def _how_many(count, N):
    if N > MANY:
        return f"{words.whole_percent(count / N)} of the answers"
    return f"{count} answer{'s' if count > 1 else ''}"


def reliability(p, y=None, *, bins=10, title="", error=False):
    """Show how often answers are right, against how sure they are, and how many there are.

    Parameters
    ----------
    p : array_like (N, K), probabilities; or a dict from a name to a pair (p, y)
        With a dict the diagrams stand side by side.
    y : labels 0..K-1, shape (N,)
    bins : int
    title : str, whose answers they are
    error : whether the sentence tells the expected calibration error; of several it always does

    Raises
    ------
    ValueError, TypeError
        If there are no answers, or they are none that `metrics.reliability` takes.
    """
    groups = p if isinstance(p, dict) else {title: (p, y)}
    if not groups:
        raise ValueError("p must hold at least one network's answers, got {}")
    tables = [metrics.reliability(*pair, bins=bins) for pair in groups.values()]

    def draw(*panels):
        many = max(count.sum() for count, _, _ in tables) > MANY
        above, below = panels[: len(tables)], panels[len(tables) :]
        for name, table, upper, lower in zip(groups, tables, above, below, strict=True):
            count, confidence, accuracy = table
            frame_reliability(upper, name)
            upper.set_xticklabels([])
            draw_reliability(upper, confidence, accuracy, count)
            draw_counts(lower, count, many)
        name_gaps(above[0])
        for panel in above[1:]:
            panel.set_ylabel("")
        below[0].set_ylabel("answers\nin %" if many else "answers")

    if len(groups) == 1:
        [(name, pair)] = groups.items()
        sentence = reliability_sentence(*pair, bins=bins, name=name, error=error)
    else:
        errors = [metrics.expected_calibration_error(*pair, bins=bins) for pair in groups.values()]
        sentence = " ".join(
            f"{_overall(*pair, name)}, expected calibration error {value:.2f} with {bins} bins."
            for (name, pair), value in zip(groups.items(), errors, strict=True)
        )
    return figure.show(draw, sentence, height=340, ratios=(1,) * len(groups), rows=(3, 1))
