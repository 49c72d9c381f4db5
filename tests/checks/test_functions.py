"""How a function is judged: in which order, in which words, and with which name."""

import math

import numpy as np
import pytest
from toy_exercises import function

import softmax_course as sc
from softmax_course.checks import Case, log

SHARES_OF_ANOTHER_CELL = np.array([0.5, 0.3, 0.2])


@pytest.fixture
def shares():
    """A small exercise: softmax of one row, with three mistakes."""

    @function(
        title="9.9 · Shares",
        cases=(
            Case("ordinary", [2.0, 1.0, 0.1]),
            Case("equal", [1.0, 1.0, 1.0]),
            Case("whole numbers", [3, 1, 2]),
            Case("huge", [1000.0, 0.0, 1.0], ordinary=False),
            Case("far below", [-1000.0, -1001.0, -1002.0], ordinary=False),
        ),
        nudge="Which step gives another number?",
        mistakes=(
            ("does not shift", "exp breaks: what can you subtract?", "top = 0"),
            ("divides scores", ["What of 1 and -1?", "And 0?"], "z / z.sum()"),
            ("forgets to divide", "What do they add up to?", "e"),
            ("turns the scores round", "Which sign?", "z = -z"),
            ("takes the mean", "Of what?", "total = e.mean()"),
        ),
        remark=[{"warned": "overflow", "words": "(It warned.)"}],
        hints=["First hint?", "Second hint?"],
        insight="It cancels.",
        variation="And for K = 2?",
    )
    def shares(z):
        """Shares of the scores z."""
        top = z.max()
        e = np.exp(z - top)
        total = e.sum()
        return e / total

    return shares


def _raw(z):
    return np.exp(z) / np.exp(z).sum()


def test_a_right_answer_ends_in_its_insight(shares):
    result = shares.check(lambda z: np.exp(z - np.max(z)) / np.exp(z - np.max(z)).sum())
    assert result.text == "✓ 9.9 · Shares: all 5 cases agree.\n\n  It cancels."


def test_a_recognised_mistake_shows_case_expected_yours_and_one_thought(shares):
    assert shares.check(_raw).text == (
        "✗ 9.9 · Shares: 3 of 5 cases agree.\n\n"
        "  case      huge: z = [1000 0 1]\n"
        "  expected  [1 0 0]\n"
        "  yours     [nan 0 0]\n\n"
        "  exp breaks: what can you subtract?"
    )


def test_the_same_mistake_in_pure_python_has_the_same_name(shares):
    def with_math(z):
        exps = [math.exp(v) for v in z]
        return [e / sum(exps) for e in exps]

    assert shares.check(with_math).mistake == "does not shift"


def test_two_faults_are_named_by_the_one_that_shows_on_ordinary_cases(shares):
    result = shares.check(lambda z: np.where(np.abs(z) > 500, np.nan, z / z.sum()))
    assert result.mistake == "divides scores"


def test_an_unknown_mistake_gets_no_name(shares):
    result = shares.check(lambda z: np.sin(z))
    assert result.mistake is None and result.text.endswith("Which step gives another number?")


def test_wrong_truths_get_an_ordinary_cross():
    @function(
        title="9.8 · Above",
        cases=(Case("three", [0.5, 2.0, -1.0]), Case("two", [-3.0, 4.0])),
        nudge="Above which number?",
        mistakes=[("turns it round", "And the others?", "z < 0")],
    )
    def above(z):
        return z > 0

    result = above.check(lambda z: np.zeros(len(z), dtype=bool))
    assert result.mistake is None and result.text.endswith("Above which number?")


def test_a_program_wrong_only_in_a_corner_is_not_named_after_another(shares):
    result = shares.check(lambda z: shares.right(z) * (1 if z.max() < 900 else 0.5))
    assert result.mistake is None


def test_the_same_wrong_answer_again_keeps_its_thought_and_gets_the_next_beside_it(shares):
    said = [shares.check(lambda z: z / z.sum()).thoughts for _ in range(5)]
    ladder = ["And 0?", "First hint?", "Second hint?", "Second hint?"]
    assert said == [("What of 1 and -1?",), *(("What of 1 and -1?", more) for more in ladder)]


