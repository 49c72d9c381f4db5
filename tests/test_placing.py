"""A learner's copies are the learner's alone, whoever owns the course and wherever it lies."""

import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from jupyter_server.extension.manager import ExtensionPackage

from softmax_course import __main__ as command_line
from softmax_course import copies, host, placing, saving

NOBODY = 54321  # a user's number that no test runs as


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.delenv(placing.VARIABLE, raising=False)
    (tmp_path / "home" / "ada").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "ada"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home" / "ada"))
    return tmp_path / "home" / "ada"


def course(place):
    (place / "lessons").mkdir(parents=True)
    (place / "lib" / "softmax_course").mkdir(parents=True)
    empty = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}
    (place / "lessons" / "00_start_here.ipynb").write_text(json.dumps(empty), encoding="utf-8")
    return place


@pytest.fixture
def shared(tmp_path):
    """A course for all, in which whoever runs the tests may write."""
    return course(tmp_path / "srv" / "softmax")


@pytest.fixture
def hub(monkeypatch):
    monkeypatch.setenv(host.VARIABLE, "hub")


def run_as(monkeypatch, me):
    monkeypatch.setattr(os, "geteuid", lambda: me, raising=False)


def started():
    """Start a server, as far as this extension is asked; return what it logged."""
    said = []
    log = SimpleNamespace(info=said.append, error=lambda words: said.append(f"error: {words}"))
    placing._load_jupyter_server_extension(SimpleNamespace(log=log))
    return said


def test_in_a_course_of_ones_own_they_are_beside_the_lessons(shared):
    assert placing.folder(shared) == shared / copies.FOLDER


@pytest.mark.parametrize("words", [["lab"], ["reset", "00"]])
def test_on_a_hub_no_command_makes_a_folder_in_a_course_that_can_be_written(
    words, shared, hub, home, monkeypatch
):
    monkeypatch.chdir(shared)
    command_line.main(words)
    assert not (shared / copies.FOLDER).exists()


def test_on_a_hub_the_copies_are_in_ones_own_home(shared, hub, home):
    assert placing.folder(shared) == home / copies.FOLDER


def test_on_a_hub_a_course_in_ones_own_home_is_ones_own(hub, home):
    mine = course(home / "softmax")
    assert placing.folder(mine) == mine / copies.FOLDER


def test_on_a_hub_a_course_in_anothers_home_is_not(hub, home):
    of_another = course(home.parent / "grace" / "softmax")
    assert placing.folder(of_another) == home / copies.FOLDER


@pytest.mark.skipif(os.name == "nt", reason="not on Windows, where a link needs a permit")
def test_on_a_hub_a_link_in_ones_home_leads_to_a_course_of_all(shared, hub, home):
    (home / "softmax").symlink_to(shared, target_is_directory=True)
    assert placing.folder(home / "softmax") == home / copies.FOLDER


def test_on_a_hub_a_folder_mounted_into_ones_home_is_lent_to_others_too(hub, home, monkeypatch):
    lent = course(home / "shared" / "softmax")
    monkeypatch.setattr(Path, "is_mount", lambda place: place.name in ("shared", "ada"))
    assert placing.folder(lent) == home / copies.FOLDER


def test_on_a_shared_machine_the_course_of_another_user_stays_theirs(shared, home, monkeypatch):
    monkeypatch.setattr(host, "kind", lambda: "script")
    run_as(monkeypatch, NOBODY)
    assert placing.folder(shared) == home / copies.FOLDER


@pytest.fixture
def owned(shared, monkeypatch):
    """Return a function that says whose a folder is."""
    usual, owners = Path.stat, {}

    def stat(path, **how):
        found = usual(path, **how)
        return SimpleNamespace(st_mode=found.st_mode, st_uid=owners.get(path, found.st_uid))

    monkeypatch.setattr(host, "kind", lambda: "script")
    monkeypatch.setattr(Path, "stat", stat)
    return owners.__setitem__


def test_copies_that_one_has_there_already_stay_ones_own(shared, owned, monkeypatch):
    (shared / copies.FOLDER).mkdir()
    owned(shared, NOBODY + 1)
    owned(shared / copies.FOLDER, NOBODY)
    run_as(monkeypatch, NOBODY)
    assert placing.folder(shared) == shared / copies.FOLDER


def test_root_in_a_container_takes_a_course_that_was_mounted_for_it(shared, owned, monkeypatch):
    owned(shared, NOBODY)
    run_as(monkeypatch, 0)
    assert placing.folder(shared) == shared / copies.FOLDER


@pytest.mark.parametrize("named", ["~/mine", "mine"])
def test_the_variable_names_another_folder_in_ones_home(named, shared, home, monkeypatch):
    monkeypatch.setenv(placing.VARIABLE, named)
    assert placing.folder(shared) == home / "mine"


def test_an_account_without_a_home_is_told_to_name_a_folder(shared, hub, monkeypatch):
    def homeless():
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(copies.Missing, match="no home folder for your copies"):
        placing.folder(shared)


def test_a_server_makes_the_copies_where_the_variable_is_set(shared, home, monkeypatch):
    monkeypatch.setenv(placing.VARIABLE, "~/my_lessons")
    monkeypatch.setattr(copies, "find_repository", lambda _: shared)
    assert started() == [f"Your own copies of the lessons are in {home / 'my_lessons'}."]
    assert (home / "my_lessons" / "00_start_here.ipynb").exists()


def test_a_server_takes_no_clone_of_the_learners_for_the_course(home, monkeypatch):
    monkeypatch.setenv(placing.VARIABLE, "~/my_lessons")
    monkeypatch.chdir(course(home / "clone"))
    started()
    assert (home / "my_lessons" / "07_where_softmax_goes_next.ipynb").exists()


def test_without_the_variable_a_server_makes_nothing(home):
    assert started() == [] and list(home.iterdir()) == []


def test_a_server_opens_where_no_copies_can_be_made(home, monkeypatch):
    (home / "taken").write_text("a file")
    monkeypatch.setenv(placing.VARIABLE, "~/taken")
    (said,) = started()
    assert said.startswith("error: No copies of the lessons were made. Your copies cannot be in")


def test_the_extension_that_the_package_brings_loads_it():
    package = ExtensionPackage(name=saving.__name__, enabled=True)
    assert placing.__name__ in package.extension_points
