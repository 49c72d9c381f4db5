"""What a training run leaves behind."""

from bisect import bisect_right
from dataclasses import dataclass, field

import numpy as np

from softmax_course.numerics.inputs import shown


def steps_to_show(steps, pictures):
    """Return about `pictures` steps from 0 to `steps`: growing gaps, and powers of ten.

    >>> steps_to_show(200, 9)
    [0, 1, 2, 4, 8, 10, 15, 29, 55, 100, 105, 200]
    """
    found, tens = [0], {10**n for n in range(len(str(steps)))}
    while found[-1] < steps:
        left, done = max(pictures - len(found), 1), max(found[-1], 1)
        found.append(max(found[-1] + 1, round(done * (steps / done) ** (1 / left))))
    return sorted(tens.union(found))


@dataclass(frozen=True, eq=False)
class Moment:
    """How things stood after `step` steps. Test numbers are nan where no test was given."""

    step: int
    epoch: int
    loss: float
    accuracy: float
    test_loss: float
    test_accuracy: float
    parameters: np.ndarray = field(repr=False)


def _to_read(array):
    """Return a view that cannot be written into."""
    view = array.view()
    view.flags.writeable = False
    return view


class History:
    """The moments of one run, oldest first, and the network they belong to.

    `steps`, `epochs`, `losses`, `accuracies`, `test_losses` and `test_accuracies` are
    arrays with one entry per moment; `snapshots`, shape (moments, parameters), holds what
    the network knew at each.
    """

    def __init__(self, net, X, y, test, dataset=None):
        self.net, self.test, self.dataset = net, test, dataset
        self.X, self.y = _to_read(X), _to_read(y)  # the training goes on with them
        self.moments = []

    def at(self, step):
        """Return a copy of the network as it was at the last moment up to `step`.

        Raises
        ------
        TypeError, ValueError
            If `step` is no int of at least 0, or nothing has been recorded yet.
        """
        if isinstance(step, bool) or not isinstance(step, (int, np.integer)):
            raise TypeError(f"step must be an int, got {shown(step)}")
        if step < 0 or not self.moments:
            raise ValueError(f"step must be at least 0 and training begun, got {shown(step)}")
        known = [moment.step for moment in self.moments]
        net = self.net.copy()
        net.parameters = self.moments[bisect_right(known, step) - 1].parameters
        return net

    def _all(self, name):
        return np.array([getattr(moment, name) for moment in self.moments])

    steps = property(lambda self: self._all("step"), doc="Steps taken before each moment.")
    epochs = property(lambda self: self._all("epoch"), doc="Whole epochs before each moment.")
    losses = property(lambda self: self._all("loss"), doc="Mean loss over the training rows.")
    accuracies = property(lambda self: self._all("accuracy"), doc="Share of right answers.")
    test_losses = property(lambda self: self._all("test_loss"), doc="nan without a test.")
    test_accuracies = property(lambda self: self._all("test_accuracy"), doc="nan without a test.")
    snapshots = property(lambda self: self._all("parameters"), doc="One row per moment.")

    def __len__(self):
        return len(self.moments)

    def __repr__(self):
        if not self.moments:
            return "History: nothing yet"
        last = self.moments[-1]
        return (
            f"History: {len(self)} moments up to step {last.step}, "
            f"loss {last.loss:.4g}, accuracy {last.accuracy:.1%}"
        )
