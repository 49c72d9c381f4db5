"""Three prices: the first loss, the dearest clipped share, the bird that costs most."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import array, number


@array()
def start_loss():
    """Return the mean loss before training for 3, 4 and 10 classes, all scores being 0."""
    K = np.array([3, 4, 10])
    share = 1 / K
    return -np.log(share)


@number()
def clipped_price():
    """Return the most that one example can cost if its share is clipped at 1e-7, in nats."""
    limit = 1e-7
    return float(-np.log(limit))


@number()
def worst_bird():
    """Return the largest loss of a bird after 300 steps without hidden layer."""
    from softmax_course import data, network

    birds = data.penguins()
    net = network.Network((5, 3), scale=network.Standardiser(birds.X))
    run = network.fit(net, birds, epochs=300, optimiser=network.SGD(1.0))
    Z = run.net.scores(birds.X)
    losses = sc.cross_entropy(Z, birds.y, reduction="none")
    return float(losses.max())
