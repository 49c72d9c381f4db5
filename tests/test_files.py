"""A file is there whole or not at all, whatever stops its writing."""

import pytest

from softmax_course import files


@pytest.fixture
def limit():
    """Let no file of this process grow beyond a thousand bytes: writing stops half way."""
    why_not = "not on Windows, which limits no file; run on Linux or macOS: pytest"
    resource = pytest.importorskip("resource", reason=why_not)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def names(folder):
    return [path.name for path in folder.iterdir()]


def test_what_is_written_is_there(tmp_path):
    files.write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_nothing_else_is_left_beside_it(tmp_path):
    files.write(tmp_path / "a", b"new")
    assert names(tmp_path) == ["a"]


def test_what_stood_there_is_kept_under_the_name_given(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    files.write(tmp_path / "a", b"new", aside=tmp_path / "b")
    assert ((tmp_path / "a").read_bytes(), (tmp_path / "b").read_bytes()) == (b"new", b"old")


def test_a_name_that_is_taken_meanwhile_is_not_overwritten(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(name.encode())
    with pytest.raises(FileExistsError):
        files.write(tmp_path / "a", b"new", aside=tmp_path / "b")
    assert ((tmp_path / "a").read_bytes(), (tmp_path / "b").read_bytes()) == (b"a", b"b")


def test_a_write_that_the_system_stops_half_way_leaves_the_old_file(tmp_path, limit):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(OSError):
        files.write(tmp_path / "a", bytes(100_000), aside=tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_write_that_the_system_stops_half_way_leaves_no_piece(tmp_path, limit):
    with pytest.raises(OSError):
        files.write(tmp_path / "a", bytes(100_000))
    assert names(tmp_path) == []


def test_ctrl_c_in_the_middle_leaves_no_piece(tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(type(tmp_path), "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path / "a", b"new")
    assert names(tmp_path) == []
