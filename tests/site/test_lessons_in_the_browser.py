"""The built site in a real browser: lessons run, answer, and keep what was written."""

import json
import os
import re
import time

import pytest
from conftest import ROOT
from notebook_page import STUB
from site_page import SitePage, said

ALL = os.environ.get("SOFTMAX_COURSE_SITE_LESSONS") == "all"
STEMS = [path.stem for path in sorted((ROOT / "lessons").glob("[0-9][0-9]_*.ipynb"))]
LONG_TRAINING = """
from softmax_course import data, network
rng = np.random.default_rng(0)
train, test = data.penguins().split(rng=rng) if hasattr(data, "penguins") else (None, None)
"""


def solved(stem):
    """The solved notebook, as it is stored."""
    return json.loads((ROOT / "solutions" / f"{stem}.ipynb").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=STEMS if ALL else STEMS[:1])
def lesson(request, visit, address):
    """One lesson, opened, its Python ready, run from top to bottom as it came."""
    context = visit()
    lesson = SitePage(context.new_page(), address).open(f"{request.param}.ipynb")
    lesson.stem, lesson.context = request.param, context
    lesson.wait_for_python()
    lesson.run_all()
    lesson.untouched = lesson.cells
    yield lesson
    lesson.page.close()


def test_an_untouched_lesson_runs_to_its_end(lesson):
    words = [said(cell) for cell in lesson.untouched if cell["cell_type"] == "code"]
    assert [one for one in words if any(kind in ("error", "stderr") for kind, _ in one)] == []


def test_a_wrong_answer_is_told_so_and_the_right_one_passes(lesson):
    sources = lesson.sources
    check = next(i for i, source in enumerate(sources) if re.match(r"ex\.\w+\.check\(", source))
    answer = max(i for i in range(check) if STUB in sources[i])
    (right,) = [
        "".join(cell["source"])
        for cell in solved(lesson.stem)["cells"]
        if cell["id"] == lesson.cells[answer]["id"]
    ]
    wrong = sources[answer].replace(STUB, "return 0" if "def " in sources[answer] else "0")
    told = []
    for source in (wrong, right):
        lesson.write(answer, source)
        lesson.run(answer)
        told.append(lesson.run(check)[0][1][:1])
    assert told == ["✗", "✓"]


def test_a_slider_moves_its_picture_and_its_sentence(lesson):
    handle = lesson.handles()[0]
    box = handle.evaluate_handle("node => node.closest('.softmax-course')").as_element()
    before = [box.inner_text(), box.query_selector("img").get_attribute("src")]
    handle.focus()
    lesson.page.keyboard.press("ArrowRight")
    lesson.page.wait_for_function(
        "([box, text, picture]) => box.innerText !== text && box.querySelector('img').src !== picture",
        arg=[box, *before],
    )


def test_nothing_is_asked_of_another_host(lesson):
    assert lesson.context.strangers == []
    assert lesson.strangers == []
