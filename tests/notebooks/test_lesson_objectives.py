"""Each objective in a header is met by a core exercise or a closing question."""

import tomllib

import pytest
from lesson_budget import core
from lesson_budget import exercises as checked
from lesson_objectives import objectives, unmet
from lesson_runs import ROOT, exercises, lesson
from nbformat.v4 import new_markdown_cell, new_notebook

TABLE = tomllib.loads((ROOT / "tests" / "notebooks" / "objectives.toml").read_text("utf-8"))


def test_the_objectives_are_the_list_after_able_to():
    header = "# T\n\n- no\n\nAfter this lesson you are able to\n\n- price one,\n- say *why*.\n\nx"
    assert objectives(new_notebook(cells=[new_markdown_cell(header)])) == [
        "price one",
        "say *why*",
    ]


@pytest.mark.parametrize(
    "promised, rows, words",
    [
        (["price one"], {}, "no row for the objective 'price one'"),
        (["price one"], {"price one": []}, "no row for the objective 'price one'"),
        ([], {"price one": ["f"]}, "no objective reads 'price one'"),
        (["price one"], {"price one": ["g"]}, "'price one' is met by 'g', and the core has no"),
        (["price one"], {"price one": ["closing: Where"]}, "met by 'closing: Where'"),
        (["price one"], {"price one": ["closing: W"]}, "met by 'closing: W'"),
    ],
)
def test_what_is_not_met_or_out_of_date_is_noticed(promised, rows, words):
    (said,) = unmet(promised, rows, ["f"], ["Why not?", "What else?"])
    assert words in said


@pytest.mark.parametrize("row", ["f", "closing: Why"])
def test_an_exercise_or_a_closing_question_meets_an_objective(row):
    assert unmet(["price one"], {"price one": [row]}, ["f"], ["Why not?", "What else?"]) == []


def test_every_objective_is_met(stem):
    asked = [question.text for question in exercises(stem).closing.questions]
    cells = core(lesson(stem))
    assert unmet(objectives(lesson(stem)), TABLE[stem], checked(cells), asked) == []
