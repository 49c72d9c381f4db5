"""One example and its shares: the truth, what was said, and what that costs."""

import numpy as np

from softmax_course.numerics.inputs import probability_rows, refuse_rows
from softmax_course.plots import bars, figure, style, words
from softmax_course.plots.learning_axes import price


def draw_one_bird(ax, shares, classes, truth):
    """Draw the shares as bars, that of the truth in bold and with its loss."""
    bars.frame_rows(ax, classes, 0, 1.75, "")
    texts = words.shares(shares, words.short_percent)
    texts[truth] += f", the truth: loss {price(surprise(shares, truth))}"
    bars.draw_rows(ax, shares, texts, bold=[truth])


def surprise(shares, truth):
    """Return the loss -ln p of the truth; inf where p is 0."""
    with np.errstate(divide="ignore"):
        return float(-np.log(shares[truth]))


def one_bird(shares, classes, truth):
    """Show what a network says of one example, beside what it is.

    Parameters
    ----------
    shares : array_like, shape (K,), not negative, with sum 1
    classes : sequence of K names
    truth : int, the true class 0..K-1

    Raises
    ------
    ValueError
        If `shares` are none, `classes` has another length, or `truth` is no class.

    >>> one_bird([0.529, 0.466, 0.005], ["Adélie", "Chinstrap", "Gentoo"], 1)
    The truth is Chinstrap: 46.6 %, a loss of 0.764. The answer is Adélie with 52.9 %.
    """
    shares = probability_rows(np.ravel(shares), "shares")
    refuse_rows(np.isnan(shares).any(), shares, "shares must not hold nan")
    called = style.names(len(shares), classes)
    if truth not in range(len(shares)):
        raise ValueError(f"truth must be a class from 0 to {len(shares) - 1}, got {truth!r}")
    truth, said, best = int(truth), words.shares(shares), int(shares.argmax())
    loss = price(surprise(shares, truth))
    verdict = (
        "The answer is the truth."
        if best == truth
        else f"The answer is {called[best]} with {said[best]}."
    )
    sentence = f"The truth is {called[truth]}: {said[truth]}, a loss of {loss}. {verdict}"
    return figure.show(
        lambda ax: draw_one_bird(ax, shares, called, truth), sentence, width=440, height=150
    )
