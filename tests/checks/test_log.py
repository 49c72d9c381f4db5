"""A log that cannot be written or read holds nobody up, and is said once."""

import errno
import json
import os
import runpy
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import softmax_course
from softmax_course.checks import log

NO_LIMITS = "not on Windows, which limits no file; run on Linux or macOS: pytest"
ITEM = SimpleNamespace(lesson="logits", name="pairwise_gap", title="1.4 · The gap")


def note(**more):
    log.append(ITEM, "exercise", "passed", None, **more)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Return the data folder of a learner's fresh session."""
    monkeypatch.setenv(log.VARIABLE, str(tmp_path / "data"))
    monkeypatch.setattr(log, "_session", {"refused": None, "told": False})
    return tmp_path / "data"


@pytest.fixture
def no_home(monkeypatch):
    """Take home folder and user's name away, as in a container with an odd user number."""

    def home():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv(log.VARIABLE)
    monkeypatch.delenv("PYTEST_VERSION", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", home)


def pipe(place):
    os.mkfifo(place)


def device(place):
    place.symlink_to("/dev/null")


ODD = {
    "folder": (Path.mkdir, "a folder stands in the log's place"),
    "pipe": (pipe, "a pipe stands in the log's place"),
    "device": (device, "a device stands in the log's place"),
}


@pytest.fixture(params=ODD)
def why(request, folder):
    """Put something else in the place of the log; return how that is said."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("not on Windows or in a browser, which have no such files; on Linux: pytest")
    make, words = ODD[request.param]
    folder.mkdir()
    make(folder / "log.jsonl")
    return words


def test_what_is_noted_is_read_again():
    note()
    assert [entry["name"] for entry in log.entries()] == ["pairwise_gap"]


def test_a_line_says_where_when_and_by_which_course():
    note()
    line = log.entries()[0]
    assert line["schema"] == log.SCHEMA and line["version"] == softmax_course.__version__
    assert (line["lesson"], line["kind"], line["status"]) == ("logits", "exercise", "passed")


def test_the_lines_of_one_kernel_have_one_session_and_are_numbered():
    note()
    note()
    first, second = log.entries()
    assert first["session"] == second["session"] and second["event"] == first["event"] + 1


def test_another_kernel_is_another_session():
    other = runpy.run_path(log.__file__)["_kernel"]["session"]
    assert len(other) == 12 and other != log._kernel["session"]


def test_a_line_of_an_older_course_is_filled_in(folder):
    old = {"time": "2026-01-01T10:00:00+00:00", "name": "pairwise_gap", "mistake": "adds"}
    folder.mkdir()
    (folder / "log.jsonl").write_text(json.dumps(old), encoding="utf-8")
    assert log.entries() == [{**log.FILLED, "family": "adds", **old}]


def test_whoever_listens_hears_what_is_noted(monkeypatch):
    monkeypatch.setattr(log, "_heard_by", [])
    heard = []
    log.tell(heard.append)
    log.tell(heard.append)
    note()
    assert heard == log.entries()


def test_each_event_is_one_line(folder):
    note()
    note()
    lines = (folder / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["status"] for line in lines] == ["passed", "passed"]


def test_what_is_no_file_is_neither_waited_for_nor_fatal(why):
    note()
    assert log.entries() == []


def test_the_reason_is_said(why):
    note()
    assert why in log.remark()[0]


def test_it_is_said_once_a_session(why):
    note()
    log.remark()
    note()
    assert log.remark() == ()


def test_a_log_that_cannot_be_read_is_said_as_well(why):
    log.entries()
    assert why in log.remark()[0]


def test_trying_finds_the_same_reason(why):
    assert why in log.trouble()


def test_a_log_in_order_has_nothing_to_say(folder):
    note()
    assert (log.remark(), log.trouble()) == ((), None)


def test_a_log_that_is_not_there_yet_has_nothing_to_say():
    assert (log.entries(), log.remark(), log.trouble()) == ([], (), None)


def test_a_log_switched_off_has_nothing_to_say(monkeypatch):
    monkeypatch.setenv(log.VARIABLE, "")
    note()
    assert (log.entries(), log.remark(), log.trouble()) == ([], (), None)


def test_trying_makes_nothing(folder):
    log.trouble()
    assert list(folder.parent.iterdir()) == []


def test_trying_changes_nothing(folder):
    note()
    before = (folder / "log.jsonl").read_bytes()
    log.trouble()
    assert [path.read_bytes() for path in folder.iterdir()] == [before]


def test_a_file_in_the_place_of_the_folder_is_said(folder):
    folder.write_text("mine", encoding="utf-8")
    note()
    assert "a file stands where its folder should be" in log.remark()[0]
    assert "a file stands where its folder should be" in log.trouble()


def test_what_follows_from_it_is_said(folder):
    folder.write_text("mine", encoding="utf-8")
    assert log.trouble() == (
        "Your answers are judged, but not noted: a file stands where its folder should be "
        f"({folder / 'log.jsonl'}). So `progress` cannot show them, and a restarted kernel "
        "forgets your guesses; SOFTMAX_COURSE_DATA can name another folder."
    )


def test_without_a_home_a_check_goes_on(no_home):
    note()
    assert log.entries() == []
    assert "this account has no home folder. So" in log.remark()[0]


def test_without_a_home_trying_says_so(no_home):
    assert "this account has no home folder. So" in log.trouble()


@pytest.mark.parametrize(
    "platform, variable", [("linux", "XDG_DATA_HOME"), ("win32", "LOCALAPPDATA")]
)
def test_a_data_folder_of_the_system_needs_no_home(
    platform, variable, no_home, folder, monkeypatch
):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(folder))
    assert log.path() == folder / "softmax-course" / "log.jsonl"


def closed(*_, **__):
    raise PermissionError(errno.EACCES, "Permission denied")


def test_a_log_that_this_account_may_not_open_is_said(folder, monkeypatch):
    note()
    monkeypatch.setattr(log.os, "open", closed)
    note()
    assert log.entries() == []
    assert "this account may not write and read there" in log.remark()[0]


def test_a_folder_that_is_closed_is_said_before_there_is_a_log(monkeypatch):
    monkeypatch.setattr(log.tempfile, "TemporaryFile", closed)
    assert "this account may not write and read there" in log.trouble()


def test_a_closed_folder_with_an_open_log_in_it_is_no_trouble(monkeypatch):
    note()
    monkeypatch.setattr(log.tempfile, "TemporaryFile", closed)
    assert log.trouble() is None


@pytest.fixture
def limit():
    """Return a function that lets no file of this process grow beyond so many bytes."""
    resource = pytest.importorskip("resource", reason=NO_LIMITS)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_write_that_stops_half_way_is_said(limit):
    limit(50)
    note()
    assert "not noted: File too large" in log.remark()[0]


def test_a_line_torn_by_a_full_disk_does_not_take_the_next_one_along(folder, limit):
    note()
    limit((folder / "log.jsonl").stat().st_size + 20)
    note()
    limit(1_000_000)
    note()
    assert len(log.entries()) == 2


def test_a_full_disk_is_said_in_words(monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(log.tempfile, "TemporaryFile", full)
    assert "not noted: the disk is full (" in log.trouble()
