"""Lesson 03: softmax by hand and in code that cannot break."""

from .by_hand import photo_shares, total_of_three
from .judgements import four_edits, order_the_lines
from .logs import gap_that_prints_one, log_softmax_vector
from .one_against_rest import one_against_the_rest
from .questions import closing, opening, recall, totals
from .rows import softmax_rows
from .softmax import softmax_vector, stable_softmax
from .temperature import softmax_with_temperature

__all__ = [
    "closing",
    "four_edits",
    "gap_that_prints_one",
    "log_softmax_vector",
    "one_against_the_rest",
    "opening",
    "order_the_lines",
    "photo_shares",
    "recall",
    "softmax_rows",
    "softmax_vector",
    "softmax_with_temperature",
    "stable_softmax",
    "total_of_three",
    "totals",
]
