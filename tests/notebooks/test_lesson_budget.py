"""The counter counts what a reader meets, on toys; then every lesson keeps its budget."""

import lesson_budget as budget
import pytest
from lesson_runs import exercises, solution
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from softmax_course import checks


def prose(source, **given):
    return new_markdown_cell(source, **given)


def code(source, *tags, shown=None, printed=None, **given):
    made = [new_output("display_data", shown)] if shown else []
    made += [new_output("stream", text=printed)] if printed else []
    return new_code_cell(source, metadata={"tags": list(tags)}, outputs=made, **given)


def notebook(*cells):
    return new_notebook(cells=list(cells))


ANSWER = "a = (\n    ### BEGIN SOLUTION\n    1\n    ### END SOLUTION\n)"
PICTURE = {"text/html": "<img alt='x'><p>x</p>", "text/plain": "Three bars, 1 and 2."}
REPLY = {"text/html": "<p>✓</p>", "text/plain": "✓ 1.1 is right.\n\n  An insight."}


def test_the_core_path_ends_at_going_further():
    cells = [prose("# T"), code("1"), prose("## Going further\n\nmore"), code("2")]
    assert budget.core(notebook(*cells)) == cells[:2]


def test_notes_for_instructors_are_not_met():
    note = prose("Park.")
    note.metadata["tags"] = ["instructor"]
    assert budget.core(notebook(note, prose("a", id="a")))[0].id == "a"


@pytest.mark.parametrize(
    "markdown, count",
    [
        ("Two words", 2),
        ("A formula $p = e^z / s$ is one.", 5),
        ("See [the lesson](01_logits.ipynb).", 3),
        ("| a | b |\n|---|---|\n| 1 | 2 |", 4),
        ("- one <br> two <!-- three -->", 2),
        ("> **You may have read** that.", 5),
    ],
)
def test_words_are_counted_as_read(markdown, count):
    assert budget.words_met(prose(markdown)) == count


@pytest.mark.parametrize(
    "cell, count",
    [
        (code("plots.x()", shown=PICTURE), 5),
        (code("print()", printed="the loss: 1.0\n[0.3 0.7]"), 2),
        (code("ex.f.check(3)", "on-purpose", shown=REPLY), 5),
        (code("ex.f.check(f)", shown=REPLY), 0),
        (code("widgets.x_explorer()", shown=PICTURE), 0),
        (code(ANSWER, shown=REPLY), 0),
    ],
)
def test_what_is_shown_is_read_unless_it_answers_the_reader(cell, count):
    assert budget.words_met(cell) == count


@pytest.mark.parametrize(
    "doing", [code(ANSWER), code("widgets.quiz(ex.recall)"), code("widgets.x_explorer()")]
)
def test_reading_ends_where_there_is_something_to_do(doing):
    cells = [prose("a b"), code("1"), prose("c"), doing, prose("d")]
    assert [budget.length(stretch) for stretch in budget.stretches(cells)] == [3, 1]


def test_running_a_cell_is_nothing_to_do():
    cells = [prose("a b"), code("1"), prose("c"), code("ex.f.check(f)"), prose("d")]
    assert [budget.length(stretch) for stretch in budget.stretches(cells)] == [4]


@pytest.mark.parametrize(
    "source, following, count",
    [
        ("**Which wins?** Say it.", code("1"), 2),
        ("**Which wins?** Say it.", prose("b"), 1),
        ("**Which wins?** Say it.", code("ex.f.check(f)"), 1),
        ("Which wins?", code("1"), 1),
    ],
)
def test_a_question_in_bold_above_its_answer_is_something_to_do(source, following, count):
    assert len(budget.stretches([prose(source), following])) == count


def test_new_terms_are_the_definitions_and_the_words_in_italics():
    cell = prose(
        "**Loss**: a price.\n\nIts *unit*, the *loss* and *which*, $a*b*c$ `*d*`.", id="x"
    )
    assert budget.new_terms(notebook(cell), "04_b") == [("Loss", "x"), ("unit", "x")]


@pytest.mark.parametrize(
    "text", ["*(1-2 min)*", "*Opened from here? Yes.*", "**bold**", "2 * 3 * 4"]
)
def test_what_introduces_no_word(text):
    assert budget.italics(text) == []


@pytest.mark.parametrize(
    "line, said",
    [
        ("*read 10, do 15-25 min*", (10, 15, 25, None)),
        ("*read 10, do 15-25 min, in all about 45*", (10, 15, 25, 45)),
    ],
)
def test_the_header_gives_the_minutes(line, said):
    assert budget.minutes(notebook(prose(f"# T\n\n{line}"))) == said


def test_explorers_are_counted_and_quizzes_are_not():
    cells = [code("widgets.gauges_explorer()"), code("widgets.quiz(ex.closing)")]
    assert budget.explorers(cells) == ["gauges_explorer"]


def test_checks_on_purpose_are_not_counted():
    cells = [code("ex.f.check(f)"), code("ex.f.check(print)", "on-purpose")]
    assert budget.exercises(cells) == ["f"]


def test_a_quizs_questions_are_counted():
    text = "Closing\n\n1. One,\n   two?\n   a) 1. x\n   b) y\n\n2. Three?\n   a) x"
    shown = {"text/html": "", "text/plain": text}
    assert budget.questions([code("widgets.quiz(q)", shown=shown)]) == 2


def test_the_minutes_in_all_include_guesses_sliders_and_questions():
    cells = [code("ex.opening.predict(1)"), code("widgets.x_explorer()")]
    assert budget.least_in_all(cells, (10, 4, 8, None), questions=3) == 10 + 6 + 1 + 4 + 3


def test_a_picture_further_down_is_further_away():
    near, far = ([prose("Line.\n\n" * n), code("p()", shown=PICTURE, id="p")] for n in (2, 60))
    assert budget.screens_above(near)[0] < 1.5 < budget.screens_above(far)[0]


def test_a_picture_in_prose_is_a_picture():
    assert budget.screens_above([prose("Look.\n\n<img src='x'>", id="x")])[1] == "x"


@pytest.mark.parametrize("what", budget.LIMITS)
def test_the_core_keeps_its_budget(stem, what):
    value = budget.measured(stem, solution(stem))[what]
    assert value <= budget.LIMITS[what], budget.report(stem)


def test_the_header_sums_the_minutes_of_the_exercises(stem):
    items = checks.found_in(exercises(stem)).values()
    core = [e.minutes for e in items if isinstance(e, checks.Exercise) and not e.star]
    assert budget.minutes(solution(stem))[1:3] == tuple(map(sum, zip(*core, strict=True)))


def test_the_header_says_the_minutes_in_all(stem):
    cells, said = budget.core(solution(stem)), budget.minutes(solution(stem))
    least = budget.least_in_all(cells, said, budget.questions(cells))
    assert said[3] is not None, f"read .., do .. min, in all about {least}"
    assert said[3] >= least
