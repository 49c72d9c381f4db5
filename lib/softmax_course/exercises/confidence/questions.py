"""What lesson 06 asks before and at the end."""

from softmax_course.checks import Statements, prediction, quiz

recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening", kind=Statements)
closing = quiz(__name__, "closing")
