"""What the wall says, what it never says, and whom the desk sends the leader to."""

import json
from itertools import pairwise

import pytest
from hall import AXIS, ROWS, event

from softmax_course.classroom import desk, projector, showing
from softmax_course.classroom.catalogue import catalogue, exercises
from softmax_course.classroom.person import Person

TOP, COLUMNS = "loses the axis of the maximum", "normalises the columns"
MINUTE = 60


def person(*mistakes, seat="", minutes=1, quiet=0, status="not yet", now=10_000, family=True):
    one = Person(seat=seat)
    for mistake in mistakes or [None]:
        known = AXIS if mistake == TOP else mistake
        when = now - minutes * MINUTE
        one.take(event(mistake=mistake, status=status) | {"family": known}, when)
    one.last = now - quiet * MINUTE
    return one


def wall(people, at=ROWS):
    return projector.state(people, at, 10_000)


def test_a_mistake_of_fewer_than_three_is_on_no_wall():
    people = {"a": person(COLUMNS), "b": person(COLUMNS), "c": person(AXIS)}
    shown = wall(people)
    assert shown["shared"] == [] and COLUMNS not in json.dumps(shown)


def test_nor_is_a_form_of_fewer_than_three():
    people = {str(i): person(AXIS) for i in range(3)} | {"z": person(TOP)}
    assert TOP not in json.dumps(wall(people))


def test_a_shared_one_stands_there_with_its_question_and_the_courses_own_program():
    (shared,) = wall({str(i): person(AXIS) for i in range(3)})["shared"]
    assert shared["line"] == f"3 of 3 · {AXIS}"
    assert shared["question"] == exercises()[ROWS].mistake_called(AXIS).thoughts[0]
    assert "total = np.sum(exps, axis=-1)" in shared["program"]


def test_the_rest_is_counted_in_one_line():
    people = {str(i): person(AXIS) for i in range(3)} | {"y": person(COLUMNS), "z": person()}
    assert wall(people)["rest"] == "and 2 with something rarer"


def test_no_name_seat_or_id_is_on_the_wall():
    people = {f"secret-{i}": person(AXIS, seat=f"seat-{i}") for i in range(5)}
    for at in projector.places():
        text = json.dumps(wall(people, at))
        assert "secret" not in text and "seat" not in text


def test_the_wall_follows_the_most_people():
    other = Person()
    other.take(event(at=("logits", "pairwise_gap")) | {"family": None}, 1.0)
    assert projector.here({"a": person(AXIS), "b": person(AXIS), "c": other}) == ROWS


def test_every_place_leads_on_and_back():
    places = projector.places()
    assert len(places) == len(set(places))
    for before, after in pairwise(places):
        assert wall({}, before)["ways"]["on"] == "/".join(after)
        assert wall({}, after)["ways"]["back"] == "/".join(before)


def test_every_exercise_prediction_and_question_has_a_place():
    questions = sum(len(getattr(item, "questions", [1])) for item in catalogue().values())
    assert len(projector.places()) == questions


def test_a_program_for_the_wall_shows_the_wrong_line_and_fits():
    for at, exercise in exercises().items():
        for mistake in exercise.mistakes:
            lines = showing.program(at, mistake.name).splitlines()
            assert len(lines) <= showing.LINES, (at, mistake.name)


def test_a_wrong_program_that_is_shown_earns_its_name():
    exercise = exercises()[ROWS]
    for mistake in (AXIS, TOP, COLUMNS):
        names = dict(exercise.reference.__globals__)
        exec(showing.program(ROWS, mistake), names)
        assert exercise.check(names["softmax_rows"]).mistake == mistake


def go(**people):
    return [(row["who"], row["reason"]) for row in desk.visits(people, 10_000)]


def test_three_wrong_in_a_row_are_a_reason_to_go():
    assert go(a=person(COLUMNS, COLUMNS, COLUMNS, seat="12")) == [("12", "3 ✗ in a row")]


def test_two_of_one_name_are_told_apart():
    people = {"a": person(seat="Mia"), "b": person(seat="Mia"), "c": person(seat="Ida")}
    assert list(desk.names(people).values()) == ["Mia 1", "Mia 2", "Ida"]


def test_who_is_right_needs_no_visit():
    assert go(a=person(None, None, None, status="passed", minutes=90)) == []


def test_much_longer_than_planned_is_a_reason():
    assert go(a=person(COLUMNS, minutes=14)) == [
        ("learner 1", "longer than planned, 5 to 9 minutes")
    ]


@pytest.mark.parametrize(
    "one, reason",
    [
        (person(status="seen"), "opened the solution, and has no ✓"),
        (person(COLUMNS, minutes=9, quiet=9), "nothing heard for 9 minutes"),
        (person(None), "the check has no name for it"),
    ],
)
def test_there_are_other_reasons(one, reason):
    assert go(a=one) == [("learner 1", reason)]


def test_who_shares_a_mistake_with_the_room_comes_after_who_is_alone_with_one():
    shared = {f"s{i}": person(AXIS, AXIS, AXIS) for i in range(3)}
    assert go(**shared, alone=person(COLUMNS, COLUMNS, COLUMNS, seat="alone"))[0][0] == "alone"


def test_at_most_five_are_named():
    assert len(go(**{f"p{i}": person(None, None, None) for i in range(9)})) == 5
