"""`softmax-course slides` makes three pages, and writes over nobody's file."""

import pytest

from softmax_course import __main__ as command_line


def test_three_pages_are_made_and_made_again(tmp_path, capsys):
    for _ in range(2):
        assert command_line.main(["slides", "start_here", str(tmp_path / "talks")]) == 0
        names = sorted(path.name for path in (tmp_path / "talks").iterdir())
        assert names == [f"00_start_here{part}.html" for part in ("", "_polls", "_run_sheet")]
    assert "internet or not" in capsys.readouterr().out


@pytest.mark.parametrize("part", ["", "_polls", "_run_sheet"])
def test_a_file_that_is_not_ours_stays_and_nothing_is_written(part, tmp_path, capsys):
    mine = tmp_path / f"00_start_here{part}.html"
    mine.write_text("<p>my own notes</p>", encoding="utf-8")
    assert command_line.main(["slides", "0", str(tmp_path)]) == 2
    assert str(mine) in capsys.readouterr().err
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["<p>my own notes</p>"]


def test_a_file_where_the_folder_should_be_stays(tmp_path, capsys):
    file = tmp_path / "talks"
    file.write_text("mine", encoding="utf-8")
    assert command_line.main(["slides", "0", str(file)]) == 2
    assert "name another folder" in capsys.readouterr().err and file.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    "planned, said",
    [
        ({"shares": ["counts its fingers"]}, "shares has no mistake 'counts its fingers'"),
        ({"sharse": ["multiplies by the total"]}, "its core checks no sharse"),
    ],
)
def test_a_planned_mistake_that_is_not_there_is_said(planned, said, monkeypatch, tmp_path, capsys):
    from softmax_course.slides.notes import Notes

    monkeypatch.setattr(Notes, "mistakes", planned)
    assert command_line.main(["slides", "0", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err and not list(tmp_path.iterdir())
