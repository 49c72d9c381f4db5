"""The guide's routes beside the lessons' own minutes, and what each row's cells need.

    python tests/notebooks/lesson_routes.py

lists every row of every route with the minutes that the lessons' tables give its cells, and
the cells that must be run first, since they make the names that these cells use.

A row names its cells as the room does: an exercise by its name, which stands for its answer
and its check, any other cell by its id.
"""

import ast
import builtins
import re
from pathlib import Path

import nbformat

from softmax_course.authoring.source import tags
from softmax_course.slides.routes import Row, ids_of, in_columns, of_clock, quoted, read

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "solutions" / "README.md"


def solutions():
    """Return {number: notebook} of every lesson, solved."""
    paths = sorted((ROOT / "solutions").glob("[0-9][0-9]_*.ipynb"))
    return {path.stem[:2]: nbformat.read(path, as_version=4) for path in paths}


def lesson_rows(notebook):
    """Return the rows of the minute table in a lesson's notes for its leader."""
    notes = next(c for c in notebook.cells if "## For the instructor" in c.source)
    rows = [in_columns(line) for line in notes.source.splitlines() if re.match(r"\| \d", line)]
    return [Row(*of_clock(clock), what, cells=quoted(cells)) for clock, what, _, cells in rows]


def by_the_lessons(row, notebook):
    """Return the minutes that a lesson's own table gives a route's row, or raise ValueError.

    A route takes rows of the lesson's table whole: half a row has no minutes of its own.
    """
    minutes, left = 0, set(row.cells)
    for own in lesson_rows(notebook):
        if left & set(own.cells):
            if missing := [name for name in own.cells if name not in row.cells]:
                raise ValueError(f"{row.what}: with {own.what!r} goes {missing} too")
            minutes += own.minutes
            left -= set(own.cells)
    if left:
        raise ValueError(f"{row.what}: in no row of lesson {row.lesson}'s table are {left}")
    return minutes


def ids(names, notebook):
    """Return the ids of the code cells that these names stand for, in the lesson's order."""
    wanted = ids_of(names)
    found = [cell.id for cell in code(notebook) if cell.id in wanted]
    known = {re.sub("-(answer|check)$", "", one) for one in found} | set(found)
    if unknown := [name for name in names if name not in known]:
        raise ValueError(f"no cell is called {unknown}")
    return found


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code" and not instructors(cell)]


def instructors(cell):
    return "instructor" in tags(cell)


def needed_first(rows, notebook):
    """Return, row for row, the cells that must be run first, by the names they make.

    Of a name made more than once, the cell that makes it last before its use is needed. An
    answer's cell is named by its exercise.
    """
    cells = code(notebook)
    run, needs = {"import"}, []
    for row in rows:
        here, first = ids(row.cells, notebook), []
        for index, cell in enumerate(cells):
            if cell.id in here:
                _need(index, cells, run | set(here), first)
        needs.append(tuple(sorted(first, key=[cell.id for cell in cells].index)))
        run |= {*here, *first}
    return [tuple(re.sub("-answer$", "", one) for one in first) for first in needs]


def _need(index, cells, run, first):
    """Add to `first` what the cell at `index` uses and no cell that was run has made."""
    for name in used(cells[index].source):
        makers = [i for i in range(index) if name in made(cells[i].source)]
        if makers and (maker := cells[makers[-1]].id) not in {*run, *first}:
            first.append(maker)
            _need(makers[-1], cells, run, first)


def made(source):
    """Return the names that a cell makes at its top level."""
    found = set()
    for node in ast.walk(_parsed(source)):
        if isinstance(node, ast.alias):
            found.add(node.asname or node.name)
        elif isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return found - _inside(source)


def used(source):
    """Return the names that a cell uses and has not made itself before, in their order."""
    inside, own, found = _inside(source), set(), []
    for step in _steps(_parsed(source).body):
        for node in ast.walk(step):
            loaded = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
            if loaded and node.id not in {*inside, *own, *dir(builtins), *found}:
                found.append(node.id)
        own |= made(ast.unparse(step))
    return found


def _steps(body):
    """Yield simple statements in the order in which they run, the heads of loops among them."""
    for statement in body:
        if isinstance(statement, (ast.For, ast.If, ast.With)):
            for field, value in ast.iter_fields(statement):
                if field not in ("body", "orelse"):
                    parts = value if isinstance(value, list) else [value]
                    yield from (part for part in parts if isinstance(part, ast.AST))
            yield from _steps(statement.body)
            yield from _steps(getattr(statement, "orelse", []))
        else:
            yield statement


def _inside(source):
    """Return the names that live inside functions and comprehensions alone."""
    found = set()
    for node in ast.walk(_parsed(source)):
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            found |= {argument.arg for argument in node.args.args}
        inner = isinstance(node, (ast.FunctionDef, ast.comprehension))
        for part in ast.walk(node) if inner else ():
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                found.add(part.id)
    return found


def _parsed(source):
    return ast.parse(source)


if __name__ == "__main__":
    lessons = solutions()
    for heading, rows in read(GUIDE.read_text(encoding="utf-8")).items():
        print(heading)
        for number, notebook in lessons.items():
            own = [row for row in rows if row.lesson == number and row.cells]
            for row, first in zip(own, needed_first(own, notebook), strict=True):
                print(f"  {number} {by_the_lessons(row, notebook):3} {row.what}; first {first}")
