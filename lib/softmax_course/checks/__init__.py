"""Exercises that say which mistake was made, predictions, quizzes, and their log.

An exercise is the right answer, written as a small function, under a decorator that holds
the rest: cases, mistakes, hints. `exercises/logits/scores.py` shows how they
read.
"""

from . import log, notebook
from .cases import Case, Fresh
from .choices import ChoicesExercise, Part
from .exercise import Exercise
from .functions import FunctionExercise, Remark, warned
from .mistakes import Mistake
from .prediction import Guess, Prediction
from .quiz import Option, Question, Quiz
from .result import Result, Text
from .sampling import SamplerExercise, ignored_rng
from .typed import ArrayExercise, MembersExercise, NumberExercise

__all__ = [
    "Case",
    "Exercise",
    "Fresh",
    "Guess",
    "Mistake",
    "Option",
    "Part",
    "Prediction",
    "Question",
    "Quiz",
    "Remark",
    "Result",
    "Text",
    "array",
    "choices",
    "found_in",
    "function",
    "ignored_rng",
    "log",
    "members",
    "notebook",
    "number",
    "sampler",
    "warned",
]


def _decorator(kind):
    def given(**details):
        return lambda reference: kind(reference, **details)

    given.__doc__ = kind.__doc__
    return given


function = _decorator(FunctionExercise)
sampler = _decorator(SamplerExercise)
number = _decorator(NumberExercise)
array = _decorator(ArrayExercise)
members = _decorator(MembersExercise)
choices = _decorator(ChoicesExercise)


def found_in(module):
    """Return the exercises, predictions and quizzes of a module by name, in their order."""
    kinds = (Exercise, Prediction, Quiz)
    return {name: item for name, item in vars(module).items() if isinstance(item, kinds)}
