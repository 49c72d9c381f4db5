"""Attention weights: softmax of scaled dot products, a row for each query."""

import numpy as np

from softmax_course.checks import Case, Mistake, function, number

from .attention_slips import SLIPS


@function(
    title="7.4 · Attention weights",
    cases=(
        Case(
            "two queries, three keys",
            [[1.0, 0.0, 1.0, 2.0], [0.5, -1.0, 0.0, 1.0]],
            [[1.0, 1.0, 0.0, 0.5], [0.0, 2.0, 1.0, -1.0], [-1.0, 0.5, 2.0, 1.0]],
        ),
        Case(
            "three queries, two keys",
            [[2.0, 1.0], [0.0, -1.0], [1.0, 1.0]],
            [[1.0, 0.5], [-0.5, 2.0]],
        ),
        Case(
            "as many of each as numbers in one",
            [[1.0, 2.0, 0.0], [0.0, 1.0, -1.0], [3.0, 0.0, 1.0]],
            [[0.5, 0.0, 1.0], [1.0, 1.0, 0.0], [0.0, -1.0, 2.0]],
        ),
        Case("whole numbers", [[1, 2, 0, 1], [0, 1, 1, 0]], [[1, 0, 2, 1], [2, 1, 0, 0]]),
        Case(
            "a single query",
            [[1.0, -1.0, 2.0, 0.0, 1.0]],
            [[1.0, 0.0, 1.0, 2.0, 0.0], [0.5, 1.0, 0.0, 0.0, 1.0]],
            ordinary=False,
        ),
        Case("a single key", [[1.0, 2.0], [0.0, 1.0]], [[2.0, 1.0]], ordinary=False),
        Case("one number each", [[2.0], [-1.0]], [[1.0], [0.5], [-1.0]], ordinary=False),
    ),
    nudge="Add up each row of your answer. Is every sum 1, and are the scores divided by the "
    "square root of d?",
    mistakes=SLIPS,
    hints=(
        "Q @ K.T holds a dot product for each query and key. What is its shape?",
        "Divide by the square root of d, then softmax along the keys. Which axis of Q has "
        "length d?",
    ),
    insight="One softmax for each query over all keys. The root of d keeps the scores of one size "
    "however long the vectors are, when their entries are of one size and independent.",
    variation="How would you forbid each word to look at the words after it?",
    minutes=(4, 7),
    difficulty=2,
)
def attention_weights(Q, K):
    """Return the attention weights of queries Q (n, d) over keys K (m, d), shape (n, m)."""
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))
    return exps / exps.sum(axis=1, keepdims=True)


@number(
    title="7.8 ★ · The divisor",
    nudge="A dot product is a sum of 64 products, each with variance 1. What is the standard "
    "deviation of their sum?",
    mistakes=(
        Mistake(
            "divides by the variance",
            "64 is the variance of the sum. What is the standard deviation?",
            64,
        ),
        Mistake(
            "squares once more",
            "4096 is 64 squared. Variances of independent terms add up: to what?",
            4096,
        ),
        Mistake(
            "gives the factor, not the divisor",
            "That is what to multiply by. What is divided by?",
            1 / 8,
        ),
        Mistake(
            "takes a logarithm",
            "Sums of independent terms grow with a root, not with a logarithm. Which root?",
            np.log(64),
            np.log2(64),
        ),
        Mistake(
            "leaves it to softmax",
            "Softmax takes away a shift. Does it take away a scale?",
            1,
        ),
        Mistake(
            "takes half",
            "Half of 64 has no place here. The variance is 64: what is its root?",
            32,
        ),
        Mistake(
            "forgets the second vector's part",
            "Each of the 64 products has the variance 1 times 1, so nothing is doubled. What is "
            "the variance of their sum?",
            np.sqrt(128),
            128,
        ),
    ),
    hints=(
        "A product of two independent numbers with mean 0 and variance 1 has variance 1. How do "
        "variances of independent terms add up?",
        "Sixty-four of them have variance 64. Which number, squared, is that?",
    ),
    insight="The square root of 64. Without it the scores have a spread of 8, and one key often "
    "takes nearly all: 87 % on average over eight keys.",
    variation="By what would you divide for vectors of 1024 numbers?",
    minutes=(1, 2),
    star=True,
)
def divisor():
    """Return what dot products of 64 numbers are divided by, for a standard deviation of 1."""
    return 8
