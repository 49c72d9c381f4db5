"""What lesson 05 asks before, on the way and at the end."""

import functools

import numpy as np

from softmax_course import data, network
from softmax_course.checks import prediction, quiz


@functools.cache
def _ten_steps():
    """Return loss and accuracy on the lesson's clouds, before and after ten steps."""
    rng = np.random.default_rng(0)
    train, test = data.blobs(rng=rng).split(400, rng=rng)
    net = network.Network((2, 4), scale=network.Standardiser(train.X))
    run = network.fit(net, train, epochs=10, optimiser=network.SGD(1.0), test=test)
    return run.losses[0], 100 * run.test_accuracies[[0, -1]]


recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening")
pretest = quiz(__name__, "pretest")
closing = quiz(__name__, "closing")
