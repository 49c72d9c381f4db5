"""The doctor tries what a lesson needs, and says in one sentence what it found."""

import io
import re
import sys
from pathlib import Path

import jupyter_core.paths
import pytest

import softmax_course
from softmax_course import __main__ as command_line
from softmax_course.lab import doctor
from softmax_course.lab.versions import pip

ROOT = Path(__file__).resolve().parents[1]
PYTHON = f"Python {sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def shadowed(tmp_path, monkeypatch):
    """Return a function that puts a module of that name and source before all others."""

    def shadow(name, source):
        (tmp_path / "shadows").mkdir(exist_ok=True)
        (tmp_path / "shadows" / f"{name}.py").write_text(source)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path / "shadows"))

    return shadow


def test_a_machine_that_is_ready_is_told_in_one_sentence(tmp_path):
    sentence, ready = doctor.report(tmp_path / "my_lessons")
    assert ready and sentence == (
        f"{PYTHON}, course {softmax_course.__version__}, kernel starts, picture drawn, "
        "sliders answer: ready."
    )


def test_nothing_is_left_behind(tmp_path):
    doctor.report(tmp_path / "my_lessons")
    assert list(tmp_path.iterdir()) == []


def test_what_the_kernel_cannot_import_is_named_with_the_line_that_mends_it(tmp_path, shadowed):
    shadowed("matplotlib", "raise ImportError('no matplotlib here')")
    sentence, ready = doctor.report(tmp_path)
    assert not ready and "kernel starts: not ready. No picture is drawn" in sentence
    assert "no matplotlib here" in sentence and sentence.endswith(doctor.AGAIN)


def test_another_course_in_the_kernel_is_noticed(tmp_path, shadowed):
    shadowed("softmax_course", "__version__ = '0.0.1'")
    sentence, ready = doctor.report(tmp_path)
    assert not ready and "not ready. The kernel has not this course" in sentence


def test_a_picture_that_does_not_show_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "PICTURE", "1")
    sentence, ready = doctor.report(tmp_path)
    assert not ready and "kernel starts: not ready. No picture is drawn: in the" in sentence


def test_a_log_that_cannot_be_written_is_noticed(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the folder's place")
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path / "file"))
    sentence, ready = doctor.report(tmp_path)
    assert not ready and "a file stands where its folder should be" in sentence


@pytest.mark.parametrize("cell", ["1", "import ipywidgets\nipywidgets.FloatSlider()"])
def test_sliders_that_are_not_there_or_move_nothing_are_noticed(tmp_path, monkeypatch, cell):
    monkeypatch.setattr(doctor, "SLIDER", cell)
    sentence, ready = doctor.report(tmp_path)
    assert not ready and re.search("picture drawn: not ready. The(re are no)? sliders", sentence)


def test_a_jupyterlab_without_the_part_that_shows_sliders_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(jupyter_core.paths, "jupyter_path", lambda *_: [str(tmp_path)])
    sentence, ready = doctor.report(tmp_path)
    assert not ready and "JupyterLab would show no sliders" in sentence


def test_a_kernel_that_does_not_start_is_noticed(tmp_path, monkeypatch):
    def refuse(**_):
        raise RuntimeError("Kernel died before replying")

    monkeypatch.setattr("jupyter_client.manager.start_new_kernel", refuse)
    sentence, ready = doctor.report(tmp_path)
    assert not ready and "No kernel starts (Kernel died before replying)" in sentence


def test_a_folder_that_cannot_hold_copies_is_noticed(tmp_path, monkeypatch):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(doctor.tempfile, "TemporaryFile", refuse)
    sentence, ready = doctor.report(tmp_path / "copies")
    assert not ready and f"cannot be in {tmp_path / 'copies'} (Permission denied)" in sentence


def test_a_file_where_the_copies_should_be_is_noticed(tmp_path):
    (tmp_path / "taken").write_text("a file")
    sentence, ready = doctor.report(tmp_path / "taken")
    assert not ready and f"cannot be in {tmp_path / 'taken'} (" in sentence


def test_a_disk_without_room_for_the_copies_is_noticed(tmp_path, monkeypatch):
    class Full(io.BytesIO):
        def write(self, content):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(doctor.tempfile, "TemporaryFile", lambda **_: Full())
    sentence, ready = doctor.report(tmp_path)
    assert not ready and "(No space left on device)" in sentence


def test_an_account_without_a_home_is_told_how_to_lend_it_one(tmp_path, monkeypatch):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    sentence, ready = doctor.report(tmp_path)
    assert not ready and "HOME=/tmp/me softmax-course lab" in sentence


def test_the_line_that_mends_names_this_python_whose_environment_need_not_be_activated(
    monkeypatch,
):
    monkeypatch.setattr(sys, "executable", "/far away/.venv/bin/python")
    said = '"/far away/.venv/bin/python" -m pip install x'
    assert pip("install x") == f"in the course's folder, `{said}`"


def test_in_the_courses_own_environment_that_line_is_as_short_as_in_the_readme(monkeypatch):
    monkeypatch.setattr(sys, "executable", str(ROOT / ".venv" / "bin" / "python"))
    python = Path(".venv", "bin", "python")
    assert pip("install x") == f"in the course's folder, `{python} -m pip install x`"


@pytest.mark.parametrize("ready, status", [(True, 0), (False, 1)])
def test_the_command_prints_the_sentence_and_ends_with_its_status(
    monkeypatch, capsys, ready, status
):
    monkeypatch.setattr(doctor, "report", lambda folder: ("A sentence.", ready))
    assert command_line.main(["doctor"]) == status
    assert capsys.readouterr().out == "A sentence.\n"
