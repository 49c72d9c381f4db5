"""A cell that is run again closes the live pictures that it made before."""

import pytest
from alive import ALIVE

from softmax_course import widgets
from softmax_course.widgets import cells


@pytest.fixture
def run_cell(monkeypatch):
    """Run `source()` as a cell of a notebook: `run_cell(cell, source)`, once more each time."""
    monkeypatch.setattr(cells, "_made", {})
    count = iter(range(100))

    def run(cell, source):
        here = cell, f"message {next(count)}"
        monkeypatch.setattr(cells, "running", lambda: here)
        return source()

    return run


def lives(explorer):
    return explorer.view is not None


def test_a_cell_that_is_run_again_leaves_no_widget_of_its_earlier_run(run_cell):
    run_cell("a", widgets.two_classes_explorer)
    before = len(ALIVE)
    run_cell("a", widgets.two_classes_explorer)
    assert len(ALIVE) == before


def test_pictures_of_one_run_and_of_other_cells_live_on(run_cell):
    other = run_cell("b", widgets.two_classes_explorer)
    both = run_cell("a", lambda: [widgets.two_classes_explorer(), widgets.two_classes_explorer()])
    assert all(map(lives, [other, *both]))


def test_a_picture_that_another_cell_shows_too_lives_on(run_cell):
    first = run_cell("a", widgets.two_classes_explorer)
    run_cell("b", first._repr_mimebundle_)
    run_cell("a", widgets.two_classes_explorer)
    assert lives(first)


def test_without_a_cell_everything_lives_on(run_cell):
    first, second = (run_cell(None, widgets.two_classes_explorer) for _ in range(2))
    assert lives(first) and lives(second)


def test_a_closed_picture_leaves_its_twin_and_nothing_else(run_cell):
    explorer = run_cell("a", widgets.two_classes_explorer)
    explorer.controls["z1"].value += 1
    bundle = explorer.twin._repr_mimebundle_()
    run_cell("a", widgets.two_classes_explorer)
    assert not lives(explorer) and explorer._repr_mimebundle_() == bundle
    assert set(vars(explorer)) == {"_lock", "shown", "left"}


def test_a_cell_whose_picture_was_interrupted_can_be_run_again(run_cell, monkeypatch):
    def interrupted(explorer):
        kept.append(explorer)  # as a stored traceback keeps it
        raise KeyboardInterrupt

    kept = []
    with monkeypatch.context() as patch:
        patch.setattr(widgets.Explorer, "_prepare", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run_cell("a", widgets.two_classes_explorer)
    assert lives(run_cell("a", widgets.two_classes_explorer))
