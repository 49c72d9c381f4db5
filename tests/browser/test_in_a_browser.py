"""What a learner meets in JupyterLab, tried with a keyboard in a real browser."""

import json
import re

import pytest
from notebook_page import LIVE_CELL, ROOT, STUB, told_beside, wait_until_told
from on_the_screen import EXPLORERS, VISIBLE_HEIGHT, WORDS_AND_PAPERS

STEMS = [path.stem for path in sorted((ROOT / "lessons").glob("[0-9][0-9]_*.ipynb"))]
SLIDER = "import ipywidgets\nipywidgets.FloatSlider(description='z')"
WINDOW = (1280, 900)
PROJECTOR = (853, 480)  # the CSS pixels of a 1280x720 window at 150 % zoom
PLAIN = ("first = 1", SLIDER, "last = 3")
# From now on, every save of the document is counted.
COUNT_SAVES = """() => {
  window.saves = 0;
  jupyterapp.shell.currentWidget.context.saveState.connect((_, state) => {
    if (state === 'completed') window.saves += 1;
  });
}"""


def first_exercise(notebook):
    """Return the numbers of the first answer cell and of the check cell that follows it."""
    sources = notebook.sources
    check = next(i for i, source in enumerate(sources) if re.match(r"ex\.\w+\.check\(", source))
    answer = max(i for i in range(check) if STUB in sources[i])
    return answer, check


def solved(stem, cell):
    """The same cell of the solution."""
    text = (ROOT / "solutions" / f"{stem}.ipynb").read_text(encoding="utf-8")
    (found,) = [one for one in json.loads(text)["cells"] if one["id"] == cell["id"]]
    return "".join(found["source"])


@pytest.fixture(scope="module", params=STEMS)
def lesson(request, open_notebook, server):
    """A learner's copy of one lesson, opened and run from top to bottom."""
    notebook = open_notebook(f"my_lessons/{request.param}.ipynb")
    notebook.stem = request.param
    notebook.run_all()
    yield notebook
    notebook.close()


@pytest.fixture(scope="module")
def on_a_projector(lesson):
    """All live pictures of a lesson in a small window, with the list of files and without."""
    lesson.resize(*PROJECTOR)
    room, found = lesson.page.evaluate(VISIBLE_HEIGHT), []
    for _ in ("beside the list of files, narrow", "across the whole window"):
        found += lesson.look(EXPLORERS, LIVE_CELL)
        lesson.toggle_list_of_files()
    lesson.resize(*WINDOW)
    return room, found


@pytest.fixture(scope="module")
def in_the_dark(lesson):
    """All words and all pictures of a lesson, in the dark theme."""
    lesson.wear("JupyterLab Dark")
    found = lesson.look(WORDS_AND_PAPERS)
    lesson.wear("JupyterLab Light")
    return found


def move_by_keyboard(page, handle):
    """Move a slider by two steps: to the left where it stands at its right end."""
    number = "node => node.closest('.noUi-target').noUiSlider.get()"
    before = handle.evaluate(number)
    handle.focus()
    for key in ("ArrowRight", "ArrowLeft"):
        if handle.evaluate(number) == before:
            page.keyboard.press(key)
            page.keyboard.press(key)


def test_every_slider_moves_by_keyboard_and_changes_what_it_tells(lesson):
    handles = lesson.handles()
    assert len(handles) >= sum("_explorer(" in source for source in lesson.sources)
    for handle in handles:
        before = told_beside(handle)
        assert before, "a slider without a sentence beside it"
        move_by_keyboard(lesson.page, handle)
        assert wait_until_told(lesson.page, handle, before) != before


def test_letters_typed_on_a_lessons_slider_change_no_cell(lesson):
    before = lesson.sources
    for handle in lesson.handles()[:1]:
        handle.focus()
        lesson.page.keyboard.type("bxadd")
    assert lesson.sources == before


def test_a_wrong_answer_is_told_so_and_the_right_one_passes(lesson):
    answer, check = first_exercise(lesson)
    cell = lesson.cells[answer]
    wrong = cell["source"].replace(STUB, "return 0" if "def " in cell["source"] else "0")
    told = []
    for source in (wrong, solved(lesson.stem, cell)):
        lesson.type(answer, source)
        lesson.run(answer)
        lesson.run(check)
        told.append(lesson.said(check).strip()[:1])
    assert told == ["✗", "✓"]


