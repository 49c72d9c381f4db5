"""What the text and code of every notebook keep to.

A rule returns complaints; an empty list is good. Rules about a lesson read the built
lesson, as the learner sees it.
"""

import ast
import re
from statistics import median

from softmax_course.authoring.source import checked_names, names, tags, tree

IMPORTS = {"import softmax_course as sc", "import numpy as np"}
MODULES = {"host", "plots", "widgets", "examples", "data", "network"}


def code(cells):
    return [cell for cell in cells if cell.cell_type == "code" and cell.source.strip()]


def prose(cells):
    return [cell for cell in cells if cell.cell_type == "markdown"]


def code_lines(cell):
    """Count the lines of a code cell, blank lines and docstrings aside."""
    lines = {i for i, line in enumerate(cell.source.splitlines(), start=1) if line.strip()}
    for node in ast.walk(tree(cell)):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node):
            first = node.body[0]
            lines -= set(range(first.lineno, first.end_lineno + 1))
    return len(lines)


def too_much_code(cells):
    lengths = {cell.id: code_lines(cell) for cell in code(cells)}
    long = [f"{name}: {count} lines" for name, count in lengths.items() if count > 12]
    if lengths and median(lengths.values()) > 4:
        long.append(f"the median code cell has {median(lengths.values())} lines")
    if len(prose(cells)) < len(lengths):
        long.append(f"{len(lengths)} code cells, only {len(prose(cells))} markdown cells")
    return long


def mentioned(notebook):
    """Return every NAME of an `ex.NAME`, in code and in prose."""
    return {name for cell in notebook.cells for name in re.findall(r"\bex\.(\w+)", cell.source)}


def foreign_imports(notebook, slug):
    """Complain of an import that is not one of the course's four lines."""
    found = []
    for cell in code(notebook.cells):
        for node in ast.walk(tree(cell)):
            if isinstance(node, (ast.Import, ast.ImportFrom)) and not _usual(node, slug):
                found.append(f"{cell.id}: {ast.unparse(node)}")
    return found


def _usual(node, slug):
    line = ast.unparse(node)
    if line in IMPORTS or line == f"from softmax_course.exercises import {slug} as ex":
        return True
    from_course = isinstance(node, ast.ImportFrom) and node.module == "softmax_course"
    return from_course and all(a.name in MODULES and not a.asname for a in node.names)


def borrowed_answers(lesson):
    """Complain of a cell that goes on with what the learner was to write."""
    found, learners = [], {}
    for cell in code(lesson.cells):
        bound, read = names(cell.source)
        if cell.metadata.get("nbgrader", {}).get("solution"):
            read = read - bound
        if "on-purpose" not in tags(cell) and not checked_names(cell):
            found += [f"{cell.id}: {n} of {learners[n]}" for n in sorted(read & set(learners))]
        if cell.metadata.get("nbgrader", {}).get("solution"):
            learners |= dict.fromkeys(bound, cell.id)
        else:
            learners = {n: where for n, where in learners.items() if n not in bound}
    return found


def unwelcome_words(notebook):
    """Complain of prose that talks down, or that counts classes from nowhere."""
    pattern = re.compile(r"\b(simply|obviously|class(?:es)? \d)", re.IGNORECASE)
    return [
        f"{cell.id}: {word}"
        for cell in prose(notebook.cells)
        for word in pattern.findall(cell.source)
    ]


def without_its_version(text):
    """Complain of words on what NumPy does with a kind of number, in no version's name."""
    kinds = re.findall(r"np\.(?:integer|floating)\b|\bu?int(?:32|64)\b|longdouble", text)
    return [] if re.search(r"NumPy \d", text) else sorted(set(kinds))
