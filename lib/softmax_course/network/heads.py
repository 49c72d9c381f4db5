"""Heads: what the loss makes of the scores.

A head is called with scores Z, shape (N, K), and labels y, shape (N,); it returns the mean
loss and its slope d loss / d Z, shape (N, K). Any function that does so will serve.
"""

import numpy as np

from softmax_course import losses, numerics
from softmax_course.network.inputs import fraction, labels_of
from softmax_course.numerics.inputs import positive_number, real_array, shown


def shares_of(Z):
    """Return softmax(Z), row by row.

    `numerics.softmax` does the same with more care, for scores of any shape and kind; at
    five rows that care would take longer than the whole step.
    """
    exps = np.exp(Z - Z.max(axis=1, keepdims=True))
    return exps / exps.sum(axis=1, keepdims=True)


class Head:
    """A loss in two halves, because training wants the slope at every step and no loss.

    `loss(Z, y)` checks what it is given. `slope(Z, Y)`, with Y one-hot, trusts it.
    """

    def __init__(self, name):
        self.name = name

    @np.errstate(all="ignore")
    def __call__(self, Z, y):
        """Return the mean loss and its slope by Z."""
        Z = real_array(Z, "Z").astype(np.float64)
        if Z.ndim != 2:
            raise ValueError(f"Z must have shape (N, K), got {Z.shape}")
        y = labels_of(y, *Z.shape)
        loss = self.loss(Z, y)
        return loss, self.slope(Z, numerics.one_hot(y, Z.shape[1]))

    def __repr__(self):
        return self.name


class FromScores(Head):
    """Cross-entropy from the scores themselves: the slope is (p - Y) / N."""

    def loss(self, Z, y):
        """Return the mean of -log p at the labels."""
        return float(losses.cross_entropy(Z, y))

    def slope(self, Z, Y):
        """Return (p - Y) / N."""
        return (shares_of(Z) - Y) / len(Z)


class ThroughClippedShares(Head):
    """Cross-entropy from shares that are clipped to limit..1 - limit before the logarithm.

    Clipping keeps log(0) away, and lies: outside the limits the loss no longer depends on
    the scores, so the slope is exactly 0 and that row teaches nothing.
    """

    def __init__(self, limit):
        self.limit = positive_number(fraction(limit, "limit"), "limit")
        if not self.limit < 0.5:
            raise ValueError(f"limit must be below one half, got {limit}")
        super().__init__(f"through_clipped_shares(limit={self.limit})")

    def loss(self, Z, y):
        """Return the mean of -log of the clipped share of the true class."""
        true = np.exp(-losses.cross_entropy(Z, y, reduction="none"))
        return float(-np.log(np.clip(true, self.limit, 1 - self.limit)).mean())

    def slope(self, Z, Y):
        """Return (p - Y) / N in the rows within the limits, and 0 in the others."""
        p = shares_of(Z)
        true = (p * Y).sum(axis=1, keepdims=True)
        heard = (true >= self.limit) & (true <= 1 - self.limit)
        return (p - Y) * (heard / len(Z))


class SoftmaxTwice(Head):
    """The accident: a loss that wants scores is handed shares, and applies softmax again.

    Shares lie between 0 and 1, so even a perfect answer costs log(1 + (K - 1) / e).
    """

    def loss(self, Z, y):
        """Return the cross-entropy that takes the shares for scores."""
        return float(losses.cross_entropy(numerics.softmax(Z), y))

    def slope(self, Z, Y):
        """Return p (s - sum_k p_k s_k), where s is the slope by the shares p."""
        p = shares_of(Z)
        s = (shares_of(p) - Y) / len(Z)
        return p * (s - (p * s).sum(axis=1, keepdims=True))


from_scores = FromScores("from_scores")
softmax_twice = SoftmaxTwice("softmax_twice")


def through_clipped_shares(limit=1e-7):
    """Return the head that clips shares at `limit`, as Keras does on JAX and PyTorch.

    Raises
    ------
    ValueError, TypeError
        If `limit` is no number between 0 and one half.
    """
    return ThroughClippedShares(limit)


def halves(head):
    """Return (loss, slope) of a `Head`, or of any function that returns both at once."""
    if isinstance(head, Head):
        return head.loss, head.slope
    if not callable(head) or head is through_clipped_shares:
        raise TypeError(
            f"head must be one such as network.from_scores or "
            f"network.through_clipped_shares(1e-7), got {shown(head)}"
        )

    return lambda Z, y: float(head(Z, y)[0]), lambda Z, Y: head(Z, Y.argmax(axis=1))[1]
