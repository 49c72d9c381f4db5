"""A reference in named steps, and programs in which a step or two are written otherwise.

A step is a statement with a name: the target of an assignment, a `return`, the head of a
loop. A mistake says what stands in its place:

- an assignment replaces the one with the same target, a `return` the return, an expression
  alone is what is returned, `for i in range(3): ...` the head of the loop over i
- an assignment to an argument comes before all steps
- `sc.softmax = ...` replaces a function of the library wherever the reference calls it
- any other line stands where the edit has it: just before the step that follows, or after
  the last
"""

import ast
import copy
import inspect
import textwrap
from dataclasses import dataclass, field
from types import SimpleNamespace

_RETURN = "return of a step"  # no name that a program could have
_COMPOUND = (ast.For, ast.While, ast.If, ast.With)


@dataclass(frozen=True, eq=False)
class Change:
    """What is written otherwise: statements by the step they replace, and where else."""

    steps: dict = field(default_factory=dict)  # step -> the statements in its place
    first: tuple = ()  # statements before all steps
    library: dict = field(default_factory=dict)  # name in sc -> the function in its place
    touched: frozenset = frozenset()  # the names of all of these

    def fits(self, other):
        """Whether two changes concern different steps, so that both can be made."""
        return not self.touched & other.touched


class Steps:
    """The steps of one function, by name."""

    def __init__(self, function):
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
        self._tree = tree.body[0]
        self._tree.decorator_list = []
        self._globals = function.__globals__
        self.name = function.__name__
        self.arguments = [argument.arg for argument in self._tree.args.args]
        self.keys = _keys(self._tree.body)
        self._names = {s: _key(s) for s in ast.walk(self._tree) if isinstance(s, ast.stmt)}
        self._compiled = {}

    def calls(self):
        """Return the names of the library's functions that the steps call, as sc.name."""
        attributes = [node for node in ast.walk(self._tree) if isinstance(node, ast.Attribute)]
        return {a.attr for a in attributes if ast.unparse(a.value) == "sc"}

    def change(self, text):
        """Read lines that stand in place of steps.

        Raises
        ------
        ValueError
            When they are no Python, or replace no step.
        """
        steps, first, library, before = {}, [], {}, []
        for statement in _statements(text):
            key = _key(statement)
            if key in self.keys:
                if self.keys[key] > 1:
                    raise ValueError(f"`{key}` stands twice in the reference: which one is it?")
                steps[key], before = [*before, statement], []
            elif key in self.arguments:
                first, before = [*first, *before, statement], []
            elif key and key.startswith("sc.") and key[3:] in self.calls():
                library[key[3:]] = eval(ast.unparse(statement.value), dict(self._globals))
            else:
                before.append(statement)
        if before and steps:
            steps[list(steps)[-1]] += before
        elif before or not (steps or first or library):
            known = ", ".join([*self.keys, *self.arguments])
            raise ValueError(f"`{text}` replaces no step. The steps and arguments are {known}")
        touched = {_key(s) for s in first} & set(self.arguments)
        touched = frozenset({*steps, *library, *touched})
        return Change(steps, tuple(first), library, touched)

    def program(self, *changes):
        """Return the function with these changes made.

        It runs its steps one after another, each compiled once and when it is first needed,
        whatever stands around it: pairs of mistakes come by the thousand.
        """
        steps = {key: new for change in changes for key, new in change.steps.items()}
        body = [s for change in changes for s in change.first]
        body += self._rewritten(self._tree.body, steps)
        codes = []
        names = dict(self._globals)
        for change in changes:
            if change.library:
                names["sc"] = SimpleNamespace(**{**vars(names["sc"]), **change.library})

        def written_otherwise(*arguments, **named):
            codes[:] = codes or map(self._code, body)
            inside = {**names, **dict(zip(self.arguments, arguments, strict=False)), **named}
            try:
                for code in codes:
                    exec(code, inside)
            except _Return as end:
                return end.value
            return None

        names |= {self.name: written_otherwise, _RETURN: _Return}
        written_otherwise.made_of = self, changes
        return written_otherwise

    def written(self, *changes):
        """Return the program with these changes made, as one would write it."""
        steps = {key: new for change in changes for key, new in change.steps.items()}
        function = copy.copy(self._tree)
        docstring = self._tree.body[: ast.get_docstring(self._tree) is not None]
        first = [s for change in changes for s in change.first]
        function.body = first + self._rewritten(self._tree.body[len(docstring) :], steps)
        return ast.unparse(function)

    def _rewritten(self, body, steps):
        """Return the statements with the new ones in their places; the old stay as they are."""
        written = []
        for old in body:
            for new in steps.get(self._names.get(old), [old]):
                if isinstance(new, _COMPOUND) and (new is not old or steps.keys() & _keys([old])):
                    kept = old if _is_head(new) else new  # whose lines stand under the head
                    new = copy.copy(new)
                    new.body = self._rewritten(kept.body, steps)
                    if hasattr(new, "orelse"):
                        new.orelse = self._rewritten(kept.orelse, steps)
                written.append(new)
        return written

    def _code(self, statement):
        if isinstance(statement, _COMPOUND) and statement not in self._tree.body:
            return self._compile(statement)  # made for this program alone
        if statement not in self._compiled:
            self._compiled[statement] = self._compile(statement)
        return self._compiled[statement]

    def _compile(self, statement):
        tree = statement
        if any(isinstance(node, ast.Return) for node in ast.walk(statement)):
            tree = _Returning().visit(copy.deepcopy(statement))
        module = ast.fix_missing_locations(ast.Module([tree], []))
        return compile(module, f"<{self.name}, written otherwise>", "exec")


