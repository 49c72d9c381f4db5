"""The numbers of the four articles that this course starts from.

Every array is read-only: copy it before changing it.

>>> THREE_NEURONS
array([0.7, 1.5, 4.8])
"""

import numpy as np

__all__ = [
    "AIRPLANE",
    "AIRPLANE_CLASSES",
    "BIAS",
    "HIDDEN",
    "HUNDRED",
    "PENGUIN",
    "PENGUIN_CLASSES",
    "SEVEN_FOUR_ZERO",
    "THREE_NEURONS",
    "VOTES",
    "WEIGHTS",
]


def _fixed(numbers):
    array = np.array(numbers, dtype=np.float64)
    array.setflags(write=False)
    return array


# Kajal Pawar, "SoftMax Activation Function", InsideAIML. Three neurons answer; the
# article prints their softmax as [0.01573172, 0.03501159, 0.94925668].
THREE_NEURONS = _fixed([0.7, 1.5, 4.8])

# The same article: the scores of one photograph, which it calls random, and "a
# confidence of 93.15 %" that it shows an airplane.
AIRPLANE_CLASSES = ("dog", "cat", "boat", "airplane")
AIRPLANE = _fixed([-3.44, 1.16, -0.81, 3.91])

# "What does softmax activation do?" (our copy names no publisher): five features, a
# hidden layer of four tanh neurons, three classes. These are the scores Z21, Z22, Z23;
# that the classes are penguins is ours: they have five features and three species.
PENGUIN_CLASSES = ("Adélie", "Chinstrap", "Gentoo")
PENGUIN = _fixed([2.33, -1.46, 0.56])

# The article prints nothing but those scores. The hidden layer that leads to them is
# ours, chosen so that HIDDEN @ WEIGHTS + BIAS can be checked by hand: (4,), (4, 3), (3,).
HIDDEN = _fixed([0.5, -0.8, 0.1, 0.9])
WEIGHTS = _fixed(
    [
        [1.0, -0.6, 0.8],
        [-1.2, 0.8, -0.4],
        [0.4, 0.5, -0.8],
        [0.7, -0.3, -0.2],
    ]
)
BIAS = _fixed([0.2, -0.3, 0.1])

# Bhaumik Tyagi, "Softmax Function in Deep Learning", 15 September 2022: "95 %" for the 7.
SEVEN_FOUR_ZERO = _fixed([7.0, 4.0, 0.0])

# "Understanding the softmax activation function": scores read as weighted votes, and a
# winner whose probability is printed as exactly 1.
VOTES = _fixed([13.0, 31.0, 5.0])
HUNDRED = _fixed([0.0, 100.0, 0.0])
