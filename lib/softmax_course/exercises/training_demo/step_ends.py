"""What goes wrong at the end of a step: the rate, the bias, what is handed back."""

from softmax_course.checks import Mistake

from .step_slips import gradient, stepping


def _with_rate(change):
    """Make a program that changes the learning rate; the rest is right."""
    return lambda W, b, X, y, rate: stepping(W, b, X, gradient(W, b, X, y), change(rate))


def _with_bias(change):
    """Make a program of a slip (b, G, rate) -> new b; the new W is right."""

    def program(W, b, X, y, rate):
        G = gradient(W, b, X, y)
        return W - rate * X.T @ G, change(b, G, rate)

    return program


def _with_weights(product):
    """Make a program of a slip (X, G) -> gradient of W; the new b is right."""

    def program(W, b, X, y, rate):
        G = gradient(W, b, X, y)
        return W - rate * product(X, G), b - rate * G.sum(axis=0)

    return program


def _one_after_another(divide):
    def program(W, b, X, y, rate):
        for i in range(len(X)):
            G = gradient(W, b, X[i : i + 1], y[i : i + 1])
            W, b = stepping(W, b, X[i : i + 1], G / (len(X) if divide else 1), rate)
        return W, b

    return program


def _bias_first(W, b, X, y, rate):
    b = b - rate * gradient(W, b, X, y).sum(axis=0)
    return W - rate * X.T @ gradient(W, b, X, y), b


def _weights_first(W, b, X, y, rate):
    W = W - rate * X.T @ gradient(W, b, X, y)
    return W, b - rate * gradient(W, b, X, y).sum(axis=0)


RATE = (
    Mistake(
        "forgets the learning rate",
        "Each step has the full length of the gradient. Which factor makes it shorter?",
        _with_rate(lambda rate: 1),
    ),
    Mistake(
        "uses the learning rate twice",
        "The step was shortened twice. Where does the second factor stand?",
        _with_rate(lambda rate: rate**2),
    ),
    Mistake(
        "divides by the learning rate",
        "A small rate gives a long step in yours. Should it?",
        _with_rate(lambda rate: 1 / rate),
    ),
)

BIAS = (
    Mistake(
        "leaves b as it was",
        "Your b came back as it went in. What do the columns of (P - Y) / n add up to, each by "
        "itself?",
        _with_bias(lambda b, G, rate: b),
        _with_bias(lambda b, G, rate: b - rate * G.sum()),
    ),
    Mistake(
        "averages twice for b",
        "W moves as it should, b too little: n divides its gradient twice. Is it a sum or a mean "
        "once the n is in?",
        _with_bias(lambda b, G, rate: b - rate * G.mean(axis=0)),
    ),
    Mistake(
        "averages for W and not for b",
        "W moves as it should and b moves n times too far. Where is the division for b?",
        _with_bias(lambda b, G, rate: b - rate * len(G) * G.sum(axis=0)),
    ),
    Mistake(
        "averages for b and not for W",
        "b moves as it should and W moves n times too far. Where is the division for W?",
        _with_weights(lambda X, G: len(X) * X.T @ G),
    ),
    Mistake(
        "adds up each row for b",
        "The rows of P - Y add up to 0, each by itself. Along which axis do the examples lie?",
        _with_bias(lambda b, G, rate: b - rate * G.sum(axis=1)),
    ),
    Mistake(
        "keeps one b for each example",
        "There are as many rows of b as examples. Which sum makes one row of them?",
        _with_bias(lambda b, G, rate: b - rate * G),
    ),
    Mistake(
        "moves b uphill",
        "W goes down and b goes up. Which sign has b's step?",
        _with_bias(lambda b, G, rate: b + rate * G.sum(axis=0)),
    ),
    Mistake(
        "moves W uphill",
        "b goes down and W goes up. Which sign has the step of W?",
        _with_weights(lambda X, G: -X.T @ G),
    ),
)

ORDER = (
    Mistake(
        "scores again halfway",
        "One of the two was moved first, and the other's gradient is taken at the new place. "
        "Which gradients belong to one step?",
        _bias_first,
        _weights_first,
    ),
    Mistake(
        "steps after every example",
        "Each example makes a step of its own, on what the one before left. How many steps does "
        "the mean of all of them make?",
        _one_after_another(divide=False),
        _one_after_another(divide=True),
    ),
    Mistake(
        "uses the first example only",
        "The step looks at one example. Which sum goes over all of them?",
        lambda W, b, X, y, rate: stepping(W, b, X[:1], gradient(W, b, X[:1], y[:1]), rate),
    ),
    Mistake(
        "multiplies X and the slopes another way",
        "W is (D, K); X is (n, D) and P - Y is (n, K). Which of the two has to lie on its side, "
        "and which comes first?",
        _with_weights(lambda X, G: X @ G),
        _with_weights(lambda X, G: G @ X.T),
        _with_weights(lambda X, G: G.T @ X),
        _with_weights(lambda X, G: X * G),
        _with_weights(lambda X, G: X.T * G),
    ),
    Mistake(
        "returns the gradients",
        "Those are the slopes. What do the new W and b look like, after the step?",
        lambda W, b, X, y, rate: (
            X.T @ gradient(W, b, X, y),
            gradient(W, b, X, y).sum(axis=0),
        ),
    ),
    Mistake(
        "returns the changes",
        "That is by how much W and b move. Where do they arrive?",
        lambda W, b, X, y, rate: stepping(0 * W, 0 * b, X, gradient(W, b, X, y), rate),
        lambda W, b, X, y, rate: stepping(0 * W, 0 * b, X, gradient(W, b, X, y), -rate),
    ),
    Mistake(
        "hands back b before W",
        "The two are right and have changed places. Which one comes first?",
        lambda W, b, X, y, rate: stepping(W, b, X, gradient(W, b, X, y), rate)[::-1],
    ),
    Mistake(
        "hands back W only",
        "One array came back, and two have moved. What does a return with a comma do?",
        lambda W, b, X, y, rate: stepping(W, b, X, gradient(W, b, X, y), rate)[0],
    ),
    Mistake(
        "hands back both as they were",
        "W and b have the values they had before: nothing came off, or something that adds up to "
        "0. What should each entry lose?",
        lambda W, b, X, y, rate: (W, b),
        lambda W, b, X, y, rate: (
            W - rate * (X.T @ gradient(W, b, X, y)).mean(),
            b - rate * gradient(W, b, X, y).mean(),
        ),
    ),
)