def test_two_mistakes_at_once_are_said_as_the_graver_one_and_that_there_is_another(shares):
    result = shares.check(lambda z: np.exp(z.min() - z) / np.exp(z.min() - z).mean())
    assert result.mistake == "takes the mean" and "There are two slips" in result.text


def test_another_wrong_answer_in_between_starts_over(shares):
    shares.check(lambda z: z / z.sum())
    shares.check(_raw)
    assert shares.check(lambda z: z / z.sum()).text.endswith("What of 1 and -1?")


def test_a_crash_comes_before_values(shares):
    result = shares.check(lambda z: np.sin(z) if z.max() < 900 else undefined_name)  # noqa: F821
    assert "NameError" in result.text and "undefined_name" in result.text


def in_place(z):
    z -= z.max()
    e = np.exp(z)
    return e / e.sum()


def test_a_right_answer_that_changes_its_input_passes_with_a_remark(shares):
    result = shares.check(in_place)
    assert result.status == "passed" and "writes into the array" in result.text


def test_where_the_input_must_stay_a_change_is_a_mistake(shares):
    shares.table["input_stays"] = True
    assert shares.check(in_place).mistake == "changes its input"


def test_none_is_a_forgotten_return(shares):
    def no_return(z):
        z = np.exp(z)

    assert shares.check(no_return).mistake == "forgets to return"


def test_a_wrong_shape_is_said_with_both_shapes(shares):
    result = shares.check(lambda z: shares.right(z)[:, None])
    assert result.mistake == "returns the wrong shape" and "(3, 1)" in result.text


@pytest.fixture
def ends():
    """A small exercise whose answer is two values."""

    @function(
        title="9.7 · Ends",
        cases=(Case("three", [2.0, 1.0, 0.1]),),
    )
    def ends(z):
        return z[:1], z[-1:]

    return ends


def test_of_two_values_the_one_of_the_wrong_shape_is_named(ends):
    result = ends.check(lambda z: (z[:1], z[-2:]))
    assert "Your second value has shape (2,), the right one (1,)." in result.text
    assert "Your first value has shape ()" in ends.check(lambda z: (z[0], z[-1:])).text


def test_of_two_values_the_one_that_is_text_is_named(ends):
    assert "Your second value is text" in ends.check(lambda z: (z[:1], "one")).text


def test_text_is_not_a_number(shares):
    assert "text" in shares.check(lambda z: "softmax").text


@pytest.mark.parametrize("answer", [lambda: 1, lambda z, T: z, lambda *, z: z])
def test_other_arguments_are_named(shares, answer):
    result = shares.check(answer)
    assert result.mistake == "takes other arguments" and "shares(z)" in result.text


def test_a_value_in_place_of_the_function_is_said_so(shares):
    assert shares.check([0.5, 0.5]).mistake == "hands in a value, not the function"


def test_prints_and_warnings_do_not_change_the_verdict(shares, capsys):
    def noisy(z):
        print("looking at", z)
        np.exp(np.float64(1e5))
        return shares.right(z)

    result = shares.check(noisy)
    assert result.status == "passed" and "(It warned.)" in result.text
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("kind", [list, tuple, np.float32, np.longdouble])
def test_any_kind_of_row_is_right(shares, kind):
    convert = (lambda a: kind(a)) if kind in (list, tuple) else (lambda a: np.asarray(a, kind))
    assert shares.check(lambda z: convert(shares.right(z))).status == "passed"


def test_a_stub_that_returns_dots_is_not_attempted(shares):
    assert shares.check(lambda z: ... if len(z) else None).status == "not attempted"


def test_a_wrong_formula_is_named_before_a_changed_input(shares):
    def in_place_and_wrong(z):
        shares_of_scores = z / z.sum()
        z *= 0
        return shares_of_scores

    assert shares.check(in_place_and_wrong).mistake == "divides scores"


def test_a_function_that_reads_a_name_of_another_cell_is_told_so(shares):
    result = shares.check(lambda z: SHARES_OF_ANOTHER_CELL)
    assert result.mistake == "uses a name from another cell"
    assert "`SHARES_OF_ANOTHER_CELL`" in result.text


