"""What is installed without a checkout carries the data files."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

LIB = Path(__file__).resolve().parents[2] / "lib"
FILES = LIB / "softmax_course" / "data" / "files"
OFFLINE = ["--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "-q"]


def run(*command, cwd=None):
    done = subprocess.run([sys.executable, *command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    place = tmp_path_factory.mktemp("wheel")
    run("-m", "pip", "wheel", *OFFLINE, "-w", place, LIB)
    (made,) = place.glob("softmax_course-*.whl")
    return made


def test_the_wheel_holds_every_data_file(wheel):
    with zipfile.ZipFile(wheel) as packed:
        for file in FILES.iterdir():
            assert packed.read(f"softmax_course/data/files/{file.name}") == file.read_bytes()


def test_an_installed_copy_reads_its_own_data(wheel, tmp_path):
    run("-m", "pip", "install", *OFFLINE, "--target", tmp_path / "site", wheel)
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n"
        "from softmax_course import data\n"
        "print(data.__file__)\n"
        "print(len(data.penguins()), len(data.digits()), len(data.short_text()))"
    )
    where, sizes = run("-c", program, cwd=tmp_path).splitlines()
    assert Path(where).is_relative_to(tmp_path / "site")
    assert sizes == "333 1797 4999"
