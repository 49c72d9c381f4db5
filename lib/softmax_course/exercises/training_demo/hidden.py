"""The gradient of a hidden layer of tanh units."""

import numpy as np

from softmax_course.checks import Case, function


def _case(words, n, D, M, K, ordinary=True):
    """Draw inputs, hidden values, weights and slopes of the scores; one decimal each."""
    rng = np.random.default_rng(10 * n + D)
    X, W2 = rng.normal(size=(n, D)).round(1), rng.normal(size=(M, K)).round(1)
    H = np.tanh(X @ rng.normal(size=(D, M))).round(2)
    dZ = rng.normal(size=(n, K)).round(1) / n
    return Case(words, X, H, W2, dZ, ordinary=ordinary)


@function(
    cases=(
        _case("two inputs, three hidden units, four classes", 5, 2, 3, 4),
        _case("as many hidden units as classes", 4, 2, 3, 3),
        _case("as many of everything", 3, 3, 3, 3),
        _case("one example", 1, 2, 4, 3, ordinary=False),
    ),
)
def hidden_gradient(X, H, W2, dZ):
    """Return the gradients of W1 and b1, where H = tanh(X @ W1 + b1) and Z = H @ W2 + b2."""
    back = dZ @ W2.T
    slope = 1 - H**2
    dA = back * slope
    dW1 = X.T @ dA
    db1 = dA.sum(axis=0)
    return dW1, db1
