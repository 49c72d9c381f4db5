"""What a room guessed, in a few rows that fit any guesses."""

import random

import pytest
from hall import event

from softmax_course.classroom import distribution
from softmax_course.classroom.catalogue import catalogue
from softmax_course.classroom.person import Person

OPENING = ("worked_examples", "opening")


@pytest.mark.parametrize(
    "values, wanted",
    [
        ([], []),
        ([1, 1, 2], [["1", 2], ["2", 1]]),
        ([True, False, True], [["True", 2], ["False", 1]]),
        (
            [95, 90, 64, 97, 33, 50],
            [["under 40", 1], ["40 to 60", 1], ["60 to 80", 1], ["80 to 100", 3]],
        ),
    ],
)
def test_few_values_stand_for_themselves_and_many_in_round_steps(values, wanted):
    assert distribution.rows(values) == wanted


@pytest.mark.parametrize("seed", range(20))
def test_every_guess_is_in_one_row(seed):
    rng = random.Random(seed)
    size = 10.0 ** rng.randint(-6, 11)
    values = [rng.uniform(-size, size) if seed % 2 else rng.gauss(size, 1) for _ in range(30)]
    rows = distribution.rows(values)
    assert sum(number for _, number in rows) == 30 and len(rows) <= distribution.ROWS


def test_one_wild_guess_does_not_flatten_the_others():
    rows = distribution.rows([*range(20, 40), 10**11])
    assert [number for _, number in rows] == [5, 5, 5, 5, 1]


def test_guesses_stand_beside_what_happens():
    person = Person()
    guess = event(at=OPENING, kind="prediction", status="predicted", values=[97, None, 50, True])
    person.take(guess, 1.0)
    shown = distribution.guesses({"a": person, "b": Person()}, OPENING, catalogue()[OPENING])
    assert shown["guessed"] == 1
    assert [part["rows"] for part in shown["parts"]] == [
        [["97", 1]],
        [],
        [["50", 1]],
        [["True", 1]],
    ]
    assert shown["parts"][0]["happens"] == "95.17"
