"""A network of affine layers whose scores await a softmax."""

import numpy as np

from softmax_course.network import parameters
from softmax_course.network.heads import from_scores, halves
from softmax_course.network.inputs import finite_rows, labels_of, layer_sizes
from softmax_course.network.layers import ACTIVATIONS
from softmax_course.network.passes import Pass
from softmax_course.network.scaling import Standardiser
from softmax_course.network.start import glorot_uniform, he_uniform
from softmax_course.numerics.inputs import generator, real_array, shown


class Network:
    """Layers of weighted sums with a bend between them: rows of X in, K scores out.

    Parameters
    ----------
    sizes : tuple of int
        (D, units of each hidden layer, K). (2, 4) has no hidden layer: softmax regression,
        which starts at zero and needs no `rng`.
    rng : numpy.random.Generator
        Draws the starting weights when there is a hidden layer: units that start alike
        would stay alike for ever.
    activation : {"relu", "tanh"}
        The bend. ReLU layers start He-uniform, tanh and output layers Glorot-uniform, all
        biases at 0.
    scale : Standardiser, optional
        The network puts its inputs on this scale itself, so it is always given raw X.

    Attributes
    ----------
    parameters : float64 array, shape (size,)
        Every number that training may change, in one vector. `weights[i]`, shape (in, out),
        and `biases[i]`, shape (out,), are windows onto it.

    Raises
    ------
    ValueError, TypeError
        If `sizes` are no two or more ints with at least 2 classes, a hidden layer has no
        generator to start from, or activation or scale is something else.

    >>> Network((2, 12, 8, 4), rng=np.random.default_rng(0))
    Network 2-12-8-4 (relu): 176 parameters
    """

    def __init__(self, sizes, *, rng=None, activation="relu", scale=None):
        self.sizes = layer_sizes(sizes)
        if not isinstance(activation, str) or activation not in ACTIVATIONS:
            raise ValueError(f'activation must be "relu" or "tanh", got {shown(activation)}')
        if scale is not None and not isinstance(scale, Standardiser):
            raise TypeError(f"scale must be a Standardiser or None, got {shown(scale)}")
        if scale is not None and len(scale.mean) != self.sizes[0]:
            raise ValueError(
                f"scale must have {self.sizes[0]} columns, one for each input, "
                f"got {len(scale.mean)}"
            )
        self.activation, self.scale = activation, scale
        self._parameters = parameters.empty(self.sizes)
        if len(self.sizes) > 2 or rng is not None:
            generator(rng, "units of a hidden layer must start unlike each other to differ")
        if len(self.sizes) > 2:
            hidden = he_uniform if activation == "relu" else glorot_uniform
            parameters.fill(self._parameters, self.sizes, hidden, glorot_uniform, rng)

    # Windows are cut anew each time: kept ones would stay with the old vector in a copy.
    weights = property(
        lambda self: parameters.views(self._parameters, self.sizes)[0],
        doc="The weights of each layer, shape (in, out): windows onto `parameters`.",
    )
    biases = property(
        lambda self: parameters.views(self._parameters, self.sizes)[1],
        doc="The biases of each layer, shape (out,): windows onto `parameters`.",
    )

    @property
    def parameters(self):
        """All weights and biases, as one vector that may be written into."""
        return self._parameters

    @parameters.setter
    def parameters(self, values):
        values = real_array(values, "parameters")
        if values.shape != (self.size,):
            raise ValueError(f"parameters must have shape ({self.size},), got {values.shape}")
        self._parameters[:] = values

    @property
    def size(self):
        """The number of parameters."""
        return len(self._parameters)

    @np.errstate(all="ignore")
    def scores(self, X):
        """Return the scores Z, shape (N, K), of raw rows X, shape (N, D)."""
        return self.scores_of_prepared(self.prepared(X))

    def scores_of_prepared(self, H):
        """Return the scores of rows that `prepared` has been over already."""
        *hidden, (W_last, b_last) = zip(self.weights, self.biases, strict=True)
        for W, b in hidden:
            H = ACTIVATIONS[self.activation].of(H @ W + b)
        return H @ W_last + b_last

    def loss(self, X, y, *, head=from_scores):
        """Return the mean loss of labels y, shape (N,), by `head`."""
        Z = self.scores(X)
        return halves(head)[0](Z, labels_of(y, *Z.shape))

    @np.errstate(all="ignore")
    def gradient(self, X, y, *, head=from_scores):
        """Return d loss / d parameters, flat: which way, and how steeply, the loss rises."""
        X = self.prepared(X)
        y = labels_of(y, len(X), self.sizes[-1])
        halves(head)  # refuses what is no head
        slopes = parameters.empty(self.sizes)
        through = Pass(self, slopes)
        through.backward(head(through.forward(X), y)[1])
        return slopes

    def prepared(self, X):
        """Return X checked and on the scale that the first layer wants."""
        X = finite_rows(X, columns=self.sizes[0])
        return X if self.scale is None else self.scale(X)

    def copy(self):
        """Return a network of its own with the same parameters."""
        twin = object.__new__(type(self))
        vars(twin).update(vars(self), _parameters=self._parameters.copy())
        return twin

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()

    def __repr__(self):
        shape = "-".join(str(size) for size in self.sizes)
        bend = f" ({self.activation})" if len(self.sizes) > 2 else ""
        return f"Network {shape}{bend}: {self.size} parameters"
