"""Softmax of a batch: each row on its own."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, Part, choices, function

from .slips import EVERYDAY, OVERFLOW, shifted


@function(
    title="3.4 · One row, one example",
    cases=(
        Case("two rows", [[7.0, 4.0, 0.0], [2.33, -1.46, 0.56]]),
        Case("three rows of two", [[1.0, 2.0], [0.0, 0.0], [-3.0, 1.5]]),
        Case("as many rows as classes", [[1.0, 2.0, 3.0], [0.5, 0.0, -1.0], [2.0, 2.0, 4.0]]),
        Case("whole numbers", [[1, 2, 3, 4], [4, 0, 0, 1]]),
        Case("a single row", [[0.3, -0.7, 2.0]], ordinary=False),
        Case("rows far apart", [[1000.0, 1001.0, 999.0], [7.0, 4.0, 0.0]], ordinary=False),
        Case(
            "one score far above the others", [[2000.0, 0.0, 1.0], [0.0, 1.0, 0.0]], ordinary=False
        ),
        Case("one row far below", [[-2000.0, -2001.0], [3.0, 1.0]], ordinary=False),
        Case("a masked class", [[1.0, -np.inf, 0.0], [2.0, 0.0, 1.0]], ordinary=False),
    ),
    without=("softmax", "log_softmax"),
    nudge="Add up each row of your answer. Is every sum 1?",
    mistakes=(
        Mistake(
            "normalises the columns",
            "Your columns add up to 1, so the examples compete with each other. Along which axis "
            "do the classes of one example lie?",
            lambda Z: sc.softmax(Z, axis=0),
            lambda Z: np.exp(Z) / np.exp(Z).sum(axis=0),
        ),
        Mistake(
            "sums over the whole batch",
            "All of it together adds up to 1, so a row gets more when its neighbour gets less. "
            "How many totals does a batch of n rows need?",
            lambda Z: np.exp(Z - Z.max()) / np.exp(Z - Z.max()).sum(),
            lambda Z: np.exp(Z) / np.exp(Z).sum(),
            lambda Z: shifted(Z) / shifted(Z).sum(),
        ),
        Mistake(
            "loses the axis it sums over",
            "One number for each row is right, and (n,) does not line up with (n, K). What does "
            "keepdims=True do to its shape?",
            lambda Z: shifted(Z) / shifted(Z).sum(axis=-1),
            lambda Z: np.exp(Z) / np.exp(Z).sum(axis=1),
            lambda Z: np.exp(Z - Z.max(axis=1)) / np.exp(Z - Z.max(axis=1)).sum(axis=1),
        ),
        Mistake(
            "takes one maximum for the whole batch",
            "The row with 1001 pushed the other down to exp(-994), which is 0, and 0 / 0 is "
            "nan. Whose maximum should a row use?",
            lambda Z: np.exp(Z - Z.max()) / np.exp(Z - Z.max()).sum(axis=-1, keepdims=True),
        ),
        Mistake(
            "shifts each row by its mean",
            "It helps for scores that lie together. How far above the mean can the largest be?",
            lambda Z: (
                np.exp(Z - Z.mean(-1, keepdims=True))
                / np.exp(Z - Z.mean(-1, keepdims=True)).sum(-1, keepdims=True)
            ),
        ),
        Mistake(
            "takes the maximum of each column",
            "That shifts the classes of one row by different amounts, which changes its leads. "
            "Which axis does the maximum belong to?",
            lambda Z: np.exp(Z - Z.max(axis=0)) / np.exp(Z - Z.max(axis=0)).sum(-1, keepdims=True),
        ),
        Mistake(
            "returns the first row only",
            "One row came back. Where are the other examples?",
            lambda Z: sc.softmax(Z[0]),
        ),
        Mistake(
            "returns rows and columns exchanged",
            "The numbers are right and lie across. Which index belongs to the example?",
            lambda Z: sc.softmax(Z).T,
        ),
        Mistake(
            "exponentiates raw scores",
            OVERFLOW.thoughts,
            *OVERFLOW.answers,
        ),
        *EVERYDAY,
    ),
    hints=(
        "Each row is an example with a maximum and a total of its own. Which axis runs along a "
        "row?",
        "A maximum for each row has shape (n,). What has to happen to it before you subtract it "
        "from (n, K)?",
    ),
    insight="Each row is shifted by its own maximum and divided by its own total: the axis says "
    "which numbers compete.",
    variation="Which axis would you use for scores of shape (batch, word, vocabulary)?",
    minutes=(5, 9),
    difficulty=2,
)
def softmax_rows(Z):
    """Return the softmax shares of each row of scores Z, shape (n, K)."""
    exps = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return exps / exps.sum(axis=-1, keepdims=True)


@choices(
    title="3.8 ★ · Put the lines in order",
    parts=[Part(f"line {n}", letter) for n, letter in enumerate("dafb", start=1)],
    mistakes=(
        Mistake(
            "subtracts after exponentiating",
            "Line C takes the maximum off the exponentials. Which shift leaves the shares alone: "
            "of the scores, or of their exponentials?",
            ("d", "c", "f", "b"),
            ("d", "c", "b", "f"),
        ),
        Mistake(
            "sums over the whole batch",
            "Line E has one total for everything. How many totals does a batch need?",
            ("d", "a", "e", "b"),
        ),
        Mistake(
            "uses a name before it is made",
            "Read from above: which name stands on the right before it stood on the left?",
            ("a", "d", "f", "b"),
            ("d", "f", "a", "b"),
            ("d", "a", "b", "f"),
            ("f", "d", "a", "b"),
            ("b", "d", "a", "f"),
        ),
        Mistake(
            "takes both wrong lines",
            "Lines C and E both stand there, and neither is wanted. What does each do wrong?",
            ("d", "c", "e", "b"),
        ),
    ),
    hints=(
        "The five steps are shift, exponentiate, total, divide, check. Which lines are the "
        "first two?",
        "A row needs its own maximum and its own total. Which lines say axis=-1?",
    ),
    insight="Maximum, exponential of the difference, total, quotient: each along the last axis.",
    variation="Which line would you change for a batch whose classes lie along axis 0?",
    minutes=(2, 4),
    star=True,
)
def order_the_lines():
    """Give the four lines of a softmax for rows, in order; two of the six are not wanted."""
    return ("d", "a", "f", "b")
