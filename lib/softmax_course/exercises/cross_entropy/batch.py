"""Cross-entropy of a batch of scores, and its gradient."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function

BATCHES = (
    Case("two examples", [[7.0, 4.0, 0.0], [2.33, -1.46, 0.56]], [0, 2]),
    Case(
        "three of four classes",
        [[0.5, 1.0, -1.0, 0.0]] * 2 + [[3.0, 1.0, 0.0, 2.0]],
        [3, 1, 0],
    ),
    Case("as many examples as classes", [[1.0, 2.0], [0.3, -0.4]], [1, 0]),
    Case("whole numbers", [[1, 2, 3], [3, 0, 1], [0, 0, 2]], [2, 1, 0]),
    Case("a single example", [[2.0, 1.0, 0.1]], [1], ordinary=False),
    Case("scores of a thousand", [[1000.0, 1001.0], [-1000.0, -1002.0]], [0, 1], ordinary=False),
    Case("a lead of 800 for the wrong one", [[0.0, 800.0], [1.0, 0.0]], [0, 0], ordinary=False),
    Case("rows far apart", [[3.0, -1000.0], [2000.0, 2001.0]], [1, 0], ordinary=False),
    Case(
        "a masked class in front", [[-np.inf, 1.0, 0.5], [2.0, 0.0, 1.0]], [1, 2], ordinary=False
    ),
    Case("a masked class", [[1.0, -np.inf, 0.0], [0.0, 2.0, 1.0]], [2, 1], ordinary=False),
)


@function(cases=BATCHES)
def batch_loss(Z, y):
    """Return the mean cross-entropy of scores Z, shape (n, K), and labels y, shape (n,)."""
    logs = Z - sc.logsumexp(Z)[:, np.newaxis]  # ln p, without ever making p
    prices = -logs[np.arange(len(y)), y]
    return prices.mean()


@function(cases=BATCHES)
def loss_gradient(Z, y):
    """Return the gradient of the mean cross-entropy with respect to the scores Z."""
    P = sc.softmax(Z)
    Y = sc.one_hot(y, Z.shape[1])
    G = P - Y
    return G / len(Z)
