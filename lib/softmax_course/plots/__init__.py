"""Pictures, each with the sentence that says what it shows; one file for each idea."""

from softmax_course.plots.attention import attention
from softmax_course.plots.bars import scores
from softmax_course.plots.confusion import confusion
from softmax_course.plots.curves import curves
from softmax_course.plots.double_softmax import double_softmax
from softmax_course.plots.figure import Picture, show
from softmax_course.plots.gradient import gradient_arrows
from softmax_course.plots.network import network
from softmax_course.plots.one_bird import one_bird
from softmax_course.plots.overflow import overflow
from softmax_course.plots.pipeline import pipeline
from softmax_course.plots.points import points
from softmax_course.plots.races import races
from softmax_course.plots.regions import regions
from softmax_course.plots.reliability import reliability
from softmax_course.plots.relu import relu
from softmax_course.plots.scissors import best_accuracy, scissors
from softmax_course.plots.shift_scale import shift_scale
from softmax_course.plots.sigmoid import sigmoid
from softmax_course.plots.slices import slices
from softmax_course.plots.squared_error import squared_error
from softmax_course.plots.surprise import surprise

__all__ = [
    "Picture",
    "attention",
    "best_accuracy",
    "confusion",
    "curves",
    "double_softmax",
    "gradient_arrows",
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
    "slices",
    "squared_error",
    "surprise",
]
