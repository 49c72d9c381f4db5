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

# Frames of Python, of installed packages and of this course are not the learner's code.
LIBRARIES = tuple(
    os.path.normcase(folder) + os.sep
    for folder in {
        *(sysconfig.get_paths()[kind] for kind in ("stdlib", "purelib", "platlib")),
        os.path.dirname(os.path.dirname(np.__file__)),
        os.path.dirname(os.path.dirname(os.path.abspath(__file__))),
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
        message = f"{type(self.error).__name__}: {self.error}".rstrip(": ")
        frames = traceback.extract_tb(self.error.__traceback__)
        theirs = [f for f in frames if not _is_library(f.filename)]
        if not theirs or not theirs[-1].line:
            return message
        return f"{message}\nline {theirs[-1].lineno}: {theirs[-1].line.strip()}"


def _is_library(filename):
    return os.path.normcase(filename).startswith(LIBRARIES) or filename.startswith("<frozen")


def run(program, arguments):
    """Call a program on fresh copies of the arguments and report what came of it.

    Prints are swallowed, warnings recorded, questions refused. Error state, print
    options, warning filters and the random states are as they were when it ends.
    Only the Stop button (KeyboardInterrupt) passes through.
    """
    given = tuple(map(_made, arguments))
    with _stillness() as caught:
        try:
            value, error = _kept(program(*given)), None
        except KeyboardInterrupt:
            raise
        except BaseException as crash:  # SystemExit and its like are crashes too
            value, error = None, crash
    changed = not all(map(_same, given, arguments))
    return Outcome(value, error, changed, tuple(str(w.message) for w in caught))


def _made(argument):
    return argument.make() if isinstance(argument, Fresh) else copy.deepcopy(argument)


def _kept(value):
    """Copy an answer: a program may use one buffer for all of its answers."""
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
def _stillness():
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
