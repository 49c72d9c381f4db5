"""Is this machine ready for a lesson? Tried, not guessed: a kernel, a picture, a slider."""

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from softmax_course import __version__, copies
from softmax_course.checks import log
from softmax_course.lab import homeless
from softmax_course.lab.versions import pip, unfit

PATIENCE = 60  # seconds for any one answer of the kernel: an old laptop, its first import
COURSE = "import softmax_course\nassert softmax_course.__version__ == {!r}, softmax_course"
PICTURE = "from softmax_course import plots\nplots.pipeline([7, 4, 0])"
SLIDER = "from softmax_course import widgets\nwidgets.pipeline_explorer()"
PAGES_OF_WIDGETS = ("@jupyter-widgets/jupyterlab-manager", "anywidget")
AGAIN = f"{pip('install --force-reinstall -r requirements.txt')} mends it."
COPIES = 2**20  # bytes: the lessons, and what they show


class Unfit(Exception):
    """What is missing, as a sentence, and the line that mends it."""


def report(folder):
    """Try what a lesson needs; return one sentence to pass on, and whether all is there.

    Parameters
    ----------
    folder : path, where the learner's copies are or will be

    Returns
    -------
    tuple of str and bool
        "Python 3.13, course 0.1.0, kernel starts, picture drawn, sliders answer: ready.",
        or how far it went, what is missing, and the line that mends it.
    """
    fit = [f"Python {sys.version_info.major}.{sys.version_info.minor}", f"course {__version__}"]
    try:
        for step in _steps(Path(folder)):
            fit.append(step)
    except Unfit as problem:
        return f"{', '.join(fit)}: not ready. {problem}", False
    return f"{', '.join(fit)}: ready.", True


def _steps(folder):
    """Yield what was tried and is fit, in order; the first that is not raises Unfit."""
    for look in (homeless, unfit, _unseen_widgets, lambda: _closed(folder), log.trouble):
        if problem := look():
            raise Unfit(problem)
    with _kernel() as client:
        _run(client, COURSE.format(__version__), "The kernel has not this course")
        yield "kernel starts"
        shown = _run(client, PICTURE, "No picture is drawn")
        if not any("<img" in _html(message) for message in shown):
            raise Unfit(f"No picture is drawn: {AGAIN}")
        yield "picture drawn"
        _move(client, _run(client, SLIDER, "There are no sliders"))
        yield "sliders answer"


def _unseen_widgets():
    """Return a sentence if JupyterLab would show no sliders, or None."""
    from jupyter_core.paths import jupyter_path

    for name in PAGES_OF_WIDGETS:
        if not any(Path(place, name).is_dir() for place in jupyter_path("labextensions")):
            return f"JupyterLab would show no sliders, since it has no {name}: {AGAIN}"
    return None


def _closed(folder):
    """Return a sentence if the copies cannot be written, or None."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=there) as probe:
            probe.write(bytes(COPIES))
    except OSError as problem:
        return (
            f"Your copies cannot be in {folder} ({problem.strerror}): name a folder that you may "
            f"write in, as in {copies.command('lab --folder FOLDER')}."
        )
    return None


@contextmanager
def _kernel():
    """Give a client of a fresh kernel, the one that `lab` would start; end it afterwards."""
    from jupyter_client.kernelspec import NoSuchKernel
    from jupyter_client.manager import start_new_kernel

    os.environ.setdefault("JUPYTER_PREFER_ENV_PATH", "1")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        manager, client = start_new_kernel(startup_timeout=PATIENCE, **quiet)
    except (RuntimeError, OSError, NoSuchKernel) as problem:
        raise Unfit(f"No kernel starts ({problem}): {AGAIN}") from problem
    try:
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _run(client, source, otherwise):
    """Run a cell and return its messages; Unfit, in the words of `otherwise`, if it fails."""
    messages = []
    try:
        reply = client.execute_interactive(
            source, output_hook=messages.append, allow_stdin=False, timeout=PATIENCE
        )
    except TimeoutError as problem:
        raise Unfit(f"{otherwise}: the kernel does not answer. {AGAIN}") from problem
    content = reply["content"]
    if content["status"] != "ok":
        raise Unfit(f"{otherwise} ({content['ename']}: {content['evalue']}): {AGAIN}")
    return messages


def _html(message):
    return message["content"].get("data", {}).get("text/html", "")


def _move(client, messages):
    """Move the first slider, as a page does, and wait until something else has followed."""
    opened = [m["content"] for m in messages if m["msg_type"] == "comm_open"]
    states = {content["comm_id"]: content["data"].get("state", {}) for content in opened}
    sliders = [one for one, state in states.items() if {"value", "max"} <= set(state)]
    if not sliders:
        raise Unfit(f"There are no sliders: {AGAIN}")
    moved = {"method": "update", "state": {"value": states[sliders[0]]["max"]}, "buffer_paths": []}
    message = client.session.msg("comm_msg", {"comm_id": sliders[0], "data": moved})
    client.shell_channel.send(message)
    if not any(_follows(answer, sliders[0]) for answer in _answers(client, message)):
        raise Unfit(f"The sliders do not answer: {AGAIN}")


def _answers(client, message):
    """Yield what the kernel publishes because of a message, until it is done."""
    from queue import Empty

    while True:
        try:
            answer = client.get_iopub_msg(timeout=PATIENCE)
        except Empty:
            return
        if answer["parent_header"].get("msg_id") == message["header"]["msg_id"]:
            yield answer
            if answer["content"].get("execution_state") == "idle":
                return


def _follows(answer, slider):
    content = answer["content"]
    other = answer["msg_type"] == "comm_msg" and content["comm_id"] != slider
    return other and content["data"].get("method") == "update"