class _Return(Exception):
    """Carries the value of a `return` out of steps that are run one by one."""

    def __init__(self, value=None):
        self.value = value


class _Returning(ast.NodeTransformer):
    """Let a `return` outside of inner functions raise its value in place of returning it."""

    def visit_Return(self, node):
        """Return the `raise` that takes its place."""
        values = [node.value] if node.value else []
        return ast.Raise(ast.Call(ast.Name(_RETURN, ast.Load()), values, []))

    def visit_FunctionDef(self, node):
        """Leave inner functions as they are."""
        return node


def _statements(text):
    """Return the statements of an edit; an expression at its end is what is returned."""
    try:
        statements = ast.parse(textwrap.dedent(text).strip()).body
    except SyntaxError as error:
        raise ValueError(f"`{text}` is no Python: {error.msg}") from None
    last = statements[-1] if statements else None
    if isinstance(last, ast.Expr):
        statements[-1] = ast.Return(last.value)
    return statements


def _key(statement):
    """Return the name of a step, or None."""
    if isinstance(statement, ast.Assign):
        return " = ".join(map(ast.unparse, statement.targets)).replace("(", "").replace(")", "")
    if isinstance(statement, ast.AugAssign):
        target = ast.unparse(statement.target)
        return f"{target} {ast.unparse(statement)[len(target) :].split()[0]}"
    if isinstance(statement, ast.For):
        return f"for {ast.unparse(statement.target)}"
    kinds = {ast.Return: "return", ast.While: "while", ast.If: "if", ast.FunctionDef: "def"}
    return kinds.get(type(statement))


def _keys(body):
    """Count how often each step is named, in loops and branches too."""
    counts = {}
    for statement in body:
        key = _key(statement)
        if key:
            counts[key] = counts.get(key, 0) + 1
        if not isinstance(statement, ast.FunctionDef):
            for inner in (getattr(statement, "body", []), getattr(statement, "orelse", [])):
                for name, count in _keys(inner).items():
                    counts[name] = counts.get(name, 0) + count
    return counts


def _is_head(statement):
    """Whether a loop or branch has `...` for its body: its head alone is written otherwise."""
    (only, *more) = statement.body
    return not more and isinstance(only, ast.Expr) and getattr(only.value, "value", 0) is ...
