"""The gradient of a hidden layer of tanh units."""

import numpy as np

from softmax_course.checks import Case, Mistake, function


def _case(words, n, D, M, K, ordinary=True):
    """Draw inputs, hidden values, weights and slopes of the scores; one decimal each."""
    rng = np.random.default_rng(10 * n + D)
    X, W2 = rng.normal(size=(n, D)).round(1), rng.normal(size=(M, K)).round(1)
    H = np.tanh(X @ rng.normal(size=(D, M))).round(2)
    dZ = rng.normal(size=(n, K)).round(1) / n
    return Case(words, X, H, W2, dZ, ordinary=ordinary)


def _with(slope):
    """Make a program whose slope of the hidden scores is slope(H, back); the rest is right."""

    def program(X, H, W2, dZ):
        dA = slope(H, dZ @ W2.T)
        return X.T @ dA, dA.sum(axis=0)

    return program


def _hidden(H, W2, dZ):
    return (dZ @ W2.T) * (1 - H**2)


@function(
    title="5.6 ★ · One layer further back",
    cases=(
        _case("two inputs, three hidden units, four classes", 5, 2, 3, 4),
        _case("as many hidden units as classes", 4, 2, 3, 3),
        _case("as many of everything", 3, 3, 3, 3),
        _case("one example", 1, 2, 4, 3, ordinary=False),
    ),
    nudge="Slopes of the scores, back through W2, times 1 - H squared, then as in your gradient "
    "step. Which of these differs in yours?",
    mistakes=(
        Mistake(
            "leaves out the slope of tanh",
            "The slopes went back through W2 and straight on to X. What did tanh do in between?",
            _with(lambda H, back: back),
        ),
        Mistake(
            "forgets the square",
            "For every negative H yours is larger than 1, and tanh never gets steeper than 1. "
            "What exactly is squared in its slope?",
            _with(lambda H, back: back * (1 - H)),
            _with(lambda H, back: back * (1 - H) ** 2),
        ),
        Mistake(
            "doubles instead of squaring",
            "1 - 2 H falls below 0 for a hidden value of 0.6, and tanh never falls. Which "
            "power is missing?",
            _with(lambda H, back: back * (1 - 2 * H)),
        ),
        Mistake(
            "takes the slope of sigmoid",
            "H (1 - H) is another function's slope. Which one has tanh?",
            _with(lambda H, back: back * H * (1 - H)),
        ),
        Mistake(
            "takes the slope at H",
            "H is a tanh already. At which value was its slope to be taken?",
            _with(lambda H, back: back * (1 - np.tanh(H) ** 2)),
            _with(lambda H, back: back / np.cosh(H) ** 2),
        ),
        Mistake(
            "multiplies by the hidden values",
            "H itself belongs to the gradient of W2. Which slope has tanh where it gives H?",
            _with(lambda H, back: back * H),
            _with(lambda H, back: back * H**2),
        ),
        Mistake(
            "turns the sign of the square round",
            "1 + H squared is above 1: a tanh that gets steeper. Where is tanh steepest?",
            _with(lambda H, back: back * (1 + H**2)),
        ),
        Mistake(
            "takes the slope of ReLU",
            "All or nothing is how ReLU passes slopes on. Which function made H?",
            _with(lambda H, back: back * (H > 0)),
        ),
        Mistake(
            "does not turn W2 round",
            "W2 leads from hidden units to classes, and you are on the way back. Which way does "
            "it have to lie?",
            lambda X, H, W2, dZ: (
                X.T @ ((dZ @ W2) * (1 - H**2)),
                ((dZ @ W2) * (1 - H**2)).sum(axis=0),
            ),
        ),
        Mistake(
            "does not turn X round",
            "The first weights have the shape (inputs, hidden units). Which factor has to lie on "
            "its side?",
            lambda X, H, W2, dZ: (X @ _hidden(H, W2, dZ), _hidden(H, W2, dZ).sum(axis=0)),
        ),
        Mistake(
            "averages the slope of tanh",
            "One slope for each unit, the mean of all rows, and each row has its own. Where does "
            "the multiplication belong, before or after the sum over rows?",
            lambda X, H, W2, dZ: (
                X.T @ (dZ @ W2.T) * (1 - H**2).mean(axis=0),
                (dZ @ W2.T).sum(axis=0) * (1 - H**2).mean(axis=0),
            ),
        ),
        Mistake(
            "averages once more",
            "The 1/n is in dZ already. What do you divide by?",
            lambda X, H, W2, dZ: (
                X.T @ _hidden(H, W2, dZ) / len(X),
                _hidden(H, W2, dZ).sum(axis=0) / len(X),
            ),
        ),
        Mistake(
            "averages the bias once more",
            "The weights are right, and the bias is divided by n twice. Sum or mean?",
            lambda X, H, W2, dZ: (X.T @ _hidden(H, W2, dZ), _hidden(H, W2, dZ).mean(axis=0)),
        ),
        Mistake(
            "forgets tanh for the bias",
            "The weights are right, and the bias got its slopes before tanh. Which array belongs "
            "to both?",
            lambda X, H, W2, dZ: (X.T @ _hidden(H, W2, dZ), (dZ @ W2.T).sum(axis=0)),
        ),
        Mistake(
            "gives the gradients of the last layer",
            "Those are for W2 and its bias. What lies one layer further back?",
            lambda X, H, W2, dZ: (H.T @ dZ, dZ.sum(axis=0)),
        ),
        Mistake(
            "turns the sign round",
            "That points downhill. Which way does a gradient point?",
            lambda X, H, W2, dZ: (-X.T @ _hidden(H, W2, dZ), -_hidden(H, W2, dZ).sum(axis=0)),
        ),
        Mistake(
            "hands back the bias first",
            "Both are right and have changed places. Which one comes first?",
            lambda X, H, W2, dZ: (_hidden(H, W2, dZ).sum(axis=0), X.T @ _hidden(H, W2, dZ)),
        ),
    ),
    hints=(
        "Each hidden unit gets from every class the slope of its score times the weight between "
        "them. Which product does that for all at once?",
        "The slope of tanh is 1 minus its square. Which of the four arrays is the tanh?",
    ),
    insight="Back through the weights, times the slope of what bent them, and then the same two "
    "lines as before. With more layers it is the same again: that is all of backpropagation.",
    variation="What comes back through a unit whose H is 1?",
    minutes=(4, 7),
    difficulty=3,
    star=True,
)
def hidden_gradient(X, H, W2, dZ):
    """Return the gradients of W1 and b1, where H = tanh(X @ W1 + b1) and Z = H @ W2 + b2."""
    dA = (dZ @ W2.T) * (1 - H**2)
    return X.T @ dA, dA.sum(axis=0)