def test_the_librarys_own_sentence_is_not_shown(shares):
    result = shares.check(lambda z: sc.softmax(z, temperature=-1))
    assert "ValueError in a function of sc" in result.text and "positive" not in result.text


class Hostile(BaseException):
    """Raised by what no answer should be."""


@pytest.mark.parametrize("error", [SystemExit, GeneratorExit, Hostile, RuntimeError])
@pytest.mark.parametrize("name", ["__class__", "__len__", "__iter__", "__repr__", "__array__"])
def test_an_answer_that_raises_when_it_is_looked_at_gets_a_calm_answer(shares, error, name):
    def refuses(*_, **__):
        raise error("no")

    strange = type("Strange", (), {name: property(refuses)})()
    assert shares.check(strange).status == "not yet"
    assert shares.check(lambda z: strange).status == "not yet"


@pytest.mark.parametrize(
    "answer", [np.zeros(10**7), range(10**7), "a" * 10**7, [0.0] * 10**7, {"a": "b" * 10**7}]
)
def test_what_is_said_of_a_huge_answer_is_short(shares, answer):
    assert len(shares.check(lambda z: answer).text) < 1000


def test_a_long_message_of_an_error_is_cut(shares):
    def talks(z):
        raise ValueError("word " * 10**5)

    assert len(shares.check(talks).text) < 1000


def test_a_rounded_answer_is_told_so(shares):
    assert shares.check(lambda z: np.round(shares.right(z), 2)).mistake == "rounds the result"


def test_an_error_of_the_same_type_for_another_reason_is_not_named_after_a_mistake(shares):
    result = shares.check(lambda z: np.reshape(z, (7, 7)))
    assert result.mistake == "stops with a ValueError"


def test_a_name_that_python_does_not_know_is_said_plainly(shares):
    result = shares.check(lambda z: np.exp(scores))  # noqa: F821
    assert "does not know that name" in result.text


@pytest.mark.parametrize(
    "program, asked",
    [
        (lambda z: z(0), "with square brackets"),
        (lambda z: np.exp**-z, "np.exp(2)"),
        (lambda z: 1 / (1 + 2, 718**-z), "or a decimal point?"),
        (lambda z: np.e ^ -z, "2 ** 3"),
        (lambda z: [v for v in z[0]], "goes through several"),
        (lambda z: np.softmax(z), "nothing of that name"),
    ],
    ids=["round brackets", "no brackets", "a decimal comma", "a roof", "a loop", "no such name"],
)
def test_a_newcomers_error_is_answered_in_words_of_its_own(shares, program, asked):
    assert asked in shares.check(program).text


def test_what_cannot_even_be_looked_at_gets_a_calm_answer(shares):
    class Strange:
        def __array__(self, *_, **__):
            raise RuntimeError("no")

        def __repr__(self):
            raise RuntimeError("no")

    assert shares.check(lambda z: Strange()).mistake == "returns something other than numbers"


def test_every_check_and_every_solution_is_noted_in_the_log(shares, tmp_path, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path))
    shares.check(shares.right)
    shares.check(_raw)
    shares.solution()
    noted = [(entry["status"], entry["mistake"]) for entry in log.entries()]
    assert noted == [("passed", None), ("not yet", "does not shift"), ("seen", None)]


def test_nbgrader_writes_no_log(shares, tmp_path, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path))
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    shares.check(shares.right)
    assert list(tmp_path.iterdir()) == []


def test_calling_what_the_task_leaves_out_passes_with_a_remark():
    @function(
        title="9.8 · Sum",
        cases=(Case("two", [1.0, 2.0]),),
        without=["sum"],
    )
    def total(z):
        return z[0] + z[1]

    assert "It calls sum." in total.check(lambda z: np.sum(z)).text
    assert "It calls" not in total.check(lambda z: z[0] + z[1]).text


def test_the_html_says_the_same_words(shares):
    result = shares.check(_raw)
    html = result._repr_html_()
    assert all(line.strip() in html for line in result.text.splitlines())


def test_under_nbgrader_a_wrong_answer_raises_and_a_right_one_returns_none(shares, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert shares.check(shares.right) is None
    with pytest.raises(AssertionError, match=r"9\.9 · Shares"):
        shares.check(_raw)
    with pytest.raises(AssertionError, match="○"):
        shares.check(...)
