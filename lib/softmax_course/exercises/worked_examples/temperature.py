"""Scale, by its other name: softmax with a temperature."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, function


@function(
    cases=(
        Case("sharper", [7.0, 4.0, 0.0], 0.5),
        Case("flatter", [7.0, 4.0, 0.0], 2.0),
        Case("nothing changed", [2.33, -1.46, 0.56], 1.0),
        Case("much flatter", [2.33, -1.46, 0.56], 10.0),
        Case("almost alike", [3.0, 1.0, 0.0], 100.0),
        Case("whole numbers", [1, 2, 4], 3),
        Case("equal scores", [1.0, 1.0], 0.7),
        Case("very cold", [7.0, 4.0, 0.0], 0.001, ordinary=False),
        Case("large scores", [1000.0, 1001.0, 999.0], 2.0, ordinary=False),
        Case("very cold, close together", [0.002, 0.001, 0.0], 0.001, ordinary=False),
        Case("colder still", [0.00002, 0.00001, 0.0], 0.00001, ordinary=False),
        Case("a tie in the cold", [7.0, 7.0, 0.0], 0.0001, ordinary=False),
        Case("far apart and hot", [0.0, -1000.0], 500.0, ordinary=False),
        Case("very hot", [2e6, 1e6, 0.0], 1e6, ordinary=False),
        Case("large scores, a little sharper", [800.0, 801.0, 799.0], 0.9, ordinary=False),
        Case("far below zero", [-3000.0, -3001.0], 0.5, ordinary=False),
        Case("a single class", [1000.0], 0.1, ordinary=False),
        Case("a masked class", [1.0, -np.inf, 0.0], 2.0, ordinary=False),
        Case("a masked class in front", [-np.inf, 2.0, 1.0], 0.5, ordinary=False),
        Case("a masked class at the end", [800.0, 801.0, -np.inf], 0.5, ordinary=False),
    ),
)
def softmax_with_temperature(z, temperature):
    """Return the softmax shares of z / temperature, for scores of any size."""
    scaled = z / temperature
    top = np.max(scaled)
    shifted = scaled - top
    exps = np.exp(shifted)
    total = exps.sum()
    return exps / total
