"""Programs that total a stream, one number after the other, and where they go wrong."""

import math

import numpy as np


def folded(update, finish=lambda top, total: top + np.log(total)):
    """Return a program that reads the stream once: update(total, top, new, x) is its total."""

    def program(stream):
        top, total = -np.inf, 0.0
        for x in stream:
            new = max(top, x)
            total = update(total, top, new, x)
            top = new
        return finish(top, total)

    return program


def from_the_first(update):
    """Return the like, begun with the first number: its own exponential is 1."""

    def program(stream):
        top, total = next(stream), 1.0
        for x in stream:
            new = max(top, x)
            total = update(total, top, new, x)
            top = new
        return top + np.log(total)

    return program


def rescaled(total, top, new, x):
    """Measure what was there against the new largest, and add the new term."""
    return total * np.exp(top - new) + np.exp(x - new)


def upside_down(total, top, new, x):
    """Let old terms grow when the largest does."""
    return total * np.exp(new - top) + np.exp(x - new)


def all_rescaled(total, top, new, x):
    """Rescale the new term as well."""
    return (total + np.exp(x - new)) * np.exp(top - new)


def without_its_own(total, top, new, x):
    """Rescale, and leave the new largest number out."""
    return total * np.exp(top - new) if x > top else total + np.exp(x - new)


def without_equals(total, top, new, x):
    """Forget a number that is as large as the largest."""
    return total if x == top else rescaled(total, top, new, x)


def shifted_by_the_first(stream):
    """Subtract the first number from all."""
    first = next(stream)
    return first + np.log(1 + sum(np.exp(x - first) for x in stream))


def from_fixed(start):
    """Return the program that begins with a fixed number for the largest so far."""

    def program(stream):
        top, total = start, 0.0
        for x in stream:
            new = max(top, x)
            top, total = new, rescaled(total, top, new, x)
        return top + np.log(total)

    return program


def with_a_zero(stream):
    """Begin the running result with 0."""
    result = 0.0
    for x in stream:
        result = np.logaddexp(result, x)
    return result


def limited(low, high):
    """Return a program that cuts every number to a range, and exponentiates it as it is."""
    return lambda stream: np.log(sum(np.exp(np.clip(x, low, high)) for x in stream))


def first_twice(stream):
    """Begin with the first number, and meet it again in the loop."""
    first = next(stream)
    top, total = first, 1.0
    for x in (first, *stream):
        new = max(top, x)
        top, total = new, rescaled(total, top, new, x)
    return top + np.log(total)


def first_lost(stream):
    """Take the first number out, and begin with the second."""
    next(stream)
    return folded(rescaled)(stream)


def read_twice(stream):
    """Look for the largest first, and find the stream empty."""
    top = max(stream)
    return top + np.log(np.sum([np.exp(x - top) for x in stream]))


def read_twice_with_math(stream):
    """Do the same with Python's own functions, which stop at the logarithm of 0."""
    top = max(stream)
    return top + math.log(sum(math.exp(x - top) for x in stream))


def raw_with_math(stream):
    """Exponentiate as it comes; Python's own functions stop at numbers too large or too small."""
    return math.log(sum(math.exp(x) for x in stream))


def mean_of_exponentials(stream):
    """Divide the total by how many there are."""
    count = 0
    top, total = -np.inf, 0.0
    for x in stream:
        new = max(top, x)
        top, total, count = new, rescaled(total, top, new, x), count + 1
    return top + np.log(total / count)


def last_block(stream):
    """Forget the total whenever a larger number comes."""
    top, total = -np.inf, 0.0
    for x in stream:
        if x > top:
            top, total = x, 0.0
        total += np.exp(x - top)
    return top + np.log(total)
