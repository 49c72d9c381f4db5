"""Sampling: the next letter under temperature, top-k and top-p, and what is written so."""

from typing import ClassVar

from softmax_course import data
from softmax_course.numerics.inputs import generator
from softmax_course.plots.next_letter import (
    LETTERS,
    draw_letters,
    frame_letters,
    letters_sentence,
    pair_scores,
    shares_left,
    written,
)
from softmax_course.widgets.controls import choice, log_slider, slider
from softmax_course.widgets.explorer import Explorer

WRITTEN = 120  # letters in all
NAMES = {("␣ space" if letter == " " else letter): letter for letter in LETTERS}


class SamplingExplorer(Explorer):
    """Set temperature, k and p, and watch the next letter's shares and the writing change.

    The letters know only the one before them. The noise is the same for every setting.

    Try: at which settings does the writing go round in a circle? Which writes the best
    English? Cut letters off with k, then cut the same ones off with p.
    """

    goals: ClassVar = {}
    height = 132
    columns = 2
    controls: ClassVar = {
        "T": log_slider("temperature", 0.1, 10, start=1.0, step=0.05),
        "k": slider("k, how many", 1, 27, 1, start=27, digits=0),
        "p": slider("p, how much", 0.05, 1, 0.05, start=1, digits=2),
        "after": choice("after the letter", tuple(NAMES), start="t"),
    }

    def __init__(self, rng, text=None):
        # One noise for every setting: whatever changes in the writing, the settings did it.
        self._noise = generator(rng).gumbel(size=(WRITTEN - 1, len(LETTERS)))
        self._scores = pair_scores(data.short_text() if text is None else text)
        self.goals = {
            "writing in a circle": lambda **values: circles(self._text(**values)),
            "three letters after t by p alone": self._three_by_p,
        }
        super().__init__()

    def _text(self, T, k, p, after):
        return written(self._scores, self._noise, NAMES[after], T, int(k), p)

    def _three_by_p(self, T, k, p, after):
        left = shares_left(self._scores[LETTERS.index("t")], T, int(k), p)
        return after == "t" and k == len(LETTERS) and p < 1 and (left > 0).sum() == 3

    def frame(self, ax):
        """Room for two bars, and the name of the second."""
        frame_letters(ax)

    def draw(self, ax, T, k, p, after):
        """Draw kept and cut letters; say them and the writing."""
        z = self._scores[LETTERS.index(NAMES[after])]
        text = self._text(T, k, p, after)
        draw_letters(ax, z, NAMES[after], T, int(k), p)
        said = letters_sentence(z, NAMES[after], T, int(k), p)
        return f"{said} It writes: “{text.strip()}”"


def circles(text, longest=20):
    """Whether the text ends in one piece of at most `longest` letters, over and over.

    >>> circles("so the the the the the "), circles("the cat and the hat")
    (True, False)
    """
    tail = text[len(text) // 2 :]
    return any(tail[size:] == tail[:-size] for size in range(1, min(longest, len(tail) // 2) + 1))


def sampling_explorer(text=None, *, rng):
    """Return letters that follow each other as in a text: the course's own, or yours."""
    return SamplingExplorer(rng, text)
