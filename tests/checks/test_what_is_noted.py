"""What a learner does is told apart in the log, and what is typed never stands in it."""

import ast
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell

from softmax_course import checks
from softmax_course.checks import general, log
from softmax_course.exercises import logits, start_here, worked_examples

ROWS = worked_examples.softmax_rows
SETUP = "from softmax_course.exercises import logits as ex, start_here"
UNTOUCHED = "def pairwise_gap(z, i, j):\n    ...  # your code here"
TYPED = "def pairwise_gap(z, i, j):\n    return z[j] - z[i]"
SECRET = "def pairwise_gap(z, i, j):\n    my_secret = 1\n    raise ValueError('my_secret')"


@pytest.fixture(autouse=True)
def fresh(tmp_path, monkeypatch):
    """Begin with an empty log and exercises that nobody has tried."""
    monkeypatch.setenv(log.VARIABLE, str(tmp_path))
    for exercise in (ROWS, logits.pairwise_gap, start_here.shares):
        exercise.forget()


@pytest.fixture
def cell(capsys):
    """Run a cell of a notebook."""
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    checks.notebook.forget()
    shell.run_cell("from softmax_course.checks import notebook; notebook.watch()")
    shell.run_cell(SETUP)
    yield shell.run_cell
    checks.notebook.forget()
    InteractiveShell.clear_instance()


def noted(*fields):
    return [tuple(entry[field] for field in fields) for entry in log.entries()]


def test_an_untouched_answer_leaves_no_line(cell):
    cell(UNTOUCHED)
    assert noted("kind") == []


def test_a_typed_answer_that_is_run_is_noted_before_any_check(cell):
    cell(TYPED)
    assert noted("name", "kind", "status") == [("pairwise_gap", "run", "run")]


def test_an_answer_cell_that_fails_is_noted_as_failed(cell):
    cell(TYPED + " +")
    assert noted("kind", "status") == [("run", "failed")]


def test_a_cell_that_is_no_answer_leaves_no_line(cell):
    cell("z = 3")
    cell("softmax_rows = 3")  # an exercise of another lesson
    assert noted("kind") == []


def test_a_check_after_it_says_what_was_made_of_it(cell):
    cell(TYPED)
    cell("ex.pairwise_gap.check(pairwise_gap)")
    assert noted("kind", "status", "mistake")[-1] == (
        "exercise",
        "not yet",
        "takes the gap the other way round",
    )


def test_what_is_typed_never_stands_in_the_log(cell):
    cell(SECRET)
    cell("ex.pairwise_gap.check(pairwise_gap)")
    cell(f"{SECRET}(")
    assert len(log.entries()) == 3
    assert "my_secret" not in log.path().read_text(encoding="utf-8")


def test_a_hint_is_noted_with_its_number():
    ROWS.hint()
    ROWS.hint()
    assert noted("kind", "hint") == [("hint", 1), ("hint", 2)]


def test_attempts_are_counted_and_an_untouched_answer_is_none():
    for answer in (..., len, ROWS.right):
        ROWS.check(answer)
    assert noted("attempt") == [(0,), (1,), (2,)]


def test_a_form_of_a_misconception_is_noted_with_its_family():
    program = ROWS.wrong_answers(ROWS.mistake_called("loses the axis of the maximum"))[0]
    ROWS.check(program)
    assert noted("mistake", "family") == [
        ("loses the axis of the maximum", "loses the axis it sums over")
    ]


def test_a_mistake_with_a_learners_own_word_in_it_has_no_family():
    class MyOwn(Exception):
        pass

    def softmax_rows(Z):
        raise MyOwn

    ROWS.check(softmax_rows)
    assert noted("mistake", "family") == [("stops with a MyOwn", None)]


def test_what_lesson_00_hands_in_is_noted_as_on_purpose(cell):
    cell("start_here.shares.check([7 / 11, 4 / 11, 0])")
    assert noted("on_purpose", "attempt") == [(True, 0)]


def test_the_same_answer_typed_by_a_learner_is_their_own(cell):
    cell("shares = [7 / 11, 4 / 11, 0]")
    cell("start_here.shares.check(shares)")
    assert noted("kind", "on_purpose")[-1] == ("exercise", False)


def test_every_name_that_a_check_gives_without_a_table_is_known_as_general():
    folder = Path(checks.__file__).parent
    given = set()
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "mistake":
                given |= constants(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Verdict":
                given |= constants(node.args[0])
    assert "forgets to return" in given
    assert given - general.NAMES == set()


def constants(node):
    text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return {node.value} if text else set()


@pytest.mark.parametrize(
    "said",
    ["stops with a ValueError", "returns something other than 2 values", "rounds the result"],
)
def test_what_is_said_of_any_answer_is_its_own_family(said):
    assert general.family(said) == said


NOBODYS = ["stops with a my_secret", "stops with an ValueError", "stops with a IndexError"]
NOBODYS += ["returns something other than ٣ values", "returns something other than 12 values"]


@pytest.mark.parametrize("said", [*NOBODYS, "<b>", "", None, 3, ["rounds"]])
def test_other_words_have_none(said):
    assert general.family(said) is None
