"""Softmax among the classes that are allowed."""

import numpy as np

from softmax_course.checks import Case, function

from .masks_slips import SLIPS

CASES = (
    Case("the penguin without Chinstrap", [2.33, -1.46, 0.56], [True, False, True]),
    Case("the leader ruled out", [7.0, 4.0, 0.0, 1.0], [False, True, True, True]),
    Case("two ruled out", [0.5, -1.0, 2.0, 0.0], [True, False, True, False]),
    Case("whole numbers", [1, 3, 2], [True, True, False]),
    Case("all allowed", [0.5, 1.5, -0.5], [True, True, True]),
    Case("one allowed", [2.0, 5.0, 1.0], [True, False, False], ordinary=False),
    Case("scores of a thousand", [1000.0, 1001.0, 998.0], [True, True, False], ordinary=False),
    Case("far below zero", [-2000.0, -2001.0, -1999.0], [True, True, False], ordinary=False),
    Case("a huge score ruled out", [1500.0, -500.0, -501.0], [False, True, True], ordinary=False),
    Case("beyond any usual number", [-3e30, -4e30, 5.0], [True, True, False], ordinary=False),
)


@function(
    title="7.2 · A class that may not win",
    cases=CASES,
    nudge="Add up your shares, and look at the places where mask is False. Is the sum 1, and is "
    "each of those exactly 0?",
    mistakes=SLIPS,
    hints=(
        "A class is out if its exponential is 0. Which score has the exponential 0?",
        "np.where(mask, a, b) takes a where mask is True and b elsewhere. What are a and b?",
    ),
    insight="-inf before the exponentials: the class is gone from the top and from the total, and "
    "the others share what it had, their odds unchanged.",
    variation="What would it mean if no class were allowed?",
    minutes=(3, 6),
    difficulty=2,
)
def masked_softmax(z, mask):
    """Return the shares of the allowed classes of 1-D scores z, 0 for the others."""
    allowed = np.where(mask, z, -np.inf)
    exps = np.exp(allowed - allowed.max())
    return exps / exps.sum()
