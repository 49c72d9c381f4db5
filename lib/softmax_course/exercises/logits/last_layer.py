"""The last layer: how many scores it gives, how it makes them, and what ReLU would lose."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function, members, number


@number()
def number_of_scores():
    """Five features, four hidden units; Adélie, Gentoo or something else: how many scores?"""
    features, hidden, species = 5, 4, 3
    return species


_W = np.arange(12.0).reshape(4, 3) - 5
_b = [1.0, -2.0, 0.5]


@function(
    cases=(
        Case("one example", [0.5, -1.0, 0.25, 2.0], _W, _b),
        Case("another one", [-0.3, 0.8, -0.9, 0.125], -0.53125 * _W, [0.1, 0.0, -3.0]),
        Case("two examples", [[0.5, -1.0, 0.25, 2.0], [1.0, 0.0, -0.5, 0.2]], _W, _b),
        Case("one example, as a table", [[0.5, -1.0, 0.25, 2.0]], _W, _b, ordinary=False),
        Case("three examples, three classes", np.eye(3, 4) - 0.2, _W, _b, ordinary=False),
        Case("four of everything", np.eye(4) + 0.1, [*_W.T, [2, 0, 1, 7]], [1, 2, 3, 4]),
        Case("whole numbers", [1, 2, 0, -1], np.arange(8).reshape(4, 2), [3, -1]),
        Case("large numbers", [1000.0, -1000.0, 1.0, 0.0], _W, _b, ordinary=False),
    ),
)
def layer_logits(h, W, b):
    """Scores of hidden values h, shape (4,) or (n, 4); W has shape (4, K), b (K,)."""
    sums = h @ W
    scores = sums + b
    return scores


@members()
def lost_to_relu():
    """Which of dog, cat, boat and airplane can no longer be told apart after ReLU?"""
    return {"dog", "boat"}
