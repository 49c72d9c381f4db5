"""Run a learner's program on one case, and hold the world still meanwhile."""

import builtins
import contextlib
import copy
import io
import os
import random
import sysconfig
import traceback
import warnings
from dataclasses import dataclass

import numpy as np

from .cases import Fresh
from .comparing import too_large
from .showing import shorten

OURS = os.path.normcase(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))) + os.sep
# Frames of Python, of installed packages and of this course are not the learner's code.
LIBRARIES = tuple(
    os.path.normcase(folder) + os.sep
    for folder in {
        *(sysconfig.get_paths()[kind] for kind in ("stdlib", "purelib", "platlib")),
        os.path.dirname(os.path.dirname(np.__file__)),
        OURS.rstrip(os.sep),
    }
)


@dataclass(frozen=True)
class Outcome:
    """What came of one call: a value or an error, and what happened on the way."""

    value: object = None
    error: BaseException | None = None
    changed: bool = False
    warned: tuple = ()

    def crash(self):
        """Name the error, its message and the learner's own line, with no frame of ours."""
        kind = type(self.error).__name__
        frames = traceback.extract_tb(self.error.__traceback__)
        theirs = [f for f in frames if not _is_library(f.filename)]
        if self.refused_by_library():  # its sentence speaks to whoever called it, in its words
            message = f"{kind} in a function of sc"
        else:
            message = shorten(f"{kind}: {_said(self.error)}".rstrip(": "))
        if not theirs or not theirs[-1].line:
            return message
        return f"{message}\nline {theirs[-1].lineno}: {shorten(theirs[-1].line.strip())}"

    def refused_by_library(self):
        """Whether the error is one of the course's own, raised in the library."""
        frames = traceback.extract_tb(self.error.__traceback__) if self.error else []
        last = os.path.normcase(frames[-1].filename) if len(frames) > 1 else ""
        return last.startswith(OURS) and not last.startswith(os.path.join(OURS, "checks"))


def _said(error):
    try:
        return str(error)
    except Exception:  # an exception of the learner's own may not be able to say itself
        return ""


def _is_library(filename):
    return os.path.normcase(filename).startswith(LIBRARIES) or filename.startswith("<frozen")


def run(program, arguments):
    """Call a program on fresh copies of the arguments and report what came of it.

    Prints are swallowed, warnings recorded, questions refused. Error state, print
    options, warning filters and the random states are as they were when it ends.
    Only the Stop button (KeyboardInterrupt) passes through.
    """
    given = tuple(map(_made, arguments))
    with stillness() as caught:
        value, error = _called(program, given)
        value = _kept(value)
    changed = not all(map(_same, given, arguments))
    return Outcome(value, error, changed, tuple(str(w.message) for w in caught))


def run_quietly(program, arguments):
    """Call a program of the course's own, where the world is held still already."""
    return Outcome(*_called(program, tuple(map(_made, arguments))))


def _called(program, given):
    try:
        return program(*given), None
    except KeyboardInterrupt:
        raise
    except BaseException as crash:  # SystemExit and its like are crashes too
        return None, crash


def _made(argument):
    if isinstance(argument, np.ndarray):
        return argument.copy()
    return argument.make() if isinstance(argument, Fresh) else copy.deepcopy(argument)


def _kept(value):
    """Copy an answer: a program may use one buffer for all of its answers."""
    if too_large(value):
        return value
    try:
        return copy.deepcopy(value)
    except Exception:  # a generator, say, which is judged as it is
        return value


def _same(after, before):
    if isinstance(before, np.ndarray):
        return np.array_equal(after, before, equal_nan=True) and after.dtype == before.dtype
    return True  # numbers cannot be changed; streams and generators are there to be used up


def _refuse(*_):
    raise RuntimeError("input() has nobody to ask here: use the function's own arguments")


@contextlib.contextmanager
def stillness():
    """Hold the world still: nothing is printed, asked, or left otherwise than it was."""
    states = np.random.get_state(), random.getstate()
    ask, builtins.input = builtins.input, _refuse
    try:
        with (
            contextlib.redirect_stdout(io.StringIO()),
            contextlib.redirect_stderr(io.StringIO()),
            warnings.catch_warnings(record=True) as caught,
            np.errstate(all="warn"),
            np.printoptions(),
        ):
            warnings.simplefilter("always")
            yield caught
    finally:
        builtins.input = ask
        np.random.set_state(states[0])
        random.setstate(states[1])
