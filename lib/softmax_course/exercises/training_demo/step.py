"""One step of gradient descent, for softmax regression."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


def steps_one_by_one(W, b, X, y, learning_rate):
    """Take a step after every example, on what the one before left."""
    for i in range(len(X)):
        G = sc.softmax(X[i : i + 1] @ W + b) - sc.one_hot(y[i : i + 1], len(b))
        W, b = W - learning_rate * X[i : i + 1].T @ G, b - learning_rate * G.sum(axis=0)
    return W, b


def small_steps_one_by_one(W, b, X, y, learning_rate):
    """Take a step of 1/n after every example."""
    return steps_one_by_one(W, b, X, y, learning_rate / len(X))


@function(
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
)
def gradient_step(W, b, X, y, learning_rate):
    """Return new W and b after one step of softmax regression on the mean loss."""
    Z = X @ W + b
    P = sc.softmax(Z)
    Y = sc.one_hot(y, len(b))
    G = (P - Y) / len(X)
    dW = X.T @ G
    db = G.sum(axis=0)
    return W - learning_rate * dW, b - learning_rate * db
