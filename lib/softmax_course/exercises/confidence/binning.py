"""Ways to sort answers into bins of confidence: one is right, the others people write."""

from itertools import pairwise

import numpy as np


def table(p, y, bins, largest=None, bin_of=None, right=None):
    """Count, mean confidence and share right, with one of the three parts made otherwise."""
    largest = p.max(axis=1) if largest is None else largest
    right = p.argmax(axis=1) == y if right is None else right
    bin_of = np.ceil(largest * bins).astype(int) - 1 if bin_of is None else bin_of
    count = np.bincount(bin_of, minlength=bins)
    with np.errstate(all="ignore"):
        confidence = np.bincount(bin_of, largest, bins) / count
        accuracy = np.bincount(bin_of, right, bins) / count
    return count, confidence, accuracy


def from_the_left(p, y, bins):
    """Put what lies on an edge into the bin above it, and 1 into the last."""
    bin_of = np.floor(p.max(axis=1) * bins).astype(int)
    return table(p, y, bins, bin_of=np.minimum(bin_of, bins - 1))


def from_the_left_without_1(p, y, bins):
    """Put what lies on an edge into the bin above it, and 1 into none."""
    kept = p.max(axis=1) < 1
    return from_the_left(p[kept], y[kept], bins)


def loses_the_edges(p, y, bins, keep):
    """Leave out the answers that `keep(largest, edges)` does not keep."""
    largest = p.max(axis=1)
    kept = keep(largest, np.arange(bins + 1) / bins)
    return table(p[kept], y[kept], bins)


def between_extremes(p, y, bins):
    """Let the bins run from the smallest to the largest confidence that occurs."""
    largest, right = p.max(axis=1), p.argmax(axis=1) == y
    count, _ = np.histogram(largest, bins)
    total, _ = np.histogram(largest, bins, weights=largest)
    good, _ = np.histogram(largest, bins, weights=right)
    return count, total / count, good / count


def nearest_edge(p, y, bins, first):
    """Bin by the nearest edge, counted from `first`; what falls outside is lost."""
    bin_of = np.round(p.max(axis=1) * bins).astype(int) - first
    kept = (bin_of >= 0) & (bin_of < bins)
    return table(p[kept], y[kept], bins, bin_of=bin_of[kept])


def forgets(p, y, bins):
    """Work it out and hand nothing back."""
    table(p, y, bins)


def equal_parts(p, y, bins):
    """Fill every bin with as many answers."""
    largest = p.max(axis=1)
    places = np.argsort(np.argsort(largest, kind="stable"), kind="stable")
    return table(p, y, bins, bin_of=places * bins // len(y))


def split_evenly(p, y, bins):
    """Cut the sorted answers into parts of nearly one length, the longer ones first."""
    bin_of = np.empty(len(y), dtype=int)
    for i, rows in enumerate(np.array_split(np.argsort(p.max(axis=1)), bins)):
        bin_of[rows] = i
    return table(p, y, bins, bin_of=bin_of)


def of_groups(largest, right, groups):
    """Count, mean confidence and share right of groups that may overlap."""
    columns = [
        (n := group.sum(), largest[group].sum() / n, right[group].sum() / n)
        if group.any()
        else (0, np.nan, np.nan)
        for group in groups
    ]
    return tuple(map(np.array, zip(*columns, strict=True)))


def by_edges(p, y, edges, inside):
    """Put an answer into every bin of which `inside(largest, low, high)` is true."""
    largest = p.max(axis=1)
    groups = [inside(largest, *pair) for pair in pairwise(edges)]
    return of_groups(largest, p.argmax(axis=1) == y, groups)


def with_both_edges(p, y, bins):
    """Let both ends of a bin belong to it."""
    edges = np.arange(bins + 1) / bins
    return by_edges(p, y, edges, lambda c, low, high: (c >= low) & (c <= high))


def cumulative(p, y, bins):
    """Let every bin begin at 0."""
    return by_edges(p, y, np.arange(bins + 1) / bins, lambda c, low, high: c <= high)


def from_chance(p, y, bins, first):
    """Let the bins run from 1/K to 1; the first one begins at `first`."""
    edges = np.linspace(1 / p.shape[1], 1, bins + 1)
    edges[0] = first
    return by_edges(p, y, edges, lambda c, low, high: (c > low) & (c <= high))


def every_share(p, y, bins):
    """Sort all the shares of all rows into bins, right where they are those of the truth."""
    edges = np.arange(bins + 1) / bins
    shares, true = p.ravel(), np.eye(p.shape[1])[y].ravel() == 1
    groups = [(shares > a) & (shares <= b) for a, b in pairwise(edges)]
    return of_groups(shares, true, groups)


def as_sums(p, y, bins):
    """Count, total confidence and number right, nan where a bin is empty."""
    count, confidence, accuracy = table(p, y, bins)
    return count, confidence * count, accuracy * count


def with_one_changed(p, y, bins, place, change):
    """Return the right table with one of its three columns changed."""
    columns = list(table(p, y, bins))
    columns[place] = change(*columns)
    return tuple(columns)
