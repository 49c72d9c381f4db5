"""What a check must know of the notebook: is the answer's name there, is it fresh.

`ex.stable_softmax.check(stable_softmax)` asks Python for the name before any check can
speak. Where the cell above stopped (a syntax error, say) the name is missing, or still
that of an earlier run. In `ex.closing.answer(1, b)` the quotes are missing, and Python
asks for a name `b`. Two events of IPython let the course answer instead of a NameError.
"""

import ast
import builtins
import difflib
import keyword
import re
import sys
from types import ModuleType

from . import log, names
from .stubs import is_untouched

# Two words with nothing but spaces between them, and no word of Python's among them.
_WORD = rf"(?!(?:{'|'.join(keyword.kwlist)})\b)[^\W\d]\w*"
_TWO_WORDS = re.compile(rf"""^[^"'#]*\b{_WORD} +{_WORD}\b""")
LESSONS = "softmax_course.exercises."
JUDGES = {
    "check",
    "answer",
    "vote",
    "predict",
}  # what an answer is handed to, as its methods are called

_trouble = {}  # name -> why what stands there is not what the learner wrote last
_cells = {}  # cell id -> the names that cell defined when it last ran
_handed_in = set()  # the names that the running cell hands to a check


class Missing:
    """Stands in for a name that is handed to a check, while its cell runs and there is none."""

    def __init__(self, name, near=None):
        self.name, self.near = name, near

    def __repr__(self):
        return self.name


def watch():
    """Begin to listen to the notebook's cells; elsewhere, and twice, this does nothing."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is None or getattr(shell, "_softmax_course_watches", False):
        return
    shell._softmax_course_watches = True
    shell.events.register("pre_run_cell", lambda info: _lend(shell, info.raw_cell))
    shell.events.register("post_run_cell", lambda result: _note(shell, result))


def trouble_with(name):
    """Say why `name`, handed in by the running cell, is not the latest; None if it is."""
    return _trouble.get(name) if name in _handed_in else None


def hands_in(name):
    """Whether the running cell hands in what bears this name: an answer of the learner's."""
    return name in _handed_in


def forget():
    """Begin as in a fresh kernel."""
    _trouble.clear()
    _cells.clear()
    _handed_in.clear()


def _lend(shell, source):
    """Before a cell: stand in for the answers it hands in and that are not there."""
    _handed_in.clear()
    _handed_in.update(_handed_names(source))
    for name in _handed_in - set(shell.user_ns) - set(dir(builtins)):
        own = [n for n in shell.user_ns if not n.startswith("_")]
        near = difflib.get_close_matches(name, own, n=1, cutoff=0.8)
        shell.user_ns[name] = Missing(name, near[0] if near else None)


def _note(shell, result):
    """After a cell: take the stand-ins away, note which names it failed to define."""
    for name in [n for n, value in shell.user_ns.items() if isinstance(value, Missing)]:
        del shell.user_ns[name]
    source = result.info.raw_cell if result.info else ""
    cell = getattr(result.info, "cell_id", None)
    error = result.error_before_exec or result.error_in_exec
    names = _defined_names(source)
    reached = _failed_line(error, shell) if result.error_in_exec else 0
    for name, last_line in names.items():
        # A cell that defines its answer and then trips over an example has defined it.
        if error is None or (last_line < reached and not isinstance(error, SyntaxError)):
            _trouble.pop(name, None)
        else:
            _trouble[name] = _stopped(name, error)
    if cell and error is None:
        for name in _cells.get(cell, set()) - set(names):
            _trouble[name] = (
                f"the cell that defined `{name}` does not define it any more. Is the name in "
                "that cell still spelt the same?"
            )
    if cell and names:
        _cells[cell] = _cells.get(cell, set()) | set(names)
    _log(shell, names, error)


def _log(shell, names, error):
    """Note that the cell of an answer was run, if something is typed in it."""
    values = list(shell.user_ns.values())
    lessons = [v for v in values if isinstance(v, ModuleType) and LESSONS in f"{v.__name__}."]
    for name in names:
        exercise = next((vars(lesson)[name] for lesson in lessons if name in vars(lesson)), None)
        if not hasattr(exercise, "check"):
            continue
        if error:
            log.append(exercise, "run", "failed")
        elif not _nothing(shell.user_ns.get(name, ...)):
            log.append(exercise, "run", "run")


def _nothing(answer):
    try:
        return is_untouched(answer)
    except Exception:  # whatever a strange answer does when it is looked at
        return False


def _stopped(name, error):
    line = getattr(error, "lineno", None)
    where = f" in its line {line}" if line else ""
    return (
        f"the cell that defines `{name}` stopped with {type(error).__name__}{where}"
        f"{_why(error)}, so there is no new `{name}` to judge. Mend that cell and run it first."
    )


def _why(error):
    """Say in brackets what a newcomer's error means; of other errors say nothing."""
    if isinstance(error, SyntaxError) and "leading zeros" in str(error):
        return " (no number begins with 0 but one with a decimal point: 0.05, not 0,05)"
    if isinstance(error, SyntaxError) and _TWO_WORDS.search(error.text or ""):
        return " (two words stand side by side: are quotes missing, or a sign between them?)"
    if not isinstance(error, NameError) or not error.name:
        return ""
    full = names.in_full(error.name)
    told = f"write `{full}`" if full else "is it spelt otherwise, or are quotes missing?"
    if full and full.startswith("sc."):  # "softmax" may be one of the words to choose from
        told = f'the word is written `"{error.name}"`; for the function {told}'
    return f" (Python does not know `{error.name}`: {told})"


def _failed_line(error, shell):
    """Return the line of the learner's cell at which an error came up."""
    step = error.__traceback__
    while step is not None and step.tb_frame.f_globals is not shell.user_ns:
        step = step.tb_next
    return step.tb_lineno if step else 0


def _tree(source):
    try:
        return ast.parse(source or "")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _handed_names(source):
    """Return the bare names handed to some `.check(...)` or its like in a cell."""
    calls = [n for n in ast.walk(_tree(source) or ast.Module([], [])) if isinstance(n, ast.Call)]
    return {
        given.id
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr in JUDGES
        for given in (*call.args, *(word.value for word in call.keywords))
        if isinstance(given, ast.Name)
    }


def _defined_names(source):
    """Return the names a cell defines, each with the last line of its definition."""
    tree = _tree(source)
    if tree is None:  # a broken cell has no tree: read its lines
        starts = (
            line.removeprefix("def ").split("=")[0].split("(")[0].strip()
            for line in (source or "").splitlines()
            if line.startswith("def ") or ("=" in line and line[:1].isidentifier())
        )
        return {name: 0 for name in starts if name.isidentifier()}
    found = {}
    for statement in tree.body:
        targets = getattr(statement, "targets", [])
        names = [t.id for t in targets if isinstance(t, ast.Name)]
        if isinstance(statement, ast.FunctionDef):
            names = [statement.name]
        found |= dict.fromkeys(names, statement.end_lineno)
    return found
