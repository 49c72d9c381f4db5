"""In a notebook, a check answers even when the name it was to judge is missing or stale."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

from softmax_course.checks import notebook

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

    run("from softmax_course.checks import notebook; notebook.forget(); notebook.watch()")
    run(SETUP)
    run.shell = shell
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


def test_the_same_small_number_twice_is_judged_although_the_cell_fails_below(cell, capsys):
    for _ in range(2):
        cell("number_of_scores = 3\n1 / 0", must_succeed=False)
    assert cell("ex.number_of_scores.check(number_of_scores)").status == "passed"


def test_another_name_handed_in_is_judged_although_the_exercises_own_cell_is_broken(cell, capsys):
    cell("pairwise_gap = (\n    z +", must_succeed=False)
    cell("gap2 = lambda z, i, j: z[i] - z[j]")
    assert cell("ex.pairwise_gap.check(gap2)").status == "passed"


def test_a_return_that_lost_its_indentation_is_a_syntax_error_not_an_empty_answer(cell, capsys):
    cell('def pairwise_gap(z, i, j):\n    """Gap."""\nreturn z[i] - z[j]', must_succeed=False)
    assert "SyntaxError" in cell("ex.pairwise_gap.check(pairwise_gap)").text


def test_a_misspelt_name_is_offered(cell):
    cell("def pairwise_gaps(z, i, j):\n    return z[i] - z[j]")
    assert "There is a `pairwise_gaps`" in cell("ex.pairwise_gap.check(pairwise_gap)").text


def test_missing_quotes_are_suspected(cell, capsys):
    cell("not_probabilities = {A, C}", must_succeed=False)
    text = cell("ex.not_probabilities.check(not_probabilities)").text
    assert "are quotes missing" in text


@pytest.mark.parametrize(
    "typed, suspected",
    [
        ("healthy, no scaling", True),
        ("no  scaling", True),
        ("rate too large, healthy", True),
        ('"no scaling", "healthy', False),
        ("1 2", False),
        ("3 if", False),
        ("x for in x", False),
    ],
)
def test_two_words_without_quotes_are_suspected(cell, capsys, typed, suspected):
    cell(f"number_of_scores = (\n    {typed}\n)", must_succeed=False)
    text = cell("ex.number_of_scores.check(number_of_scores)").text
    assert ("two words stand side by side" in text) == suspected


@pytest.mark.parametrize(
    "written, meant",
    [
        ("-ln(0.93)", "np.log"),
        ("log(0.93)", "np.log"),
        ("exp(2)", "np.exp"),
        ("sqrt(2)", "np.sqrt"),
        ("e ** 2", "np.e"),
        ("2 * pi", "np.pi"),
        ("one_hot([0], 2)", "sc.one_hot"),
        ("softmax([1, 2])", "sc.softmax"),
    ],
)
def test_a_name_that_lacks_what_stands_before_it_is_written_in_full(cell, capsys, written, meant):
    cell(f"number_of_scores = (\n    {written}\n)", must_succeed=False)
    text = cell("ex.number_of_scores.check(number_of_scores)").text
    assert f"write `{meant}`)" in text


def test_a_choice_without_quotes_is_asked_for_with_them(cell, capsys):
    cell("not_probabilities = {softmax, sigmoids}", must_succeed=False)
    text = cell("ex.not_probabilities.check(not_probabilities)").text
    assert 'the word is written `"softmax"`; for the function write `sc.softmax`)' in text


def test_any_other_name_keeps_its_words(cell, capsys):
    cell("number_of_scores = score", must_succeed=False)
    text = cell("ex.number_of_scores.check(number_of_scores)").text
    assert "`score`: is it spelt otherwise, or are quotes missing?)" in text


def test_a_name_used_before_it_has_a_value_is_not_called_unknown(cell, capsys):
    cell("def f():\n    a = a + 1\nnumber_of_scores = f()", must_succeed=False)
    text = cell("ex.number_of_scores.check(number_of_scores)").text
    assert "stopped with UnboundLocalError, so" in text


def test_a_decimal_comma_before_a_zero_is_told_the_point(cell, capsys):
    cell("number_of_scores = (\n    0,05\n)", must_succeed=False)
    text = cell("ex.number_of_scores.check(number_of_scores)").text
    assert "SyntaxError in its line 2" in text and "0.05, not 0,05" in text


@pytest.mark.parametrize(
    "call", ["answer(1, b)", "answer(\n    1,\n    b\n)", "answer(1, letter=b)"]
)
def test_a_quiz_letter_without_quotes_is_answered_calmly(cell, call):
    result = cell(f"ex.closing.{call}")
    assert result.status == "not attempted" and result.text.endswith('between them: "b".')


def test_the_stand_in_for_a_letter_does_not_stay(cell):
    cell("ex.closing.answer(1, b)")
    assert "b" not in cell.shell.user_ns


def test_a_letter_that_is_a_name_from_above_is_answered_by_its_value(cell):
    cell("b = [0.1, 0.2]")
    assert "no option [0.1 0.2]." in cell("ex.closing.answer(1, b)").text


def test_a_guess_without_its_capital_is_answered_calmly(cell):
    text = cell("ex.opening.predict(0, 0, false)\nex.opening.reveal()").text
    assert "does not know false." in text


def test_a_function_of_python_is_no_missing_name(cell):
    result = cell("ex.pairwise_gap.check(max)")
    assert "no `max` yet" not in result.text


@pytest.mark.parametrize(
    "source", ["(" * 1000, "a" + "+a" * 10**5, "\0"], ids=["deep", "long", "null"]
)
def test_a_cell_that_cannot_be_read_holds_no_names(source):
    assert notebook._handed_names(source) == set()


def test_a_cell_that_defines_another_name_now_is_noticed(cell):
    cell.shell.run_cell(GOOD, cell_id="answer")
    cell.shell.run_cell(GOOD.replace("pairwise_gap", "gap"), cell_id="answer")
    assert "does not define it any more" in cell("ex.pairwise_gap.check(pairwise_gap)").text


def test_a_crash_shows_the_line_of_the_cell(cell):
    cell("def pairwise_gap(z, i, j):\n    return z[i] - z[j] + unknown")
    text = cell("ex.pairwise_gap.check(pairwise_gap)").text
    assert "NameError" in text and "line 2: return z[i] - z[j] + unknown" in text
