"""Imports point down, modules stay short, and the top level stays tidy."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "lib" / "softmax_course"
FILES = sorted(PACKAGE.rglob("*.py"))
VISIBLE = {"README.md", "requirements.txt", "lessons", "solutions", "lib", "tests"}

SCIENCE = {"numpy"}
DRAWING = SCIENCE | {"matplotlib", "PIL", "IPython"}
CONTROLS = DRAWING | {"ipywidgets", "anywidget", "traitlets"}
BROWSER = {"js", "pyodide"}  # they come with the browser's Python, and are nobody's to declare
HUB = {"jupyterhub"}  # who starts the room as its service
FACADE = ""  # the top of the package, which re-exports layers 0 and 1 and nothing else
LAYER_0 = {"numerics", "checks"}
LAYER_1 = {"losses", "metrics", "data", "examples"}
LAYERS_0_TO_2 = LAYER_0 | LAYER_1 | {"network", FACADE}
EVERYWHERE = {"host"}  # the standard library alone
# part: (parts of the course, packages of others) that it may import, besides the
# standard library and itself
ALLOWED = {
    "host": (set(), set()),
    "__init__": (LAYER_0 | LAYER_1 | {"seat"}, SCIENCE),  # the seat when it is asked for
    "seat": ({"checks", "files"}, BROWSER),
    "numerics": (set(), SCIENCE),
    "checks": (set(), SCIENCE),
    "losses": ({"numerics"}, SCIENCE),
    "metrics": ({"numerics", "losses"}, SCIENCE),
    "data": ({"numerics"}, SCIENCE),
    "examples": ({"numerics"}, SCIENCE),
    "network": (LAYER_0 | LAYER_1 | {FACADE}, SCIENCE),
    "plots": (LAYERS_0_TO_2, DRAWING),
    "widgets": (LAYERS_0_TO_2 | {"plots", "host"}, CONTROLS | BROWSER),
    "exercises": (LAYERS_0_TO_2 | {"seat"}, SCIENCE),
    "slides": (
        {"authoring", "checks", "classroom", "copies", "export", "files", "markup", "progress"},
        {"nbformat"},
    ),
    "markup": ({"export"}, {"mistune"}),
    "files": (set(), set()),
    "editions": ({"files"}, set()),
    "answers": (set(), set()),
    "copies": ({"answers", "editions", "files"}, set()),
    "saving": (set(), set()),  # JupyterLab's server loads it: nothing heavy
    "lab": (
        {"__version__", "checks", "copies", "files", "placing"},
        {"jupyterlab", "jupyter_client", "jupyter_core", "packaging", "tornado", "zmq"},
    ),
    "standing": (set(), set()),
    "progress": ({"checks", "exercises", "files", "standing"}, set()),
    "classroom": (
        {"checks", "copies", "progress", "seat", "site", "standing"},
        {"segno", "tornado"} | HUB,
    ),
    "authoring": (
        {"answers", "copies", "files"},
        {"IPython", "ipykernel", "jupyter_client", "nbclient", "nbconvert", "nbformat"}
        | {"traitlets"},
    ),
    "export": (set(), {"latex2mathml", "nbconvert", "nbformat", "traitlets"}),
    "site": ({"copies", "markup", "progress"}, {"pygments"}),
    "placing": ({"copies"}, set()),
    "__main__": (
        {"__version__", "authoring", "classroom", "copies", "lab"}
        | {"placing", "progress", "site", "slides"},
        set(),
    ),
}


# What a learner's kernel imports, and what no line asks for, since another package brings it.
TAUGHT_WITH = {"__init__", "host", "plots", "widgets", "exercises", "checks", *LAYERS_0_TO_2} - {
    ""
}
COMES_WITH = {
    "IPython": "ipywidgets",
    "PIL": "matplotlib",
    "traitlets": "ipywidgets",
    "jupyter_core": "jupyter-client",
    "packaging": "jupyterlab",
    "tornado": "jupyter-server",
    "zmq": "jupyter-client",
}


def part(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(source, module):
    """Yield the dotted names that `source` imports; `module` resolves relative imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            start = ".".join([*above, *filter(None, [node.module])])
            bare = start == "softmax_course"
            yield from (f"{start}.{alias.name}" if bare else start for alias in node.names)


def upward(source, path):
    """List what `source`, standing at `path`, imports and may not."""
    module = ".".join(["softmax_course", *path.relative_to(PACKAGE).with_suffix("").parts])
    if part(path) not in ALLOWED:
        return [f"{part(path)} is in no layer"]
    parts, packages = ALLOWED[part(path)]
    return [
        name
        for name in imports(source, module)
        for top, below in [[*name.split("."), ""][:2]]
        if not (
            (top == "softmax_course" and below in parts | EVERYWHERE | {part(path)})
            or (top != "softmax_course" and top in packages | sys.stdlib_module_names)
        )
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path):
    assert upward(path.read_text(encoding="utf-8"), path) == []


@pytest.mark.parametrize(
    "line, found",
    [
        ("from softmax_course import plots", ["softmax_course.plots"]),
        ("from softmax_course.plots import show", ["softmax_course.plots"]),
        ("import softmax_course.widgets.quiz", ["softmax_course.widgets.quiz"]),
        ("from .. import plots", ["softmax_course.plots"]),
        ("def late():\n    import scipy.special", ["scipy.special"]),
        ("import math\nimport softmax_course as sc\nfrom softmax_course.checks import log", []),
    ],
)
def test_an_upward_import_is_noticed(line, found):
    assert upward(line, PACKAGE / "exercises" / "logits.py") == found


def declared(*extras):
    """Return the names of what the base asks for, and of what the extras add."""
    text = (ROOT / "lib" / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    groups = [project["dependencies"], *(project["optional-dependencies"][e] for e in extras)]
    return {re.match(r"[\w-]+(?=>=)", line)[0] for group in groups for line in group}


def wanted(parts):
    """Return the packages that some parts of the course may import, by pip's names."""
    names = set().union(*(ALLOWED[one][1] for one in parts)) - BROWSER - HUB
    return {COMES_WITH.get(name, name.lower().replace("_", "-")) for name in names}


def test_the_base_asks_for_all_that_a_lesson_imports_and_for_nothing_else():
    assert wanted(TAUGHT_WITH) == declared()


def test_the_extra_lab_asks_for_what_opens_and_builds_the_course():
    assert wanted(set(ALLOWED) - {"site"}) <= declared("lab")


def test_the_extra_site_asks_for_what_builds_the_site():
    assert wanted({"site", "markup"}) <= declared("site")


def test_a_part_that_stands_in_no_layer_is_noticed():
    assert upward("", PACKAGE / "leftovers" / "late.py") == ["leftovers is in no layer"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_is_longer_than_250_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_not_named_for_leftovers(path):
    assert path.stem not in {"utils", "helpers", "misc", "common"}


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("*.py")), ids=lambda p: p.name)
def test_test_files_carry_names_of_their_own(path):
    same = [p for p in (ROOT / "tests").rglob(path.name) if p.stem not in ("conftest", "__init__")]
    assert len(same) <= 1, "pytest imports test files by their bare name"


def test_the_top_level_shows_six_names():
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is no git checkout; get one with: git clone")
    tops = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {name for name in tops if not name.startswith(".")} <= VISIBLE
