"""The same network in scikit-learn: the same loss, the same steps."""

import numpy as np
import pytest
from numpy.testing import assert_allclose
from sklearn.neural_network import MLPClassifier

from softmax_course import network, softmax

RNG = np.random.default_rng(0)
X, y = RNG.normal(size=(40, 3)), np.arange(40) % 4
STEPS = 25


def theirs(net, **choices):
    """Their model with our starting weights, after STEPS steps over all rows."""
    model = MLPClassifier(
        net.sizes[1:-1],
        activation=net.activation,
        alpha=0.0,
        batch_size=len(X),
        shuffle=False,
        **choices,
    )
    model.partial_fit(X, y, classes=np.arange(4))  # one step of its own, to be undone
    del model._optimizer
    model.loss_curve_.clear()
    for theirs_W, W in zip(model.coefs_, net.weights, strict=True):
        theirs_W[:] = W
    for theirs_b, b in zip(model.intercepts_, net.biases, strict=True):
        theirs_b[:] = b
    for _ in range(STEPS):
        model.partial_fit(X, y)
    return model


@pytest.mark.parametrize("sizes", [(3, 4), (3, 5, 4), (3, 12, 8, 4)], ids=str)
@pytest.mark.parametrize("activation", ["relu", "tanh"])
@pytest.mark.parametrize(
    "ours, choices",
    [
        (network.SGD(0.3), {"solver": "sgd", "learning_rate_init": 0.3, "momentum": 0.0}),
        (
            network.SGD(0.1, momentum=0.9),
            {
                "solver": "sgd",
                "learning_rate_init": 0.1,
                "momentum": 0.9,
                "nesterovs_momentum": False,
            },
        ),
        (
            network.Adam(0.01, epsilon=1e-7),
            {"solver": "adam", "learning_rate_init": 0.01, "epsilon": 1e-7},
        ),
    ],
    ids=["sgd", "momentum", "adam"],
)
def test_scikit_learn_takes_the_same_steps(sizes, activation, ours, choices):
    net = network.Network(sizes, rng=np.random.default_rng(1), activation=activation)
    model = theirs(net, **choices)
    history = network.fit(net, X, y, epochs=STEPS, optimiser=ours, pictures=10 * STEPS)
    assert_allclose(history.losses[:-1], model.loss_curve_, rtol=1e-9)
    for W, b, coef, intercept in zip(
        net.weights, net.biases, model.coefs_, model.intercepts_, strict=True
    ):
        assert_allclose(W, coef, rtol=1e-6, atol=1e-9)
        assert_allclose(b, intercept, rtol=1e-6, atol=1e-9)


def test_scikit_learn_gives_the_same_shares():
    net = network.Network((3, 5, 4), rng=np.random.default_rng(2), activation="tanh")
    model = theirs(net, solver="sgd", learning_rate_init=0.5, momentum=0.0)
    network.fit(net, X, y, epochs=STEPS, optimiser=network.SGD(0.5))
    assert_allclose(softmax(net.scores(X)), model.predict_proba(X), rtol=1e-7)
