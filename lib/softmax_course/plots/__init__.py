"""Pictures, each with the sentence that says what it shows; one file for each idea."""

from softmax_course.plots.attention import attention, draw_attention
from softmax_course.plots.bars import draw_scores, scores
from softmax_course.plots.confusion import confusion, draw_confusion
from softmax_course.plots.curves import curves, draw_curves
from softmax_course.plots.double_softmax import double_softmax, draw_funnel
from softmax_course.plots.figure import Picture, show
from softmax_course.plots.gauges import draw_gauges, draw_stack, gauges
from softmax_course.plots.gradient import draw_gradient, gradient_arrows
from softmax_course.plots.log_ruler import draw_rulers, log_ruler
from softmax_course.plots.network import draw_network, network
from softmax_course.plots.one_bird import draw_one_bird, one_bird
from softmax_course.plots.overflow import draw_overflow, overflow
from softmax_course.plots.pipeline import draw_exps, draw_shares, pipeline
from softmax_course.plots.points import points
from softmax_course.plots.races import draw_race, races
from softmax_course.plots.regions import draw_regions, regions
from softmax_course.plots.reliability import draw_counts, draw_reliability, reliability
from softmax_course.plots.relu import draw_scores_with_shares, relu
from softmax_course.plots.scissors import best_accuracy, draw_scissors, scissors
from softmax_course.plots.shift_scale import shift_scale
from softmax_course.plots.sigmoid import sigmoid
from softmax_course.plots.simplex import draw_path, simplex
from softmax_course.plots.slices import draw_sigmoid, draw_slice, slices
from softmax_course.plots.squared_error import draw_squared_error, squared_error
from softmax_course.plots.strip import draw_strip
from softmax_course.plots.surprise import draw_price, surprise
from softmax_course.plots.temperature import draw_sweep, temperature
from softmax_course.plots.two_classes import two_classes

__all__ = [
    "Picture",
    "attention",
    "best_accuracy",
    "confusion",
    "curves",
    "double_softmax",
    "draw_attention",
    "draw_confusion",
    "draw_counts",
    "draw_curves",
    "draw_exps",
    "draw_funnel",
    "draw_gauges",
    "draw_gradient",
    "draw_network",
    "draw_one_bird",
    "draw_overflow",
    "draw_path",
    "draw_price",
    "draw_race",
    "draw_regions",
    "draw_reliability",
    "draw_rulers",
    "draw_scissors",
    "draw_scores",
    "draw_scores_with_shares",
    "draw_shares",
    "draw_sigmoid",
    "draw_slice",
    "draw_squared_error",
    "draw_stack",
    "draw_strip",
    "draw_sweep",
    "gauges",
    "gradient_arrows",
    "log_ruler",
    "network",
    "one_bird",
    "overflow",
    "pipeline",
    "points",
    "races",
    "regions",
    "reliability",
    "relu",
    "scissors",
    "scores",
    "shift_scale",
    "show",
    "sigmoid",
    "simplex",
    "slices",
    "squared_error",
    "surprise",
    "temperature",
    "two_classes",
]
