"""Interactive pictures, one file for each idea; each has a static twin and a sentence."""

from softmax_course.widgets.attention import attention_explorer
from softmax_course.widgets.calibration import calibration_explorer
from softmax_course.widgets.controls import choice, log_slider, scrubber, slider
from softmax_course.widgets.explorer import Explorer
from softmax_course.widgets.gauges import gauges_explorer
from softmax_course.widgets.log_ruler import log_ruler_explorer
from softmax_course.widgets.logits import logits_explorer
from softmax_course.widgets.loss_curve import loss_explorer
from softmax_course.widgets.pipeline import pipeline_explorer
from softmax_course.widgets.quiz import quiz
from softmax_course.widgets.sampling import sampling_explorer
from softmax_course.widgets.shift_and_scale import shift_and_scale_explorer
from softmax_course.widgets.simplex import simplex_explorer
from softmax_course.widgets.temperature import temperature_explorer
from softmax_course.widgets.two_classes import two_classes_explorer
from softmax_course.widgets.watch import watch

__all__ = [
    "Explorer",
    "attention_explorer",
    "calibration_explorer",
    "choice",
    "gauges_explorer",
    "log_ruler_explorer",
    "log_slider",
    "logits_explorer",
    "loss_explorer",
    "pipeline_explorer",
    "quiz",
    "sampling_explorer",
    "scrubber",
    "shift_and_scale_explorer",
    "simplex_explorer",
    "slider",
    "temperature_explorer",
    "two_classes_explorer",
    "watch",
]
