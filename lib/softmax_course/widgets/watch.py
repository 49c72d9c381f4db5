"""Watch a network learn: the moments of its training, to be played and leafed through."""

import time

from softmax_course import network
from softmax_course.widgets.controls import scrubber, slider
from softmax_course.widgets.film import Film, fitting
from softmax_course.widgets.live import PATIENCE, Live, so_far, wanted
from softmax_course.widgets.play import Play


class Player(Film):
    """Plays a history: Play and Pause, a scrubber over its moments, and a speed.

    It begins with the first moment, or with the last where the training was stopped, and
    its static twin shows the last. The page does the playing, so nothing runs in the
    kernel. `note` is said before the sentence.
    """

    def __init__(self, history, dataset=None, total=None, note="", stopped=False):
        self.note, self._kept = note, {}
        self.controls = {
            "moment": scrubber("step", history.steps.tolist(), start=-1 if stopped else 0),
            "speed": slider("pictures a second", 2, 30, 1, start=10, digits=0),
        }
        super().__init__(history, dataset, total)
        self._start["moment"] = 0

    goal = "Press Play, or move the step."

    def buttons(self):
        """Play, which is Pause while it plays."""
        self.play = Play(self.controls["moment"], self.controls["speed"])
        return [self.play]

    @property
    def twin(self):
        """The last moment, as a picture: what the training led to."""
        last = len(self.history) - 1
        with self._lock:
            try:
                pixels, sentence = self._drawn({**self.values, "moment": last})
            except Exception:  # scores near the largest number that there is
                return self.picture
            return self._still(pixels, sentence)

    def reset(self, _button=None):
        """Pause, and put every control back to where it began: the first moment."""
        self.play.reset()
        super().reset()

    def _drawn(self, values):
        moment = values["moment"]  # a moment never changes: played again, it costs nothing
        if moment not in self._kept:
            self._kept[moment] = super()._drawn(values)
        return self._kept[moment]

    def draw(self, ax, moment, speed):
        """Draw one moment, whatever the speed; say it."""
        said = super().draw(ax, moment)
        return f"{self.note} {said}".strip()


def watch(training_or_history, dataset=None):
    """Watch a training: run it if it has not ended, then play its moments.

    A run of more than two seconds is drawn while it goes on, with Stop; the kernel's own
    Stop works too. Both keep what was learned, and the same call goes on from there.

    Parameters
    ----------
    training_or_history : Training from `network.train`, or History from `network.fit`
    dataset : Dataset, optional
        Gives the names of classes and features, where X and y were trained on.

    Returns
    -------
    Player
        Displays itself: live in a notebook, and everywhere as a picture with its sentence.

    Raises
    ------
    ValueError, TypeError
        If it is given something else, a history of nothing, or a data set of another
        number of classes or features.
    """
    if not isinstance(training_or_history, network.History | network.Training):
        raise TypeError(
            "training_or_history must come from network.train or network.fit, "
            f"got {type(training_or_history).__name__}"
        )
    if isinstance(training_or_history, network.Training):
        return _watched(training_or_history, dataset)
    if not len(training_or_history):
        raise ValueError("training_or_history must hold at least one moment, got none")
    return Player(training_or_history, dataset)


def _watched(training, dataset):
    fitting(training.history, dataset)  # noticed before the training, not after it
    live, begin = Live(training, dataset), time.perf_counter()
    try:
        live.run()
    except network.Diverged:
        if training.diverged is None:  # it is another's, from a hook
            raise
    history, note = training.history, ""
    if training.diverged is not None:
        note = _sentence(training.diverged)
    elif live.stopped:
        note = f"Stopped at step {training.step}; what was learned is kept."
        try:
            history = so_far(training)
        except network.Diverged as error:
            note = f"Stopped at step {training.step}. {_sentence(error)}"
    elif live.ears.deaf and wanted() and time.perf_counter() - begin > PATIENCE:
        note = "This browser shows a training when it has ended, and cannot stop it."
    return Player(history, dataset, training.steps, note, live.stopped)


def _sentence(error):
    words = str(error)
    return f"{words[:1].upper()}{words[1:]}."
