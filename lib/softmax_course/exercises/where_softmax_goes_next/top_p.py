"""Top-p: the fewest likeliest classes that add up to enough, by hand and as a mask."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, function, members

NEXT_WORD = {"mat": 0.42, "floor": 0.25, "sofa": 0.16, "bed": 0.09, "moon": 0.05, "spoon": 0.03}


@members(
    title="7.3 · Who survives top-p",
    out={
        "mat": (
            "leaves out the likeliest",
            "mat is the likeliest of all. Where does top-p begin to count?",
        ),
        "floor": (
            "leaves out the second",
            "mat alone has 0.42. Is that 0.9 already?",
        ),
        "sofa": (
            "leaves out the third",
            "mat and floor have 0.67 together. Is that 0.9 already?",
        ),
        "bed": (
            "stops before the total is reached",
            "mat, floor and sofa have 0.83 together. Is that 0.9 already?",
        ),
    },
    into={
        "moon": (
            "goes on after the total is reached",
            "The four likeliest have 0.92 together. Is a fifth needed?",
        ),
        "spoon": (
            "lets in the least likely",
            "spoon is the least likely of all. Which words come before it, and what is their "
            "total?",
        ),
    },
    mistakes=(
        Mistake(
            "leaves out the likeliest only",
            "All the others have 0.58 together, so 0.9 is not reached. Which word comes first?",
            {"floor", "sofa", "bed", "moon", "spoon"},
        ),
        Mistake(
            "takes every word",
            "Counted from the least likely, all six are needed to reach 0.9. How many are needed "
            "from the other end?",
            set(NEXT_WORD),
        ),
        Mistake(
            "looks for one word with enough",
            "No word has 0.9 alone. What has to reach 0.9: each, or all of them together?",
            set(),
        ),
    ),
    hints=(
        "Start at the likeliest and add up. What is the total after each word?",
        "0.42, 0.67, and so on. After which word has 0.9 been reached?",
    ),
    insight="Four words reach 0.92, and the tail is cut. Where one word has 0.95, top-p keeps "
    "that word only: it cuts by certainty, top-k by count.",
    variation="Which words would top-k with k = 2 leave, here and where one word has 0.95?",
    minutes=(1, 2),
)
def top_p_words():
    """Return the words that top-p with 0.9 leaves."""
    return {"mat", "floor", "sofa", "bed"}


def _order(p):
    return np.argsort(-p, kind="stable")


def _marked(p, places):
    mask = np.zeros(len(p), dtype=bool)
    mask[places] = True
    return mask


def _before(p, order):
    return np.cumsum(p[order]) - p[order]


def _right(p, total):
    order = _order(p)
    return _marked(p, order[: np.searchsorted(np.cumsum(p[order]), total) + 1])


@function(
    title="7.9 ★ · Top-p in code",
    cases=(
        Case("falling", [0.42, 0.25, 0.16, 0.09, 0.05, 0.03], 0.9),
        Case("in no order", [0.09, 0.42, 0.03, 0.25, 0.05, 0.16], 0.8),
        Case("rising", [0.1, 0.2, 0.3, 0.4], 0.6),
        Case("one is enough", [0.05, 0.9, 0.05], 0.5, ordinary=False),
        Case("reached exactly", [0.125, 0.5, 0.25, 0.125], 0.75, ordinary=False),
        Case("a very low total", [0.2, 0.5, 0.3], 0.1),
        Case(
            "a tie for the last place",
            [0.125, 0.25, 0.5, 0.125],
            0.875,
            ordinary=False,
            also_right=[np.array([False, True, True, True])],
        ),
        Case("all of them", [0.25, 0.125, 0.5, 0.125], 1.0, ordinary=False),
    ),
    nudge="Sort the probabilities of the case by hand and add up. After which class is the total "
    "reached?",
    mistakes=(
        Mistake(
            "stops before the total is reached",
            "The class that carries the total over the line is missing. What is the total just "
            "before it?",
            lambda p, total: _marked(p, _order(p)[np.cumsum(p[_order(p)]) <= total]),
            lambda p, total: _marked(p, _order(p)[np.cumsum(p[_order(p)]) < total]),
        ),
        Mistake(
            "takes one class too many",
            "The total was reached, and one more came in. What is the total *before* that class?",
            lambda p, total: _marked(p, _order(p)[_before(p, _order(p)) <= total]),
            lambda p, total: _marked(p, _order(p)[: _right(p, total).sum() + 1]),
        ),
        Mistake(
            "does not sort",
            "The classes were added up in the order they came. Which should come first?",
            lambda p, total: np.cumsum(p) - p < total,
        ),
        Mistake(
            "begins with the least likely",
            "The least likely classes were added up first. Which sign turns an order round?",
            lambda p, total: _marked(p, np.argsort(p)[_before(p, np.argsort(p)) < total]),
        ),
        Mistake(
            "leaves the mask in sorted order",
            "The right number of True, at the wrong places: the first is the likeliest class, "
            "not the first class. How do they get back?",
            lambda p, total: _before(p, _order(p)) < total,
            lambda p, total: (_before(p, _order(p)) < total)[_order(p)],
        ),
        Mistake(
            "keeps both classes of a tie",
            "Two classes are equally likely, and one of them is enough. Which of them comes in "
            "may be chosen; how many come in?",
            lambda p, total: p >= p[_right(p, total)].min(),
        ),
        Mistake(
            "asks each class for the total",
            "No sum was made: each class was compared with the total alone. What has to reach it?",
            lambda p, total: p >= total,
        ),
        Mistake(
            "asks each class for what is missing to 1",
            "A class was kept if it is above 1 - total, whatever the others add up to. Which sum "
            "is needed?",
            lambda p, total: p >= 1 - total,
        ),
        Mistake(
            "turns the mask round",
            "True stands where a class is cut. What should True mean?",
            lambda p, total: ~_right(p, total),
        ),
        Mistake(
            "marks nothing",
            "No class is True, and one at least has to stay. Which class is always among them?",
            lambda p, total: np.zeros(len(p), dtype=bool),
        ),
        Mistake(
            "returns probabilities",
            "A mask was asked for. Which classes are True?",
            lambda p, total: p * _right(p, total),
            lambda p, total: p * _right(p, total) / (p * _right(p, total)).sum(),
        ),
        Mistake(
            "returns places",
            "Those are the places of the classes that stay. How do places become True in a row "
            "of False?",
            lambda p, total: _order(p)[_before(p, _order(p)) < total],
        ),
        Mistake(
            "keeps every class",
            "Nothing was cut. At which class has the total been reached?",
            lambda p, total: p > 0,
        ),
        Mistake(
            "applies softmax to probabilities",
            "Shares went through softmax again and came closer together, so more of them are "
            "needed. Where is the softmax?",
            lambda p, total: _right(sc.softmax(p), total),
        ),
    ),
    hints=(
        "np.argsort(-p) lists the places from the likeliest down. What is the running total "
        "along them?",
        "A class stays if the total *before* it is still too low. How do you get that from "
        "np.cumsum?",
    ),
    insight="Sort, add up, cut, and put the mask back in the old order. Where mask is False the "
    "score becomes -inf, and softmax shares out the rest.",
    variation="How would you write top-k in one line?",
    minutes=(3, 5),
    difficulty=3,
    star=True,
)
def top_p_mask(p, total):
    """Return a mask, True for the fewest likeliest classes that add up to total."""
    order = np.argsort(-p)
    before = np.cumsum(p[order]) - p[order]
    mask = np.zeros(len(p), dtype=bool)
    mask[order[before < total]] = True
    return mask
