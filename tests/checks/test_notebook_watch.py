"""In a notebook, a check answers even when the name it was to judge is missing or stale."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

SETUP = "from softmax_course.exercises import logits as ex"
GOOD = "def pairwise_gap(z, i, j):\n    return z[i] - z[j]"


@pytest.fixture
def cell():
    """Run a cell in a fresh shell; return its value, with no error let through."""
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    shell.colors = "nocolor" if hasattr(shell, "colors") else None

    def run(source, must_succeed=True):
        result = shell.run_cell(source, silent=False)
        assert result.success or not must_succeed
        return result.result

    run("from softmax_course.checks import notebook; notebook._stopped.clear(); notebook.watch()")
    run(SETUP)
    yield run
    InteractiveShell.clear_instance()


def test_a_name_that_was_never_defined_is_not_attempted(cell):
    result = cell("ex.pairwise_gap.check(pairwise_gap)")
    assert result.status == "not attempted" and "no `pairwise_gap` yet" in result.text


def test_the_stand_in_does_not_stay(cell):
    cell("ex.pairwise_gap.check(pairwise_gap)")
    with pytest.raises(NameError):
        raise cell("try:\n    pairwise_gap\nexcept NameError as e:\n    error = e\nerror")


def test_a_syntax_error_above_is_answered_calmly(cell, capsys):
    cell("def pairwise_gap(z, i, j):\n    return z[i] - ", must_succeed=False)
    result = cell("ex.pairwise_gap.check(pairwise_gap)")
    assert result.status == "not yet" and "stopped with SyntaxError in its line 2" in result.text


def test_an_earlier_answer_is_not_judged_in_place_of_a_broken_one(cell, capsys):
    cell(GOOD)
    assert cell("ex.pairwise_gap.check(pairwise_gap)").status == "passed"
    cell("def pairwise_gap(z, i, j):\n    return z[i] - ", must_succeed=False)
    assert cell("ex.pairwise_gap.check(pairwise_gap)").status == "not yet"


def test_a_mended_cell_is_judged_again(cell, capsys):
    cell("def pairwise_gap(z, i, j) return 1", must_succeed=False)
    cell(GOOD)
    assert cell("ex.pairwise_gap.check(pairwise_gap)").status == "passed"


def test_a_function_followed_by_a_failing_example_is_still_judged(cell, capsys):
    cell(GOOD + "\n\npairwise_gap([1], 0, 5)", must_succeed=False)
    assert cell("ex.pairwise_gap.check(pairwise_gap)").status == "passed"


def test_a_value_cell_that_crashed_is_answered_calmly(cell, capsys):
    cell("number_of_scores = (\n    1 / 0\n)", must_succeed=False)
    result = cell("ex.number_of_scores.check(number_of_scores)")
    assert "stopped with ZeroDivisionError" in result.text


def test_a_crash_shows_the_line_of_the_cell(cell):
    cell("def pairwise_gap(z, i, j):\n    return z[i] - z[j] + unknown")
    text = cell("ex.pairwise_gap.check(pairwise_gap)").text
    assert "NameError" in text and "line 2: return z[i] - z[j] + unknown" in text
