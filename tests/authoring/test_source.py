"""What falls away between the markers, and what may not."""

import copy

import pytest
from toys import ANSWER, STUB, VALUE, code, notebook, prose

from softmax_course.authoring import BuildError
from softmax_course.authoring.source import checked_names, lesson_from, names, without_solutions


def test_a_region_becomes_one_line_at_its_marker():
    assert without_solutions(ANSWER) == STUB


def test_a_value_keeps_its_brackets():
    assert without_solutions(VALUE) == "answer = (\n    ...  # your code here\n)"


def test_two_regions_become_two_lines():
    assert without_solutions(f"{ANSWER}\n\n{VALUE}").count("# your code here") == 2


def test_lines_outside_the_markers_stay():
    assert without_solutions("a = 1\n\n# why\n") == "a = 1\n\n# why\n"


@pytest.mark.parametrize(
    "source, words",
    [
        ("### BEGIN SOLUTION\nx = 1", "without ### END"),
        ("x = 1\n### END SOLUTION", "line 2: ### END SOLUTION without"),
        ("### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION", "line 2: a second"),
        ("x = 1  ### BEGIN SOLUTION\n### END SOLUTION", "stands alone"),
        ("# BEGIN SOLUTION\nx = 1\n### END SOLUTION", "stands alone"),
    ],
)
def test_markers_that_do_not_match_are_errors(source, words):
    with pytest.raises(BuildError, match=f"cell 'here': .*{words}"):
        lesson_from(notebook(code(source, id="here")))


def test_a_marker_in_prose_is_an_error():
    with pytest.raises(BuildError, match="cell 'here': markers belong in code cells"):
        lesson_from(notebook(prose("### BEGIN SOLUTION", id="here")))


def test_a_region_that_leaves_no_python_behind_is_an_error():
    source = "if True:\n### BEGIN SOLUTION\n    x = 1\n### END SOLUTION"
    with pytest.raises(BuildError, match="the lesson is not valid Python, line 2"):
        lesson_from(notebook(code(source)))


def test_an_answer_that_is_no_python_is_an_error():
    source = "### BEGIN SOLUTION\nx = = 1\n### END SOLUTION"
    with pytest.raises(BuildError, match="the solution is not valid Python, line 2"):
        lesson_from(notebook(code(source)))


def test_a_check_beside_the_answer_is_an_error():
    with pytest.raises(BuildError, match="a cell of its own"):
        lesson_from(notebook(code(f"{ANSWER}\n\nex.double.check(double)")))


@pytest.mark.parametrize("tag", ["instructor", "solution"])
def test_cells_of_the_authors_edition_vanish(tag):
    lesson = lesson_from(notebook(prose("for all"), prose("note", tag), code("1", tag)))
    assert [cell.source for cell in lesson.cells] == ["for all"]


def test_everything_else_stays_as_it_is():
    solution = notebook(prose("# Title", id="title"), code("1 + 1", "some-tag", id="sum"))
    assert lesson_from(solution) == solution


def test_the_solution_is_not_changed():
    solution = notebook(code(ANSWER))
    before = copy.deepcopy(solution)
    lesson_from(solution)
    assert solution == before


@pytest.mark.parametrize(
    "bound",
    ["x = 1", "def x(): pass", "import x", "for x in [1]: pass", "with open(0) as x: pass"],
)
def test_a_name_bound_only_in_a_region_and_read_later_is_an_error(bound):
    answer = code(f"### BEGIN SOLUTION\n{bound}\n### END SOLUTION", id="answer")
    with pytest.raises(BuildError, match=r"cell 'answer': 'x' is bound only .* cell 'later'"):
        lesson_from(notebook(answer, code("print(x)", id="later")))


def test_a_name_read_inside_a_later_function_counts():
    answer = code("### BEGIN SOLUTION\nx = 1\n### END SOLUTION")
    with pytest.raises(BuildError, match="'x' is bound only"):
        lesson_from(notebook(answer, code("def f():\n    return x")))


def test_a_name_read_below_the_region_in_the_same_cell_counts():
    with pytest.raises(BuildError, match="'x' is bound only"):
        lesson_from(notebook(code("### BEGIN SOLUTION\nx = 1\n### END SOLUTION\nprint(x)")))


def test_a_cell_that_vanishes_may_bind_nothing_that_stays():
    with pytest.raises(BuildError, match="'x' is bound only"):
        lesson_from(notebook(code("x = 1", "instructor"), code("print(x)")))


@pytest.mark.parametrize(
    "later",
    ["double(3)", "a = 2\nprint(a)", "def f(a):\n    return a", "[a for a in [1]]", "print(b)"],
)
def test_what_the_lesson_binds_itself_may_be_read(later):
    answer = ANSWER.replace("return 2 * z", "a = 2\n    return a * z")
    region = "### BEGIN SOLUTION\na = 1\n### END SOLUTION"
    cells = code(answer), code(region), code("b = 1"), code(later)
    assert lesson_from(notebook(*cells)).cells[3].source == later


def test_a_name_bound_anew_is_free_again():
    region = "### BEGIN SOLUTION\na = 1\n### END SOLUTION"
    lesson = lesson_from(notebook(code(region), code("a = 2"), code("print(a)")))
    assert len(lesson.cells) == 3


def test_names_tells_bound_from_read():
    assert names("y = x\ndef f(z):\n    return z + w") == ({"y", "f"}, {"x", "w"})


def test_checks_are_found_by_their_syntax():
    source = "# ex.no.check(x)\nex.one.check(x)\nother.two.check(x)\nex.three.hint()"
    assert checked_names(code(source)) == ["one"]
