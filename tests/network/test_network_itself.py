"""A network: its one vector of parameters, its start, its scores."""

import copy
import doctest
import importlib
import pickle

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from softmax_course import network
from softmax_course.network import start


def made(sizes=(2, 12, 8, 4), seed=0, **choices):
    return network.Network(sizes, rng=np.random.default_rng(seed), **choices)


@pytest.mark.parametrize("sizes, size", [((2, 12, 8, 4), 176), ((5, 4, 3), 39), ((2, 4), 12)])
def test_the_articles_networks_have_as_many_parameters_as_on_paper(sizes, size):
    assert made(sizes).size == made(sizes).parameters.size == size


def test_weights_and_biases_are_windows_onto_one_vector():
    net = made((2, 3, 4))
    net.parameters[:] = np.arange(net.size)
    assert_array_equal(net.weights[0], [[0, 1, 2], [3, 4, 5]])
    assert_array_equal(net.biases[0], [6, 7, 8])
    assert_array_equal(net.weights[1][0], [9, 10, 11, 12])
    net.biases[1][:] = -1
    assert_array_equal(net.parameters[-4:], -1)


def test_parameters_assigned_land_in_the_same_vector():
    net = made()
    before = net.parameters
    net.parameters = np.ones(net.size)
    assert net.parameters is before
    assert_array_equal(net.weights[2], 1)


def test_a_copy_goes_its_own_way():
    net = made()
    twin = net.copy()
    twin.parameters += 1
    assert_array_equal(net.parameters, made().parameters)
    assert_array_equal(twin.weights[0], net.weights[0] + 1)


def test_without_hidden_layers_every_class_starts_alike():
    assert_array_equal(network.Network((2, 4)).scores([[3.0, 5.0]]), np.zeros((1, 4)))


def test_the_same_generator_gives_the_same_bytes():
    assert made(seed=5).parameters.tobytes() == made(seed=5).parameters.tobytes()
    assert made(seed=5).parameters.tobytes() != made(seed=6).parameters.tobytes()


@pytest.mark.parametrize(
    "draw, limit", [(start.he_uniform, 0.2), (start.glorot_uniform, np.sqrt(6 / 400))]
)
def test_starting_weights_fill_the_range_up_to_their_limit(draw, limit):
    W = draw(150, 250, np.random.default_rng(1))
    assert W.shape == (150, 250)
    assert 0.99 * limit < W.max() <= limit and -limit <= W.min() < -0.99 * limit
    assert abs(W.mean()) < 0.01 * limit


def test_relu_layers_keep_the_mean_square_of_the_scores_after_the_first_doubled_it():
    rng, squares = np.random.default_rng(0), []
    for _ in range(300):  # one network alone strays far from the mean of them all
        rows = rng.normal(size=(50, 50))
        squares.append([(rows**2).mean()])
        for _ in range(4):
            Z = rows @ start.he_uniform(50, 50, rng)
            squares[-1].append((Z**2).mean())
            rows = np.maximum(Z, 0)
    assert_allclose(np.mean(squares, axis=0), [1, 2, 2, 2, 2], rtol=0.1)


@pytest.mark.parametrize(
    "activation, limits",
    [
        ("relu", [np.sqrt(6 / 30), np.sqrt(6 / 60), np.sqrt(6 / 100)]),
        ("tanh", [np.sqrt(6 / 90), np.sqrt(6 / 110), np.sqrt(6 / 100)]),
    ],
)
def test_each_layer_starts_as_its_activation_needs(activation, limits):
    net = made((30, 60, 50, 50), activation=activation)
    for W, b, limit in zip(net.weights, net.biases, limits, strict=True):
        assert 0.97 * limit < np.abs(W).max() <= limit
        assert_array_equal(b, 0)


def test_scores_are_weighted_sums_bent_in_between():
    net = network.Network((1, 2, 2), rng=np.random.default_rng(0))
    net.parameters = [1, -1, 0, 3, 1, 10, 2, 20, 0.5, 0]  # W, b, W, b
    # 2 becomes (2, 1), and then 2 + 2 + 0.5 and 20 + 20; 5 becomes (5, -2), bent to (5, 0)
    assert_array_equal(net.scores([[2.0], [5.0]]), [[4.5, 40.0], [5.5, 50.0]])


