"""A lesson goes on whatever its answers hold: nothing yet, broken code, or a mistake."""

import ast

from lesson_outputs import errors, plain, verdicts
from lesson_runs import HALF_DONE, half_done, mistaken, untouched


def stopped(notebook):
    return [(cell.id, output.evalue) for cell, output in errors(notebook)]


def test_an_untouched_lesson_says_nothing_but_not_attempted(stem):
    assert [v for v in verdicts(untouched(stem)) if v[1] != "○"] == []
    assert verdicts(untouched(stem))


def test_no_cell_of_an_untouched_lesson_stops(stem):
    assert stopped(untouched(stem)) == []


def test_only_the_broken_answers_stop(stem):
    broken = {cell.metadata.get("broken", cell.id) for cell, _ in errors(half_done(stem))}
    assert broken == set(HALF_DONE)


def test_run_all_goes_on_past_every_cell_that_stops(stem):
    cells = [cell for cell, _ in errors(half_done(stem))]
    assert [c.id for c in cells if "raises-exception" not in c.metadata.get("tags", [])] == []


def test_a_broken_answer_is_never_passed(stem):
    assert [v for v in verdicts(half_done(stem)) if v[1] == "✓"] == []


def heard(notebook):
    """Yield (exercise, the mistake handed in, the verdict, the mistake named)."""
    for cell in notebook.cells:
        if name := cell.metadata.get("mistakes_of"):
            for given, status, named in ast.literal_eval(plain(cell.outputs[-1])):
                yield name, given, status, named


def test_no_check_stops_after_a_wrong_answer(stem):
    assert stopped(mistaken(stem)) == []


def test_every_mistake_handed_in_is_named(stem):
    rows = list(heard(mistaken(stem)))
    assert rows
    assert [row for row in rows if row[2:] != ("not yet", row[1])] == []


def test_no_check_passes_a_wrong_answer(stem):
    assert [v for v in verdicts(mistaken(stem)) if v[1] == "✓"] == []
