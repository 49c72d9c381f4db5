"""A route of the guide has a talk, polls and a run sheet of its own."""

import html
import json
import re
from pathlib import Path

from test_sheets import pages

from softmax_course.slides import routes, sheets, talk
from softmax_course.slides.polls import Poll


def test_a_route_is_called_by_the_first_word_of_its_heading():
    headings = ["Ninety minutes, the short way", "First: scores"]
    assert routes.called("NINETY", headings) == headings[0]
    assert routes.called("first", headings) == headings[1]
    assert routes.called("scores", headings) is None


def test_a_route_tells_of_the_cells_of_its_rows_in_their_order_and_of_no_others(route):
    titles = [point.title for point in route.points if isinstance(point, Poll)]
    wanted = {name for row in route.rows for name in row.cells}
    assert titles and ("recall-quiz" in wanted) == any("remember" in title for title in titles)
    assert ("closing-quiz" in wanted) == any(title == "Closing quiz" for title in titles)
    lessons = [point.title[:2] for point in route.points if getattr(point, "kind", "") == "title"]
    assert lessons == list(dict.fromkeys(row.lesson for row in route.rows if row.lesson))


def test_a_routes_run_sheet_has_each_row_with_the_numbers_of_its_cells(route):
    sheet = html.unescape(sheets.route_sheet(route))
    rows = re.findall(r"<tr><td>(\d:\d\d-\d:\d\d)</td>", sheet)
    assert len(rows) == len(route.rows)
    for row in route.rows:
        for name in (*row.cells, *row.first):
            assert f"{name} ({route.numbers[row.lesson, name]})" in sheet


def test_the_number_of_a_cell_is_its_place_in_the_lesson_that_learners_open(route):
    for (number, name), place in route.numbers.items():
        (path,) = Path(__file__).resolve().parents[2].glob(f"lessons/{number}_*.ipynb")
        cell = json.loads(path.read_text(encoding="utf-8"))["cells"][place - 1]
        assert cell["id"].removesuffix("-answer") == name


def test_a_row_says_on_which_slide_it_begins(route):
    shown = [point for point, _ in talk.slides(route)]
    sheet = sheets.route_sheet(route)
    told = [int(number) for number in re.findall(r"<td>(\d+)</td></tr>", sheet)]
    begun = [route.begins[row] for row in route.rows if route.begins.get(row) is not None]
    assert told == sorted(told) and len(told) == len(begun)
    assert all(shown[number - 1] is point for number, point in zip(told, begun, strict=True))


def test_a_routes_run_sheet_is_one_page(way, made, browser):
    assert pages(browser, made / f"{way}_run_sheet.html") == 1
