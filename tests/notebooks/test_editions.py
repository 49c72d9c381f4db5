"""What is committed is what a build writes, and the solutions are right.

That each cell gives its stored output is nbval's test, so that a build needs a kernel here
for one notebook only.
"""

import difflib
import re

import pytest
from lesson_outputs import errors, live_views, verdicts, wordless_pictures
from lesson_runs import LESSONS, SOLUTIONS, STEMS, lesson, settled, solution

from softmax_course.authoring import builder


def without_pixels(content):
    """Leave out what differs between versions of matplotlib; the words stay."""
    return re.sub(r"data:image/png;base64,[A-Za-z0-9+/=]+", "PNG", content.decode())


def assert_same(committed, built):
    pair = committed.splitlines(), built.splitlines()
    changes = list(difflib.unified_diff(*pair, "committed", "built", lineterm="", n=1))
    assert not changes, "run softmax-course build:\n" + "\n".join(changes[:40])


def test_the_course_begins():
    assert "00_start_here" in STEMS


def test_each_lesson_has_a_solution():
    assert STEMS == sorted(path.stem for path in LESSONS.glob("*.ipynb"))


def test_a_build_changes_nothing_in_the_committed_solution(stem):
    committed = (SOLUTIONS / f"{stem}.ipynb").read_bytes()
    assert_same(committed.decode(), settled(stem)[0].decode())
    assert committed == settled(stem)[0]


def test_a_build_gives_the_committed_lesson(stem):
    committed = (LESSONS / f"{stem}.ipynb").read_bytes()
    assert_same(committed.decode(), settled(stem)[1].decode())
    assert committed == settled(stem)[1]


def test_a_build_with_its_kernel_gives_the_committed_solution():
    path = SOLUTIONS / f"{STEMS[0]}.ipynb"
    built, _ = builder.editions(path)
    assert_same(without_pixels(path.read_bytes()), without_pixels(built))


@pytest.mark.parametrize("page", ["glossary.md", "formula_card.md", "read_elsewhere.md"])
def test_the_gathered_pages_are_up_to_date(page):
    committed = (LESSONS / page).read_text(encoding="utf-8")
    assert_same(committed, builder.gathered(LESSONS.parent)[page])


def test_thirty_claims_and_more_are_corrected():
    page = builder.gathered(LESSONS.parent)["read_elsewhere.md"]
    assert page.count("\n- … ") >= 30


def test_a_solution_passes_every_check(stem):
    assert [v for v in verdicts(solution(stem)) if v[1] != "✓"] == []
    assert verdicts(solution(stem))


def test_no_cell_of_a_solution_stops(stem):
    assert [cell.id for cell, _ in errors(solution(stem))] == []


def test_every_picture_has_its_words(stem):
    assert wordless_pictures(solution(stem)) == []


def test_no_live_view_is_stored(stem):
    assert live_views(solution(stem)) == []


def test_a_lesson_holds_no_outputs(stem):
    cells = [cell for cell in lesson(stem).cells if cell.cell_type == "code"]
    assert [c.id for c in cells if c.outputs or c.execution_count is not None] == []
