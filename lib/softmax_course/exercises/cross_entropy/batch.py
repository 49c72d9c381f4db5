"""Cross-entropy of a batch, from scores and never from probabilities."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, function

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
    Case("a masked class", [[1.0, -np.inf, 0.0], [0.0, 2.0, 1.0]], [2, 1], ordinary=False),
)


def _picked(log_p, y):
    return log_p[np.arange(len(y)), y]


@function(
    title="4.3 · From scores, not from probabilities",
    cases=(
        *BATCHES,
        Case(
            "a lead of 800 for the wrong one", [[0.0, 800.0], [1.0, 0.0]], [0, 0], ordinary=False
        ),
    ),
    without=("cross_entropy",),
    nudge="For each row: logsumexp of the scores minus the score of the truth. Which of the two "
    "differs here?",
    mistakes=(
        Mistake(
            "takes the logarithm of rounded shares",
            "The share of the truth is exp(-800), which a float rounds to 0, and its logarithm is "
            "-inf. Which form never makes the share?",
            lambda Z, y: -np.mean(np.log(_picked(sc.softmax(Z), y))),
        ),
        Mistake(
            "exponentiates raw scores",
            "exp(1000) runs over. Which library function gives the logarithm of a total safely?",
            lambda Z, y: np.mean(np.log(np.exp(Z).sum(axis=1)) - _picked(Z, y)),
            lambda Z, y: -np.mean(np.log(_picked(np.exp(Z) / np.exp(Z).sum(1, keepdims=True), y))),
        ),
        Mistake(
            "clips the shares",
            "The lead of 800 now costs minus the logarithm of your small number. Which form "
            "needs no clipping?",
            *[
                lambda Z, y, eps=eps: -np.mean(np.log(np.clip(_picked(sc.softmax(Z), y), eps, 1)))
                for eps in (1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16)
            ],
            *[
                lambda Z, y, eps=eps: -np.mean(np.log(_picked(sc.softmax(Z), y) + eps))
                for eps in (1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16)
            ],
        ),
        Mistake(
            "adds without averaging",
            "That is the sum over the batch. What makes batches of different sizes comparable?",
            lambda Z, y: sc.cross_entropy(Z, y, reduction="sum"),
        ),
        Mistake(
            "returns one loss for each example",
            "One number was asked for, and there is one for each row. What is still to be done "
            "with them?",
            lambda Z, y: sc.cross_entropy(Z, y, reduction="none"),
        ),
        Mistake(
            "divides by all the entries",
            "The mean runs over examples, and yours over examples times classes. How many losses "
            "does a batch of n have?",
            lambda Z, y: sc.cross_entropy(Z, y, reduction="sum") / Z.size,
        ),
        Mistake(
            "forgets the minus",
            "Your loss is negative. Can a price be below zero here?",
            lambda Z, y: -sc.cross_entropy(Z, y),
        ),
        Mistake(
            "uses another logarithm",
            "Another unit: base 10 or base 2. Which logarithm undoes e?",
            lambda Z, y: sc.cross_entropy(Z, y) / np.log(10),
            lambda Z, y: sc.cross_entropy(Z, y) / np.log(2),
        ),
        Mistake(
            "takes the logarithm of the mean share",
            "You averaged the shares first. Which comes first, the logarithm or the mean?",
            lambda Z, y: -np.log(np.mean(_picked(sc.softmax(Z), y))),
        ),
        Mistake(
            "looks every label up in every row",
            "Z[:, y] takes all the columns named in y from every row, and the mean runs over "
            "all of it. Which row belongs to which label?",
            lambda Z, y: -sc.log_softmax(Z)[:, y].mean(),
        ),
        Mistake(
            "competes along the examples",
            "Softmax ran down the columns. Along which axis do the classes of one example lie?",
            lambda Z, y: -np.mean(_picked(sc.log_softmax(Z, axis=0), y)),
        ),
        Mistake(
            "sums over the whole batch",
            "One total for everything: the examples compete with each other. How many totals "
            "does a batch of n need?",
            lambda Z, y: np.mean(sc.logsumexp(Z.ravel()) - _picked(Z, y)),
        ),
        Mistake(
            "applies softmax twice",
            "Shares were treated as scores, which draws them together. What does cross-entropy "
            "from scores want?",
            lambda Z, y: sc.cross_entropy(sc.softmax(Z), y),
        ),
        Mistake(
            "adds up zero times infinity",
            "A masked class elsewhere makes 0 times -inf, which is nan. Which entry is needed?",
            lambda Z, y: -(np.eye(Z.shape[1])[y] * sc.log_softmax(Z)).sum() / len(y),
        ),
        Mistake(
            "treats the scores as probabilities",
            "The logarithm of a score has no meaning, and of a negative one no value. Which step "
            "makes shares of scores?",
            lambda Z, y: -np.mean(np.log(_picked(Z, y))),
        ),
        Mistake(
            "counts the labels from 1",
            "Python's first position is 0. Which entry does y - 1 pick for the first class?",
            lambda Z, y: sc.cross_entropy(Z, (y - 1) % Z.shape[1]),
        ),
        Mistake(
            "divides by the number of classes",
            "K classes, and n examples. Which of the two is averaged over?",
            lambda Z, y: sc.cross_entropy(Z, y, reduction="sum") / Z.shape[1],
        ),
        Mistake(
            "returns after the first row",
            "That is the price of the first example. Where does the return stand?",
            lambda Z, y: sc.cross_entropy(Z[0], y[0]),
        ),
        Mistake(
            "forgets to undo the shift",
            "The total was made from shifted scores, and the true score is not shifted. Where "
            "does the maximum belong as well?",
            lambda Z, y: np.mean(sc.logsumexp(Z - Z.max(1, keepdims=True)) - _picked(Z, y)),
        ),
        Mistake(
            "leaves out the logsumexp",
            "That is minus the score of the truth, and it moves when all scores shift. What "
            "should be added to it?",
            lambda Z, y: -np.mean(_picked(Z, y)),
        ),
        Mistake(
            "takes the largest score for the logsumexp",
            "Close when one class leads by far; a tie costs ln 2 and yours says 0. Which smooth "
            "maximum counts every class?",
            lambda Z, y: np.mean(Z.max(axis=1) - _picked(Z, y)),
        ),
        Mistake(
            "prices the winner, not the truth",
            "The labels are not used: each row pays for its own winner. Where does y come in?",
            lambda Z, y: -sc.log_softmax(Z).max(axis=1).mean(),
        ),
        Mistake(
            "gives a probability for a loss",
            "That is a probability, or what is missing to one. Which logarithm makes it a price?",
            lambda Z, y: np.mean(_picked(sc.softmax(Z), y)),
            lambda Z, y: 1 - np.mean(_picked(sc.softmax(Z), y)),
            lambda Z, y: np.exp(-sc.cross_entropy(Z, y)),
        ),
    ),
    hints=(
        "-ln of e^(z_y) / total is a difference of two logarithms. Which two?",
        "sc.logsumexp(Z) gives one number for each row, Z[np.arange(n), y] one score. Which is "
        "taken from which?",
    ),
    insight="logsumexp(z) - z_y: the price without ever making the probability. A lead of 800 for "
    "the wrong class costs 800, not inf.",
    variation="What does the loss tend to when the truth leads by far?",
    minutes=(5, 9),
    difficulty=2,
)
def batch_loss(Z, y):
    """Return the mean cross-entropy of scores Z, shape (n, K), and labels y, shape (n,)."""
    return np.mean(sc.logsumexp(Z) - Z[np.arange(len(y)), y])
