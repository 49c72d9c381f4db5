"""A broken answer stops its own cell and nothing after it."""

from lesson_outputs import errors, verdicts
from lesson_runs import HALF_DONE, half_done


def test_only_the_broken_answers_stop(stem):
    stopped = {cell.metadata.get("broken", cell.id) for cell, _ in errors(half_done(stem))}
    assert stopped == set(HALF_DONE)


def test_run_all_goes_on_past_every_cell_that_stops(stem):
    stopped = [cell for cell, _ in errors(half_done(stem))]
    assert [c.id for c in stopped if "raises-exception" not in c.metadata.get("tags", [])] == []


def test_a_broken_answer_is_never_passed(stem):
    assert [v for v in verdicts(half_done(stem)) if v[1] == "✓"] == []
