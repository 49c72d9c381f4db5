"""Where the course runs, and what can be had there.

A learner meets the lessons in many programs, and no two can do the same. Whoever must
know asks `here()`, whose words fit the place: nobody is sent to a terminal in a browser.

>>> print(HOSTS["colab"].endless)
press the square beside the cell.
"""

import html
import os
import sys
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "SOFTMAX_COURSE_HOST"  # `softmax-course lab` tells its kernels, and a test may
LIVE_VIEW = "application/vnd.jupyter.widget-view+json"  # what a page with widgets draws
DRIVE = Path("/content/drive/MyDrive")  # where Colab shows the learner's own files
BROWSER_DRIVE = Path("/drive")  # where JupyterLite keeps files, in the browser's storage

_THREAD = "kernel subshells"
_STAYS = "What you typed stays in the file you opened."
_TERMINAL = (
    "In a terminal, `softmax-course progress` tells you where you were, and "
    "`softmax-course reset 00` gives you this lesson fresh again, with your old one kept "
    "beside it."
)
_SQUARE = "press the square Stop button at the top."


@dataclass(frozen=True)
class Host:
    """What one kind of host can do, and the words that fit it.

    Attributes
    ----------
    name : str, how it is called in a sentence
    live : sliders and buttons move
    hears : they are heard while a cell runs, by a thread beside it
    stops : the page's own Stop reaches a running cell
    keeps : a file that is written is there the next day
    commands : `softmax-course` can be typed in a terminal
    stop, back, endless : how a learner stops, comes back, and leaves a cell that never ends
    """

    name: str
    live: bool
    hears: bool
    stops: bool
    keeps: bool
    commands: bool
    stop: str
    back: str
    endless: str

    @property
    def words(self):
        """How to stop, come back, and leave an endless cell: three paragraphs."""
        return (
            f"To stop, {self.stop}\n\nTo come back, {self.back}\n\n"
            f"If a cell never ends, {self.endless}"
        )

    def __repr__(self):
        return self.words

    def _repr_html_(self):
        paragraphs = (html.escape(words, quote=False) for words in self.words.split("\n\n"))
        return "".join(f"<p>{words}</p>" for words in paragraphs)


#                     live   hears  stops  keeps  commands
_CAN = {
    "lab":           (True,  True,  True,  True,  True),
    "jupyter":       (True,  True,  True,  True,  True),
    "vscode":        (True,  False, True,  True,  True),
    "hub":           (True,  True,  True,  True,  True),
    "colab":         (True,  False, True,  False, False),
    "lite":          (True,  False, False, True,  False),
    "script":        (False, False, True,  True,  True),
}  # fmt: skip
_WORDS = {
    "lab": (
        "JupyterLab",
        "close the browser tab and press Ctrl-C twice in the terminal. What you typed is saved "
        "in your own copies, in the folder my_lessons.",
        "run `softmax-course lab` as the README shows. `softmax-course progress` tells you where "
        "you were, and `softmax-course reset 00` gives you this lesson fresh again, with your "
        "old one kept beside it.",
        _SQUARE,
    ),
    "jupyter": (
        "Jupyter",
        f"save with Ctrl + S and close the tab. {_STAYS}",
        f"open the same file. {_TERMINAL}",
        _SQUARE,
    ),
    "vscode": (
        "VS Code",
        f"save with Ctrl + S and close the editor's tab. {_STAYS}",
        f"open the same file. {_TERMINAL}",
        "press Interrupt at the top.",
    ),
    "hub": (
        "JupyterHub",
        "save with Ctrl + S, then choose File → Hub Control Panel → Stop My Server, which makes "
        f"room for others. {_STAYS}",
        f"log in again and open the same file. {_TERMINAL}",
        _SQUARE,
    ),
    "colab": (
        "Colab",
        "choose File → Save a copy in Drive, and close the tab. What is not in Drive is gone "
        "when the runtime ends.",
        "open your copy, and run its first cells again: the course is installed anew each time.",
        "press the square beside the cell.",
    ),
    "lite": (
        "the browser",
        "close the tab. What you typed stays in this browser, for this page's address alone. A "
        "private window forgets it, and so does clearing the site's data: Download, at the "
        "bottom of the page, gives you a file to keep.",
        "open the same page in the same browser. All lessons, at the bottom, leads to the list: "
        "there every lesson can be had fresh again, with your old one kept beside it.",
        "choose Kernel → Restart Kernel: nothing else reaches it here. What you typed stays, and "
        "Run → Run All Cells brings the names back.",
    ),
    "script": (
        "Python",
        "leave Python.",
        "start it again.",
        "press Ctrl-C.",
    ),
}
HOSTS = {kind: Host(_WORDS[kind][0], *_CAN[kind], *_WORDS[kind][1:]) for kind in _CAN}


def kind():
    """Return which host this is: a key of `HOSTS`."""
    told = os.environ.get(VARIABLE)
    if in_browser():
        return "lite"
    if told in HOSTS:
        return told
    if "google.colab" in sys.modules or "COLAB_RELEASE_TAG" in os.environ:
        return "colab"
    if any(name in os.environ for name in ("JUPYTERHUB_USER", "JUPYTERHUB_SERVICE_PREFIX")):
        return "hub"
    if "VSCODE_PID" in os.environ and _kernel() is not None:
        return "vscode"
    return "script" if _kernel() is None else "jupyter"


def here():
    """Return the host that this runs in."""
    return HOSTS[kind()]


def hears():
    """Whether a button pressed in the page is heard while a cell runs.

    That takes a page that speaks to a thread beside the cells and a kernel that has one:
    JupyterLab 4.4 and ipykernel 7, or newer.
    """
    about = getattr(_kernel(), "kernel_info", {"supported_features": [_THREAD]})
    return here().hears and _THREAD in about.get("supported_features", ())


def in_browser():
    """Whether this Python runs inside a browser's page, by Pyodide."""
    return sys.platform == "emscripten"


def data_folder():
    """Return the folder for what is noted of a learner's answers.

    In Colab it is in the learner's Drive, where that is mounted.

    Raises
    ------
    OSError
        Where the account has no home to keep it in.
    """
    if in_browser() and BROWSER_DRIVE.is_dir():
        return BROWSER_DRIVE / ".softmax-course"
    if kind() == "colab" and DRIVE.is_dir():
        return DRIVE / "softmax-course"
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or _home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = _home() / "Library" / "Application Support"
    else:
        base = os.environ.get("XDG_DATA_HOME") or _home() / ".local" / "share"
    return Path(base) / "softmax-course"


def forgets():
    """Return what a learner should know where nothing that is noted will last, or None."""
    if here().keeps or os.environ.get("SOFTMAX_COURSE_DATA") or DRIVE.is_dir():
        return None
    return (
        f"{here().name} forgets what is noted when the runtime ends. To keep guesses and "
        "progress, run this once in a cell of its own: "
        "from google.colab import drive; drive.mount('/content/drive')"
    )


def _kernel():
    ipython = sys.modules.get("IPython")
    return getattr(ipython and ipython.get_ipython(), "kernel", None)


def _home():
    try:
        return Path.home()
    except RuntimeError:
        raise OSError("this account has no home folder") from None
