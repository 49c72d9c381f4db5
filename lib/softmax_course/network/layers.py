"""The layers of a network, each with its way forwards and its way back."""

import numpy as np


class Affine:
    """Weighted sums: Z = H W + b.

    `W` (in, out) and `b` (out,) are read and never written; `dW` and `db`, of the same
    shapes, receive the slopes of the loss. `first` layers owe nobody a slope for H.
    """

    def __init__(self, W, b, dW, db, *, first):
        self.W, self.b, self.dW, self.db, self.first = W, b, dW, db, first

    def forward(self, H):
        """Return Z, shape (N, out), of H, shape (N, in)."""
        self.H = H
        return H @ self.W + self.b

    def backward(self, dZ):
        """Fill dW = H' dZ and db, the sum of dZ over its rows; return dH = dZ W'."""
        self.dW[:] = self.H.T @ dZ
        self.db[:] = dZ.sum(axis=0)
        return None if self.first else dZ @ self.W.T


class ReLU:
    """What is negative becomes 0: H = max(Z, 0), and its slope is the sign of H, 0 or 1."""

    @staticmethod
    def of(Z):
        """Return H, without noting it for the way back."""
        return np.maximum(Z, 0)

    def forward(self, Z):
        """Return H of Z."""
        self.H = self.of(Z)
        return self.H

    def backward(self, dH):
        """Return dZ = dH * slope."""
        return dH * np.sign(self.H)


class Tanh(ReLU):
    """Squeezed into (-1, 1): H = tanh(Z), and its slope is 1 - H²."""

    @staticmethod
    def of(Z):
        """Return H, without noting it for the way back."""
        return np.tanh(Z)

    def backward(self, dH):
        """Return dZ = dH * slope."""
        return dH * (1 - self.H**2)


ACTIVATIONS = {"relu": ReLU, "tanh": Tanh}
