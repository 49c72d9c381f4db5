"""One JupyterLab, started by the course's own command, and one browser for all tests."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from long_cells import LONG
from notebook_page import ROOT, Lab, NotebookPage

TOKEN = "in-a-browser"
LIVE = {"SOFTMAX_COURSE_LIVE": "on"}  # a browser meets what a learner meets
AUTOSAVE = {"@jupyterlab/docmanager-extension/plugin": {"autosaveInterval": 2}}


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    """A course of its own, but for what takes long, in a folder with a space and an accent."""
    root = tmp_path_factory.mktemp("leçons de softmax")
    shutil.copytree(ROOT / "lessons", root / "lessons", ignore=shutil.ignore_patterns(".*"))
    for path in (root / "lessons").glob("*.ipynb"):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] not in LONG]
        path.write_text(json.dumps(notebook), encoding="utf-8")
    (root / "lib" / "softmax_course").mkdir(parents=True)
    return root


@pytest.fixture(scope="session")
def server(course, tmp_path_factory):
    """The address of JupyterLab as `softmax-course lab` starts it, with settings of its own."""
    home = tmp_path_factory.mktemp("home")
    for plugin, settings in AUTOSAVE.items():
        file = home / "LAB_SETTINGS" / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(settings), encoding="utf-8")
    places = {
        "JUPYTER_CONFIG_DIR": "CONFIG",
        "JUPYTER_DATA_DIR": "DATA",
        "JUPYTER_RUNTIME_DIR": "RUNTIME",
        "JUPYTERLAB_SETTINGS_DIR": "LAB_SETTINGS",
        "JUPYTERLAB_WORKSPACES_DIR": "WORKSPACES",
        "IPYTHONDIR": "IPYTHON",
        "SOFTMAX_COURSE_DATA": "LOG",
    }
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "softmax_course", "lab", "--port", str(port), "--no-browser"]
    own = [
        "--allow-root",
        f"--IdentityProvider.token={TOKEN}",
        "--LabApp.expose_app_in_browser=True",
    ]
    with (home / "jupyterlab.log").open("wb") as log:
        process = subprocess.Popen(
            command + own,
            cwd=course,
            env=os.environ | {name: str(home / place) for name, place in places.items()} | LIVE,
            stdout=log,
            stderr=log,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, process, home / "jupyterlab.log")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address, process, log):
    request = urllib.request.Request(
        f"{address}/api/status", headers={"Authorization": f"token {TOKEN}"}
    )
    for _ in range(300):
        try:
            urllib.request.urlopen(request, timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if process.poll() is not None:
                break
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def open_notebook(server, browser):
    """Open a notebook of the course: `open_notebook(path)`. JupyterLab is loaded once."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    lab = Lab(page, server, TOKEN)
    yield lambda path: NotebookPage(lab, path)
    page.close()


@pytest.fixture
def fresh(course, server, request):
    """Return a copy of a lesson that no other test touches: `fresh("00_start_here")`."""

    def copied(stem):
        path = course / f"{stem}.{request.node.originalname}.ipynb"
        shutil.copyfile(course / "lessons" / f"{stem}.ipynb", path)
        return path.name

    return copied
