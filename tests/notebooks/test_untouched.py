"""A lesson that nobody has touched runs to its end and only says: not attempted."""

from lesson_outputs import errors, verdicts
from lesson_runs import untouched


def test_an_untouched_lesson_says_nothing_but_not_attempted(stem):
    assert [v for v in verdicts(untouched(stem)) if v[1] != "○"] == []
    assert verdicts(untouched(stem))


def test_no_cell_of_an_untouched_lesson_stops(stem):
    assert [(cell.id, output.evalue) for cell, output in errors(untouched(stem))] == []
