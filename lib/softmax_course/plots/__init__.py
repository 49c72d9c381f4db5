"""Pictures, each with the sentence that says what it shows; one file for each idea."""

from softmax_course.plots.bars import draw_scores, scores
from softmax_course.plots.figure import Picture, show
from softmax_course.plots.gauges import draw_gauges, draw_stack, gauges
from softmax_course.plots.network import draw_network, network
from softmax_course.plots.pipeline import draw_exps, draw_shares, pipeline
from softmax_course.plots.relu import draw_scores_with_shares, relu
from softmax_course.plots.slices import draw_sigmoid, draw_slice, slices
from softmax_course.plots.two_classes import two_classes

__all__ = [
    "Picture",
    "draw_exps",
    "draw_gauges",
    "draw_network",
    "draw_scores",
    "draw_scores_with_shares",
    "draw_shares",
    "draw_sigmoid",
    "draw_slice",
    "draw_stack",
    "gauges",
    "network",
    "pipeline",
    "relu",
    "scores",
    "show",
    "slices",
    "two_classes",
]
