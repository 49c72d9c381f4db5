"""Two blocks of scores, each read on its own, made into one."""

import numpy as np

from softmax_course.checks import Case, Mistake, function


def _merged(total_of):
    def program(left, right):
        top = max(left[0], right[0])
        return top, total_of(left, right, top)

    return program


def _both(left, right, top):
    return left[1] * np.exp(left[0] - top) + right[1] * np.exp(right[0] - top)


def _highest_by(size):
    def program(left, right):
        high, low = (left, right) if size(left) >= size(right) else (right, left)
        return high[0], high[1] + low[1] * np.exp(low[0] - high[0])

    return program


_right = _highest_by(lambda block: block[0])


def _dropping(gap):
    """Leave the lower block out where it lies further below than `gap`."""

    def program(left, right):
        far = abs(left[0] - right[0]) > gap
        return max(left, right) if far else _right(left, right)

    return program


@function(
    title="7.10 ★ · Two blocks into one",
    cases=(
        Case("the left one higher", (2.33, 1.2), (0.56, 1.5)),
        Case("the right one higher", (-1.0, 2.5), (1.5, 1.25)),
        Case("equally high", (0.5, 1.5), (0.5, 2.0)),
        Case("all negative", (-3.0, 1.1), (-2.0, 3.3)),
        Case("far apart", (1000.0, 1.5), (-1000.0, 2.0), ordinary=False),
        Case("both a thousand", (1000.0, 1.5), (1001.0, 2.0), ordinary=False),
        Case("far below zero", (-2000.0, 1.5), (-1999.0, 2.0), ordinary=False),
        Case("a low block of many scores", (11.0, 1.5), (0.0, 1e5), ordinary=False),
        Case("an empty block", (-np.inf, 0.0), (2.0, 1.5), ordinary=False),
    ),
    nudge="Which of the two totals was measured against another largest score than the new one?",
    mistakes=(
        Mistake(
            "adds the totals as they are",
            "The two were measured against different largest scores. Against which one should "
            "both be measured?",
            _merged(lambda left, right, top: left[1] + right[1]),
        ),
        Mistake(
            "rescales upside down",
            "A total measured against a lower score shrinks beside a higher one. Is the factor "
            "exp(new - old), or exp(old - new)?",
            _merged(
                lambda left, right, top: (
                    left[1] * np.exp(top - left[0]) + right[1] * np.exp(top - right[0])
                )
            ),
        ),
        Mistake(
            "rescales the right block only",
            "Yours is right when the left block is the higher one. What if it is not?",
            lambda left, right: (left[0], left[1] + right[1] * np.exp(right[0] - left[0])),
            _merged(lambda left, right, top: left[1] + right[1] * np.exp(right[0] - top)),
            _merged(lambda left, right, top: left[1] + right[1] * np.exp(right[0] - left[0])),
        ),
        Mistake(
            "rescales the left block only",
            "Yours is right when the right block is the higher one. What if it is not?",
            lambda left, right: (right[0], right[1] + left[1] * np.exp(left[0] - right[0])),
            _merged(lambda left, right, top: right[1] + left[1] * np.exp(left[0] - top)),
            _merged(lambda left, right, top: right[1] + left[1] * np.exp(left[0] - right[0])),
        ),
        Mistake(
            "measures against the lower score",
            "The smaller of the two largest was taken, so exponents lie above 0 and can overflow. "
            "Which of the two is the largest of all?",
            lambda left, right: (
                min(left[0], right[0]),
                _both(left, right, min(left[0], right[0])),
            ),
        ),
        Mistake(
            "takes the block with the larger total for the higher one",
            "A larger total may stem from lower scores. Which of the two numbers says how high a "
            "block is?",
            _highest_by(lambda block: block[1]),
        ),
        Mistake(
            "loses one of two blocks that are equally high",
            "Where neither is higher, one total is missing. What is the factor there?",
            lambda left, right: left if left[0] == right[0] else _right(left, right),
            lambda left, right: right if left[0] == right[0] else _right(left, right),
        ),
        Mistake(
            "drops a block that is far below",
            "A low block was left out, and it may hold very many scores. When is its total small "
            "enough to be left out?",
            *(_dropping(gap) for gap in (5, 10)),
        ),
        Mistake(
            "exponentiates raw scores",
            "exp(1000) is inf. Which difference is never above 0?",
            lambda left, right: (
                max(left[0], right[0]),
                (left[1] * np.exp(left[0]) + right[1] * np.exp(right[0]))
                / np.exp(max(left[0], right[0])),
            ),
        ),
        Mistake(
            "keeps the raw exponentials",
            "Yours is the total of the raw exponentials. Against which score must the total of a "
            "pair be measured?",
            _merged(lambda left, right, top: _both(left, right, 0)),
        ),
        Mistake(
            "keeps the higher block only",
            "The lower block is lost. What is its total worth beside the higher score?",
            lambda left, right: left if left[0] >= right[0] else right,
        ),
        Mistake(
            "adds the largest scores",
            "The largest of both is one of the two. Which function gives it?",
            lambda left, right: (left[0] + right[0], _both(left, right, max(left[0], right[0]))),
        ),
        Mistake(
            "returns the logsumexp",
            "A logsumexp came back, and a third block may follow. Which two numbers does it need?",
            _merged(lambda left, right, top: top + np.log(_both(left, right, top))),
            lambda left, right: (
                max(left[0], right[0]) + np.log(_both(left, right, max(left[0], right[0])))
            ),
        ),
        Mistake(
            "returns the total first",
            "The two are right and exchanged. In which order do the blocks hold them?",
            lambda left, right: (
                _both(left, right, max(left[0], right[0])),
                max(left[0], right[0]),
            ),
        ),
        Mistake(
            "takes the mean of the totals",
            "Halved, the total has forgotten one term in two. Are the blocks added or averaged?",
            _merged(lambda left, right, top: _both(left, right, top) / 2),
        ),
    ),
    hints=(
        "The new largest score is the larger of the two. What has to happen to each total?",
        "A total times exp(its largest - new largest) is measured against the new one. What is "
        "that factor for the higher block?",
    ),
    insight="A pair for each block, and pairs can be merged in any order: so a long row can be "
    "cut up, worked on in many places at once, and put together.",
    variation="What pair does a block of one score have?",
    minutes=(3, 5),
    difficulty=2,
    star=True,
)
def merge_blocks(left, right):
    """Return (largest score, total) of two blocks together, given those of each."""
    top = max(left[0], right[0])
    total = left[1] * np.exp(left[0] - top) + right[1] * np.exp(right[0] - top)
    return top, total
