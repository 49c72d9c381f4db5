"""What lesson 05 asks before, on the way and at the end."""

import functools

import numpy as np

import softmax_course as sc
from softmax_course import data, network
from softmax_course.checks import prediction, quiz


def _clouds():
    rng = np.random.default_rng(0)
    return data.blobs(rng=rng).split(400, rng=rng)


@functools.cache
def _ten_steps():
    """Return loss and accuracy on the lesson's clouds, before and after ten steps."""
    train, test = _clouds()
    net = network.Network((2, 4), scale=network.Standardiser(train.X))
    run = network.fit(net, train, epochs=10, optimiser=network.SGD(1.0), test=test)
    return run.losses[0], 100 * run.test_accuracies[[0, -1]]


def _loss_falls(place):
    """Whether the loss falls if the weight from `across` to the class at `place` grows."""
    train, _ = _clouds()
    X = network.Standardiser(train.X)(train.X)
    gradient = X[:, 0] @ sc.cross_entropy_grad(np.zeros((600, 4)), train.y)
    return bool(gradient[place] < 0)


@functools.cache
def _two_ways():
    """Return the percentages right of the article's recipe, clipped and from the scores."""
    train, _ = _clouds()
    right = []
    for head in (network.through_clipped_shares(1e-7), network.from_scores):
        rng = np.random.default_rng(0)
        net = network.Network((2, 12, 8, 4), rng=rng)
        choices = {"optimiser": network.Adam(0.001), "head": head, "rng": rng}
        run = network.fit(net, train, epochs=30, batch_size=5, **choices)
        right.append(100 * run.accuracies[-1])
    return right


@functools.cache
def _penguins():
    """Return the percentages right of 100 new birds, with four hidden units and with none."""
    rng = np.random.default_rng(0)
    birds, new = data.penguins().split(100, rng=rng)
    scale = network.Standardiser(birds.X)
    bent = network.Network((5, 4, 3), activation="tanh", rng=rng, scale=scale)
    nets = bent, network.Network((5, 3), scale=scale)
    for net in nets:
        network.fit(net, birds, epochs=300, optimiser=network.SGD(0.5))
    return [100 * sc.accuracy(net.scores(new.X), new.y) for net in nets]


recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening")
two_weights = prediction(__name__, "two_weights")
two_ways = prediction(__name__, "two_ways")
penguins = prediction(__name__, "penguins")
pretest = quiz(__name__, "pretest")
closing = quiz(__name__, "closing")
