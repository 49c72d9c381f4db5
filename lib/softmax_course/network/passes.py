"""One way through a network and back, for a batch of rows."""

from softmax_course.network import parameters
from softmax_course.network.layers import ACTIVATIONS, Affine


class Pass:
    """The layers of `network`; `gradient`, a flat vector like its parameters, is filled."""

    def __init__(self, network, gradient):
        slopes = zip(*parameters.views(gradient, network.sizes), strict=True)
        self.layers = []
        for W, b, (dW, db) in zip(network.weights, network.biases, slopes, strict=True):
            if self.layers:
                self.layers.append(ACTIVATIONS[network.activation]())
            self.layers.append(Affine(W, b, dW, db, first=not self.layers))
        self.backwards = self.layers[::-1]

    def forward(self, H):
        """Return the scores of prepared rows."""
        for layer in self.layers:
            H = layer.forward(H)
        return H

    def backward(self, dZ):
        """Take the slope of the loss by the scores back to every parameter."""
        for layer in self.backwards:
            dZ = layer.backward(dZ)
