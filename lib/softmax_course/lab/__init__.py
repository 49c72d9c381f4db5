"""JupyterLab, started in this process on the learner's own copies."""

import errno
import os
import webbrowser
from pathlib import Path

from softmax_course import copies, host
from softmax_course.lab import earlier
from softmax_course.lab.arguments import given, options, split
from softmax_course.lab.versions import unfit

STOPPING = ("-h", "--help", "--help-all", "--version", "--generate-config", "--show-config")


def start(root, folder, port=None, extra=(), say=print):
    """Open JupyterLab on the copies in `folder` and stay until Ctrl-C ends it.

    Parameters
    ----------
    root, folder : path
        The repository, and where the learner's copies are (made when missing).
    port : int, optional
        This port or none; without it JupyterLab takes the next free one.
    extra : sequence of str
        JupyterLab's own options, and among them perhaps the lesson to open.
    say : callable
        Receives each sentence for the learner.

    Raises
    ------
    SystemExit
        As JupyterLab does, with its exit status.
    """
    if host.kind() == "hub":
        for sentence in _on_a_hub(root, folder, extra):
            say(sentence)
        return
    # Kernels of this environment come before those in the home folder, so that
    # "python3" is the Python with the course, activated or not.
    os.environ.setdefault("JUPYTER_PREFER_ENV_PATH", "1")
    os.environ[host.VARIABLE] = "lab"  # so that the words of the lessons fit
    if problem := homeless() or unfit():
        say(problem)
        raise SystemExit(1)
    from jupyterlab.labapp import LabApp

    if any(word in STOPPING for word in extra):
        LabApp.launch_instance(list(extra))
        return
    word, extra = split(extra, LabApp.flags)
    lesson = None if word is None else copies.find_lesson(root, word)
    for sentence in _copies(root, folder):
        say(sentence)
    if problem := _refused(port):
        say(problem)
        raise SystemExit(1)
    learners = given(extra, LabApp.aliases, LabApp.flags)
    ours = options(root, folder, port, lesson, learners)
    server = LabApp.initialize_server(argv=[*ours, *extra])
    for sentence in _greeting(server):
        say(sentence)
    server.identity_provider.token_generated = False  # the address is said, once is enough
    server.start()


def _on_a_hub(root, folder, extra):
    """Make the copies, and say where they are: a second server could not be reached."""
    word, _ = split(extra, ())
    lesson = copies.lessons(root)[0] if word is None else copies.find_lesson(root, word)
    yield from _copies(root, folder)
    yield f"This JupyterLab is served to you already: open {Path(folder) / lesson.name} in it."


def _copies(root, folder):
    """Bring the learner's copies up to date; where there were none, offer earlier ones."""
    offered = None if Path(folder).is_dir() else earlier.offer(root, folder)
    yield from copies.make(root, folder)
    earlier.note(folder)
    if offered:
        yield offered


def _greeting(server):
    """Say where JupyterLab is, and what a learner must do, before it starts."""
    if getattr(os, "geteuid", lambda: 1)() == 0 and not server.allow_root:
        yield "You are root here, as in a container: add --allow-root to start all the same."
        return
    default = server.trait_defaults("port")
    wanted = int(server.config.ServerApp.get("port", default))
    if wanted and server.port != wanted:
        yield f"Port {wanted} is taken by another program, so this JupyterLab has {server.port}."
    address = server.connect_url.split()[0]
    if server.open_browser and not _has_browser(server.browser):
        server.open_browser = False
        yield f"No browser was found on this machine: open {address} in one."
    elif server.open_browser:
        yield f"Your browser opens the course; if it does not, open {address} in one."
    else:
        yield f"The course is at {address}"
    yield "To end it, press Ctrl-C twice here."


def _has_browser(name):
    try:
        webbrowser.get(name or None)
    except webbrowser.Error:
        return False
    return True


def homeless():
    """Return a sentence when JupyterLab could not find a place for its settings, or None."""
    try:
        Path.home()
    except RuntimeError:  # an odd user number in a container, say
        return (
            "This account has no home folder, and JupyterLab needs one: lend it a folder that "
            "you may write in, as in `HOME=/tmp/me softmax-course lab`."
        )
    return None


def _refused(port):
    """Return a sentence when the port that was asked for cannot be had, otherwise None."""
    from tornado.netutil import bind_sockets

    if port is None:
        return None
    try:
        for socket in bind_sockets(port, "localhost"):
            socket.close()
    except OSError as problem:
        why = {
            errno.EADDRINUSE: "is taken by another program",
            errno.EACCES: "needs rights that this account has not",
        }.get(problem.errno, f"cannot be had ({problem.strerror})")
        return f"Port {port} {why}: give another, or leave --port out."
    return None
