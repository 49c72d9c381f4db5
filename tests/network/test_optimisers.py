"""Optimisers: their first steps by hand, and what they refuse."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from softmax_course import network

RNG = np.random.default_rng(0)


def walked(optimiser, gradients):
    """Where the zero vector ends up when `gradients` come in one after another."""
    parameters, gradient = np.zeros(len(gradients[0])), np.empty(len(gradients[0]))
    walker = optimiser.start(parameters, gradient)
    for gradient[:] in gradients:
        walker.step()
    return parameters


def test_sgd_goes_against_the_gradient():
    assert_array_equal(walked(network.SGD(0.5), [[1.0, -2.0]]), [-0.5, 1.0])


def test_momentum_carries_on_where_the_slope_has_ended():
    gradients = [[1.0], [0.0], [0.0]]
    assert_array_equal(walked(network.SGD(1.0, momentum=0.5), gradients), [-1.75])


def test_adam_s_first_step_is_the_learning_rate_whatever_the_slope():
    slopes = np.array([1e-3, 1.0, 5e6, -1e-3, -7.0])
    first = walked(network.Adam(0.01, epsilon=1e-15), [slopes])
    assert_allclose(first, -0.01 * np.sign(slopes), rtol=1e-9)


def test_adam_s_first_step_is_shorter_where_the_slope_is_not_well_above_epsilon():
    usual = network.Adam(0.01)
    least = usual.epsilon / np.sqrt(1 - usual.beta2)
    assert round(least / usual.epsilon) == 32
    first = walked(usual, [np.array([1000 * least, least])])
    assert_allclose(first, [-0.01 * 1000 / 1001, -0.005], rtol=1e-9)


def test_adam_stays_where_there_is_no_slope():
    assert_array_equal(walked(network.Adam(), [[0.0]] * 5), [0.0])


def test_adam_follows_the_recipe_of_its_paper():
    gradients = RNG.normal(size=(50, 3))
    rate, beta1, beta2, epsilon = 0.02, 0.8, 0.95, 1e-3
    here, m, s = np.zeros(3), np.zeros(3), np.zeros(3)
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        epsilon_hat = epsilon / np.sqrt(1 - beta2**t)
        here = here - rate * m_hat / (np.sqrt(s_hat) + epsilon_hat)
    optimiser = network.Adam(rate, beta1, beta2, epsilon)
    assert_allclose(walked(optimiser, gradients), here, rtol=1e-12)


@pytest.mark.parametrize("optimiser", [network.SGD(0.1, 0.9), network.Adam()], ids=repr)
def test_an_optimiser_remembers_nothing_of_an_earlier_run(optimiser):
    gradients = RNG.normal(size=(4, 3))
    assert_array_equal(walked(optimiser, gradients), walked(optimiser, gradients))


@pytest.mark.parametrize("learning_rate", [0, -0.1, np.nan, np.inf])
@pytest.mark.parametrize("kind", [network.SGD, network.Adam])
def test_a_learning_rate_is_positive_and_finite(kind, learning_rate):
    with pytest.raises(ValueError, match="learning_rate must be positive and finite, got"):
        kind(learning_rate)


@pytest.mark.parametrize("kind", [network.SGD, network.Adam])
@pytest.mark.parametrize("learning_rate", ["0.1", None, True])
def test_a_learning_rate_is_a_number(kind, learning_rate):
    with pytest.raises(TypeError, match="learning_rate must be a number, got"):
        kind(learning_rate)


@pytest.mark.parametrize(
    "make, name",
    [
        (lambda value: network.SGD(momentum=value), "momentum"),
        (lambda value: network.Adam(beta1=value), "beta1"),
        (lambda value: network.Adam(beta2=value), "beta2"),
    ],
)
@pytest.mark.parametrize("value", [-0.1, 1, np.nan])
def test_what_is_kept_of_the_past_is_a_share_below_one(make, name, value):
    with pytest.raises(ValueError, match=f"{name} must be at least 0 and below 1, got"):
        make(value)


def test_epsilon_is_positive():
    with pytest.raises(ValueError, match="epsilon must be positive and finite, got 0"):
        network.Adam(epsilon=0)
