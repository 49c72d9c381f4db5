"""Answers that stand in another bin than theirs: mistakes of everyone who sorts into bins."""

import numpy as np

from softmax_course.checks import Mistake

from . import binning

MISPLACED = (
    Mistake(
        "takes the share of the truth for the confidence",
        "That is the share of the true class, which nobody knows when the answer is given. "
        "Which share of the row is known to belong to the answer?",
        lambda p, y, bins: binning.table(p, y, bins, largest=p[np.arange(len(y)), y]),
    ),
    Mistake(
        "takes the share of one fixed class",
        "One column was taken for every row. Which entry of a row is its confidence?",
        lambda p, y, bins: binning.table(p, y, bins, largest=p[:, 1]),
        lambda p, y, bins: binning.table(p, y, bins, largest=p[:, 0]),
        lambda p, y, bins: binning.table(p, y, bins, largest=p[:, -1]),
    ),
    Mistake(
        "groups by class, not by confidence",
        "One group for each class that was answered. Along what should the answers be "
        "grouped here?",
        lambda p, y, bins: binning.table(p, y, max(bins, p.shape[1]), bin_of=p.argmax(axis=1)),
    ),
    Mistake(
        "puts an edge into the bin above it",
        "A share of exactly 0.75 belongs to the bin that ends there, not to the one that "
        "begins there. Which rounding, up or down, finds it?",
        binning.from_the_left,
    ),
    Mistake(
        "loses the answers that are certain",
        "A share of exactly 1 fell out. Which bin ends at 1?",
        lambda p, y, bins: binning.loses_the_edges(p, y, bins, lambda c, edges: c < 1),
        binning.from_the_left_without_1,
    ),
    Mistake(
        "loses the answers on an edge",
        "Answers that lie exactly on an edge are in no bin. Which of the two comparisons "
        "should include it?",
        lambda p, y, bins: binning.loses_the_edges(
            p, y, bins, lambda c, edges: ~np.isin(c, edges)
        ),
    ),
    Mistake(
        "counts an answer on an edge twice",
        "An answer on an edge stands in the bin that ends there and in the one that begins "
        "there. Which of the two comparisons should leave it out?",
        binning.with_both_edges,
    ),
    Mistake(
        "lets each bin begin at 0",
        "Each bin holds all the answers up to its end. Where should a bin begin?",
        binning.cumulative,
    ),
    Mistake(
        "lets the bins begin at 1/K",
        "No largest share is under 1/K, that is true, and the edges asked for are 0, 1/bins "
        "and so on. Where should your first bin end?",
        lambda p, y, bins: binning.from_chance(p, y, bins, first=0),
        lambda p, y, bins: binning.from_chance(p, y, bins, first=1 / p.shape[1]),
    ),
    Mistake(
        "sorts every share into the bins",
        "Each row went in with all its shares. Which one of them is the confidence of its answer?",
        binning.every_share,
    ),
    Mistake(
        "lets the bins begin at the smallest confidence",
        "The bins run from the smallest to the largest confidence that occurs. Where should "
        "the first bin begin, and where the last one end?",
        binning.between_extremes,
    ),
    Mistake(
        "fills every bin with as many answers",
        "Those bins hold equal counts. Which edges does a bin of equal width have?",
        binning.equal_parts,
        binning.split_evenly,
    ),
    Mistake(
        "counts the bins from 1",
        "Everything stands one place too far along. Which number has the first bin in Python?",
        lambda p, y, bins: binning.table(
            p, y, bins, bin_of=np.ceil(p.max(axis=1) * bins).astype(int)
        ),
    ),
    Mistake(
        "takes the nearest edge for the bin",
        "Rounding finds the nearest edge, below or above. Which way must every share go to "
        "find the bin that holds it?",
        lambda p, y, bins: binning.nearest_edge(p, y, bins, 1),
        lambda p, y, bins: binning.nearest_edge(p, y, bins, 0),
        lambda p, y, bins: binning.table(
            p, y, bins, bin_of=np.maximum(np.round(p.max(axis=1) * bins).astype(int) - 1, 0)
        ),
    ),
)


def mistakes(of=lambda table: table, without=()):
    """Return the mistakes, those named in `without` aside, with `of` made of each table."""
    return tuple(
        Mistake(m.name, m.thoughts, *map(of, m.answers))
        for m in MISPLACED
        if m.name not in without
    )
