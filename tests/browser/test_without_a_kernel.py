"""A live picture whose kernel is gone says so; saved anywhere, it leaves its twin behind."""

import json
import shutil

import pytest

# What a cell shows of its pictures and quizzes: live boxes, then still twins.
SHOWN = """node => [...node.querySelectorAll('.jp-OutputArea-child')]
  .filter(child => child.offsetHeight > 0)
  .map(child => child.querySelector('.softmax-course') ? 'live'
    : child.querySelector('img, .jp-RenderedHTML') ? 'still' : 'other')"""
BOXES = """node => [...node.querySelectorAll('.softmax-course')].map(box => box.innerText)"""
INERT = """node => [...node.querySelectorAll('.softmax-course')].map(box =>
  [...box.querySelectorAll('button, .noUi-handle')].every(part => part.closest('[inert]')))"""
BROKEN_LINKS = """node => [...node.querySelectorAll('.jupyter-widgets-disconnected')]
  .map(part => getComputedStyle(part, '::before').content).filter(sign => sign !== 'none')"""
PANEL = "jupyterapp.shell.currentWidget"


@pytest.fixture(scope="module")
def lesson(course, open_notebook):
    """Lesson 00 after Run All: two pictures and a quiz that live."""
    path = course / "00_start_here.alive.ipynb"
    shutil.copyfile(course / "lessons" / "00_start_here.ipynb", path)
    notebook = open_notebook(path.name)
    notebook.run_all()
    notebook.live = [i for i, cell in enumerate(notebook.cells) if "widget-view" in str(cell)]
    notebook.handles()  # every cell was on the screen once
    yield notebook
    notebook.close()


@pytest.fixture(scope="module")
def reopened(lesson, course, open_notebook):
    """The same lesson as a server without this course writes it, opened with a fresh kernel."""
    path = course / "00_start_here.saved elsewhere.ipynb"
    written = lesson.page.evaluate(f"{PANEL}.content.model.toJSON()")
    for cell in written["cells"]:
        cell.pop("attachments", None)  # none, and the file may not say so
    path.write_text(json.dumps(written), encoding="utf-8")
    notebook = open_notebook(path.name)
    # As it is where the server that saved it opens it again: no output is held back.
    trust = f"() => {{ for (const cell of {PANEL}.content.model.cells) cell.trusted = true }}"
    notebook.page.evaluate(trust)
    yield notebook
    notebook.close()


@pytest.fixture(scope="module")
def ended(lesson, open_notebook):
    """The lesson's kernel has been restarted under it."""
    open_notebook(lesson.path)  # in front again
    lesson.page.evaluate(f"() => {PANEL}.sessionContext.session.kernel.restart()")
    lesson.page.wait_for_selector(".softmax-course-gone")
    lesson.handles()
    return lesson


def test_the_twin_is_hidden_while_the_picture_lives(lesson):
    assert [lesson.find(i, SHOWN) for i in lesson.live] == [["live"]] * len(lesson.live)
    assert lesson.live


def test_the_twin_is_there_again_whoever_saved_the_lesson(lesson, reopened):
    for i in lesson.live:
        assert reopened.find(i, SHOWN)[-1] == "still"


def test_a_picture_whose_kernel_ended_says_so_in_its_place_and_moves_no_more(ended):
    told = ended.look(BOXES)
    assert told and all("Run this cell again (▶ or Shift + Enter)" in words for words in told)
    assert all(ended.look(INERT))


def test_a_kernel_that_ended_leaves_no_broken_links(ended):
    assert ended.look(BROKEN_LINKS) == []
