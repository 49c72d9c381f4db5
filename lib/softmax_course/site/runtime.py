"""What the browser runs: Pyodide as it was released, and one archive of ours beside it."""

import io
import json
import shutil
import subprocess
import urllib.request
import zipfile
from importlib import metadata, resources
from pathlib import Path

from softmax_course import copies
from softmax_course.site import wheels

# The release that the tests open in a browser, at its usual address.
RELEASE = "https://cdn.jsdelivr.net/pyodide/v0.27.7/full/"
ENTRY, LOCK = "course.mjs", "pyodide-lock.json"
CORE = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
NEEDED = ("numpy", "matplotlib", "ipython", "traitlets")
# What those ask for and the course never loads: PDF, time zones, another way to draw, a terminal.
SPARED = {"fonttools", "pytz", "matplotlib-pyodide", "prompt-toolkit", "wcwidth"}
PURE = ("ipywidgets", "anywidget", "comm", "psygnal", "typing_extensions")
KERNEL = ("ipykernel-*.whl", "pyodide_kernel-*.whl")
# Parts of the course that serve those who build it or start a server.
AT_HOME = {"authoring", "classroom", "export.py", "lab", "markup.py", "saving.py", "site"}
AT_HOME |= {"slides", "__main__.py"}
WHEELS = "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension/static/pypi"


def write(root, folder, prefix, pyodide=None):
    """Write the site's `pyodide` folder: what the kernel loads, and from where.

    Parameters
    ----------
    root, folder, prefix : path
        The course, the new folder, and the environment that holds JupyterLite's kernel.
    pyodide : path or address, optional
        A folder with a Pyodide release, which is carried along, or an address to load it
        from (by default the usual one).

    Raises
    ------
    Missing
        If there is no Pyodide there, or a package that the course needs is not in it.
    """
    folder.mkdir(parents=True)
    local = pyodide is not None and "://" not in str(pyodide)
    lock = chosen(_read_lock(pyodide, local))
    if local:
        for name in CORE:
            shutil.copyfile(_found(Path(pyodide) / name), folder / name)
        for package in lock["packages"].values():
            whole = _found(Path(pyodide) / package["file_name"]).read_bytes()
            (folder / package["file_name"]).write_bytes(wheels.slim(whole))
    (folder / "course.zip").write_bytes(_archive(root, prefix))
    if local:
        _compile(Path(pyodide), folder)
        for package in lock["packages"].values():
            package["sha256"] = wheels.fingerprint(folder / package["file_name"])
    archive = f"course-{wheels.fingerprint(folder / 'course.zip')[:12]}.zip"
    (folder / "course.zip").rename(folder / archive)
    (folder / LOCK).write_text(json.dumps(lock), encoding="utf-8")
    recipe = {
        "pyodide": "./" if local else str(pyodide or RELEASE).rstrip("/") + "/",
        "archive": archive,
        "packages": sorted(lock["packages"]),
    }
    source = (resources.files(__package__) / "files" / ENTRY).read_text(encoding="utf-8")
    (folder / ENTRY).write_text(source.replace("RECIPE", json.dumps(recipe)), encoding="utf-8")


def chosen(lock):
    """Return the part of Pyodide's list of packages that the course loads."""
    packages, kept, wanted = lock["packages"], {}, list(NEEDED)
    while wanted:
        name = wanted.pop().lower().replace("_", "-")
        if name in kept or name in SPARED:
            continue
        if name not in packages:
            raise copies.Missing(f"This Pyodide has no package {name}, which the course needs.")
        needs = [n for n in packages[name]["depends"] if n.replace("_", "-") not in SPARED]
        kept[name] = packages[name] | {"depends": needs}
        wanted += needs
    return lock | {"packages": kept}


def _read_lock(pyodide, local):
    if local:
        return json.loads(_found(Path(pyodide) / LOCK).read_text(encoding="utf-8"))
    address = str(pyodide or RELEASE).rstrip("/") + "/" + LOCK
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return json.load(answer)
    except (OSError, ValueError) as problem:
        raise copies.Missing(
            f"Pyodide cannot be had from {address} ({problem}): name a folder with a release "
            "with --pyodide, or try again with internet."
        ) from problem


def _found(path):
    if not path.is_file():
        raise copies.Missing(f"{path.parent} is no release of Pyodide: it has no {path.name}.")
    return path


def _compile(pyodide, folder):
    """Compile the packages in `folder`, where Node is there to do it: a page then starts sooner.

    The release's own file with Python's library is none of them.
    """
    node = shutil.which("node")
    if node is None:
        return
    with resources.as_file(resources.files(__package__) / "files" / "compile.mjs") as script:
        command = [node, str(script), str(pyodide.resolve()), str(folder)]
        subprocess.run(command, check=True, timeout=600)


def _archive(root, prefix):
    """Return a zip of the course and of the pure packages that it needs in the browser."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(_contents(root, prefix).items()):
            stamp = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            stamp.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(stamp, content)
    return buffer.getvalue()


def _contents(root, prefix):
    found = {}
    for name in PURE:
        for file in metadata.distribution(name).files:
            pure = file.suffix == ".py" and ".." not in file.parts and "tests" not in file.parts
            if pure or file.name == "METADATA":
                found[file.as_posix()] = file.read_binary()
    for pattern in KERNEL:
        (wheel,) = sorted((Path(prefix) / WHEELS).glob(pattern))
        with zipfile.ZipFile(wheel) as packed:
            found |= {name: packed.read(name) for name in packed.namelist()}
    package = Path(root) / "lib" / "softmax_course"
    for file in sorted(package.rglob("*")):
        place = file.relative_to(package)
        if file.is_file() and place.parts[0] not in AT_HOME and "__pycache__" not in place.parts:
            found[f"softmax_course/{place.as_posix()}"] = file.read_bytes()
    stand_in = resources.files(__package__) / "files" / "piplite.py"
    found["piplite/__init__.py"] = found["piplite/piplite.py"] = stand_in.read_bytes()
    return found
