"""The rungs a person can stand on in an exercise, and what takes them there."""

import pytest
from hall import AXIS, event

from softmax_course.classroom.person import Person
from softmax_course.standing import RUNGS

ROWS = ("worked_examples", "softmax_rows")


def after(*events, today=True):
    person = Person()
    for what in events:
        person.take({"family": what["mistake"], **what}, 100.0, today)
    return person


def rung(*events, today=True):
    there = after(*events, today=today).standings.get(ROWS)
    return RUNGS[there.rung] if there else "untouched"


RUN = event(kind="run", status="run")
FAILED = event(kind="run", status="failed")
HINT = event(kind="hint", status="hint")
WRONG = event(mistake=AXIS)
SEEN = event(status="seen")
RIGHT = event(status="passed")


@pytest.mark.parametrize(
    "events, wanted",
    [
        ([], "untouched"),
        ([event(status="not attempted")], "untouched"),
        ([event(on_purpose=True)], "untouched"),
        ([RUN], "unchecked"),
        ([FAILED], "unchecked"),
        ([HINT], "unchecked"),
        ([RUN, WRONG], "at it"),
        ([WRONG, RUN], "at it"),
        ([WRONG, SEEN], "solution seen"),
        ([SEEN, WRONG], "solution seen"),
        ([SEEN, RIGHT], "right"),
        ([RIGHT, WRONG], "right"),
        ([RIGHT, SEEN], "right"),
    ],
)
def test_someone_stands_on_the_highest_rung_reached(events, wanted):
    assert rung(*events) == wanted


def test_of_earlier_days_only_right_counts():
    assert (rung(WRONG, today=False), rung(RIGHT, today=False)) == ("untouched", "right")


def test_the_latest_check_says_the_mistake():
    there = after(WRONG, event(mistake=None)).standings[ROWS]
    assert (there.mistake, there.wrong) == (None, 2)


def test_a_right_check_ends_a_row_of_wrong_ones():
    assert after(WRONG, WRONG, RIGHT, WRONG).standings[ROWS].wrong == 1


def test_running_all_cells_moves_nobody():
    assert after(RUN, event(at=("logits", "pairwise_gap"), status="not attempted")).at == ROWS
