"""The library's own tests in the Python that the site runs, under Node."""

import os
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

import pytest
from notebook_page import ROOT

ALL = os.environ.get("SOFTMAX_COURSE_SITE_LESSONS") == "all"
FOLDERS = ("data", "widgets", "network", "plots", "checks", "exercises", "numerics")
PYTESTS = ("pytest", "pluggy", "iniconfig", "pygments", "mpmath")
# What a page's Python has not: other packages, programs beside it.
ELSEWHERE = re.compile(
    r"^\s*(?:from|import) (?:hypothesis|nbformat|playwright|scipy|sklearn|subprocess)\b", re.M
)
# Tests of what is otherwise there, with the reason.
CANNOT = {
    "no threads": ("slow_redraw", "two_threads"),
    "whole numbers are int32, and an array has at most 2**31 entries": (
        "int64_come_out",
        "no_memory_holds",
    ),
    "NumPy never warns": ("warnings_do_not_change", "warnings_are_recorded"),
    "a shallow stack": ("cannot_be_read",),
    "other words for a file in a folder's place": (
        "in_the_place_of_the_folder",
        "what_follows_from_it",
    ),
    "a test of what is no browser": (
        "live_views_are_off",
        "outside_a_browser",
        "no_button_is_heard",
    ),
    "after 2000 steps the last digit is the platform's": ("star_is_level",),
}


@pytest.fixture(scope="module")
def pure(tmp_path_factory):
    """A folder with pytest and what it needs, in plain Python."""
    folder = tmp_path_factory.mktemp("pure")
    for name in PYTESTS:
        for file in metadata.distribution(name).files:
            if file.suffix not in (".pyc", ".so") and ".." not in file.parts:
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file.locate(), folder / file)
    return folder


@pytest.mark.parametrize("name", FOLDERS if ALL else FOLDERS[:1])
def test_the_librarys_tests_pass_in_the_pages_python(name, built, pure):
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node: not on this machine; get it from https://nodejs.org")
    tests = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "tests" / name).glob("test_*.py"))
        if not ELSEWHERE.search(path.read_text(encoding="utf-8"))
    ]
    script = Path(__file__).with_name("in_node.mjs")
    names = [name for group in CANNOT.values() for name in group]
    command = [
        node,
        script,
        built / "pyodide",
        ROOT,
        pure,
        *tests,
        "-k",
        f"not ({' or '.join(names)})",
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
