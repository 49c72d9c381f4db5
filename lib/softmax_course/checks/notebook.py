"""What a check must know of the notebook: is the answer's name there, is it fresh.

`ex.stable_softmax.check(stable_softmax)` asks Python for the name before any check can
speak. Where the cell above stopped (a syntax error, say) the name is missing, or still
that of an earlier run. Two events of IPython let the check answer instead of a NameError.
"""

import ast
import re
import sys

_stopped = {}  # name -> how the last cell that should have defined it ended
_before = {}  # name -> what it stood for before the running cell


class Missing:
    """Stands in for an answer's name while a check cell runs, when there is no such name."""

    def __init__(self, name):
        self.name = name


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
    """Say how the cell that should define this name ended, or None when all is well."""
    return _stopped.get(name)


def _lend(shell, source):
    """Before a cell: remember what it is about to define, stand in for what it lacks."""
    _before.clear()
    _before.update({name: shell.user_ns.get(name) for name in _defined_names(source)})
    for name in _checked_names(source):
        if name not in shell.user_ns:
            shell.user_ns[name] = Missing(name)


def _note(shell, result):
    """After a cell: take the stand-ins away, note which names it failed to define."""
    for name in [n for n, value in shell.user_ns.items() if isinstance(value, Missing)]:
        del shell.user_ns[name]
    error = result.error_before_exec or result.error_in_exec
    for name, before in _before.items():
        # A cell that defines its function and then trips over an example has defined it.
        if error is None or shell.user_ns.get(name) is not before:
            _stopped.pop(name, None)
        else:
            line = getattr(error, "lineno", None)
            where = f" in its line {line}" if line else ""
            _stopped[name] = (
                f"the cell that defines `{name}` stopped with {type(error).__name__}{where}, "
                f"so there is no new `{name}` to judge. Mend that cell and run it first."
            )


def _checked_names(source):
    """Return the bare names handed to some `.check(...)` in a cell."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    return [
        node.args[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "check"
        and node.args
        and isinstance(node.args[0], ast.Name)
    ]


def _defined_names(source):
    """Return the names a cell defines, by pattern: a broken cell has no syntax tree."""
    found = re.findall(r"^def\s+(\w+)|^(\w+)\s*=(?!=)", source or "", re.MULTILINE)
    return [function or value for function, value in found]
