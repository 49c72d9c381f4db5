"""How many units in the last place softmax and its logarithm are off, by mpmath."""

import numpy as np
import pytest
from exact import exact_log_softmax, exact_logsumexp, exact_softmax, ulps
from scipy import special

from softmax_course import cross_entropy, log_softmax, logsumexp, softmax

RNG = np.random.default_rng(7)
ARTICLES = [[0.7, 1.5, 4.8], [2.33, -1.46, 0.56], [7, 4, 0], [13, 31, 5], [0, 100, 0]]
SETS = {
    "the articles' scores": np.array(ARTICLES),
    "N(0, 1)": RNG.normal(size=(200, 10)),
    "N(0, 10)": 10 * RNG.normal(size=(80, 10)),
    "N(0, 100)": 100 * RNG.normal(size=(80, 10)),
    "N(0, 1000)": 1000 * RNG.normal(size=(80, 10)),
    "one dominates": np.where(np.arange(10) == 4, 35.0, RNG.normal(size=(60, 10))),
    "one dominates by all that exp can hold": np.where(
        np.arange(10) == 4, RNG.uniform(690, 715, size=(60, 1)), 9 * RNG.normal(size=(60, 10))
    ),
    "all negative": -20 + 10 * RNG.normal(size=(60, 10)),
    "far below zero": -300 + 100 * RNG.normal(size=(60, 10)),
    "offset of 1e8": 1e8 + RNG.normal(size=(60, 10)),
    "offset of 80 and wide": 80 + 40 * RNG.normal(size=(60, 10)),
    "offset of 1000 and wide": 1000 + 300 * RNG.normal(size=(60, 10)),
    "up to 1e308": 1e308 * RNG.uniform(-0.8, 0.8, size=(50, 10)),
    "ties": RNG.integers(-3, 4, size=(60, 10)).astype(float),
    "subnormal": 5e-324 * RNG.integers(-9, 9, size=(20, 10)),
    "1000 classes": RNG.normal(size=(2, 1000)),
    "1000 classes, one dominates": np.where(np.arange(1000) == 7, 30, RNG.normal(size=(2, 1000))),
}
each_set = pytest.mark.parametrize("name", SETS)
each_type = pytest.mark.parametrize("dtype", [np.float64, np.float32])
EXACT = {softmax: exact_softmax, log_softmax: exact_log_softmax, logsumexp: exact_logsumexp}
SCIPY = {softmax: special.softmax, log_softmax: special.log_softmax, logsumexp: special.logsumexp}


def scores(name, dtype):
    too_large = name == "up to 1e308" and dtype == np.float32
    return (SETS[name] * (1e-270 if too_large else 1)).astype(dtype)


def worst(function, exact, z):
    return ulps(function(z), [exact(row) for row in z])


@each_set
def test_log_softmax_is_within_4_ulp(name):
    assert worst(log_softmax, exact_log_softmax, SETS[name]) <= 4


@each_set
def test_log_softmax_is_within_8_ulp_of_float32(name):
    assert worst(log_softmax, exact_log_softmax, scores(name, np.float32)) <= 8


@each_set
def test_the_loss_of_the_winner_is_within_4_ulp(name):
    z = SETS[name]
    winner = z.argmax(axis=-1)
    exact = [-exact_log_softmax(row)[k] for row, k in zip(z, winner, strict=True)]
    assert ulps(cross_entropy(z, winner, reduction="none"), exact) <= 4


@each_set
@each_type
@pytest.mark.parametrize("function", EXACT)
def test_scipy_is_never_more_accurate_by_more_than_one_ulp_is_worth(function, dtype, name):
    z = scores(name, dtype)
    exact = [EXACT[function](row) for row in z]
    with np.errstate(all="ignore"):
        theirs = ulps(SCIPY[function](z, axis=-1), exact)
    assert ulps(function(z), exact) <= max(theirs, 1)


@each_set
def test_softmax_is_off_by_no_more_than_its_gaps_are_rounded(name):
    # exp makes |g| / 2 ulp of the rounding of a gap g; the rest are a few roundings.
    z = SETS[name]
    gap = z.max(axis=-1, keepdims=True) - z
    p = np.array([exact_softmax(row) for row in z], dtype=object)
    assert (abs(softmax(z) - p) <= (gap / 2 + 8) * 2.3e-16 * p + 5e-324).all()


@each_set
def test_logsumexp_is_within_2_ulp_or_2e_16_near_zero(name):
    z = SETS[name]
    for row in z:
        true = exact_logsumexp(row)
        found = float(logsumexp(row))
        assert ulps([found], [true]) <= 2 or abs(found - true) < 2e-16


@pytest.mark.parametrize("layout", [np.asfortranarray, np.ascontiguousarray])
def test_1000_classes_are_added_up_with_care_in_every_layout(layout):
    # Added up one after the other, these are off by 10 ulp.
    noise = 0.1 * np.random.default_rng(1).normal(size=(2, 1000))
    z = np.where(np.arange(1000) == 7, 30, noise)
    exact = [exact_log_softmax(row) for row in z]
    assert ulps(log_softmax(layout(z)), exact) <= 4
    assert ulps(log_softmax(layout(z.T), axis=0).T, exact) <= 4


def test_an_offset_of_a_million_costs_nothing_even_at_another_temperature():
    # Dividing by 3 rounds; what exp makes of that is all the error there is.
    z = 50 * RNG.normal(size=(60, 10)) + 1e6
    gap = (z.max(axis=-1, keepdims=True) - z) / 3
    p = np.array([exact_softmax(row, 3.0) for row in z], dtype=object)
    assert (abs(softmax(z, temperature=3.0) - p) <= (gap + 4) * 2.3e-16 * p).all()
    assert ulps(log_softmax(z, temperature=3.0), [exact_log_softmax(row, 3.0) for row in z]) < 25


def test_the_loser_of_a_landslide_keeps_its_probability():
    assert softmax([0.0, 700.0])[0] == pytest.approx(np.exp(-700), rel=1e-15)
    assert log_softmax([0.0, 1e4])[0] == -1e4
    assert log_softmax([0.0, 700.0])[1] == pytest.approx(-np.exp(-700), rel=1e-15)


@pytest.mark.parametrize("lowest", [2, 40, 600])
def test_a_lone_row_is_accurate_whatever_the_size_of_its_top(lowest):
    rows = np.random.default_rng(4).uniform(-lowest, 0, size=(30, 6))
    for row, top in zip(rows, np.geomspace(0.1, lowest, 30), strict=True):
        row[2] = top
        assert ulps(log_softmax(row), exact_log_softmax(row)) <= 3.5
