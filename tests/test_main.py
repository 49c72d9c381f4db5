"""The command line answers in sentences and with honest exit statuses."""

import subprocess
import sys

import pytest

from softmax_course import __main__ as command_line
from softmax_course import authoring, copies


@pytest.fixture
def inside(tmp_path, monkeypatch):
    """The current folder is a small course."""
    root = tmp_path / "course"
    (root / "lessons").mkdir(parents=True)
    (root / "lib" / "softmax_course").mkdir(parents=True)
    for name in ("00_start_here", "01_logits"):
        (root / "lessons" / f"{name}.ipynb").write_text('{"cells": []}', encoding="utf-8")
    monkeypatch.chdir(root)
    return root.resolve()


@pytest.mark.parametrize("command", ["lab", "reset", "progress", "slides", "build"])
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as ended:
        command_line.main([command, "--help"])
    assert ended.value.code == 0
    assert f"softmax-course {command}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["frobnicate"], ["reset"], ["progress", "--fast"]])
def test_what_is_not_understood_exits_with_two(arguments):
    with pytest.raises(SystemExit) as ended:
        command_line.main(arguments)
    assert ended.value.code == 2


def test_no_command_shows_the_four_there_are(capsys):
    assert command_line.main([]) == 2
    shown = capsys.readouterr().out
    assert all(f"  {command} " in shown for command in ("lab", "reset", "progress", "build"))


def test_reset_says_which_file_it_kept(inside, capsys):
    (inside / copies.FOLDER).mkdir()
    (inside / copies.FOLDER / "01_logits.ipynb").write_text("mine", encoding="utf-8")
    assert command_line.main(["reset", "1"]) == 0
    assert "01_logits.before-reset.ipynb" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["reset", "build", "lab", "slides"])
def test_the_name_of_no_lesson_exits_with_two_and_a_sentence(command, inside, capsys):
    assert command_line.main([command, "softmaxx"]) == 2
    said = capsys.readouterr().err
    assert "is called 'softmaxx'" in said and said.count("\n") == 1


@pytest.mark.parametrize("port", ["99999", "-1", "65536", "http", ""])
def test_a_port_that_no_machine_has_exits_with_two_and_its_range(port, inside, capsys):
    with pytest.raises(SystemExit) as ended:
        command_line.main(["lab", f"--port={port}"])
    assert ended.value.code == 2
    assert f"from 0 to 65535, got {port!r}" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["lab", "reset", "progress", "slides", "build"])
def test_ctrl_c_ends_every_command_in_one_line(command, inside, monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setitem(command_line._RUN, command, interrupted)
    arguments = [command, "1"] if command in ("reset", "slides") else [command]
    assert command_line.main(arguments) == 130
    assert capsys.readouterr().err == "Stopped by Ctrl-C.\n"


def test_reset_follows_the_folder_given(inside, tmp_path):
    (tmp_path / "mine").mkdir()
    command_line.main(["reset", "1", "--folder", str(tmp_path / "mine")])
    assert (tmp_path / "mine" / "01_logits.ipynb").exists()


def test_options_of_jupyterlab_pass_through_lab(inside, monkeypatch):
    seen = []
    monkeypatch.setattr("softmax_course.lab.start", lambda *given: seen.extend(given))
    command_line.main(["lab", "--no-browser", "--port", "9999", "--ServerApp.ip=0.0.0.0"])
    assert seen[:3] == [inside, inside / copies.FOLDER, 9999]
    assert seen[3] == ["--no-browser", "--ServerApp.ip=0.0.0.0"]


def test_a_failed_build_exits_with_one_and_its_sentence(inside, monkeypatch, capsys):
    def build(names, *, root, say):
        raise authoring.BuildError("01_logits: a region without an end.")

    monkeypatch.setattr(authoring.builder, "build", build)
    assert command_line.main(["build"]) == 1
    assert capsys.readouterr().err == "01_logits: a region without an end.\n"


def test_a_missing_package_is_named_in_one_sentence(inside, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "jupyterlab.labapp", None)
    assert command_line.main(["lab", "--no-browser"]) == 1
    said = capsys.readouterr().err
    assert "jupyterlab.labapp is missing in this Python" in said
    assert said.count("\n") == 1


def test_python_m_softmax_course_is_the_same_command():
    done = subprocess.run(
        [sys.executable, "-m", "softmax_course", "--version"], capture_output=True, text=True
    )
    assert done.returncode == 0
    assert done.stdout.strip()
