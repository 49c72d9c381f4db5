"""Exercises that say which mistake was made, predictions, quizzes, and their log.

An exercise is the right answer, written as a small function in named steps, under a
decorator that holds its cases; the words and the mistakes stand in the text file of its
name beside it. `exercises/training_demo/gradient_step.toml` shows how they read.
"""

from . import log, notebook, tables
from .asked import prediction, quiz
from .cases import Case, Fresh
from .choices import ChoicesExercise, Part
from .exercise import Exercise
from .functions import FunctionExercise
from .members import MembersExercise
from .mistakes import Mistake
from .prediction import Guess, Prediction
from .quiz import Option, Question, Quiz
from .result import Result, Text
from .sampling import SamplerExercise
from .shared import shared
from .statements import Statements
from .typed import ArrayExercise, NumberExercise

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
    "Result",
    "Statements",
    "Text",
    "array",
    "choices",
    "found_in",
    "function",
    "log",
    "members",
    "notebook",
    "number",
    "prediction",
    "quiz",
    "sampler",
    "shared",
]


def _decorator(kind):
    def given(**details):
        def make(reference):
            file = tables.beside(reference, reference.__name__)
            return kind(reference, tables.read(file, tables.EXERCISE, tables.MAY_HAVE), **details)

        return make

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
