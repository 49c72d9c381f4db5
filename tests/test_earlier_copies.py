"""A newer course in another folder finds the copies of an earlier one, and offers them."""

import os

import pytest

from softmax_course import copies, lab
from softmax_course.lab import earlier


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def course(place):
    """Return the root of a course, and where its copies belong."""
    (place / "lessons").mkdir(parents=True)
    return place, place / copies.FOLDER


def copied(folder, when=None):
    folder.mkdir(parents=True)
    (folder / "00_start_here.ipynb").write_text("{}")
    if when:
        os.utime(folder / "00_start_here.ipynb", (when, when))
    return folder


def test_where_there_are_no_others_nothing_is_offered(tmp_path):
    assert earlier.offer(*course(tmp_path / "downloads" / "course")) is None


def test_copies_in_a_course_beside_this_one_are_offered_by_the_line_that_goes_on(tmp_path):
    old = copied(tmp_path / "downloads" / "course 1" / copies.FOLDER, when=1_770_000_000)
    said = earlier.offer(*course(tmp_path / "downloads" / "course 2"))
    assert f'`softmax-course lab --folder "{old}"`' in said and "2026-02-0" in said


def test_copies_that_were_noted_are_offered_wherever_they_are(tmp_path):
    old = copied(tmp_path / "far" / "away")
    earlier.note(old)
    assert str(old) in earlier.offer(*course(tmp_path / "downloads" / "course"))


def test_the_latest_of_several_is_offered(tmp_path):
    for name, when in (("a", 1_000_000_000), ("b", 1_700_000_000), ("c", 1_300_000_000)):
        earlier.note(copied(tmp_path / name, when))
    assert str(tmp_path / "b") in earlier.offer(*course(tmp_path / "downloads" / "course"))


def test_ones_own_copies_are_not_offered(tmp_path):
    root, own = course(tmp_path / "downloads" / "course")
    earlier.note(copied(own))
    assert earlier.offer(root, own) is None


def test_copies_of_another_account_beside_the_course_are_not_offered(tmp_path, monkeypatch):
    copied(tmp_path / "shared" / "course of grace" / copies.FOLDER)
    monkeypatch.setattr(os, "geteuid", lambda: 54321, raising=False)
    assert earlier.offer(*course(tmp_path / "shared" / "course")) is None


def test_copies_that_may_only_be_read_are_not_offered(tmp_path, monkeypatch):
    earlier.note(copied(tmp_path / "far"))
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    assert earlier.offer(*course(tmp_path / "downloads" / "course")) is None


def test_copies_that_are_gone_are_not_offered(tmp_path):
    earlier.note(tmp_path / "gone")
    assert earlier.offer(*course(tmp_path / "downloads" / "course")) is None


def test_a_folder_is_noted_once(tmp_path, data):
    for _ in range(3):
        earlier.note(tmp_path / "mine")
    assert (data / earlier.KNOWN).read_text().count("mine") == 1


@pytest.mark.parametrize("content", ["", "{", "3", '[["x"]]', "null"])
def test_a_broken_note_is_no_obstacle(tmp_path, data, content):
    data.mkdir()
    (data / earlier.KNOWN).write_text(content)
    earlier.note(tmp_path / "mine")
    assert earlier.offer(*course(tmp_path / "downloads" / "course")) is None


def test_without_a_data_folder_nothing_is_noted(tmp_path, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", "")
    earlier.note(copied(tmp_path / "far"))
    assert earlier.offer(*course(tmp_path / "downloads" / "course")) is None


def test_a_disk_that_refuses_is_no_obstacle(tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(earlier.files, "write", full)
    earlier.note(copied(tmp_path / "far"))


def test_lab_offers_them_when_it_makes_the_first_copies_and_not_again(tmp_path):
    old = copied(tmp_path / "downloads" / "course 1" / copies.FOLDER)
    root, own = course(tmp_path / "downloads" / "course 2")
    (root / "lessons" / "00_start_here.ipynb").write_text("{}")
    first, again = list(lab._copies(root, own)), list(lab._copies(root, own))
    assert str(own) in first[0] and str(old) in first[1] and again == []


def test_copies_that_lab_made_anywhere_are_found_by_a_later_course(tmp_path):
    root, own = course(tmp_path / "one")[0], tmp_path / "far" / "mine"
    (root / "lessons" / "00_start_here.ipynb").write_text("{}")
    list(lab._copies(root, own))
    assert str(own) in earlier.offer(*course(tmp_path / "downloads" / "two"))
