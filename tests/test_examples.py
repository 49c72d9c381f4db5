"""The articles' numbers are what the articles print."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from softmax_course import examples, softmax

ARRAYS = [name for name in examples.__all__ if isinstance(getattr(examples, name), np.ndarray)]


@pytest.mark.parametrize(
    "name, printed",
    [
        ("THREE_NEURONS", [0.01573172, 0.03501159, 0.94925668]),
        ("VOTES", [1.52299795e-08, 9.99999985e-01, 5.10908895e-12]),
        ("HUNDRED", [3.72007598e-44, 1.0, 3.72007598e-44]),
    ],
)
def test_softmax_of_the_scores_is_what_the_article_prints(name, printed):
    assert_allclose(softmax(getattr(examples, name)), printed, rtol=5e-7)


def test_the_airplane_gets_93_15_percent():
    winner = softmax(examples.AIRPLANE).argmax()
    assert examples.AIRPLANE_CLASSES[winner] == "airplane"
    assert f"{softmax(examples.AIRPLANE).max():.2%}" == "93.15%"


def test_the_seven_gets_95_percent():
    assert f"{softmax(examples.SEVEN_FOUR_ZERO)[0]:.0%}" == "95%"


def test_our_hidden_layer_leads_to_the_articles_scores():
    scores = examples.HIDDEN @ examples.WEIGHTS + examples.BIAS
    assert_allclose(scores, examples.PENGUIN, rtol=1e-14)
    assert (np.abs(examples.HIDDEN) < 1).all()  # as tanh gives them


@pytest.mark.parametrize("name", ARRAYS)
def test_no_lesson_can_change_an_example(name):
    with pytest.raises(ValueError, match="read-only"):
        getattr(examples, name)[0] = 0
