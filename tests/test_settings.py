"""The settings that travel with the package, and nothing more than they promise."""

import json
import sys
from importlib import metadata
from pathlib import Path

import pytest

FILE = "share/jupyter/lab/settings/overrides.d/softmax-course.json"
CARRIED = Path(__file__).resolve().parents[1] / "lib" / "settings"
SOURCE = CARRIED / FILE
SHORTCUTS = "@jupyterlab/shortcuts-extension:shortcuts"
FROM = ".jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite)"


@pytest.fixture
def settings():
    return json.loads(SOURCE.read_text(encoding="utf-8"))


def jupyterlab_shortcuts():
    schema = "share/jupyter/lab/schemas/@jupyterlab/notebook-extension/tracker.json"
    text = (Path(sys.prefix) / schema).read_text(encoding="utf-8")
    return json.loads(text)["jupyter.lab.shortcuts"]


def scoped(shortcut):
    """JupyterLab's shortcut switched off, and the same one for a focused cell only."""
    there = {"selector": f"{FROM} .jp-Cell:focus"}
    return [shortcut | {"disabled": True}, shortcut | there]


@pytest.mark.parametrize(
    "file",
    [path for path in sorted(CARRIED.rglob("*")) if path.is_file()],
    ids=lambda path: path.relative_to(CARRIED).parts[0],
)
def test_what_is_installed_equals_its_source(file):
    installed = Path(sys.prefix) / file.relative_to(CARRIED)
    again = "out of date; `pip install -e ./lib` installs them again"
    assert installed.exists() and installed.read_bytes() == file.read_bytes(), again


def test_the_shortcuts_are_jupyterlabs_own_scoped_to_cells(settings):
    if metadata.version("jupyterlab") < "4.6":
        pytest.skip("not on an older JupyterLab, which lacks some of them; run: .ci/run")
    fired_anywhere = [one for one in jupyterlab_shortcuts() if one["selector"].startswith(FROM)]
    wanted = [entry for shortcut in fired_anywhere for entry in scoped(shortcut)]
    assert settings[SHORTCUTS]["shortcuts"] == wanted


def test_nothing_but_shortcuts_and_the_news_prompt_is_set(settings):
    assert {plugin: list(values) for plugin, values in settings.items()} == {
        SHORTCUTS: ["shortcuts"],
        "@jupyterlab/apputils-extension:notification": ["fetchNews"],
    }


def test_the_news_prompt_is_answered_no(settings):
    assert settings["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"
