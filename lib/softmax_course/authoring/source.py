"""From the author's notebook to the learner's: what falls away between the markers.

The author writes one notebook. In it, `### BEGIN SOLUTION` and `### END SOLUTION`
enclose what the learner will write; the tags `instructor` and `solution` mark cells
that only the author's edition shows.
"""

import ast
import copy
import symtable

from IPython.core.inputtransformer2 import TransformerManager

from softmax_course.answers import STUB
from softmax_course.authoring.errors import BuildError

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
AUTHOR_ONLY = {"instructor", "solution"}


def tags(cell):
    """The tags of a cell, as a set."""
    return set(cell.metadata.get("tags", []))


def is_answer(cell):
    """Whether the learner writes in this cell: a code cell with markers."""
    return cell.cell_type == "code" and BEGIN in cell.source


def checked_names(cell):
    """The exercises whose `.check` this cell calls, in order."""
    if cell.cell_type != "code":
        return []
    calls = (node.func for node in ast.walk(tree(cell)) if isinstance(node, ast.Call))
    asked = (f.value for f in calls if isinstance(f, ast.Attribute) and f.attr == "check")
    return [
        exercise.attr
        for exercise in asked
        if isinstance(exercise, ast.Attribute)
        and isinstance(exercise.value, ast.Name)
        and exercise.value.id == "ex"
    ]


def tree(cell):
    """The syntax tree of a code cell, magics included; empty when it is not Python."""
    try:
        return ast.parse(_plain(cell.source))
    except SyntaxError:
        return ast.Module(body=[], type_ignores=[])


def names(source):
    """Return the global names that `source` binds, and those that it reads."""
    bound, read = set(), set()

    def visit(table, top=False):
        for symbol in table.get_symbols():
            shared = top or symbol.is_global()
            if shared and (symbol.is_assigned() or symbol.is_imported()):
                bound.add(symbol.get_name())
            if shared and symbol.is_referenced():
                read.add(symbol.get_name())
        for child in table.get_children():
            visit(child)

    try:
        visit(symtable.symtable(_plain(source), "cell", "exec"), top=True)
    except SyntaxError:
        pass
    return bound, read


def without_solutions(source):
    """Replace each marked region by one line, at the indentation of its first marker."""
    lines, inside = [], False
    for number, line in enumerate(source.split("\n"), start=1):
        marker = line.strip()
        if marker == BEGIN:
            if inside:
                raise BuildError(f"line {number}: a second {BEGIN} before {END}")
            inside = True
            lines.append(line[: line.index("#")] + STUB)
        elif marker == END:
            if not inside:
                raise BuildError(f"line {number}: {END} without {BEGIN}")
            inside = False
        elif "BEGIN SOLUTION" in line or "END SOLUTION" in line:
            raise BuildError(f"line {number}: a marker stands alone on its line, got {line!r}")
        elif not inside:
            lines.append(line)
    if inside:
        raise BuildError(f"{BEGIN} without {END}")
    return "\n".join(lines)


def lesson_from(solution):
    """Return the learner's notebook; `solution` stays as it is."""
    lesson = copy.deepcopy(solution)
    lesson.cells = [cell for cell in lesson.cells if not tags(cell) & AUTHOR_ONLY]
    for cell in lesson.cells:
        try:
            _empty(cell)
        except BuildError as error:
            raise BuildError(f"cell {cell.id!r}: {error}.") from None
    _nothing_missed(solution, lesson)
    return lesson


def _empty(cell):
    if cell.cell_type != "code":
        if "BEGIN SOLUTION" in cell.source or "END SOLUTION" in cell.source:
            raise BuildError(f"markers belong in code cells, this one is {cell.cell_type}")
        return
    cell.outputs, cell.execution_count = [], None
    stripped = without_solutions(cell.source)
    if stripped == cell.source:
        return
    if checked_names(cell):
        raise BuildError("the check wants a cell of its own, below the answer")
    for edition, text in (("solution", cell.source), ("lesson", stripped)):
        try:
            ast.parse(text)
        except SyntaxError as error:
            where = f"line {error.lineno}: {error.msg}"
            raise BuildError(f"the {edition} is not valid Python, {where}") from None
    cell.source = stripped


def _nothing_missed(solution, lesson):
    """Refuse a name that only the author's edition binds and the lesson goes on to read."""
    kept = {cell.id: cell for cell in lesson.cells}
    missing = {}
    for cell in solution.cells:
        if cell.cell_type != "code":
            continue
        here, read = names(kept[cell.id].source) if cell.id in kept else (set(), set())
        full, _ = names(cell.source)
        for name in sorted(read - here):
            origin = missing.get(name, cell.id if name in full else None)
            if origin:
                raise BuildError(
                    f"cell {origin!r}: {name!r} is bound only in the author's edition, and "
                    f"cell {cell.id!r} of the lesson reads it; bind it outside the region."
                )
        missing = {name: origin for name, origin in missing.items() if name not in here}
        missing |= {name: cell.id for name in full - here}


def _plain(source):
    return TransformerManager().transform_cell(source)
