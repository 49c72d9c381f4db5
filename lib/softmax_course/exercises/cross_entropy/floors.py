"""The lowest a loss can go: the floor of a double softmax, and the entropy of the truth."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake, number


@number(
    title="4.8 ★ · The floor of a double softmax",
    nudge="Put the best that softmax can give, 1, 0, 0, 0, through softmax once more. What is "
    "left for the truth?",
    mistakes=(
        Mistake(
            "says that the loss can reach zero",
            "Zero needs a share of 1. What is the largest share of four numbers between 0 and 1?",
            0.0,
        ),
        Mistake(
            "gives the loss at the start",
            "That is ln 4, where training begins. Where does it end?",
            np.log(4),
        ),
        Mistake(
            "counts three classes",
            "That is the floor for three. How many zeros stand beside the 1?",
            -sc.log_softmax([1, 0, 0])[0],
        ),
        Mistake(
            "gives the share, not its price",
            "That is the largest share. What does it cost?",
            sc.softmax([1, 0, 0, 0])[0],
        ),
        Mistake(
            "presses the key for base 10",
            "Another unit. Which logarithm undoes e?",
            -np.log10(sc.softmax([1, 0, 0, 0])[0]),
        ),
    ),
    hints=(
        "After the first softmax every number lies between 0 and 1. Which four are best for the "
        "truth?",
        "Softmax of 1, 0, 0, 0, then minus the logarithm of the first. Which total is that?",
    ),
    insight="Softmax applied twice never gets past 47.54 % for four classes, so the loss stays "
    "above 0.7436. Where the data are easy, accuracy looks fine, and nobody notices.",
    variation="How does the floor grow with the number of classes?",
    minutes=(2, 4),
    difficulty=2,
    star=True,
)
def double_softmax_floor():
    """Return the lowest loss that softmax of softmax can reach for four classes."""
    return float(-sc.log_softmax([1.0, 0, 0, 0])[0])


@number(
    title="4.14 ★ · The best that can be",
    nudge="If the truth is 70, 20 and 10 %, so is the best answer. What does it cost on average?",
    mistakes=(
        Mistake(
            "expects the loss to reach zero",
            "Zero would mean no surprise at all, and three times in ten something else happens. "
            "What does the honest answer cost?",
            0.0,
        ),
        Mistake(
            "prices the likeliest only",
            "That is -ln 0.7, the price when the likeliest comes. What of the other three "
            "times in ten?",
            -np.log(0.7),
        ),
        Mistake(
            "averages the three prices alike",
            "The three happen with different chances. What weight has each price?",
            -np.log([0.7, 0.2, 0.1]).mean(),
        ),
        Mistake(
            "gives it in bits",
            "That is the entropy in bits. Which logarithm does this course use?",
            -np.sum(np.array([0.7, 0.2, 0.1]) * np.log2([0.7, 0.2, 0.1])),
        ),
        Mistake(
            "gives the loss of guessing alike",
            "That is ln 3, the price of not knowing. What does knowing 70, 20, 10 save?",
            np.log(3),
        ),
    ),
    hints=(
        "Each class comes with its chance, and costs minus the logarithm of what you gave it. "
        "Which mean is that?",
        "sc.entropy gives it at once. What does it take?",
    ),
    insight="The floor of cross-entropy is the entropy of the truth. Only a certain truth has the "
    "floor 0.",
    variation="Which truth over three classes has the highest floor?",
    minutes=(2, 3),
    star=True,
)
def best_loss():
    """Return the lowest cross-entropy that any answer can have for the truth 0.7, 0.2, 0.1."""
    return float(sc.entropy([0.7, 0.2, 0.1]))
