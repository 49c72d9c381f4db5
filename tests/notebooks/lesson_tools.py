"""Which words of Python and NumPy an answer needs, and which cells have shown them.

A tool is spelt as a reader meets it: `np.exp`, `.T`, `keepdims=`, `yield`, `a[i, j]`. An
array's method and the function of the same name are one tool: `np.max(z)` is `z.max()`.
A cell shows the tools in its code, or in what its prose sets as code. Of an answer cell
only the part that learners find there counts.
"""

import ast
import builtins
import re
import textwrap

import numpy as np
from lesson_budget import core, met

from softmax_course.authoring.source import BEGIN, END, is_answer, without_solutions

# The little Python that the README asks for, in the same words.
A_LITTLE_PYTHON = ("def", "return", "for", "if", "lists", "len", "range", "sum", "max", "print")
MODULES = ("np", "sc", "examples", "data", "network", "plots", "widgets", "host", "ex")
SYNTAX = {
    ast.ListComp: "[... for ... in ...]",
    ast.GeneratorExp: "(... for ... in ...)",
    ast.DictComp: "{... for ... in ...}",
    ast.SetComp: "{... for ... in ...}",
    ast.Lambda: "lambda",
    ast.While: "while",
    ast.Yield: "yield",
    ast.IfExp: "... if ... else ...",
    ast.Set: "{...}",
    ast.Dict: "{...: ...}",
    ast.MatMult: "@",
    ast.Mod: "%",
    ast.FloorDiv: "//",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.Invert: "~",
    ast.Slice: "a[i:j]",
    ast.Try: "try",
    ast.With: "with",
    ast.Starred: "*a",
    ast.AugAssign: "+=",
}
FRAGMENT = re.compile(r"\.[A-Za-z_]\w*|\b[a-z]\w*(?==[^=])|\b[A-Za-z_]\w*")


def tools(source):
    """Return the tools in a piece of code; in a fragment such as `.T`, its names."""
    source = textwrap.dedent(source)
    try:
        nodes = ast.walk(ast.parse(source))
    except SyntaxError:
        return _in_fragment(source)
    return {tool for node in nodes for tool in _tools_of(node, source)}


def _tools_of(node, source):
    if type(node) in SYNTAX:
        yield SYNTAX[type(node)]
    if isinstance(node, ast.Attribute):
        yield _attribute(node)
    elif isinstance(node, ast.keyword) and node.arg:
        yield f"{node.arg}="
    elif isinstance(node, ast.Name) and hasattr(builtins, node.id):
        yield node.id
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        yield "a[i, j]"
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
        yield "a, b = ..."
    elif isinstance(node, ast.Constant) and isinstance(node.value, float):
        if "e" in (ast.get_source_segment(source, node) or ""):
            yield "1e-5"


def _attribute(node):
    of_module = isinstance(node.value, ast.Name) and node.value.id in MODULES
    if of_module and not (node.value.id == "np" and hasattr(np.ndarray, node.attr)):
        return f"{node.value.id}.{node.attr}"
    return f".{node.attr}"


def _in_fragment(text):
    found = set()
    for piece in FRAGMENT.findall(text):
        found |= {piece, f"{piece}="} if not piece.startswith(".") else {piece}
    return found


def needed(answer):
    """Return the tools that the reference in an answer cell needs, beyond a little Python."""
    reference = re.search(rf"(?s){BEGIN}\n(.*?)\n *{END}", answer.source)[1]
    return tools(reference) - set(A_LITTLE_PYTHON)


def shown(cell):
    """Return the tools that a cell shows before anything is answered."""
    if cell.cell_type == "code":
        return tools(without_solutions(cell.source))
    found = set()
    for block, span in re.findall(r"(?s)```(?:python)?\n(.*?)```|`([^`\n]+)`", cell.source):
        found |= tools(block or span)
    return found


def unshown(solutions):
    """Complain of tools that no cell shows before the answer that needs them.

    Parameters
    ----------
    solutions : dict of stem to solution, in the course's order

    What stands in a core may rely on the cores before it; what has a star on all before it.
    """
    found, in_cores, anywhere = [], set(), set()
    for stem, notebook in solutions.items():
        last = len(core(notebook))
        for index, cell in enumerate(met(notebook)):
            here = shown(cell)
            in_cores |= here if index < last else set()
            anywhere |= here
            if is_answer(cell):
                missing = needed(cell) - (in_cores if index < last else anywhere)
                name = cell.id.removesuffix("-answer")
                found += [
                    f"{stem}: the reference of {name} needs {tool}, and no cell before it "
                    f"{'in a core ' if index < last else ''}shows it."
                    for tool in sorted(missing)
                ]
    return found
