"""One step of gradient descent, for softmax regression."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function

from .step_ends import BIAS, ORDER, RATE
from .step_labels import LABELS
from .step_slips import GRADIENT, SCORES


@function(
    title="5.4 · One step",
    cases=(
        Case(
            "four points, three classes, from zero",
            np.zeros((2, 3)),
            np.zeros(3),
            [[1.0, 0.5], [-0.5, 2.0], [0.3, -1.0], [-1.5, -0.4]],
            [0, 1, 2, 1],
            0.5,
        ),
        Case(
            "a network that has learned something",
            [[0.5, -1.0, 0.3, 0.2], [1.5, 0.2, -0.7, 0.0]],
            [0.1, -0.2, 0.3, 0.4],
            [[1.0, 2.0], [0.5, -1.0], [-2.0, 0.7], [0.1, 0.1], [1.2, 1.1]],
            [0, 3, 2, 3, 1],
            0.1,
        ),
        Case(
            "as many examples as features and classes",
            [[0.2, 0.1, -0.3], [0.4, -0.5, 0.0], [-0.1, 0.6, 0.3]],
            [0.3, 0.0, -0.3],
            [[1.0, 0.0, 2.0], [-1.0, 0.5, 0.5], [0.2, -0.8, 1.0]],
            [2, 0, 2],
            0.3,
        ),
        Case(
            "two classes, whole numbers in X",
            [[0.5, -0.5], [0.2, 0.1], [-0.3, 0.4]],
            [0.0, 0.2],
            [[1, 0, 2], [0, 3, 1], [2, 1, 0], [1, 1, 1]],
            [0, 1, 1, 1],
            2.0,
        ),
        Case(
            "a single example",
            [[0.5, -0.5, 0.1], [0.2, 0.1, -0.4]],
            [0.1, 0.2, 0.3],
            [[1.0, -2.0]],
            [1],
            0.5,
            ordinary=False,
        ),
        Case(
            "rows far apart",
            [[400.0, 399.0]],
            [1.0, 0.5],
            [[1.0], [-1.0], [0.1]],
            [1, 0, 0],
            0.01,
            ordinary=False,
        ),
        Case(
            "scores of thousands",
            [[40.0, -30.0], [10.0, 60.0]],
            [1.0, -1.0],
            [[30.0, 15.0], [15.0, 0.0], [-20.0, -15.0], [25.0, 35.0]],
            [0, 1, 1, 1],
            0.01,
            ordinary=False,
        ),
    ),
    nudge="Scores, shares, shares minus truth over n; then X turned round times that for W, and "
    "its column sums for b. Which of these differs in yours?",
    mistakes=(*GRADIENT, *LABELS, *SCORES, *RATE, *BIAS, *ORDER),
    hints=(
        "With G = (P - Y) / n of lesson 04: which product with X has the shape of W, (D, K)?",
        "b is added to every row alike. Which sum over G has the shape of b?",
    ),
    insight="That is all of training: score, compare with the truth, step against the gradient, "
    "again. Every framework does these lines, with more layers in front.",
    variation="What would the step be if every example were right with certainty?",
    minutes=(5, 9),
    difficulty=3,
)
def gradient_step(W, b, X, y, learning_rate):
    """Return new W and b after one step of softmax regression on the mean loss."""
    G = sc.cross_entropy_grad(X @ W + b, y)
    return W - learning_rate * X.T @ G, b - learning_rate * G.sum(axis=0)
