"""The course as a static site, which needs nothing but a browser."""

import importlib.util
import json
import shutil
import sys
import tempfile
from pathlib import Path

from softmax_course import copies
from softmax_course.site import lessons, lite, reading, runtime, start
from softmax_course.site.lite import Failed

__all__ = ["Failed", "build", "require"]

FOLDER = "site"
SETTINGS = "lib/settings/share/jupyter/lab/settings/overrides.d/softmax-course.json"


def build(root, folder, pyodide=None, say=print):
    """Build the site of the course at `root` in `folder`.

    An earlier site there is replaced once the new one is whole.

    Parameters
    ----------
    root, folder : path
    pyodide : path or address, optional
        A folder with a Pyodide release, to be carried along; or where to load one from.
    say : callable
        Receives each sentence for whoever builds.

    Raises
    ------
    Missing
        If `folder` holds something else than a site, or Pyodide is not where it should be.
    Failed
        If JupyterLite cannot be built.
    """
    root, folder = Path(root).resolve(), Path(folder).resolve()
    refuse_strangers(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".site-") as work:
        contents, made = Path(work) / "contents", Path(work) / "site"
        contents.mkdir()
        runtime.write(root, Path(work) / "pyodide", sys.prefix, pyodide)
        for lesson in copies.lessons(root):
            text = lessons.for_browser(lesson)
            (contents / lesson.name).write_text(text, encoding="utf-8")
        say("Building JupyterLite over the lessons ...")
        overrides = json.loads((root / SETTINGS).read_text(encoding="utf-8"))
        lite.build(contents, overrides, made, sys.prefix)
        (Path(work) / "pyodide").rename(made / "pyodide")
        reading.write(root, made / reading.FOLDER)
        start.write(root, made)
        if folder.exists():
            shutil.rmtree(folder)
        made.rename(folder)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    say(f"The site is in {folder}: {size / 1e6:.0f} MB.")


def require():
    """Raise ImportError where JupyterLite, which builds as a program of its own, is missing."""
    for name in ("jupyterlite_core", "jupyterlite_pyodide_kernel"):
        if importlib.util.find_spec(name) is None:
            raise ImportError(name=name)


def refuse_strangers(folder):
    """Raise Missing where `folder` holds anything but a site that was built before."""
    if folder.exists() and not (folder.is_dir() and _is_ours(folder)):
        raise copies.Missing(
            f"{folder} holds something else than a site of the course: name another folder."
        )


def _is_ours(folder):
    return not any(folder.iterdir()) or (folder / "pyodide" / runtime.ENTRY).is_file()
