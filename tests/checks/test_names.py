"""A bare name is written in full only where it is surely not the learner's own."""

import numpy as np
import pytest

import softmax_course as sc
from softmax_course.checks import names


@pytest.mark.parametrize(
    "name, full", [("ln", "np.log"), ("log", "np.log"), ("lg", "np.log10"), ("e", "np.e")]
)
def test_a_name_of_mathematics_is_numpys(name, full):
    assert names.in_full(name) == full


@pytest.mark.parametrize(
    "name, full", [("true", "True"), ("yes", "True"), ("false", "False"), ("no", "False")]
)
def test_a_yes_or_no_is_pythons(name, full):
    assert names.in_full(name) == full


@pytest.mark.parametrize("name", sc.__all__)
def test_a_name_of_the_library_is_written_with_sc(name):
    assert names.in_full(name) == f"sc.{name}"


@pytest.mark.parametrize("name", ["Z", "scores", "shares", "mean", "gradient", "np", "sc", ""])
def test_a_name_that_may_be_the_learners_own_is_left_alone(name):
    assert names.in_full(name) is None


@pytest.mark.parametrize("name", names._NUMPY.values())
def test_numpy_has_every_name_that_is_said_to_be_its(name):
    assert hasattr(np, name)
