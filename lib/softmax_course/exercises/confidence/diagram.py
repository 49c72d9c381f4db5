"""The numbers behind a reliability diagram, bin by bin."""

import numpy as np

from softmax_course.checks import Case, Mistake, function

from . import binning, misplaced


@function(
    title="6.2 · The numbers of a reliability diagram",
    cases=(
        Case(
            "three classes, five bins",
            [[0.7, 0.2, 0.1], [0.15, 0.75, 0.1], [0.3, 0.2, 0.5], [0.1, 0.05, 0.85]],
            [0, 2, 2, 2],
            5,
        ),
        Case(
            "two classes, four bins",
            [[0.9, 0.1], [0.3, 0.7], [0.95, 0.05], [0.35, 0.65], [0.2, 0.8]],
            [0, 0, 1, 1, 1],
            4,
        ),
        Case(
            "as many answers as classes",
            [[0.6, 0.3, 0.1], [0.25, 0.7, 0.05], [0.05, 0.05, 0.9]],
            [1, 1, 2],
            3,
        ),
        Case(
            "one bin for all",
            [[0.55, 0.45], [0.2, 0.8], [0.9, 0.1]],
            [0, 0, 0],
            1,
        ),
        Case(
            "shares on the edges of bins",
            [[0.5, 0.25, 0.25], [0.25, 0.75, 0.0], [0.0, 0.0, 1.0], [0.7, 0.2, 0.1]],
            [0, 0, 2, 0],
            4,
            ordinary=False,
        ),
        Case("a single answer", [[0.1, 0.6, 0.3]], [1], 2, ordinary=False),
        Case(
            "an answer that is certain",
            [[0.0, 1.0], [0.6, 0.4]],
            [1, 1],
            5,
            ordinary=False,
        ),
    ),
    without=("reliability",),
    nudge="Take the row that the case shows in one bin: how many are there, what is their mean "
    "confidence, and which part of them is right?",
    mistakes=(
        *misplaced.mistakes(),
        Mistake(
            "writes 0 for an empty bin",
            "No answers, no mean and no share: a 0 would speak of answers that are not there. "
            "What does NumPy write for a number that is missing?",
            lambda p, y, bins: tuple(map(np.nan_to_num, binning.table(p, y, bins))),
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 1, lambda n, c, a: np.nan_to_num(c)
            ),
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 2, lambda n, c, a: np.nan_to_num(a)
            ),
        ),
        Mistake(
            "counts nan answers in an empty bin",
            "An empty bin has no mean and no share, and still it has a count. How many answers "
            "does it hold?",
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 0, lambda n, c, a: np.where(n > 0, n, np.nan)
            ),
        ),
        Mistake(
            "calls an answer right only if the truth has more than one half",
            "A true class with 0.4 can be the largest of three, and then the answer is right. "
            "Which class does a row answer?",
            lambda p, y, bins: binning.table(p, y, bins, right=p[np.arange(len(y)), y] > 0.5),
        ),
        Mistake(
            "writes counts as shares of all",
            "The counts were divided by the number of answers. How many answers does each bin "
            "hold?",
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 0, lambda n, c, a: n / n.sum()
            ),
        ),
        Mistake(
            "adds up where means are asked for",
            "Sums stand where the mean confidence and the share that is right should be. By "
            "what is each of the sums divided?",
            lambda p, y, bins: binning.as_sums(p, y, bins),
            lambda p, y, bins: tuple(map(np.nan_to_num, binning.as_sums(p, y, bins))),
        ),
        Mistake(
            "leaves empty bins out",
            "Only the bins with answers came back. How long should the three arrays be?",
            lambda p, y, bins: tuple(
                c[binning.table(p, y, bins)[0] > 0] for c in binning.table(p, y, bins)
            ),
        ),
        Mistake(
            "counts the right ones without dividing",
            "That is how many were right. Which share of the bin is it?",
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 2, lambda n, c, a: np.nan_to_num(a * n)
            ),
            lambda p, y, bins: binning.with_one_changed(p, y, bins, 2, lambda n, c, a: a * n),
        ),
        Mistake(
            "adds the confidences without averaging",
            "That is the sum of the confidences in the bin. What makes bins of different counts "
            "comparable?",
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 1, lambda n, c, a: np.nan_to_num(c * n)
            ),
            lambda p, y, bins: binning.with_one_changed(p, y, bins, 1, lambda n, c, a: c * n),
        ),
        Mistake(
            "divides by all the answers",
            "Sums of a bin were divided by the number of all answers. By how many is the mean of "
            "one bin taken?",
            *(
                lambda p, y, bins, place=place, fill=fill: binning.with_one_changed(
                    p, y, bins, place, lambda *columns: fill(columns[place] * columns[0] / len(y))
                )
                for place in (1, 2)
                for fill in (np.asarray, np.nan_to_num)
            ),
            lambda p, y, bins: (
                binning.table(p, y, bins)[0],
                *(part / len(y) for part in binning.as_sums(p, y, bins)[1:]),
            ),
            lambda p, y, bins: (
                binning.table(p, y, bins)[0],
                *(
                    np.nan_to_num(c * binning.table(p, y, bins)[0]) / len(y)
                    for c in binning.table(p, y, bins)[1:]
                ),
            ),
        ),
        Mistake(
            "takes the middle of the bin for the confidence",
            "That is where the bin lies. Where do the answers in it lie, on average?",
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 1, lambda n, c, a: np.where(n > 0, (np.arange(bins) + 0.5) / bins, c)
            ),
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 1, lambda n, c, a: (np.arange(bins) + 0.5) / bins
            ),
        ),
        Mistake(
            "gives the share that is wrong",
            "That is how often the answers were wrong. What is the accuracy?",
            lambda p, y, bins: binning.with_one_changed(p, y, bins, 2, lambda n, c, a: 1 - a),
        ),
        Mistake(
            "gives the accuracy before the confidence",
            "All the numbers are there, in another order. Which of the three comes second?",
            lambda p, y, bins: tuple(binning.table(p, y, bins)[i] for i in (0, 2, 1)),
        ),
        Mistake(
            "gives the counts last",
            "All the numbers are there, in another order. Which of the three comes first?",
            lambda p, y, bins: tuple(binning.table(p, y, bins)[i] for i in (1, 2, 0)),
            lambda p, y, bins: tuple(binning.table(p, y, bins)[i] for i in (2, 1, 0)),
        ),
        Mistake(
            "forgets to return",
            "Your function works the table out and then hands back None. Which word gives it "
            "back to the caller?",
            binning.forgets,
        ),
        Mistake(
            "compares the accuracy of all bins together",
            "Every bin got the same accuracy, that of all answers. Which answers does one bin "
            "hold?",
            lambda p, y, bins: binning.with_one_changed(
                p, y, bins, 2, lambda n, c, a: a * 0 + (p.argmax(axis=1) == y).mean()
            ),
        ),
    ),
    hints=(
        "Two arrays come first, one entry for each row: the largest share, and whether its class "
        "is the true one. Which two lines make them?",
        "`bin_of == i` is a mask for bin i. What are its sum, and the means of the two arrays "
        "under it?",
    ),
    insight="Three columns, and the first is as important as the others: a bin of three answers "
    "can be far off by chance, a bin of three thousand cannot.",
    variation="Which bins can never hold anything when there are four classes?",
    minutes=(7, 12),
    difficulty=2,
)
def reliability(p, y, bins):
    """Return count, mean confidence and share right for each bin of the largest share."""
    confidence, right = p.max(axis=1), p.argmax(axis=1) == y
    bin_of = np.ceil(confidence * bins).astype(int) - 1
    table = np.full((3, bins), np.nan)
    for i in range(bins):
        here = bin_of == i
        table[0, i] = here.sum()
        if here.any():
            table[1:, i] = confidence[here].mean(), right[here].mean()
    return tuple(table)
