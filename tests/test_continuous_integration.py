"""`.ci/run` runs the README's command, with or without pins, on every checkout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
COMMAND = next(
    line
    for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    if line.endswith(".venv/bin/pytest")
)
PINNED = {
    "requirements.txt": "numpy==2.4.6\n-e ./lib\n",
    "tests/requirements.txt": "-r ../requirements.txt\npytest==9.2.0\n",
}
BOUNDS = """[build-system]
requires = ["flit_core>=3.11,<5"]
[project]
dependencies = [
    "numpy>=2.0,<3",
]
[project.optional-dependencies]
site = [
    "jupyterlite-core>=0.8",
]
lab = [
    "jupyter-client>=8.9,<9",
]
"""
# Programs that note what they see; pip follows -r as pip does, from the file that says it.
STAND_INS = {
    "python3": "#!/bin/sh\n",
    ".venv/bin/pip": """#!/bin/sh
cat "$3" "$(dirname "$3")/../requirements.txt" >installed
""",
    ".venv/bin/pytest": "#!/bin/sh\ncat requirements.txt tests/requirements.txt >tested\n"
    'echo "$PYTEST_ADDOPTS" >options\n',
    ".venv/bin/ruff": "#!/bin/sh\n",
}


@pytest.fixture
def checkout(tmp_path):
    """A folder with spaces that holds `.ci/run`, the README's command and stand-ins."""
    if sys.platform == "win32":
        pytest.skip("not on Windows, whose bash may be another system's; run: .ci/run")
    root = tmp_path / "my course"
    texts = PINNED | STAND_INS | {"README.md": f"```\n{COMMAND}\n```\n"}
    texts["lib/pyproject.toml"] = BOUNDS
    texts[".ci/run"] = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for name, text in texts.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        file.chmod(0o755)
    return root


def run(root, *options):
    found = os.pathsep.join([str(root), os.environ["PATH"]])
    own = {"PATH": found, "SOFTMAX_COURSE_BROWSER": "any", "TMPDIR": str(root.parent)}
    command = [root / ".ci" / "run", *options]
    done = subprocess.run(
        command, env=os.environ | own, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return [(root / name).read_text(encoding="utf-8") for name in ("installed", "tested")]


def test_it_installs_the_pins(checkout):
    installed, _ = run(checkout)
    assert "numpy==2.4.6" in installed and "pytest==9.2.0" in installed


def test_the_newest_versions_are_installed_from_copies_without_pins(checkout):
    installed, _ = run(checkout, "--newest")
    assert {"numpy", "pytest", "-e ./lib"} <= set(installed.splitlines())


def test_with_the_newest_versions_pytest_still_reads_the_pins(checkout):
    _, tested = run(checkout, "--newest")
    assert tested == "".join(PINNED.values())


def test_the_copies_without_pins_are_cleared_away(checkout):
    before = sorted(checkout.parent.iterdir())
    run(checkout, "--newest")
    assert sorted(checkout.parent.iterdir()) == before


def test_the_oldest_versions_are_the_lower_bounds_of_what_opens_the_course(checkout):
    installed, _ = run(checkout, "--oldest")
    assert "numpy==2.0\njupyter-client==8.9\n-e ./lib\n" in installed
    assert "jupyterlite" not in installed and "pytest==9.2.0" in installed


def test_with_the_oldest_versions_no_browser_is_asked_for(checkout):
    run(checkout, "--oldest")
    assert "-m 'not browser'" in (checkout / "options").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name, value",
    [(".ci/run", "eol: lf"), ("lessons/a.ipynb", "eol: lf"), ("a.png", "text: unset")],
)
def test_a_checkout_has_the_same_line_ends_on_every_system(name, value):
    command = ["git", "check-attr", "text", "eol", "--", name]
    asked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if asked.returncode:
        pytest.skip("this is no git checkout; get one with: git clone")
    assert f"{name}: {value}" in asked.stdout


def test_contributing_gives_the_test_command_of_windows():
    text = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
    windows = COMMAND.replace("python3", "py -3").replace(".venv/bin/", ".venv\\Scripts\\")
    assert windows in text
