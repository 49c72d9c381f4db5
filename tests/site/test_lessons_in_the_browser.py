"""The built site in a real browser: lessons run, answer, and keep what was written."""

import json
import os
import re
from urllib.parse import unquote

import pytest
from notebook_page import ROOT, STUB
from site_page import SitePage, over_the_wire, said

from softmax_course import host
from softmax_course.site import lessons

ALL = os.environ.get("SOFTMAX_COURSE_SITE_LESSONS") == "all"
STEMS = [path.stem for path in sorted((ROOT / "lessons").glob("[0-9][0-9]_*.ipynb"))]
SILENT = {"surprise-check"}  # NumPy never warns in a browser: no check remarks on its warning
# They show where a training of 2000 steps ends, whose last digit hangs on a platform's own exp.
FAR = {"calibration-explorer", "frozen", "scissors-picture"}
NUMBER = re.compile(r"\d+(?:\.\d+)?")
HERE = host.HOSTS["lite"].words
SHOWN = """box => [
  box.querySelector('img').src, box.querySelector('[data-sentence]').textContent
]"""
QUIZ = """from softmax_course.exercises import logits
from softmax_course import widgets
widgets.quiz(logits.closing)"""
LONG = """from softmax_course import data, network, widgets
rng = np.random.default_rng(0)
blobs = data.blobs(400, rng=rng)
rest = {"optimiser": network.Adam(), "batch_size": 5, "rng": rng}
net = network.Network((2, 12, 8, 4), rng=rng, scale=network.Standardiser(blobs.X))
widgets.watch(network.train(net, blobs, epochs=100_000, **rest), blobs)"""


def solved(stem):
    """The solved notebook, as it is stored."""
    return json.loads((ROOT / "solutions" / f"{stem}.ipynb").read_text(encoding="utf-8"))


def in_browser(stem):
    """The solved notebook with the words that a browser's page has."""
    return json.loads(lessons.for_browser(ROOT / "solutions" / f"{stem}.ipynb"))


def nearly(one, other):
    """Whether two texts agree but for one unit in the last digit of their numbers."""
    if NUMBER.sub("#", one) != NUMBER.sub("#", other):
        return False
    return all(
        abs(float(a) - float(b)) <= 1.001 * 10.0 ** -len(b.partition(".")[2])
        for a, b in zip(NUMBER.findall(one), NUMBER.findall(other), strict=True)
    )


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
    handle = lesson.slider()
    box = handle.evaluate_handle("node => node.closest('.softmax-course')")
    before = box.evaluate(SHOWN)
    handle.focus()
    lesson.page.keyboard.press("ArrowRight")
    lesson.page.wait_for_function(
        f"([box, before]) => ({SHOWN})(box).every((part, i) => part !== before[i])",
        arg=[box, before],
    )


def test_a_click_answers_a_quiz(lesson):
    last = max(i for i, cell in enumerate(lesson.cells) if cell["cell_type"] == "code")
    lesson.write(last, QUIZ)
    lesson.run(last)
    option = lesson.page.wait_for_selector(".softmax-course-option")
    option.click()
    answered = "node => /[✓✗] Question 1/.test(node.closest('.softmax-course').innerText)"
    lesson.page.wait_for_function(answered, arg=option)


def test_a_long_training_is_drawn_and_its_stop_is_heard(lesson):
    last = max(i for i, cell in enumerate(lesson.cells) if cell["cell_type"] == "code")
    lesson.write(last, LONG)
    lesson.start(last)
    lesson.page.wait_for_selector(".q-stop")
    lesson.page.wait_for_function("() => /Step [1-9]/.test(document.body.innerText)")
    lesson.page.click(".q-stop")
    lesson.wait_for_end()
    assert "Stopped at step" in said(lesson.cells[last])[-1][1]


def test_a_solved_lesson_says_what_is_stored(lesson):
    stored = {cell["id"]: said(cell) for cell in solved(lesson.stem)["cells"]}
    stored |= {name: [("execute_result", HERE)] for name in {lessons.LEAVING} & set(stored)}
    lesson.hold(in_browser(lesson.stem))
    lesson.run_all()
    found = {cell["id"]: said(cell) for cell in lesson.cells}
    for name in SILENT & set(stored):
        assert stored[name][0][1].startswith(found[name][0][1].split("\n")[0])
    for name in FAR & set(stored):
        assert nearly(found[name][0][1], stored[name][0][1])
    others = stored.keys() - SILENT - FAR
    assert {name: found[name] for name in others if found[name] != stored[name]} == {}


def test_a_first_visit_is_at_most_21_megabytes_over_the_wire(lesson, address, built):
    asked = {url.partition("?")[0].removeprefix(address) for url in lesson.context.asked}
    files = [built / unquote(path) for path in asked if (built / unquote(path)).is_file()]
    assert any(file.suffix == ".wasm" for file in files)
    assert sum(map(over_the_wire, files)) < 21e6


def test_no_map_of_sources_is_on_the_site(built):
    assert list(built.rglob("*.map")) == []


def test_nothing_is_asked_of_another_host(lesson):
    assert lesson.context.strangers == []
    assert lesson.strangers == []
