"""The table of progress says what the log says, and survives any log."""

import csv
import json
from pathlib import Path

import pytest

from softmax_course import checks, progress

LESSONS = {
    "sigmoid_vs_softmax": {"sigmoid": False},
    "logits": {"pairwise_gap": False, "layer_logits": False, "extra": True},
}
STEMS = ["01_logits", "02_sigmoid_vs_softmax"]


def entry(name, status, lesson="logits", **more):
    return {
        "time": "2026-03-01T10:00:00+00:00",
        "lesson": lesson,
        "name": name,
        "title": f"1.4 · {name}",
        "kind": "exercise",
        "status": status,
        **more,
    }


def test_lessons_stand_in_the_order_of_their_numbers():
    lines = progress.table([], LESSONS, STEMS).splitlines()
    assert [line.split()[1] for line in lines[:2]] == STEMS


def test_only_passed_exercises_count_as_done():
    entries = [entry("pairwise_gap", "passed"), entry("layer_logits", "not yet")]
    assert "1 of 2 exercises" in progress.table(entries, LESSONS, STEMS)


def test_an_exercise_passed_twice_counts_once():
    entries = [entry("pairwise_gap", "passed")] * 2
    assert "1 of 2 exercises" in progress.table(entries, LESSONS, STEMS)


def test_a_later_failure_takes_nothing_away():
    entries = [entry("pairwise_gap", "passed"), entry("pairwise_gap", "not yet")]
    assert "1 of 2 exercises" in progress.table(entries, LESSONS, STEMS)


def test_starred_exercises_are_counted_apart():
    assert "0 of 2 exercises, 1 of 1 starred" in progress.table(
        [entry("extra", "passed")], LESSONS, STEMS
    )


def test_a_finished_lesson_has_a_tick():
    entries = [entry("sigmoid", "passed", lesson="sigmoid_vs_softmax")]
    assert "✓ 02_sigmoid_vs_softmax" in progress.table(entries, LESSONS, STEMS)


def test_the_last_line_says_where_you_were():
    entries = [entry("pairwise_gap", "passed"), entry("layer_logits", "not yet")]
    last = progress.table(entries, LESSONS, STEMS).splitlines()[-1]
    assert last == "You were last in 01_logits on 2026-03-01: 1.4 · layer_logits (not yet)."


def test_an_exercise_that_no_longer_exists_is_not_counted():
    assert "0 of 2 exercises" in progress.table([entry("gone", "passed")], LESSONS, STEMS)


@pytest.mark.parametrize("broken", [{}, {"lesson": ["logits"]}, {"name": 3, "status": None}])
def test_an_entry_that_makes_no_sense_is_passed_over(broken):
    assert progress.table([broken], LESSONS, STEMS) == progress.table([], LESSONS, STEMS)


def test_an_empty_log_says_that_nothing_is_noted_yet(tmp_path, monkeypatch):
    monkeypatch.setenv(checks.log.VARIABLE, str(tmp_path))
    assert "Nothing is noted yet" in progress.report()


def test_a_log_that_cannot_be_kept_is_said_in_place_of_a_promise():
    lines = progress.table([], LESSONS, STEMS, "Not noted.").splitlines()
    assert lines[2:] == ["", "Not noted."]


def test_where_you_were_is_said_also_when_nothing_new_can_be_noted():
    last = progress.table([entry("sigmoid", "passed")], LESSONS, STEMS, "Not noted.").split("\n")
    assert last[-2].startswith("You were last in") and last[-1] == "Not noted."


