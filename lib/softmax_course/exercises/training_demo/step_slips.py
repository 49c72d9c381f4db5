"""What goes wrong in one step of gradient descent: programs for `gradient_step`."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake


def one_hot(Z, y):
    """Rows of the identity: a 1 at each label."""
    return np.eye(Z.shape[1])[y]


def shares(W, b, X):
    """Shares of softmax regression, one row for each example."""
    return sc.softmax(X @ W + b)


def gradient(W, b, X, y):
    """Return the gradient of the mean loss with respect to the scores."""
    P = shares(W, b, X)
    return (P - one_hot(P, y)) / len(X)


def stepping(W, b, X, G, rate):
    """Return what a gradient G of the scores makes of W and b."""
    return W - rate * X.T @ G, b - rate * G.sum(axis=0)


def _with(slip):
    """Make a program of a slip (P, Y, n) -> gradient of the scores; the rest is right."""

    def program(W, b, X, y, rate):
        P = shares(W, b, X)
        return stepping(W, b, X, slip(P, one_hot(P, y), len(X)), rate)

    return program


def _with_scores(scores):
    """Make a program of a slip (W, b, X) -> shares; the rest is right."""

    def program(W, b, X, y, rate):
        P = scores(W, b, X)
        return stepping(W, b, X, (P - one_hot(P, y)) / len(X), rate)

    return program


def _raw(W, b, X):
    e = np.exp(X @ W + b)
    return e / e.sum(axis=1, keepdims=True)


def _one_for_all(W, b, X):
    Z = X @ W + b
    e = np.exp(Z - Z.max())
    return e / e.sum(axis=1, keepdims=True)


def _squared(P, Y, n):
    D = P - Y
    return P * (D - (D * P).sum(axis=1, keepdims=True)) / n


def _limited(low, high):
    return _with_scores(lambda W, b, X: sc.softmax(np.clip(X @ W + b, low, high)))


GRADIENT = (
    Mistake(
        "takes the step uphill",
        "The loss climbs along this step: one sign is turned round. Is it in P - Y, or where the "
        "step is taken?",
        _with(lambda P, Y, n: (Y - P) / n),
        _with(lambda P, Y, n: Y - P),
    ),
    Mistake(
        "forgets to divide by the number of examples",
        "That is the gradient of the sum: ten times the data would take ten times the step. What "
        "makes a sum a mean?",
        _with(lambda P, Y, n: P - Y),
    ),
    Mistake(
        "divides by n twice",
        "The step is n times too short. The gradient of lesson 04 has its 1/n in it; where is the "
        "other?",
        _with(lambda P, Y, n: (P - Y) / n**2),
    ),
    Mistake(
        "divides by the number of classes",
        "K classes, and n examples. Over which of the two does the mean run?",
        _with(lambda P, Y, n: (P - Y) / P.shape[1]),
    ),
    Mistake(
        "divides by all the entries",
        "n times K entries, and n losses. How many losses does the mean take in?",
        _with(lambda P, Y, n: (P - Y) / P.size),
    ),
    Mistake(
        "leaves the truth out",
        "The step depends on the shares alone, whatever y says. What comes off at the true class?",
        _with(lambda P, Y, n: P / n),
    ),
    Mistake(
        "moves the true class only",
        "The wrong classes keep what they took. What does each row of P - Y add up to?",
        _with(lambda P, Y, n: Y * (P - 1) / n),
    ),
    Mistake(
        "takes p times 1 - p",
        "That is how a share moves with its own score. What is the gradient of the loss?",
        _with(lambda P, Y, n: P * (1 - P) / n),
    ),
    Mistake(
        "doubles the gradient",
        "Each step is twice as long as asked for. Which loss has a 2 in its gradient?",
        _with(lambda P, Y, n: 2 * (P - Y) / n),
    ),
    Mistake(
        "takes the gradient of the squared error",
        "Another loss: its gradient vanishes for confident mistakes. Which one was asked for?",
        _with(lambda P, Y, n: 2 * _squared(P, Y, n)),
        _with(_squared),
        _with(lambda P, Y, n: 2 * _squared(P, Y, n) / P.shape[1]),
    ),
    Mistake(
        "takes p times 1 - p as a factor too",
        "The slope of softmax is in P - Y already. In yours, whoever is sure and wrong hardly "
        "moves. Which factor makes that?",
        _with(lambda P, Y, n: (P - Y) * P * (1 - P) / n),
        _with(lambda P, Y, n: 2 * (P - Y) * P * (1 - P) / n),
    ),
)

SCORES = (
    Mistake(
        "leaves b out of the scores",
        "The scores are X @ W alone. What is added to each class before softmax?",
        _with_scores(lambda W, b, X: sc.softmax(X @ W)),
    ),
    Mistake(
        "takes scores for shares",
        "One-hot came off the scores. Which function makes shares of them first?",
        _with_scores(lambda W, b, X: X @ W + b),
    ),
    Mistake(
        "competes along the examples",
        "Softmax ran down the columns. Along which axis do the classes of one example lie?",
        _with_scores(lambda W, b, X: sc.softmax(X @ W + b, axis=0)),
    ),
    Mistake(
        "sums over the whole batch",
        "One total for everything: the examples compete. How many totals does a batch need?",
        _with_scores(lambda W, b, X: np.exp(X @ W + b) / np.exp(X @ W + b).sum()),
        _with_scores(lambda W, b, X: sc.softmax((X @ W + b).ravel()).reshape(len(X), -1)),
    ),
    Mistake(
        "applies softmax twice",
        "Shares went through softmax again, which draws them together. Where is the second one?",
        _with_scores(lambda W, b, X: sc.softmax(sc.softmax(X @ W + b))),
    ),
    Mistake(
        "subtracts one number from the whole table",
        "A row nearly 800 below the largest of all has only zeros left to divide. Whose largest "
        "score should each row lose?",
        _with_scores(_one_for_all),
    ),
    Mistake(
        "puts a limit on the scores",
        "Scores of 1351 and 1349 come out alike in yours: a limit took their difference away. "
        "What can be subtracted instead, and changes no share?",
        *[_limited(-limit, limit) for limit in (5, 10, 15, 20, 50, 500)],
        *[_limited(-np.inf, limit) for limit in (10, 20, 500)],
    ),
    Mistake(
        "exponentiates raw scores",
        "Right until a score is large, then exp runs over. Which softmax cannot break?",
        _with_scores(_raw),
    ),
)
