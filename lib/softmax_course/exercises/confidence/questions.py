"""What lesson 06 asks before and at the end."""

from softmax_course.checks import Statements, prediction, quiz

from .trained import ostrich as _ostrich
from .trained import scissors as _scissors


def _percent(part):
    return round(100 * float(part), 1)


recall = quiz(__name__, "recall")
opening = prediction(__name__, "opening", kind=Statements)
scissors = prediction(__name__, "scissors")
last_bin = prediction(__name__, "last_bin")
mended = prediction(__name__, "mended")
ostrich = prediction(__name__, "ostrich")
closing = quiz(__name__, "closing")
