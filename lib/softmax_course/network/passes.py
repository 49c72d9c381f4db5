"""One way through a network and back, for batches of N rows."""

from softmax_course.network import parameters
from softmax_course.network.layers import ACTIVATIONS, Affine


class Pass:
    """The layers of `network`, made ready for N rows at a time.

    `gradient` is a flat vector like `network.parameters`; `backward` fills it.
    """

    def __init__(self, network, N, gradient):
        slopes = zip(*parameters.views(gradient, network.sizes), strict=True)
        activation = ACTIVATIONS[network.activation]
        self.layers = []
        for W, b, (dW, db) in zip(network.weights, network.biases, slopes, strict=True):
            if self.layers:
                self.layers.append(activation((N, W.shape[0])))
            self.layers.append(Affine(N, W, b, dW, db, first=not self.layers))
        self.backwards = self.layers[::-1]

    def forward(self, H):
        """Return the scores of N prepared rows."""
        for layer in self.layers:
            H = layer.forward(H)
        return H

    def backward(self, dZ):
        """Take the slope of the loss by the scores back to every parameter."""
        for layer in self.backwards:
            dZ = layer.backward(dZ)
