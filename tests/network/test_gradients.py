"""Every slope is what central differences say it is."""

import numpy as np
import pytest
from differences import central_differences
from numpy.testing import assert_allclose, assert_array_equal

from softmax_course import cross_entropy_grad, network, one_hot, softmax
from softmax_course.network import layers

SIZES = [(2, 4), (3, 5, 2), (5, 4, 3), (2, 12, 8, 4), (4, 3, 6, 5, 3)]
HEADS = [
    network.from_scores,
    network.softmax_twice,
    network.through_clipped_shares(1e-7),
    network.through_clipped_shares(0.2),
]
EACH_HEAD = pytest.mark.parametrize("head", HEADS, ids=repr)


def made(sizes, activation, seed, N=7):
    rng = np.random.default_rng(seed)
    net = network.Network(sizes, rng=rng, activation=activation)
    net.parameters += 0.1 * rng.normal(size=net.size)  # biases away from 0 too
    return net, rng.normal(size=(N, sizes[0])), rng.integers(sizes[-1], size=N)


@EACH_HEAD
@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("activation", ["relu", "tanh"])
@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_the_gradient_is_what_differences_say(sizes, activation, seed, head):
    net, X, y = made(sizes, activation, seed)

    def loss(parameters):
        twin = net.copy()
        twin.parameters = parameters
        return twin.loss(X, y, head=head)

    slopes = central_differences(loss, net.parameters)
    assert_allclose(net.gradient(X, y, head=head), slopes, rtol=1e-5, atol=1e-8)


def test_the_gradient_knows_the_scale():
    rng = np.random.default_rng(3)
    X, y = 100 + 7 * rng.normal(size=(9, 2)), rng.integers(3, size=9)
    scale = network.Standardiser(X)
    raw = network.Network((2, 5, 3), rng=np.random.default_rng(4))
    scaled = network.Network((2, 5, 3), rng=np.random.default_rng(4), scale=scale)
    assert_array_equal(scaled.gradient(X, y), raw.gradient(scale(X), y))


@EACH_HEAD
@pytest.mark.parametrize("K", [2, 3, 10])
def test_a_head_s_slope_is_what_differences_say(head, K):
    rng = np.random.default_rng(K)
    Z, y = 2 * rng.normal(size=(6, K)), rng.integers(K, size=6)
    slopes = central_differences(lambda Z: head(Z, y)[0], Z)
    assert_allclose(head(Z, y)[1], slopes, rtol=1e-5, atol=1e-8)


def test_the_slope_of_softmax_regression_is_inputs_times_share_minus_truth():
    net, X, y = made((3, 4), "relu", 5)
    miss = (softmax(net.scores(X)) - one_hot(y, 4)) / len(X)
    by_hand = np.concatenate([(X.T @ miss).ravel(), miss.sum(axis=0)])
    assert_allclose(net.gradient(X, y), by_hand, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("size", [1, 10, 100])
def test_the_quick_slope_agrees_with_the_careful_one(size):
    rng = np.random.default_rng(size)
    Z, y = size * rng.normal(size=(50, 6)), rng.integers(6, size=50)
    assert_allclose(network.from_scores(Z, y)[1], cross_entropy_grad(Z, y), rtol=0, atol=1e-15)


@pytest.mark.parametrize("activation, bend", [("relu", layers.ReLU), ("tanh", layers.Tanh)])
def test_an_activation_s_slope_is_what_differences_say(activation, bend):
    Z = np.random.default_rng(6).normal(size=(4, 3))
    layer = bend()
    assert_array_equal(layer.forward(Z), bend.of(Z))
    slopes = central_differences(lambda Z: bend.of(Z).sum(), Z)
    assert_allclose(layer.backward(np.ones(Z.shape)), slopes, rtol=1e-6)


def test_an_affine_layer_sends_back_the_slope_of_its_input():
    rng = np.random.default_rng(7)
    H, W, b = rng.normal(size=(5, 3)), rng.normal(size=(3, 2)), rng.normal(size=2)
    dW, db, dZ = np.empty((3, 2)), np.empty(2), rng.normal(size=(5, 2))
    layer = layers.Affine(W, b, dW, db, first=False)
    layer.forward(H)
    dH = layer.backward(dZ).copy()
    assert_allclose(dH, central_differences(lambda H: (dZ * (H @ W + b)).sum(), H), rtol=1e-6)
    assert_allclose(dW, central_differences(lambda W: (dZ * (H @ W + b)).sum(), W), rtol=1e-6)
    assert_allclose(db, central_differences(lambda b: (dZ * (H @ W + b)).sum(), b), rtol=1e-6)


def test_training_walks_down_the_gradient_that_the_network_reports():
    net, X, y = made((3, 6, 4), "tanh", 8)
    expected = net.parameters - 0.3 * net.gradient(X, y)
    network.fit(net, X, y, epochs=1, optimiser=network.SGD(0.3))
    assert_allclose(net.parameters, expected, rtol=1e-13, atol=1e-16)