def test_the_report_tries_whether_the_log_can_be_kept(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(checks.log.VARIABLE, str(tmp_path / "file"))
    assert progress.report().splitlines()[-1] == checks.log.trouble()


def test_the_report_needs_no_home(monkeypatch):
    def home():
        raise RuntimeError("Could not determine home directory.")

    for variable in (checks.log.VARIABLE, "PYTEST_VERSION", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(Path, "home", home)
    assert "not noted: this account has no home folder." in progress.report()


@pytest.mark.parametrize(
    "variable, value, reason",
    [
        (checks.log.VARIABLE, "", "SOFTMAX_COURSE_DATA is set to nothing"),
        ("NBGRADER_EXECUTION", "autograde", "a grader"),
        ("PYTEST_VERSION", "9", "a test is running"),
    ],
)
def test_every_reason_for_a_log_switched_off_is_among_those_said(
    variable, value, reason, monkeypatch
):
    monkeypatch.delenv(checks.log.VARIABLE, raising=False)
    monkeypatch.setenv(variable, value)
    assert reason in progress.report()


def test_a_log_with_broken_lines_is_read_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setenv(checks.log.VARIABLE, str(tmp_path))
    lines = ["{half", "[]", "7", json.dumps(entry("pairwise_gap", "passed"))]
    checks.log.path().write_text("\n".join(lines), encoding="utf-8")
    assert "pairwise_gap (passed)" in progress.report()


def test_the_catalogue_holds_every_exercise_of_every_lesson():
    for lesson, names in progress.catalogue().items():
        assert names, f"{lesson} holds no exercise"


@pytest.fixture
def noted(tmp_path, monkeypatch):
    """A learner's log: one exercise wrong on purpose, wrong, then right; one looked up."""
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    events = [
        entry("pairwise_gap", "not yet", mistake="divides", on_purpose=True),
        entry("pairwise_gap", "not yet", mistake="adds instead"),
        entry("pairwise_gap", "passed", mistake=None),
        entry("pairwise_gap", "passed", mistake=None) | {"time": "2026-03-09T10:00:00+00:00"},
        entry("layer_logits", "seen", mistake=None),
    ]
    lines = "".join(json.dumps(event) + "\n" for event in events)
    (tmp_path / "data" / "log.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def exported(path):
    return {row["exercise"]: row for row in csv.DictReader(path.read_text("utf-8").splitlines())}


def test_an_exported_table_has_a_line_for_every_exercise_of_the_course(noted):
    progress.export(noted / "mine.csv")
    names = {name for exercises_of in progress.catalogue().values() for name in exercises_of}
    assert set(exported(noted / "mine.csv")) == names


def test_an_exported_table_says_where_one_stands(noted):
    progress.export(noted / "mine.csv")
    row = exported(noted / "mine.csv")["pairwise_gap"]
    assert (row["stands"], row["checks"], row["first right"]) == ("right", "3", "2026-03-01")
    assert row["mistakes"] == "adds instead"
    assert exported(noted / "mine.csv")["layer_logits"]["stands"] == "solution seen"


def test_an_exported_log_is_read_as_a_class_reads_it(noted):
    progress.export(noted / "mine.jsonl")
    assert checks.log.read(noted / "mine.jsonl") == checks.log.entries()


def test_an_export_overwrites_nothing(noted):
    (noted / "mine.csv").write_text("my own", encoding="utf-8")
    with pytest.raises(FileExistsError, match="give another name"):
        progress.export(noted / "mine.csv")
    assert (noted / "mine.csv").read_text(encoding="utf-8") == "my own"


def test_without_a_log_nothing_is_exported_and_the_reason_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", "")
    with pytest.raises(OSError, match="Nothing is noted here"):
        progress.export(tmp_path / "mine.csv")
    assert not (tmp_path / "mine.csv").exists()


def test_a_log_that_cannot_be_opened_is_not_exported_as_an_empty_one(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the folder's place")
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path / "file"))
    with pytest.raises(OSError, match="a file stands where its folder should be"):
        progress.export(tmp_path / "mine.csv")
    assert not (tmp_path / "mine.csv").exists()


def test_a_log_that_can_only_be_read_is_exported(noted, monkeypatch):
    monkeypatch.setattr(checks.log, "trouble", lambda: "the disk is read-only")
    assert str(noted / "mine.csv") in progress.export(noted / "mine.csv")


def test_a_file_that_cannot_be_written_is_named_as_it_was_given(noted):
    with pytest.raises(OSError) as refused:
        progress.export(noted / "nowhere" / "mine.csv")
    words = f"{noted / 'nowhere' / 'mine.csv'} cannot be written (No such file or directory)"
    assert str(refused.value).startswith(words)


def test_a_table_is_asked_for_in_capitals_too(noted):
    progress.export(noted / "MINE.CSV")
    assert "pairwise_gap" in exported(noted / "MINE.CSV")


@pytest.mark.parametrize("odd", [{"status": []}, {"lesson": {}}, {"mistake": ["a", "list"]}])
def test_a_strange_line_of_a_log_stops_no_export(noted, odd):
    with open(checks.log.path(), "a", encoding="utf-8") as lines:
        lines.write(json.dumps(entry("pairwise_gap", "not yet") | odd) + "\n")
    progress.export(noted / "mine.csv")
    assert exported(noted / "mine.csv")["pairwise_gap"]["stands"] == "right"
