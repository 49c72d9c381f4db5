"""Wrong answers are named where the learner meets them, and never break what follows."""

import ast

from lesson_outputs import errors, plain, verdicts
from lesson_runs import mistaken


def heard(notebook):
    """Yield (exercise, the mistake handed in, the verdict, the mistake named)."""
    for cell in notebook.cells:
        if name := cell.metadata.get("mistakes_of"):
            for given, status, named in ast.literal_eval(plain(cell.outputs[-1])):
                yield name, given, status, named


def test_no_cell_stops_after_a_wrong_answer(stem):
    assert [(cell.id, output.evalue) for cell, output in errors(mistaken(stem))] == []


def test_every_mistake_handed_in_is_named(stem):
    rows = list(heard(mistaken(stem)))
    assert rows
    assert [row for row in rows if row[2:] != ("not yet", row[1])] == []


def test_no_check_passes_a_wrong_answer(stem):
    assert [v for v in verdicts(mistaken(stem)) if v[1] == "✓"] == []
