"""The layers of a network, each with its way forwards and its way back.

A layer is made for N rows and keeps its arrays: `out=` writes into them again and again,
because at five rows making a new array costs more than filling one.
"""

import numpy as np

ZERO, ONE = np.zeros(()), np.ones(())  # a plain 0.0 would be turned into an array each time


class Affine:
    """Weighted sums: Z = H W + b.

    `W` (in, out) and `b` (out,) are read and never written; `dW` and `db`, of the same
    shapes, receive the slopes of the loss. `first` layers owe nobody a slope for H.
    """

    def __init__(self, N, W, b, dW, db, *, first):
        self.W, self.b, self.dW, self.db = W, b, dW, db
        self.Z = np.empty((N, W.shape[1]))
        self.dH = None if first else np.empty((N, W.shape[0]))
        self.ones = np.ones(N)

    def forward(self, H):
        """Return Z, shape (N, out), of H, shape (N, in)."""
        self.H = H
        np.dot(H, self.W, out=self.Z)
        return np.add(self.Z, self.b, out=self.Z)

    def backward(self, dZ):
        """Fill dW = H' dZ and db = 1' dZ; return dH = dZ W'."""
        np.dot(self.H.T, dZ, out=self.dW)
        np.dot(self.ones, dZ, out=self.db)
        if self.dH is not None:
            np.dot(dZ, self.W.T, out=self.dH)
        return self.dH


class ReLU:
    """What is negative becomes 0: H = max(Z, 0), and its slope is the sign of H, 0 or 1."""

    def __init__(self, shape):
        self.H, self.slope = np.empty(shape), np.empty(shape)

    @staticmethod
    def of(Z):
        """Return H as a new array."""
        return np.maximum(Z, ZERO)

    def forward(self, Z):
        """Return H of Z."""
        return np.maximum(Z, ZERO, out=self.H)

    def backward(self, dH):
        """Return dZ = dH * slope, written into dH."""
        np.sign(self.H, out=self.slope)
        return np.multiply(dH, self.slope, out=dH)


class Tanh:
    """Squeezed into (-1, 1): H = tanh(Z), and its slope is 1 - H²."""

    def __init__(self, shape):
        self.H, self.slope = np.empty(shape), np.empty(shape)

    @staticmethod
    def of(Z):
        """Return H as a new array."""
        return np.tanh(Z)

    def forward(self, Z):
        """Return H of Z."""
        return np.tanh(Z, out=self.H)

    def backward(self, dH):
        """Return dZ = dH * slope, written into dH."""
        np.multiply(self.H, self.H, out=self.slope)
        np.subtract(ONE, self.slope, out=self.slope)
        return np.multiply(dH, self.slope, out=dH)


ACTIVATIONS = {"relu": ReLU, "tanh": Tanh}