def test_every_slider_and_every_live_picture_has_its_words(lesson, on_a_projector):
    _, found = on_a_projector
    assert len(found) >= 2 * sum("_explorer(" in source for source in lesson.sources)
    for explorer in found:
        assert all(explorer["names"]), "a slider's handle without a name"
        assert explorer["sentence"] and explorer["alts"]
        assert set(explorer["alts"]) == {explorer["sentence"]}


def test_every_live_picture_fits_on_one_screen_of_a_projector(on_a_projector):
    room, found = on_a_projector
    too_high = [(one["goal"], one["height"]) for one in found if one["height"] > room]
    assert found and too_high == [], f"there are {room} pixels"


def test_every_word_can_be_read_in_the_dark_theme(in_the_dark):
    words = [word for words, _ in in_the_dark for word in words]
    assert words, "no words"
    assert [one for one in words if one["contrast"] < 4.5] == []


def test_every_picture_is_a_white_card_in_the_dark_theme(in_the_dark):
    assert {paper for _, papers in in_the_dark for paper in papers} <= {"white"}


def test_nothing_goes_wrong_in_the_console(lesson):
    assert lesson.errors == []


def test_no_request_leaves_the_machine(lesson):
    assert lesson.strangers == []


def test_no_prompt_stands_in_the_way(lesson):
    assert lesson.page.query_selector_all(".Toastify__toast, .jp-Dialog") == []


def test_a_saved_lesson_reopened_without_its_kernel_shows_no_error(lesson, open_notebook):
    live = [i for i, cell in enumerate(lesson.cells) if "widget-view" in json.dumps(cell)]
    lesson.save()
    lesson.close()
    again = open_notebook(lesson.path)
    # Only a view that was saved could say, after a while, that its model is not found.
    assert not any("widget-view" in json.dumps(cell) for cell in again.cells)
    shown = [again.said(i) for i in live]
    assert all(words.strip() for words in shown), "a live picture left no words behind"
    assert not any("widget" in words.lower() for words in shown)
    assert again.errors == []


def test_the_first_tick_takes_at_most_four_runs_of_a_cell(fresh, open_notebook):
    notebook = open_notebook(fresh("00_start_here"))
    answer, _ = first_exercise(notebook)
    notebook.type(answer, solved("00_start_here", notebook.cells[answer]))
    runs = 0
    for index, cell in enumerate(notebook.cells):
        if cell["cell_type"] == "code":
            notebook.run(index)
            runs += 1
            if "✓" in notebook.said(index):
                break
    notebook.close()
    assert runs <= 4


def plain(path):
    """Write a notebook with a slider of ipywidgets and nothing of the course in it."""
    kind = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cells = [kind | {"id": f"cell-{i}", "source": source} for i, source in enumerate(PLAIN)]
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def slider(course, open_notebook):
    """The page of a plain notebook that has been run."""
    notebook = open_notebook(plain(course / "slider.ipynb").name)
    notebook.run_all()
    yield notebook
    notebook.close()


@pytest.mark.parametrize("letters", ["b", "a", "x", "dd", "y", "m"])
def test_the_settings_keep_letters_on_a_focused_slider_from_the_cells(letters, slider):
    (handle,) = slider.handles()
    handle.focus()
    slider.page.keyboard.type(letters)
    assert [cell["cell_type"] for cell in slider.cells] == ["code"] * len(PLAIN)
    assert slider.sources == list(PLAIN)


def test_letters_on_a_selected_cell_are_commands_as_ever(course, open_notebook):
    notebook = open_notebook(plain(course / "selected.ipynb").name)
    notebook.type(0, "first = 1")
    notebook.page.keyboard.press("Escape")
    notebook.page.keyboard.type("b")
    cells = len(notebook.cells)
    notebook.close()
    assert cells == len(PLAIN) + 1


def test_the_document_is_saved_without_a_hand(course, open_notebook):
    path = plain(course / "saved.ipynb")
    notebook = open_notebook(path.name)
    notebook.page.evaluate(COUNT_SAVES)
    notebook.type(0, "first = 'typed'")
    notebook.page.wait_for_function("() => window.saves > 0")
    notebook.close()
    saved = json.loads(path.read_text(encoding="utf-8"))
    assert "".join(saved["cells"][0]["source"]) == "first = 'typed'"
