"""The clouds lie where the article, or the docstring, puts them."""

import doctest

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from softmax_course.data import blobs, clouds, three_clouds, xor

ALL = pytest.mark.parametrize(
    "make, K, smallest", [(blobs, 4, 4), (xor, 2, 4), (three_clouds, 3, 3)]
)


def rng(seed=0):
    return np.random.default_rng(seed)


def centres(dataset):
    return [dataset.X[dataset.y == k].mean(axis=0) for k in range(len(dataset.classes))]


@ALL
def test_points_are_shared_out_evenly(make, K, smallest):
    assert_array_equal(np.bincount(make(1200, rng=rng()).y), [1200 // K] * K)


@ALL
def test_points_come_in_random_order(make, K, smallest):
    y = make(1200, rng=rng()).y
    followers = [len(set(y[1:][y[:-1] == k])) for k in range(K)]
    assert followers == [K] * K


@ALL
def test_the_same_generator_draws_the_same_points(make, K, smallest):
    assert_array_equal(make(12, rng=rng()).X, make(12, rng=rng()).X)
    assert not np.array_equal(make(12, rng=rng()).X, make(12, rng=rng(1)).X)


@ALL
def test_there_are_two_features_and_a_name_for_every_class(make, K, smallest):
    made = make(12, rng=rng())
    assert made.X.shape == (12, 2) and made.features == ("across", "up")
    assert len(made.classes) == len(set(made.classes)) == K


@ALL
def test_every_cloud_needs_a_point(make, K, smallest):
    assert len(make(smallest, rng=rng())) == smallest
    with pytest.raises(ValueError, match=f"n must be at least {smallest}, got {smallest - 1}"):
        make(smallest - 1, rng=rng())


@ALL
def test_the_number_of_points_is_whole(make, K, smallest):
    with pytest.raises(TypeError, match=r"n must be an int, got 12\.0"):
        make(12.0, rng=rng())


@ALL
@pytest.mark.parametrize("given", [{}, {"rng": 0}, {"rng": np.random}])
def test_chance_comes_from_outside(make, K, smallest, given):
    with pytest.raises(TypeError, match="rng must be a generator such as"):
        make(12, **given)


def test_the_blobs_are_the_articles():
    drawn = blobs(40_000, rng=rng())
    assert_allclose(centres(drawn), [[15, 0], [15, 15], [0, 15], [30, 15]], atol=0.1)
    for k in range(4):
        assert_allclose(drawn.X[drawn.y == k].std(axis=0), 1.5, atol=0.05)


def test_the_article_draws_a_thousand_points():
    assert len(blobs(rng=rng())) == 1000


def test_blobs_are_named_by_their_place():
    drawn = blobs(400, rng=rng())
    places = dict(zip(drawn.classes, centres(drawn), strict=True))
    assert min(places, key=lambda name: places[name][0]) == "left"
    assert max(places, key=lambda name: places[name][0]) == "right"
    assert min(places, key=lambda name: places[name][1]) == "bottom"


def test_opposite_corners_share_a_class():
    drawn = xor(400, rng=rng())
    agree = np.sign(drawn.X).prod(axis=1) > 0
    assert_array_equal(np.array(drawn.classes)[drawn.y] == "signs agree", agree)


def test_both_classes_of_xor_have_the_same_centre():
    assert_allclose(centres(xor(40_000, rng=rng())), np.zeros((2, 2)), atol=0.05)


@pytest.mark.parametrize("radius", [1.2, 5])
def test_the_three_clouds_stand_at_the_radius_a_third_of_a_turn_apart(radius):
    middle = np.array(centres(three_clouds(60_000, rng=rng(), radius=radius)))
    assert_allclose(np.linalg.norm(middle, axis=1), radius, atol=0.05)
    assert_allclose(middle.sum(axis=0), 0, atol=0.05)


def test_the_three_clouds_have_unit_spread():
    drawn = three_clouds(60_000, rng=rng())
    for k in range(3):
        assert_allclose(np.cov(drawn.X[drawn.y == k].T), np.eye(2), atol=0.05)


def test_the_three_clouds_are_named_by_their_place():
    top, left, right = centres(three_clouds(600, rng=rng()))
    assert top[1] > max(left[1], right[1]) and left[0] < top[0] < right[0]


@pytest.mark.parametrize("radius", [0, -1.2, np.inf, np.nan])
def test_the_radius_is_positive(radius):
    with pytest.raises(ValueError, match="radius must be positive and finite, got"):
        three_clouds(9, rng=rng(), radius=radius)


def test_examples_in_the_docstrings_of_the_clouds_are_true():
    result = doctest.testmod(clouds)
    assert result.attempted > 0 and result.failed == 0
