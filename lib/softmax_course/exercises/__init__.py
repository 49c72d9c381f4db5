"""The exercises, predictions and quizzes of the lessons, one package a lesson.

`from softmax_course.exercises import logits as ex` is the door every lesson uses. What many
exercises do on their way stands in `shared`, with the slips that are made there.
"""

from softmax_course import seat
from softmax_course.checks import notebook

from . import shared

notebook.watch()
seat.resume()
