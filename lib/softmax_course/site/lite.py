"""The site's frame: JupyterLite, with one lesson to a page."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from importlib import resources
from pathlib import Path

APPS = ("notebooks", "tree", "lab")
EXTENSIONS = (
    "@jupyter-widgets/jupyterlab-manager",
    "@jupyterlite/pyodide-kernel-extension",
    "anywidget",
)
PAGE = "softmax-course-page"  # the course's own extension, in plain JavaScript
# On top of the course's settings: work is saved as it is typed. Nobody else writes in a browser's
# storage, so what was written a minute ago is one's own: on a slow machine two savings overlap,
# and JupyterLab would ask which of the two is to stay.
SAVING = {
    "@jupyterlab/docmanager-extension:plugin": {
        "autosaveInterval": 5,
        "lastModifiedCheckMargin": 60_000,
    }
}
# Said to be there already, so that the kernel asks for none of them: course.mjs brings them.
BROUGHT = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython")
ENVIRONMENT = {
    "HOME": "/home/pyodide",
    "MPLBACKEND": "agg",
    "SOFTMAX_COURSE_DATA": "/drive/.softmax-course",
}


class Failed(RuntimeError):
    """JupyterLite could not be built; its own words are in the message."""


def settings():
    """Return what the kernel is told."""
    options = {"packages": list(BROUGHT), "env": ENVIRONMENT}
    return {
        "pyodideUrl": "./pyodide/course.mjs",
        "disablePyPIFallback": True,
        "loadPyodideOptions": options,
    }


def build(contents, overrides, folder, prefix):
    """Build JupyterLite over `contents` into `folder`."""
    with tempfile.TemporaryDirectory() as lite:
        lite = Path(lite)
        page = {
            "appName": "Softmax, hands on",
            "exposeAppInBrowser": True,
            "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": settings()},
        }
        extensions = Path(prefix) / "share" / "jupyter" / "labextensions"
        config = {
            "contents": [str(contents)],
            "output_dir": str(folder),
            "apps": list(APPS),
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
            "ignore_sys_prefix": True,
            "federated_extensions": [str(extensions / name) for name in EXTENSIONS],
        }
        _write(
            lite / "jupyter-lite.json",
            {"jupyter-lite-schema-version": 0, "jupyter-config-data": page},
        )
        _write(lite / "jupyter_lite_config.json", {"LiteBuildConfig": config})
        _write(lite / "overrides.json", overrides | SAVING)
        done = subprocess.run(
            [sys.executable, "-m", "jupyterlite_core", "build"],
            cwd=lite,
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )
        if done.returncode:
            raise Failed(f"JupyterLite could not be built:\n{done.stdout}\n{done.stderr}")
    _add_page(folder)


def _add_page(folder):
    source = (resources.files(__package__) / "files" / "page.js").read_bytes()
    name = f"page.{hashlib.sha256(source).hexdigest()[:12]}.js"
    place = folder / "extensions" / PAGE / "static" / name
    place.parent.mkdir(parents=True)
    place.write_bytes(source)
    config = folder / "jupyter-lite.json"
    site = json.loads(config.read_text(encoding="utf-8"))
    site["jupyter-config-data"]["federated_extensions"].append(
        {"name": PAGE, "load": f"static/{name}", "extension": "./extension"}
    )
    _write(config, site)


def _write(path, value):
    path.write_text(json.dumps(value, indent=1), encoding="utf-8")
