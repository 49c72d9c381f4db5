"""The guide's routes are made of the lessons' own minutes, and run in the order they name."""

import lesson_routes as routes
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

LESSONS = routes.solutions()
GUIDE = routes.GUIDE.read_text(encoding="utf-8")
ROUTES = routes.read(GUIDE)
SHORT = "Ninety minutes, the short way"


def working(rows):
    return [row for row in rows if row.cells]


def notebook(*rows, cells=()):
    head = (
        "## For the instructor\n\n| clock | what happens | who speaks | cells |\n|---|---|---|---|"
    )
    return new_notebook(cells=[*cells, new_markdown_cell("\n".join([head, *rows]))])


TWO = notebook("| 0-5 | guess | all | `a`, `b` |", "| 5-9 | look | all | `c` |")


def test_a_row_takes_the_minutes_of_the_lessons_rows():
    assert routes.by_the_lessons(routes.Row(0, 9, "x", cells=("a", "b", "c")), TWO) == 9


@pytest.mark.parametrize("cells", [("a",), ("a", "b", "d")])
def test_half_a_row_and_an_unknown_cell_are_refused(cells):
    with pytest.raises(ValueError):
        routes.by_the_lessons(routes.Row(0, 9, "x", cells=cells), TWO)


def test_a_cell_needs_the_last_maker_of_each_name_and_what_that_needs():
    sources = {"import": "import n", "p": "x = 1", "q": "x = x + y", "y": "y = 2", "r": "x = y"}
    cells = [new_code_cell(source, id=name) for name, source in sources.items()]
    rows = [routes.Row(0, 1, "last", cells=("u",))]
    made = notebook("| 0-1 | use | all | `u` |", cells=[*cells, new_code_cell("n(x)", id="u")])
    assert routes.needed_first(rows, made) == [("y", "r")]


def test_what_a_loop_makes_itself_is_not_needed():
    assert routes.used("for i in range(3):\n    G = X\n    W = W - G") == ["X", "W"]


def test_what_lives_inside_a_function_is_not_made():
    assert routes.made("def f(a):\n    b = a\nc = [d for d in f(1)]") == {"f", "c"}


def test_nor_is_what_a_with_makes_itself():
    assert routes.used("with quiet():\n    a = Z\n    b = a") == ["quiet", "Z"]


def test_what_lives_inside_a_function_is_not_needed():
    assert routes.used("def f(a):\n    b = a + c\n    return [d for d in b]") == ["c"]


@pytest.mark.parametrize("number", LESSONS)
def test_a_lessons_minutes_follow_each_other(number):
    rows = routes.lesson_rows(LESSONS[number])
    assert [row.start for row in rows[1:]] == [row.end for row in rows[:-1]]


@pytest.mark.parametrize("number", LESSONS)
def test_a_lessons_table_names_cells_of_the_lesson_once_and_in_its_order(number):
    names = [name for row in routes.lesson_rows(LESSONS[number]) for name in row.cells]
    order = [cell.id.removesuffix("-answer") for cell in routes.code(LESSONS[number])]
    assert [name for name in order if name in names] == sorted(set(names), key=order.index)
    assert len(names) == len(set(names)) and routes.ids(names, LESSONS[number])


def test_every_route_of_the_guide_is_read():
    assert len(ROUTES) == 6


@pytest.mark.parametrize("heading", ROUTES)
def test_a_routes_clock_has_no_gap(heading):
    rows = ROUTES[heading]
    assert [row.start for row in rows[1:]] == [row.end for row in rows[:-1]]


@pytest.mark.parametrize("heading", ROUTES)
def test_a_route_adds_up_to_what_the_lessons_tables_say(heading):
    rows = working(ROUTES[heading])
    told = sum(routes.by_the_lessons(row, LESSONS[row.lesson]) for row in rows)
    assert abs(sum(row.said for row in rows) - told) <= told / 10


@pytest.mark.parametrize("heading", ROUTES)
def test_a_route_leaves_a_room_a_quarter_more_than_the_tables(heading):
    rows = working(ROUTES[heading])
    assert sum(row.minutes for row in rows) >= 1.25 * sum(row.said for row in rows)


@pytest.mark.parametrize("heading", ROUTES)
def test_a_row_names_the_cells_that_it_needs_first(heading):
    for number, lesson in LESSONS.items():
        rows = [row for row in working(ROUTES[heading]) if row.lesson == number]
        assert [row.first for row in rows] == routes.needed_first(rows, lesson)


@pytest.mark.parametrize("number", sorted({row.lesson for row in working(ROUTES[SHORT])}))
def test_the_short_way_runs_in_its_own_order(number):
    rows = [row for row in working(ROUTES[SHORT]) if row.lesson == number]
    lesson, wanted = LESSONS[number], []
    for row in rows:
        wanted += [*routes.ids(row.first, lesson), *routes.ids(row.cells, lesson)]
    cells = {cell.id: cell for cell in routes.code(lesson)}
    order = [cells[one] for one in dict.fromkeys(["import", *wanted])]
    NotebookClient(new_notebook(cells=order), timeout=120, kernel_name="python3").execute()
