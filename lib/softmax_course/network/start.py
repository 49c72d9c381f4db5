"""Where training starts: small random weights, as wide as each layer can bear."""

import numpy as np


def he_uniform(inputs, outputs, rng):
    """Draw weights for a ReLU layer, evenly from -limit to limit, limit = sqrt(6 / inputs).

    ReLU silences about half of its units, and this limit makes up for it: the mean square
    of the scores stays about the same from layer to layer, after the first. The first one
    doubles that of standardised inputs, of which no half was silenced.

    Source
    ------
    He, Zhang, Ren & Sun (2015), "Delving deep into rectifiers", arXiv:1502.01852.
    """
    limit = np.sqrt(6 / inputs)
    return rng.uniform(-limit, limit, (inputs, outputs))


def glorot_uniform(inputs, outputs, rng):
    """Draw weights for a tanh or an output layer: limit = sqrt(6 / (inputs + outputs)).

    A compromise between signals that go forwards and slopes that come back.

    Source
    ------
    Glorot & Bengio (2010), "Understanding the difficulty of training deep feedforward
    neural networks", AISTATS, PMLR 9:249-256.
    """
    limit = np.sqrt(6 / (inputs + outputs))
    return rng.uniform(-limit, limit, (inputs, outputs))
