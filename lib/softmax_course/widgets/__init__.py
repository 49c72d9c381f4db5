"""Interactive pictures, one file for each idea; each has a static twin and a sentence."""

from softmax_course.widgets.controls import log_slider, slider
from softmax_course.widgets.explorer import Explorer
from softmax_course.widgets.gauges import gauges_explorer
from softmax_course.widgets.logits import logits_explorer
from softmax_course.widgets.pipeline import pipeline_explorer
from softmax_course.widgets.quiz import quiz
from softmax_course.widgets.two_classes import two_classes_explorer

__all__ = [
    "Explorer",
    "gauges_explorer",
    "log_slider",
    "logits_explorer",
    "pipeline_explorer",
    "quiz",
    "slider",
    "two_classes_explorer",
]
