"""Has the learner begun? An untouched answer is no wrong answer."""

import ast
import dis
import inspect
import textwrap

NOTHING = {"RESUME", "NOP", "LOAD_CONST", "RETURN_VALUE", "RETURN_CONST", "POP_TOP"}


def is_untouched(answer):
    """Whether an answer is `...`, or a function with nothing but a docstring, `...`, `pass`."""
    if answer is ... or (open_parts(answer) and len(open_parts(answer)) == len(answer)):
        return True
    if not inspect.isfunction(answer):
        return False
    if answer.__name__ == "<lambda>":  # its source may be a longer line, or the wrong one
        return _does_nothing(answer)
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(answer)))
        body = tree.body[0].body
    except (OSError, TypeError, SyntaxError, AttributeError, IndexError):
        # No source at hand: the bytecode knows.
        return _does_nothing(answer)
    return isinstance(body, list) and all(_is_placeholder(line) for line in body)


def open_parts(answer):
    """Say which values of a tuple or list are still `...`, counted from 1."""
    if not isinstance(answer, (tuple, list)) or len(answer) > 1000:
        return []
    return [place for place, value in enumerate(answer, start=1) if value is ...]


def _is_placeholder(line):
    """A docstring, `...`, `pass` or `return ...`; a bare `return None` was written by someone."""
    if isinstance(line, ast.Pass):
        return True
    if isinstance(line, ast.Return):
        return isinstance(line.value, ast.Constant) and line.value.value is ...
    if not isinstance(line, ast.Expr) or not isinstance(line.value, ast.Constant):
        return False
    return line.value.value is ... or isinstance(line.value.value, str)


def _does_nothing(function):
    steps = list(dis.get_instructions(function))
    returned = [step.argval for step in steps if step.opname in ("LOAD_CONST", "RETURN_CONST")]
    idle = {step.opname for step in steps} <= NOTHING and set(returned) <= {None, ...}
    return idle and (... in returned or function.__name__ != "<lambda>")
