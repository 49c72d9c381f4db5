"""The sentences of the pictures carry the numbers of the lessons."""

import doctest
import importlib
import pkgutil

import pytest

from softmax_course import plots
from softmax_course.plots import words
from softmax_course.plots.gauges import gauges_sentence

MODULES = [f"softmax_course.plots.{found.name}" for found in pkgutil.iter_modules(plots.__path__)]


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_the_docstrings_are_true(module):
    assert doctest.testmod(importlib.import_module(module)).failed == 0


def test_the_pipeline_says_scores_exponentials_total_and_shares():
    assert str(plots.pipeline([7, 4, 0])) == (
        "Scores 7, 4, 0. Their exponentials are 1096.6, 54.6, 1 and total 1152.2. "
        "Shares: 95.2 %, 4.7 %, 0.1 %."
    )


def test_the_gauges_say_both_sums():
    sentence = gauges_sentence([2.33, -1.46, 0.56])
    assert "sum 1.736" in sentence and "sum 1.000" in sentence


def test_a_tie_is_called_a_tie():
    assert str(plots.scores([1, 1, 0])).endswith("A tie: first and second.")


@pytest.mark.parametrize("p", [0.99951, 0.9999999, 1 - 1e-16])
def test_a_share_short_of_everything_is_never_rounded_to_everything(p):
    assert words.percent(p) == "over 99.9 %"


@pytest.mark.parametrize("p", [0.00049, 1e-9, 5e-324])
def test_a_share_of_almost_nothing_is_never_rounded_to_nothing(p):
    assert words.percent(p) == "under 0.1 %"


@pytest.mark.parametrize("x", [-1e-9, -0.0, 0.0])
def test_zero_has_no_sign(x):
    assert words.number(round(x, 6)) == "0"
