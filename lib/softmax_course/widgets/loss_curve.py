"""The loss of one prediction: scores and truth are moved separately."""

from typing import ClassVar

import numpy as np

from softmax_course import examples, losses, numerics
from softmax_course.plots import words
from softmax_course.plots.gradient import draw_gradient, frame_gradient, gradient_sentence
from softmax_course.plots.surprise import draw_price, frame_surprise
from softmax_course.widgets.controls import choice, slider
from softmax_course.widgets.explorer import Explorer

LABELS = examples.AIRPLANE_CLASSES


def _scores(scale, cat, airplane):
    return scale * np.array([examples.AIRPLANE[0], cat, examples.AIRPLANE[2], airplane])


class LossExplorer(Explorer):
    """Choose what the photograph really shows, and move what the scores say of it.

    Try: change the truth alone. What moves, and what stands still? When are the
    arrows short?
    """

    goals: ClassVar = {
        "above 5 for the airplane, its score untouched": lambda truth, scale, cat, airplane: (
            (truth, scale, airplane) == ("airplane", 1, examples.AIRPLANE[3])
            and losses.cross_entropy(_scores(1, cat, airplane), 3) > 5
        ),
        "exactly ln 4": lambda truth, scale, cat, airplane: np.isclose(
            losses.cross_entropy(_scores(scale, cat, airplane), LABELS.index(truth)), np.log(4)
        ),
    }
    height = 196
    columns = 2
    ratios = (1, 1.3)
    controls: ClassVar = {
        "truth": choice("truth", LABELS, start="airplane"),
        "scale": slider("all scores ×", 0, 1, 0.05, start=1, digits=2),
        "cat": slider("cat's score", -4, 10, 0.5, start=1.16, digits=2),
        "airplane": slider("airplane's score", -4, 10, 0.5, start=3.91, digits=2),
    }

    def frame(self, ax):
        """The curve -ln p at the left, shares and arrows at the right."""
        frame_surprise(ax[0])
        frame_gradient(ax[1], LABELS)

    def draw(self, ax, truth, scale, cat, airplane):
        """Mark the loss on the curve, draw shares and arrows; say loss and arrows."""
        y = LABELS.index(truth)
        z = _scores(scale, cat, airplane)
        p = float(numerics.softmax(z)[y])
        loss = float(losses.cross_entropy(z, y))
        draw_price(ax[0], p, loss, f"{truth}: {loss:.4f}", y)
        draw_gradient(ax[1], z, y)
        scores = words.listed(words.number(score) for score in z)
        level = ", ln 4: all four are level" if not z.any() else ""
        return (
            f"Scores {scores}; the truth is {truth}, p {words.percent(p)}: "
            f"loss {loss:.4f}{level}. {gradient_sentence(z, y, LABELS)}"
        )


def loss_explorer():
    """Return the loss of one photograph, under its truth and its scores."""
    return LossExplorer()
