"""A table that cannot be used is told by the file, the place and the rule."""

import pytest
from toy_exercises import TABLE, mistake, toy

from softmax_course import checks
from softmax_course.checks import tables
from softmax_course.checks.mistakes import spellings
from softmax_course.checks.tables import TableError

WORDS = "\n".join(f"{key} = {value!r}" for key, value in TABLE.items())


def read(tmp_path, text):
    file = tmp_path / "shares.toml"
    file.write_text(text, encoding="utf-8")
    return tables.read(file, tables.EXERCISE, tables.MAY_HAVE)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (WORDS.replace("insight", "inside"), "shares.toml: `insight` is missing"),
        (WORDS + "\nsterne = true", "shares.toml: `sterne` is unknown"),
        (WORDS + "\nstar = 'yes'", "shares.toml: `star` cannot be 'yes'"),
        (WORDS + "\nstar", "shares.toml is no TOML"),
        (WORDS + "\n[[mistake]]\nthought = 'Why?'", "mistake 'without a name': `name` is missing"),
        (WORDS + "\n[[mistake]]\nname = 'x'\ninsted = []", "mistake 'x': `insted` is unknown"),
    ],
)
def test_what_is_wrong_with_a_table_is_said(tmp_path, text, words):
    with pytest.raises(TableError, match=words):
        read(tmp_path, text)


def test_a_table_that_is_not_there_is_said(tmp_path):
    with pytest.raises(TableError, match=r"none\.toml is missing"):
        tables.read(tmp_path / "none.toml", tables.EXERCISE)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (mistake("x", "Why?", "total = 1"), "`total = 1` replaces no step"),
        (mistake("x", "Why?", program=["nobody"]), "there is no function `nobody`"),
        (mistake("x", "Why?"), "it needs a thought, and `instead` or `program`"),
        ({"name": "x", "instead": ["1"]}, "it needs a thought"),
    ],
)
def test_a_mistake_that_cannot_be_made_names_its_place(row, words):
    @toy(checks.FunctionExercise, cases=[checks.Case("one", 1.0)], mistakes=[row])
    def double(z):
        twice = 2 * z
        return twice

    with pytest.raises(TableError, match=f"double.toml, mistake 'x': {words}"):
        double.mistakes  # noqa: B018


def test_a_family_gives_one_spelling_for_each_value():
    row = {"instead": ["a + h", "b"], "over": {"h": [1, 2]}}
    assert list(spellings(row)) == ["h = 1\na + h", "h = 2\na + h", "b"]


def test_a_family_that_no_edit_names_is_a_step_of_its_own():
    assert list(spellings({"over": {"h": "10.0 ** -np.arange(2)"}})) == ["h = 1.0\n", "h = 0.1\n"]
