"""Lesson 07: drawing, masks, attention, and softmax of what is read only once."""

from .attention import attention_weights, divisor
from .averages import best_smoothed_loss, temperature_of_two, two_averages
from .blocks import merge_blocks
from .gumbel import gumbel_max
from .luce import buses, odds
from .masks import masked_softmax
from .questions import after_t, closing, likeliest, opening, posttest, recall
from .stream import online_logsumexp
from .top_p import top_p_mask, top_p_words

__all__ = [
    "after_t",
    "attention_weights",
    "best_smoothed_loss",
    "buses",
    "closing",
    "divisor",
    "gumbel_max",
    "likeliest",
    "masked_softmax",
    "merge_blocks",
    "odds",
    "online_logsumexp",
    "opening",
    "posttest",
    "recall",
    "temperature_of_two",
    "top_p_mask",
    "top_p_words",
    "two_averages",
]
