"""One line fetches all, one installs it without an index; an old Python is told what it needs."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from fresh_python import LIB

ROOT = LIB.parent
GUIDE = (ROOT / "solutions" / "README.md").read_text(encoding="utf-8")
LINES = re.findall(r"^\.venv/bin/pip (.*wheels.*)$", GUIDE, re.M)


def test_the_guide_has_a_line_that_fetches_and_one_that_installs():
    assert [line.split()[0] for line in LINES] == ["download", "install"]


def test_what_the_guides_line_fetches_installs_without_an_index(environment, tmp_path):
    here = tmp_path / "course"
    shutil.copytree(LIB, here / "lib", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "requirements.txt", here / "requirements.txt")
    made = environment()
    for line in LINES:
        done = made.pip(*line.split(), "-q", cwd=here)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def old_python():
    """A Python that is too old for the course."""
    named = filter(None, map(shutil.which, ("python3.10", "python3.9", "python3.8")))
    for python in [*named, *sorted(Path.home().glob(".pyenv/versions/3.10.*/bin/python"))]:
        if subprocess.run([python, "--version"], capture_output=True, check=False).returncode == 0:
            return python
    return pytest.skip("not on a machine without Python 3.10; get one with: pyenv install 3.10")


@pytest.mark.parametrize("what", ["-rrequirements.txt", "./lib"])
def test_a_python_that_is_too_old_is_told_which_one_is_needed(what, environment, old_python):
    done = environment(old_python).pip("install", what, cwd=ROOT)
    last = [line for line in done.stderr.splitlines() if line.startswith("ERROR")][-1]
    assert done.returncode != 0 and re.search(r"python.*3\.11", last, re.I)
