"""Heads: what each makes of the same scores."""

import math

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from softmax_course import cross_entropy, network, softmax
from softmax_course.network.heads import shares_of

RNG = np.random.default_rng(0)


@pytest.mark.parametrize("size", [1, 10, 100, 1000])
def test_the_quick_softmax_agrees_with_the_careful_one(size):
    Z = size * RNG.normal(size=(200, 7))
    assert_allclose(shares_of(Z), softmax(Z), rtol=0, atol=1e-15)


def test_from_scores_costs_the_cross_entropy():
    Z, y = RNG.normal(size=(9, 4)), RNG.integers(4, size=9)
    assert network.from_scores(Z, y)[0] == cross_entropy(Z, y)


@pytest.mark.parametrize("K", [2, 3, 4, 10])
def test_softmax_twice_cannot_cost_less_than_its_floor(K):
    perfect = np.where(np.eye(K) == 1, 800.0, 0.0)
    loss, slope = network.softmax_twice(perfect, np.arange(K))
    assert_allclose(loss, math.log(1 + (K - 1) / math.e), rtol=1e-14)
    assert_array_equal(slope, 0)


def test_clipping_changes_nothing_between_the_limits():
    Z, y = RNG.normal(size=(9, 4)), RNG.integers(4, size=9)
    clipped, plain = network.through_clipped_shares()(Z, y), network.from_scores(Z, y)
    assert_allclose(clipped[0], plain[0], rtol=1e-12)
    assert_allclose(clipped[1], plain[1], rtol=1e-12)


@pytest.mark.parametrize("truth, cost", [(1, -math.log(1e-7)), (0, -math.log1p(-1e-7))])
def test_beyond_the_limits_the_clipped_loss_is_flat(truth, cost):
    loss, slope = network.through_clipped_shares(1e-7)([[20.0, 0.0]], [truth])
    assert_allclose(loss, cost, rtol=1e-6)
    assert_array_equal(slope, 0)


def test_only_the_row_beyond_the_limits_falls_silent():
    Z = [[20.0, 0.0], [1.0, 0.0]]
    slope = network.through_clipped_shares()(Z, [1, 1])[1]
    assert_array_equal(slope[0], 0)
    assert_allclose(slope[1], network.from_scores(Z, [1, 1])[1][1], rtol=1e-14)


@pytest.mark.parametrize("limit", [0, -1e-7, 0.5, 1, np.nan])
def test_the_limit_lies_between_nothing_and_one_half(limit):
    with pytest.raises(ValueError, match="limit must be"):
        network.through_clipped_shares(limit)


@pytest.mark.parametrize(
    "Z, y, sentence",
    [
        ([1.0, 2.0], [0], "Z must have shape"),
        ([[1.0, 2.0]], [2], "y must hold integer labels in 0..1, got 2"),
        ([[1.0, 2.0]], [0, 1], "y must hold one label for each of the 1 rows"),
    ],
)
@pytest.mark.parametrize("head", [network.from_scores, network.softmax_twice], ids=repr)
def test_a_head_refuses_what_does_not_fit(head, Z, y, sentence):
    with pytest.raises(ValueError, match=sentence):
        head(Z, y)


def test_a_head_of_your_own_trains_as_well():
    def doubled(Z, y):
        loss, slope = network.from_scores(Z, y)
        return 2 * loss, 2 * slope

    X, y = RNG.normal(size=(12, 2)), RNG.integers(3, size=12)
    slow, fast = network.Network((2, 3)), network.Network((2, 3))
    once = network.fit(slow, X, y, epochs=5, optimiser=network.SGD(0.2))
    twice = network.fit(fast, X, y, epochs=5, optimiser=network.SGD(0.1), head=doubled)
    assert_allclose(fast.parameters, slow.parameters, rtol=1e-12)
    assert_allclose(twice.losses, 2 * once.losses, rtol=1e-12)


@pytest.mark.parametrize("head", ["from_scores", None, network.through_clipped_shares])
def test_what_is_no_head_is_refused(head):
    with pytest.raises(TypeError, match="head must be one such as"):
        network.train(
            network.Network((1, 2)),
            [[0.0]],
            [1],
            epochs=1,
            optimiser=network.SGD(),
            head=head,
        )
