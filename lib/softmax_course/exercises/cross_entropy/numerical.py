"""Gradients by trying: central differences."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, function


def sum_of_squares(z):
    """Z . z"""
    return float(np.sum(np.square(z, dtype=float)))


def loss_of_the_third(z):
    """The cross-entropy of scores z when the third is true."""
    return float(sc.cross_entropy(z, 2))


def loss_of_two_rows(z):
    """The mean cross-entropy of two rows of scores, the third and the first true."""
    return float(sc.cross_entropy(z, [2, 0]))


def steep_bowl(z):
    """A bowl with its lowest point at 1, 1, ..."""
    return float(1000 * np.sum((np.asarray(z, dtype=float) - 1) ** 2))


def steep_valley(z):
    """A valley along equal entries, steep across."""
    return float(1000 * (z[0] - z[1]) ** 2)


def product_of_all(z):
    """All entries multiplied."""
    return float(np.prod(np.asarray(z, dtype=float)))


def _each(z, partial):
    z = np.asarray(z, dtype=float)
    gradient = np.zeros_like(z)
    for i in np.ndindex(z.shape):
        step = np.zeros_like(z)
        step[i] = 1
        gradient[i] = partial(z, step)
    return gradient


def central(h):
    """Make the program of central differences with step h."""
    return lambda f, z: _each(z, lambda z, e: (f(z + h * e) - f(z - h * e)) / (2 * h))


def one_sided(h):
    """Make the program of one-sided differences with step h."""
    return lambda f, z: _each(z, lambda z, e: (f(z + h * e) - f(z)) / h)


def _in_whole_numbers(f, z):
    gradient, h = np.zeros(z.shape), 1e-5
    for i in np.ndindex(z.shape):
        up, down = z.copy(), z.copy()
        up[i], down[i] = up[i] + h, down[i] - h  # an array of whole numbers cuts both
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient


def _each_position(f, z, gradient, positions):
    """Fill `gradient` by moving copies of z up and down at each of the positions."""
    for i in positions:
        up, down = z.copy(), z.copy()
        up[i] += 1e-5
        down[i] -= 1e-5
        gradient[i] = (f(up) - f(down)) / 2e-5
    return gradient


def _whole_rows(f, z):
    return _each_position(f, z.astype(float), np.zeros(z.shape), range(len(z)))


def _whole_rows_of_whole_numbers(f, z):
    return _each_position(f, z, np.zeros_like(z), range(len(z)))


def _one_a_row(f, z):
    return _each_position(f, z.astype(float), np.zeros(len(z)), range(len(z)))


def _all_at_once(f, z):
    h = 1e-5
    return np.full(np.shape(z), (f(z + h) - f(z - h)) / (2 * h))


@function(
    title="4.5 · A gradient by trying",
    cases=(
        Case("a sum of squares", sum_of_squares, [3.0, -1.0, 0.5]),
        Case("the loss of three scores", loss_of_the_third, [2.33, -1.46, 0.56]),
        Case("the lowest point of a bowl", steep_bowl, [1.0, 1.0]),
        Case("the bottom of a valley", steep_valley, [1.0, 1.0]),
        Case("a product", product_of_all, [2.0, 3.0, -1.0]),
        Case("a table of numbers", sum_of_squares, [[1.0, 2.0], [-0.5, 4.0]], ordinary=False),
        Case("whole numbers", product_of_all, [2, 3, 4], ordinary=False),
        Case(
            "whole numbers, and slopes between them", loss_of_the_third, [1, 0, 2], ordinary=False
        ),
        Case("a zero among them", loss_of_the_third, [0.0, 1.0, 0.0], ordinary=False),
        Case("two rows", loss_of_two_rows, [[1.0, 0.5, -1.0], [0.0, 2.0, 1.0]], ordinary=False),
        Case("a single number", sum_of_squares, [5.0], ordinary=False),
    ),
    rtol=1e-5,
    atol=1e-6,
    nudge="Move one entry up by h and down by h. By how much did f change, over which distance?",
    mistakes=(
        Mistake(
            "divides by one step, not by two",
            "Twice too large: from z - h to z + h is a way of how many steps?",
            lambda f, z: 2 * central(1e-5)(f, z),
        ),
        Mistake(
            "steps to one side only",
            "At the lowest point of a bowl the slope is 0, and yours is not: a step to one side "
            "goes uphill either way. What does a step to each side do?",
            one_sided(1e-5),
            one_sided(-1e-5),
            one_sided(1e-6),
            one_sided(1e-4),
            one_sided(1e-7),
            one_sided(1e-3),
            one_sided(1e-8),
        ),
        Mistake(
            "moves all entries at once",
            "One number for all: that is how f changes when everything moves together. How many "
            "entries may move for one partial derivative?",
            _all_at_once,
        ),
        Mistake(
            "turns the sign round",
            "If f grows with an entry, the derivative is positive. Which of the two values is "
            "subtracted?",
            lambda f, z: -central(1e-5)(f, z),
        ),
        Mistake(
            "forgets to divide",
            "That is how much f changed. Over which distance?",
            lambda f, z: 2e-5 * central(1e-5)(f, z),
            lambda f, z: 2e-6 * central(1e-6)(f, z),
            lambda f, z: 2e-4 * central(1e-4)(f, z),
        ),
        Mistake(
            "takes a step that floats cannot see",
            "z + h is z to a float when h is too small, or keeps a few digits of it. How many "
            "digits of z are there to change?",
            central(1e-15),
            central(1e-16),
            central(1e-14),
            central(1e-13),
            central(1e-17),
            central(1e-18),
            central(1e-20),
            central(1e-12),
            central(1e-11),
        ),
        Mistake(
            "takes a step that is too long",
            "Over so long a step the function bends. How small may h be before digits get lost?",
            central(1.0),
            central(0.5),
            central(0.1),
            central(0.05),
        ),
        Mistake(
            "loses the step in an array of whole numbers",
            "An array of whole numbers cannot hold 2.00001. What kind of array can?",
            _in_whole_numbers,
            lambda f, z: _each_position(f, z, np.zeros_like(z), np.ndindex(z.shape)),
        ),
        Mistake(
            "moves a whole row of a table",
            "z[i] is one entry of a row of numbers, and a whole row of a table. What walks "
            "through the entries of any shape?",
            _whole_rows,
            _one_a_row,
            _whole_rows_of_whole_numbers,
        ),
        Mistake(
            "cuts the slopes to whole numbers",
            "An array of whole numbers holds whole numbers only. What kind of array could hold "
            "your slopes?",
            lambda f, z: central(1e-5)(f, z).astype(z.dtype),
        ),
        Mistake(
            "returns the values of the function",
            "f came back, not how it changes. What do you do with two values of f?",
            lambda f, z: f(z),
            lambda f, z: np.full(np.shape(z), f(z)),
        ),
    ),
    hints=(
        "Take the entries one by one. What do you do with the entry before and after asking f?",
        "(f(z + h) - f(z - h)) / 2h, h about 1e-5. Where does the h go when z has many entries?",
    ),
    insight="A gradient by trying is slow and knows no formula, which makes it the judge of every "
    "formula.",
    variation="Why is h = 1e-5 better than 1e-13?",
    minutes=(5, 8),
    difficulty=2,
)
def numerical_gradient(f, z):
    """Return the gradient of f at z by central differences, same shape as z."""
    z, h = np.array(z, dtype=float), 1e-5
    gradient = np.zeros_like(z)
    for i in np.ndindex(z.shape):
        step = np.zeros_like(z)
        step[i] = h
        gradient[i] = (f(z + step) - f(z - step)) / (2 * h)
    return gradient
