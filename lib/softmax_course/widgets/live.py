"""A long training while it runs: its picture, how far it is, and Stop."""

import copy
import os
import time

import ipywidgets
import numpy as np
from IPython import get_ipython
from IPython.display import display

from softmax_course import host
from softmax_course.widgets.accessible import BOX, Accessible
from softmax_course.widgets.cells import close
from softmax_course.widgets.ears import Ears
from softmax_course.widgets.film import Film

VARIABLE = "SOFTMAX_COURSE_LIVE"
PATIENCE = 2.0  # seconds: a shorter run shows its end and nothing before
SHARE = 0.15  # of the time may go into drawing: with what the page costs, a third is not reached


class Pace:
    """Says when it is time to draw: not before `patience`, then for `share` of the time.

    `clock` is a function that returns seconds.
    """

    def __init__(self, patience=PATIENCE, share=SHARE, clock=time.perf_counter):
        self.share, self.clock = share, clock
        self.due = clock() + patience

    def turn(self, draw):
        """Draw if it is time; the next time is the later, the longer it took."""
        start = self.clock()
        if start < self.due:
            return
        draw()
        end = self.clock()
        self.due = end + (end - start) * (1 / self.share - 1)


class Growing(Film):
    """A film of a training that still runs: the axis of the loss grows by factors of ten."""

    @property
    def reach(self):
        """The lowest and highest loss that the picture has room for."""
        low, high = np.log10(super().reach)
        return 10 ** np.floor(low - 0.3), 10 ** np.ceil(high)

    def follow(self, training):
        """Show how things stand now."""
        before = self.reach
        self.history = so_far(training)
        self.read()
        if self.reach != before:
            self._prepare()
        self._redraw()


class Stopped(Exception):
    """Raised between two steps of a training, when Stop was pressed."""


class Live:
    """Runs a training, and draws it between its steps if it takes long.

    `run` returns when the training has ended or was stopped, by the button here (whose
    click arrives in another thread while the cell runs, in a browser through `ears`), or
    by the kernel's own. `show` displays a widget and returns a handle whose `update`
    replaces it; without one the page does, if a live view is `wanted`.
    """

    def __init__(self, training, dataset=None, *, pace=None, show=None):
        self.training, self.dataset = training, dataset
        self.pace, self.show = pace or Pace(), show or on_the_page
        self.ears = Ears(self.stop)
        self.drawing = show is not None or (wanted() and not self.ears.deaf)
        self.heard = host.hears() or host.in_browser()
        self.pressed, self.stopped, self.pictures = False, False, 0
        self.film, self.view, self.place = None, None, None
        self.words = self.bar = self.button = None

    def run(self):
        """Train to the end, or until stopped; nothing is left running or displayed."""
        training, hook = self.training, self.training.after_step

        def after_step():
            if hook is not None:
                hook()
            self._look()

        training.after_step = after_step
        try:
            for _ in training:
                pass
        except (Stopped, KeyboardInterrupt):
            self.stopped = training.step < training.steps
            if not self.stopped:
                training.run()  # no step is left, but the last moment is
        finally:
            training.after_step = hook
            self._disappear()

    def stop(self, _button=None):
        """End the training after the step that it is at."""
        self.pressed = True

    def _look(self):
        if self.button is not None:
            self.ears.listen()
        if self.pressed:
            raise Stopped
        if not self.drawing:
            return
        try:
            self.pace.turn(self._draw)
        except Exception:  # what cannot be drawn can be learned all the same
            self.drawing = False

    def _draw(self):
        if self.view is None:
            self._compose()
            self.place = self.show(self.view)
        else:
            self.film.follow(self.training)
        self.bar.value = self.training.step
        part = int(100 * self.training.step / self.training.steps)
        step = f"Step {self.training.step} of {self.training.steps}, {part} %"
        self.words.value = step if self.heard else f"{step} (to stop, {host.here().endless[:-1]})"
        self.pictures += 1

    def _disappear(self):
        self.ears.close()
        if self.place is not None:
            self.place.update({"text/plain": ""}, raw=True)
        # Each by itself: an interrupt may have come before they were put together.
        for view in (self.view, self.film and self.film.view, self.words, self.bar, self.button):
            if view is not None:
                close(view)

    def _compose(self):
        self.film = Growing(so_far(self.training), self.dataset, self.training.steps)
        self.words = ipywidgets.Label(layout={"flex": "none"})
        self.bar = ipywidgets.IntProgress(
            max=self.training.steps,
            layout={"flex": "1 1 0", "width": "auto", "min_width": "60px"},
        )
        self.bar.tooltip = "how far the training is"
        self.button = ipywidgets.Button(
            description="Stop",
            tooltip="stop, and keep what was learned",
            layout={"width": "5em"},
        )
        self.button.add_class("q-stop").add_class(self.ears.name)
        self.button.on_click(self.stop)
        heard_at_once(self.button)
        top = ipywidgets.HBox(
            [self.words, self.bar, *([self.button] if self.heard else [])],
            layout={"align_items": "center", "margin": "0"},
        )
        self.view = ipywidgets.VBox(
            [top, self.film.image, self.film.status, Accessible()],
            layout={"width": "100%", "max_width": f"{self.film.width + 24}px"},
        )
        self.view.add_class(BOX)


def wanted():
    """Whether a long run is to be drawn: not where SOFTMAX_COURSE_LIVE is "off".

    Tests and builds switch it off: what a cell leaves then hangs on no machine's speed.
    """
    unsaid = "off" if "PYTEST_VERSION" in os.environ else "on"
    return os.environ.get(VARIABLE, unsaid) != "off"


def on_the_page(view):
    """Display a widget below the cell and return the handle of its place; None elsewhere."""
    return display(view, display_id=True) if get_ipython() else None


def heard_at_once(widget):
    """Let a widget's messages be read while the cell that made it still runs.

    JupyterLab sends them to a thread beside the cells. ipykernel 7.4 sends them on to
    whoever published from the widget last: the running cell, which reads them when it is
    done. Without that memory they stay in the thread.
    """
    getattr(widget.comm, "__dict__", {}).pop("_reply_subshell_id", None)


def so_far(training):
    """Return a History of what was recorded and, as its last moment, of how things stand.

    Raises
    ------
    Diverged
        When the scores are no longer finite.
    """
    known = copy.copy(training.history)
    known.moments = list(known.moments)
    if not known.moments or known.moments[-1].step < training.step:
        known.moments.append(training.look())
    return known