def test_a_network_with_a_scale_is_given_raw_rows():
    X = [[0.0, 100.0], [2.0, 300.0]]
    scale = network.Standardiser(X)
    assert_array_equal(made(scale=scale).scores(X), made().scores(scale(X)))


COPIES = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda net: pickle.loads(pickle.dumps(net)),
    "its own": network.Network.copy,
}


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_a_copy_learns_and_the_network_itself_stays_as_it_was(copied):
    net, X = made(), np.random.default_rng(1).normal(size=(20, 2))
    twin, before = copied(net), net.scores(X)
    assert_array_equal(twin.scores(X), before)
    twin.parameters += 1.0
    assert not np.array_equal(twin.scores(X), before)
    assert_array_equal(net.scores(X), before)


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_the_windows_of_a_copy_look_onto_its_own_vector(copied):
    net = made()
    twin = copied(net)
    twin.weights[0][:], twin.biases[0][:] = 7.0, 8.0
    assert (twin.parameters == 7.0).sum() == 24 and (twin.parameters == 8.0).sum() == 12
    assert_array_equal(net.parameters, made().parameters)


def test_a_gradient_by_what_is_no_head_is_refused():
    with pytest.raises(TypeError, match=r"head must be one such as .*, got 'x'"):
        made().gradient([[0.0, 1.0]], [0], head="x")


def test_a_network_says_what_it_is():
    assert repr(made((5, 4, 3), activation="tanh")) == "Network 5-4-3 (tanh): 39 parameters"
    assert repr(network.Network((2, 4))) == "Network 2-4: 12 parameters"


@pytest.mark.parametrize(
    "sizes, sentence",
    [
        ((2,), "sizes must list the inputs, any hidden layers and the classes"),
        (5, "sizes must list"),
        ("2-4", "sizes must list"),
        ((2, 0, 3), "every entry of sizes must be at least 1, got 0"),
        ((2, 1), r"sizes must end with at least 2 classes, got \(2, 1\)"),
        ((2, 2.5), "every entry of sizes must be an int, got 2.5"),
    ],
)
def test_sizes_that_make_no_network_are_refused(sizes, sentence):
    with pytest.raises((ValueError, TypeError), match=sentence):
        made(sizes)


@pytest.mark.parametrize(
    "choices, sentence",
    [
        ({"rng": None}, "rng must be a generator .* got None: units of a hidden layer"),
        ({"rng": 0}, "rng must be a generator .* got 0"),
        ({"activation": "sigmoid"}, "activation must be .* got 'sigmoid'"),
        ({"scale": 3}, "scale must be a Standardiser or None, got 3"),
        ({"scale": network.Standardiser([[1.0], [2.0]])}, "scale must have 2 columns"),
    ],
)
def test_choices_that_do_not_fit_are_refused(choices, sentence):
    with pytest.raises((ValueError, TypeError), match=sentence):
        network.Network((2, 3, 2), **{"rng": np.random.default_rng(0), **choices})


@pytest.mark.parametrize(
    "X, sentence",
    [
        ([1.0, 2.0], r"shape \(N, 2\), got shape \(2,\): one row alone is written"),
        ([[1.0, 2.0, 3.0]], r"X must have 2 columns, .* got shape \(1, 3\)"),
        ([[1.0, np.inf]], "X must hold finite numbers only, got .* in row 0"),
        ([["a", "b"]], "X must hold real numbers"),
        ([[1.0], [1.0, 2.0]], "X must have rows of equal length"),
        (np.empty((0, 2)), "X must have at least one row"),
    ],
)
def test_rows_that_do_not_fit_are_refused(X, sentence):
    with pytest.raises((ValueError, TypeError), match=sentence):
        made().scores(X)


@pytest.mark.parametrize("method", ["loss", "gradient"])
@pytest.mark.parametrize("y", [[0], [0, 4], [0, -1], [0.0, 1.0], None])
def test_labels_that_do_not_fit_are_refused(method, y):
    with pytest.raises((ValueError, TypeError), match="y must hold"):
        getattr(made(), method)([[1.0, 2.0], [3.0, 4.0]], y)


@pytest.mark.parametrize("name", ["history", "network", "parameters", "scaling"])
def test_examples_in_the_network_s_docstrings_are_true(name):
    module = importlib.import_module(f"softmax_course.network.{name}")
    result = doctest.testmod(module, extraglobs={"np": np})
    assert result.attempted > 0 and result.failed == 0
