"""Training: batch after batch a step downhill, and now and then a moment to look at."""

from inspect import signature

import numpy as np

from softmax_course import metrics
from softmax_course.network.batches import Batches, rows_and_labels
from softmax_course.network.heads import from_scores, halves
from softmax_course.network.history import History, Moment, steps_to_show
from softmax_course.network.network import Network
from softmax_course.network.passes import Pass
from softmax_course.numerics.inputs import positive_integer, shown


class Diverged(ValueError):
    """The parameters ran away; `history` holds what was recorded before."""

    def __init__(self, sentence, history):
        super().__init__(sentence)
        self.history = history

    def __reduce__(self):
        return type(self), (str(self), self.history)


def train(net, X, y=None, **choices):
    """Return a `Training`: an iterator over the moments of a run, described there.

    for moment in network.train(net, X, y, epochs=30, optimiser=network.SGD(0.5)):
        print(moment.step, moment.loss)
    """
    return Training(net, X, y, **choices)


def fit(net, X, y=None, **choices):
    """Train to the end and return the `History`; arguments as for `Training`."""
    return train(net, X, y, **choices).run()


class Training:
    """A run, one `Moment` a turn: the first before any step, the last after all of them.

    `net` is changed in place. Whoever stops keeps what was learned, and may go on later;
    whoever never iterates changes nothing. The same `rng` gives the same bits.

    Parameters
    ----------
    net : Network
    X, y : arrays of shape (N, D) and (N,), or one data set that has both
    epochs : int
        How often every row is seen.
    optimiser : SGD or Adam
    batch_size : int, optional
        Rows a step, at most N; the last batch of an epoch takes what is left. None: all
        rows at every step, in their order.
    rng : numpy.random.Generator
        Shuffles the rows before each epoch. Needed where there are batches.
    head : callable
        What the loss makes of the scores; see `heads`.
    test : (X, y) or a data set, optional
        Rows that are judged at every moment and never learned from.
    pictures : int
        About how many moments: close together at first, then further and further apart,
        1, 10, 100 ... always among them.

    Raises
    ------
    ValueError, TypeError
        At once, where an argument does not fit.
    Diverged
        While training, when a score is no longer finite. That is noticed at the next moment
        to be recorded, which may be many steps later; `net` is then back at the one before.

    Attributes
    ----------
    step, steps : int
        Steps taken so far, and all there will be.
    history : History
        The moments so far. Besides: `network`, `X`, `y`, `test`, `head`, `optimiser`.
    after_step : callable, optional
        Called without arguments after every step, for progress bars and Stop buttons. What
        it raises ends the turn, and the next turn goes on from there.
    diverged : Diverged or None
        What was raised, where the run has diverged: it cannot go on then.
    """

    def __init__(
        self,
        net,
        X,
        y=None,
        *,
        epochs,
        optimiser,
        batch_size=None,
        rng=None,
        head=from_scores,
        test=None,
        pictures=60,
    ):
        if not isinstance(net, Network):
            raise TypeError(f"net must be a Network, got {shown(net)}")
        if not hasattr(optimiser, "start") or isinstance(optimiser, type):
            raise TypeError(
                f"optimiser must be one such as network.Adam(0.001), got {shown(optimiser)}"
            )
        self.network, self.optimiser, self.head = net, optimiser, head
        self.X, self.y = rows_and_labels(net, X, y)
        self.test = None if test is None else rows_and_labels(net, test, name="test")
        self._rows = net.prepared(self.X)
        self._test_rows = None if test is None else net.prepared(self.test[0])
        gradient = np.zeros(net.size)
        self._pass = Pass(net, gradient)
        self._batches = Batches(net, self._rows, self.y, batch_size, rng)
        self._walker = optimiser.start(net.parameters, gradient)
        self._loss, self._slope = halves(head)
        self.after_step = self.diverged = None
        self.step, self.steps = 0, positive_integer(epochs, "epochs") * len(self._batches)
        self._stops = steps_to_show(self.steps, positive_integer(pictures, "pictures"))
        dataset = X if hasattr(X, "classes") else None
        self.history = History(net, self.X, self.y, self.test, dataset)

    def __iter__(self):
        return self

    def __reduce_ex__(self, protocol):
        raise TypeError(
            "a Training cannot be copied or pickled: it moves one network, in place. "
            "Copy the network with net.copy(), and train the copy with network.train"
        )

    @np.errstate(all="ignore")
    def __next__(self):
        if len(self.history) == len(self._stops):
            raise StopIteration
        while self.step < self._stops[len(self.history)]:
            self._take_a_step()
            if self.after_step is not None:
                self.after_step()
        return self._record()

    def run(self):
        """Go on to the end and return the history."""
        for _ in self:
            pass
        return self.history

    @np.errstate(all="ignore")
    def look(self):
        """Measure how things stand now, and return that `Moment` without recording it.

        Raises
        ------
        Diverged
            When the scores are no longer finite. The network is left as it is.
        """
        loss, accuracy = self._judged(self._rows, self.y)
        test_loss = test_accuracy = np.nan
        if self.test is not None:
            test_loss, test_accuracy = self._judged(self._test_rows, self.test[1])
        snapshot = self.network.parameters.copy()
        snapshot.flags.writeable = False
        epoch = self.step // len(self._batches)
        return Moment(self.step, epoch, loss, accuracy, test_loss, test_accuracy, snapshot)

    def _take_a_step(self):
        X, Y = self._batches.at(self.step)
        Z = self._pass.forward(X)
        self._pass.backward(self._slope(Z, Y))
        # An interrupt can fall between any two lines. Counted before it moves, no step is
        # ever taken twice; at worst the one that was interrupted has not moved the network.
        self.step += 1
        self._walker.step()

    def _record(self):
        try:
            moment = self.look()
        except Diverged as error:
            self._give_up(error)
        self.history.moments.append(moment)
        return moment

    def _judged(self, rows, y):
        Z = self.network.scores_of_prepared(rows)
        if np.isfinite(Z).all():
            return self._loss(Z, y), float(metrics.accuracy(Z, y))
        if not self.history.moments:
            raise ValueError("net must have finite scores before training, got nan or inf")
        raise Diverged(
            f"training diverged between steps {self.history.moments[-1].step} and {self.step}: "
            f"the scores are no longer finite with {self.optimiser}; try a tenth of its "
            f"learning rate",
            self.history,
        )

    def _give_up(self, error):
        last = self.history.moments[-1]
        self.network.parameters, self.step = last.parameters, last.step
        self._stops = self._stops[: len(self.history)]
        sentence = f"{error}. The network is back at step {last.step}"
        self.diverged = Diverged(sentence, self.history)
        raise self.diverged from None


# The arguments stand in one place; help() and a notebook's tooltip show them at all three.
train.__signature__ = fit.__signature__ = signature(Training)
