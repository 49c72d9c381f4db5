"""The examples in the docstrings of the numeric modules are true."""

import doctest
import importlib

import pytest

MODULES = [
    "numerics.softmax",
    "numerics.sigmoid",
    "numerics.entropy",
    "numerics.labels",
    "losses",
    "metrics.answers",
    "metrics.calibration",
    "examples",
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_are_true(name):
    module = importlib.import_module(f"softmax_course.{name}")
    result = doctest.testmod(module)
    assert result.attempted > 0 and result.failed == 0
