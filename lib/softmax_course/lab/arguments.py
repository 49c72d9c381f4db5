"""JupyterLab's options: those of the course, and those of the learner, which win."""

from pathlib import Path
from urllib.parse import quote

from softmax_course import copies

ROOT, PAGE = "root_dir", "default_url"
ALSO = {"notebook_dir": ROOT, "preferred_dir": ROOT}  # older names, and what hangs on it
ENCRYPTION = "transport_encryption"


def options(root, folder, port=None, lesson=None, given=None):
    """Return JupyterLab's options for the course, those aside that the learner gives.

    The repository is JupyterLab's root (or `folder`, when that lies elsewhere), the
    learner's copy of `lesson`, or of the first one, is what opens, and nothing asks
    the internet for news, updates or extensions.

    Parameters
    ----------
    given : dict, optional
        What the learner gives, as `given` returns it.
    """
    given = given or {}
    root, folder = Path(root).resolve(), Path(folder).resolve()
    top = root if folder.is_relative_to(root) else folder
    chosen = given.get(ROOT)
    opened = folder / (lesson or copies.lessons(root)[0]).name
    wanted = {
        f"ServerApp.{ROOT}": top,
        f"LabApp.{PAGE}": _page(opened, Path(chosen).resolve() if chosen else top),
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LabApp.extension_manager": "readonly",
        f"MappingKernelManager.{ENCRYPTION}": _encryption(),
        "Application.log_level": "WARN",
    }
    if port is not None:
        wanted |= {"ServerApp.port": port, "ServerApp.port_retries": 0}
    return [
        f"--{name}={value}"
        for name, value in wanted.items()
        if value is not None and name.split(".")[1] not in given
    ]


def given(extra, aliases, flags):
    """Return {name of a setting: its value} of the options that the learner gives.

    `aliases` and `flags` are JupyterLab's own, such as notebook-dir for
    ServerApp.root_dir; the class before the dot is left out, and a flag has no value.
    """
    found = {}
    for place, word in enumerate(extra):
        name, equals, value = word.lstrip("-").partition("=")
        if not word.startswith("-"):
            continue
        if name in flags and not equals:
            settings = flags[name][0].values()
            found |= {one: None for setting in settings for one in setting}
            continue
        full = aliases.get(name, name)
        full = full if isinstance(full, str) else full[0]
        setting = full.rsplit(".", 1)[-1].replace("-", "_")
        following = extra[place + 1] if place + 1 < len(extra) else None
        found[ALSO.get(setting, setting)] = value if equals else following
    return found


def split(extra, flags):
    """Return the word among JupyterLab's options that names a lesson, and the options.

    A word without a dash is a lesson's name, unless it is the value of the option
    before it: `flags` are the options that take none. The name is None where there
    is no such word; Missing where there are several.
    """
    words, rest, value = [], [], False
    for word in extra:
        option = word.startswith("-")
        (rest if option or value else words).append(word)
        value = option and "=" not in word and word.lstrip("-") not in flags
    if len(words) > 1:
        raise copies.Missing(f"lab opens one lesson, got {', '.join(words)}.")
    return (words or [None])[0], rest


def _page(opened, top):
    """Return the address of a file below `top`; None where JupyterLab cannot reach it."""
    if not opened.is_relative_to(top):
        return None
    return f"/lab/tree/{quote(opened.relative_to(top).as_posix())}"


def _encryption():
    """Return how kernels are spoken to, or None where this jupyter_client cannot choose.

    Encrypted where it can be had: otherwise every kernel warns that it is not.
    """
    import zmq
    from jupyter_client import KernelManager

    if not KernelManager.class_traits(name=None).keys() >= {ENCRYPTION}:
        return None
    return "auto" if zmq.has("curve") else "disabled"
