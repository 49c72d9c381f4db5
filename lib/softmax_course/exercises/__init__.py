"""The exercises, predictions and quizzes of the lessons, one module a lesson.

`from softmax_course.exercises import logits as ex` is the door every lesson uses.
"""

from softmax_course.checks import notebook

notebook.watch()
