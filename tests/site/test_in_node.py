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
# Threads there are none, and arrays of whole numbers are int32.
CANNOT = "slow_redraw or two_threads or int64_come_out or live_views_are_off"


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
    command = [node, script, built / "pyodide", ROOT, pure, *tests, "-k", f"not ({CANNOT})"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
