"""The skeleton of every interactive picture: controls, redraw, Reset and the sentence."""

import html
import threading
from typing import ClassVar

import ipywidgets

from softmax_course.plots import figure, style
from softmax_course.widgets import cells, layout, stage
from softmax_course.widgets.accessible import BOX, Accessible


class Explorer:
    """A picture that follows its sliders, with a sentence that says what it shows.

    An interactive picture is a subclass with three things of its own:

    - `controls`: a dict from the name of each value to its recipe (`controls.slider`),
    - `frame(ax)`: sets limits, ticks, labels and title; called once and kept,
    - `draw(ax, **values)`: adds what moves, and returns the sentence.

    `draw` may not change limits, scales or titles: they belong to the frame, which is
    why nothing jumps. `ratios` are the widths of the panels (with several panels `ax`
    is a tuple of Axes). Whatever goes wrong inside `draw` is said in the sentence's
    place, above it the last good picture stays.

    There is something to find: `goals` is a dict from what it is to a function of the
    values that says whether it is there. Each shows ○ until it was met once, and then
    ✓ until Reset; where the function fails, it was not met. `goal` is a line of plain
    text in its place, or after it.

    A cell that is run again closes what it made before: `close` leaves the twin.

    It works without a browser too: `explorer.controls["z1"].value = 3` redraws, and
    `explorer.picture` is the present picture as a static one.
    """

    controls: ClassVar = {}
    goals: ClassVar = {}
    goal = ""
    # With controls and sentence one screen at 150 % zoom: beside one slider a picture may be
    # 240 high, and 28 less for each one more.
    width, height = figure.WIDTH, 200
    ratios = (1,)
    view = left = None  # what is on the page; what is left of it when it was closed
    columns = 1  # of controls: up to four stand under each other

    def __init__(self):
        cells.begin()
        self._lock = threading.RLock()
        self._resetting = False
        self.shown = set()  # ids of the cells
        self.sentence, self.problem, self.found = "", "", set()
        self.controls = {name: make() for name, make in self.controls.items()}
        self._start = {name: control.value for name, control in self.controls.items()}
        self._prepare()
        self._compose()
        cells.note(self)
        self._redraw()

    def frame(self, ax):
        """Set limits, ticks, labels and title of the Axes (or of the tuple of them)."""
        raise NotImplementedError

    def draw(self, ax, **values):
        """Add what shows the values, and return the sentence."""
        raise NotImplementedError

    def buttons(self):
        """Return widgets of the picture's own, to stand beside Reset."""
        return []

    @property
    def values(self):
        """The values of all controls, by name."""
        return {name: control.value for name, control in self.controls.items()}

    @property
    def finding(self):
        """The line of what is to be found, with a ✓ before each goal that was met."""
        ticked = [f"{'✓' if goal in self.found else '○'} {goal}" for goal in self.goals]
        found = f"Find: {' '.join(ticked)}." if ticked else ""
        return f"{found} {self.goal}".strip()

    @property
    def picture(self):
        """The present picture with its sentence, as a static `plots.Picture`."""
        with self._lock:
            words = self.problem or self.sentence
            return self._still(self.image.value, words)

    @property
    def twin(self):
        """What stands for the live view where there is none: the present picture."""
        return self.picture

    def _still(self, pixels, words):
        kept = figure.small(pixels)
        return figure.Picture(kept, words, self.width, self.height, stage.AGAIN)

    def reset(self, _button=None):
        """Put every control back to where it began."""
        with self._lock:
            self._resetting = True
            try:
                for name, value in self._start.items():
                    self.controls[name].value = value
            finally:
                self._resetting = False
            self.found = set()
            self._redraw()

    def close(self):
        """Take the live view off the page, and leave nothing of the picture but its twin.

        IPython keeps whatever a cell has shown, so what is closed may hold little.
        """
        with self._lock:
            if self.left is None:
                left = self.twin
                cells.close(self.view)
                figure.forget(self._figure)
                self.__dict__ = {"_lock": self._lock, "shown": self.shown, "left": left}

    def __repr__(self):
        return repr(self.left or self.twin)

    def _repr_mimebundle_(self, include=None, exclude=None):
        return stage.enter(self, (self.left or self.twin)._repr_mimebundle_())

    def _prepare(self):
        """Draw the frame once and keep its pixels: a redraw starts from them."""
        with style.applied():
            self._figure, self._ax = figure.blank(self.width, self.height, self.ratios)
            self._panels = self._ax if isinstance(self._ax, tuple) else (self._ax,)
            self.frame(self._ax)
            for panel in self._panels:
                panel.autoscale(False)
            self._figure.canvas.draw()
            self._figure.set_layout_engine("none")  # the places are settled
            self._figure.canvas.draw()
            self._frame = self._figure.canvas.copy_from_bbox(self._figure.bbox)
        self._limits = [_settings(panel) for panel in self._panels]
        self._framed = [set(panel.get_children()) for panel in self._panels]

    def _compose(self):
        """Lay out goal and Reset, controls, picture, sentence, from top to bottom."""
        for name, control in self.controls.items():
            control.add_class(f"q-{name}")
            control.observe(self._changed, names="value")
        self.search = ipywidgets.HTML(
            layout={"flex": "1 1 0", "min_width": "0", "margin": "0 2px"}
        )
        reset = ipywidgets.Button(
            description="Reset",
            tooltip="back to the start",
            layout={"width": "5em", "margin": "0 2px"},
        )
        reset.add_class("q-reset")
        reset.on_click(self.reset)
        self.image = layout.image(figure.pixels(self._figure), self.width, self.height)
        self.status = ipywidgets.HTML()
        self.status.add_class("softmax-course-sentence")
        sliders = layout.stacked(list(self.controls.values()), self.columns)
        top = ipywidgets.HBox(
            [self.search, *self.buttons(), reset], layout={"align_items": "center", "margin": "0"}
        )
        self.helper = Accessible()
        self.view = ipywidgets.VBox(
            [top, sliders, self.image, self.status, self.helper],
            layout={"width": "100%", "max_width": f"{self.width + 24}px"},
        )
        self.view.add_class(BOX)

    def _changed(self, _change):
        if not self._resetting:
            self._redraw()

    def _redraw(self):
        """Show the values as they are now; one thread at a time, errors in words."""
        with self._lock:
            if self.left:
                return
            try:
                pixels, self.sentence = self._drawn(self.values)
                self.image.value, self.problem = pixels, ""
            except Exception as error:
                said = f"{type(error).__name__}: {error}"
                self.problem = f"This could not be drawn, the picture is the one before. {said}"
            if not self.problem:
                self.found |= {goal for goal in self.goals if self._met(goal)}
            words = html.escape(self.problem or self.sentence)
            self.status.value = layout.said(words, "data-sentence")
            self.search.value = layout.said(layout.marked(self.finding), "data-goals")

    def _met(self, goal):
        try:
            return bool(self.goals[goal](**self.values))
        except Exception:  # what cannot be judged was not found
            return False

    def _drawn(self, values):
        """Return the PNG and the sentence for `values`; leaves the frame as it was."""
        canvas = self._figure.canvas
        with style.applied():
            canvas.restore_region(self._frame)
            try:
                for panel in self._panels:
                    panel.set_prop_cycle(None)
                sentence = self.draw(self._ax, **values)
                if not isinstance(sentence, str) or not sentence.strip():
                    raise TypeError(f"draw must return its sentence, got {sentence!r}")
                if [_settings(panel) for panel in self._panels] != self._limits:
                    raise ValueError(
                        "draw may not change limits, scales, labels or titles: set them in frame"
                    )
                for panel, framed in zip(self._panels, self._framed, strict=True):
                    added = [a for a in panel.get_children() if a not in framed]
                    for artist in sorted(added, key=lambda artist: artist.zorder):
                        panel.draw_artist(artist)
                return figure.pixels(self._figure), sentence
            finally:
                self._clear()

    def _clear(self):
        """Take away what draw added, and put back what it may not touch."""
        settled = zip(self._panels, self._framed, self._limits, strict=True)
        for panel, framed, limits in settled:
            for artist in set(panel.get_children()) - framed:
                artist.remove()
            panel.containers.clear()
            if _settings(panel) != limits:
                panel.set(**limits)
                panel.autoscale(False)


def _settings(panel):
    return {
        "xscale": panel.get_xscale(),
        "yscale": panel.get_yscale(),
        "xlim": panel.get_xlim(),
        "ylim": panel.get_ylim(),
        "xlabel": panel.get_xlabel(),
        "ylabel": panel.get_ylabel(),
        "title": panel.get_title(),
    }
