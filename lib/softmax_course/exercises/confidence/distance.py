"""One number for a reliability diagram: the expected calibration error."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, function

from . import misplaced


def _gaps(p, y, bins):
    count, confidence, accuracy = sc.reliability(p, y, bins=bins)
    return count, accuracy - confidence


def _middles(p, y, bins):
    count, _, accuracy = sc.reliability(p, y, bins=bins)
    middle = (np.arange(bins) + 0.5) / bins
    return np.nansum(count * abs(accuracy - middle)) / count.sum()


def _of(table):
    """Make the error out of another table of bins."""

    def error(p, y, bins):
        count, confidence, accuracy = table(p, y, bins)
        return np.nansum(count * abs(accuracy - confidence)) / len(y)

    return error


def _one_by_one(p, y, bins):
    return np.mean(abs((p.argmax(axis=1) == y) - p.max(axis=1)))


def _one_side(sign):
    def error(p, y, bins):
        count, gap = _gaps(p, y, bins)
        return np.nansum(count * np.maximum(sign * gap, 0)) / len(y)

    return error


def _first_filled(p, y, bins):
    count, gap = _gaps(p, y, bins)
    first = np.flatnonzero(count)[0]
    return count[first] * abs(gap[first]) / len(y)


@function(
    title="6.3 · The expected calibration error",
    cases=(
        Case(
            "three classes, five bins",
            [[0.7, 0.2, 0.1], [0.15, 0.75, 0.1], [0.3, 0.2, 0.5], [0.1, 0.05, 0.85]],
            [0, 2, 2, 2],
            5,
        ),
        Case(
            "two classes, four bins",
            [[0.9, 0.1], [0.3, 0.7], [0.95, 0.05], [0.35, 0.65], [0.2, 0.8], [0.72, 0.28]],
            [0, 0, 1, 1, 1, 0],
            4,
        ),
        Case(
            "too sure here, too modest there",
            [[0.95, 0.05], [0.9, 0.1], [0.4, 0.6], [0.65, 0.35], [0.62, 0.38]],
            [1, 0, 1, 0, 0],
            5,
        ),
        Case(
            "right with less than one half",
            [[0.4, 0.35, 0.25], [0.45, 0.3, 0.25], [0.1, 0.8, 0.1], [0.15, 0.25, 0.6]],
            [0, 0, 0, 2],
            2,
        ),
        Case("no empty bin", [[0.4, 0.35, 0.25], [0.1, 0.2, 0.7], [0.0, 0.3, 0.7]], [0, 1, 2], 1),
        Case(
            "shares on the edges of bins",
            [[0.5, 0.25, 0.25], [0.25, 0.75, 0.0], [0.7, 0.2, 0.1], [0.3, 0.1, 0.6]],
            [1, 1, 0, 0],
            4,
            ordinary=False,
        ),
        Case(
            "one answer certain and wrong",
            [[0.0, 1.0], [0.9, 0.1], [0.3, 0.7]],
            [0, 0, 1],
            4,
            ordinary=False,
        ),
        Case("a single answer", [[0.1, 0.6, 0.3]], [2], 10, ordinary=False),
        Case(
            "every answer certain and right",
            [[0.0, 1.0], [1.0, 0.0]],
            [1, 0],
            3,
            ordinary=False,
        ),
    ),
    without=("expected_calibration_error",),
    nudge="Each bin has a distance and a weight. Multiply out the bins of this case by hand: "
    "which product differs from yours?",
    mistakes=(
        Mistake(
            "forgets that bins may be empty",
            "One empty bin is nan, and a sum with a nan in it is nan. Which sum of NumPy passes "
            "over them?",
            lambda p, y, bins: np.sum(np.multiply(*map(abs, _gaps(p, y, bins)))) / len(y),
            lambda p, y, bins: np.mean(abs(_gaps(p, y, bins)[1])),
        ),
        Mistake(
            "gives every bin the same weight",
            "A bin with one answer counts as much as one with hundreds. Which weight has each?",
            lambda p, y, bins: np.nanmean(abs(_gaps(p, y, bins)[1])),
        ),
        Mistake(
            "divides by the number of bins",
            "Yours is divided by the number of bins, the empty ones too. What should the weights "
            "add up to?",
            lambda p, y, bins: np.nansum(abs(_gaps(p, y, bins)[1])) / bins,
            lambda p, y, bins: np.nansum(np.multiply(*map(abs, _gaps(p, y, bins)))) / bins,
        ),
        Mistake(
            "divides by the number of bins that hold some",
            "Counts times distances were added up, and divided by how many bins hold an answer. "
            "To what do the counts add up?",
            lambda p, y, bins: np.nanmean(
                np.where(_gaps(p, y, bins)[0], np.multiply(*map(abs, _gaps(p, y, bins))), np.nan)
            ),
        ),
        Mistake(
            "takes a mean of what is weighted already",
            "The weights add up to 1, and the mean divides once more. What puts weighted parts "
            "together?",
            lambda p, y, bins: np.nanmean(np.multiply(*map(abs, _gaps(p, y, bins)))) / len(y),
            lambda p, y, bins: sc.expected_calibration_error(p, y, bins=bins) / bins,
        ),
        Mistake(
            "adds the distances without weights",
            "The distances were added up as they are, and the sum grows with the number of bins. "
            "What share of the answers has each bin?",
            lambda p, y, bins: np.nansum(abs(_gaps(p, y, bins)[1])),
        ),
        Mistake(
            "lets too sure and too modest cancel",
            "Some differences are positive and some negative, and here they cancel, in part "
            "or wholly. Is a distance ever negative?",
            lambda p, y, bins: np.nansum(np.multiply(*_gaps(p, y, bins))) / len(y),
            lambda p, y, bins: -np.nansum(np.multiply(*_gaps(p, y, bins))) / len(y),
            lambda p, y, bins: abs(np.nansum(np.multiply(*_gaps(p, y, bins)))) / len(y),
        ),
        Mistake(
            "takes the largest distance",
            "That is the worst bin, the maximum calibration error. Which one is asked for, the "
            "worst or the mean?",
            lambda p, y, bins: np.nanmax(abs(_gaps(p, y, bins)[1])),
        ),
        Mistake(
            "squares the distances",
            "The distances were squared, which makes small ones smaller. Which function of NumPy "
            "makes a distance of a difference?",
            lambda p, y, bins: (
                np.nansum(_gaps(p, y, bins)[0] * _gaps(p, y, bins)[1] ** 2) / len(y)
            ),
            lambda p, y, bins: np.sqrt(
                np.nansum(_gaps(p, y, bins)[0] * _gaps(p, y, bins)[1] ** 2) / len(y)
            ),
        ),
        Mistake(
            "adds up counts without dividing",
            "That grows with the number of answers. By what is it to be divided?",
            lambda p, y, bins: np.nansum(np.multiply(*map(abs, _gaps(p, y, bins)))),
        ),
        Mistake(
            "measures from the middle of the bins",
            "The middle of a bin is where it lies, not where its answers lie. Which column holds "
            "their mean confidence?",
            _middles,
        ),
        Mistake(
            "returns one distance for each bin",
            "One number was asked for. What joins the bins?",
            lambda p, y, bins: abs(_gaps(p, y, bins)[1]),
            lambda p, y, bins: np.multiply(*map(abs, _gaps(p, y, bins))) / len(y),
        ),
        Mistake(
            "always uses ten bins",
            "The number of bins was handed in, and yours is the answer for ten. Where does "
            "`bins` belong?",
            lambda p, y, bins: sc.expected_calibration_error(p, y),
        ),
        Mistake(
            "writes a percentage",
            "That is the distance in percentage points. What is it between 0 and 1?",
            lambda p, y, bins: 100 * sc.expected_calibration_error(p, y, bins=bins),
        ),
        Mistake(
            "gives the share that is wrong",
            "That is how often the answers are wrong. With what is the accuracy compared?",
            lambda p, y, bins: np.mean(p.argmax(axis=1) != y),
        ),
        Mistake(
            "compares answer by answer",
            "Each answer's confidence was compared with 1 or 0, so that even 0.8 that comes true "
            "in 80 % is charged for. What has to be averaged before the two are subtracted?",
            _one_by_one,
        ),
        Mistake(
            "counts the bins on one side only",
            "Only the bins on one side of the diagonal count. Is it no distance to be too modest, "
            "or too sure?",
            _one_side(-1),
            _one_side(1),
        ),
        Mistake(
            "stops after the first bin",
            "Yours is the part of one bin, the first that holds an answer. How far in does your "
            "`return` stand?",
            _first_filled,
        ),
        *misplaced.mistakes(_of, without=("counts the bins from 1",)),
    ),
    hints=(
        "Three arrays come from `reliability`. Which two are subtracted, and what is the third "
        "one for?",
        "The weights are counts over their total. Which sum leaves nan out?",
    ),
    insight="0 says that in each bin confidence and accuracy agree on average, no more. It "
    "depends on the bins, so say which.",
    variation="What does it become with one bin only?",
    minutes=(3, 6),
    difficulty=2,
)
def expected_calibration_error(p, y, bins):
    """Return the mean distance of accuracy from confidence, weighted by the bins' counts."""
    count, confidence, accuracy = sc.reliability(p, y, bins=bins)
    return np.nansum(count * np.abs(accuracy - confidence)) / count.sum()
