"""Where a learner's copies belong, and a server that makes them as it starts.

Beside the lessons, in a course that is the learner's own. A course that many share has no
place for anybody's work, even where they may write: there the copies are in one's own home.
SOFTMAX_COURSE_COPIES names another folder, and where it is set JupyterLab's server makes the
copies before it opens: so on a hub nobody has to type a command.
"""

import os
from pathlib import Path

from softmax_course import copies, host

VARIABLE = "SOFTMAX_COURSE_COPIES"


def folder(root):
    """Return the folder for the copies of the course in `root`.

    Raises
    ------
    Missing
        Where the account has no home, and the course is not its own.
    """
    try:
        if chosen := os.environ.get(VARIABLE):
            return Path.home() / Path(chosen).expanduser()
        shared = not is_own(root)
        return (Path.home() if shared else Path(root)) / copies.FOLDER
    except RuntimeError:
        raise copies.Missing(
            f"This account has no home folder for your copies of {root}: name a folder that "
            "you may write in with --folder."
        ) from None


def is_own(root):
    """Whether a course is the learner's alone: what is made in it is nobody else's.

    On a hub it is when it lies in the learner's home, on the same disk: what is mounted
    there is lent to others as well. Elsewhere the owner of its folder tells; root, as in a
    container, takes what it is given.
    """
    root = Path(root).resolve()
    if host.kind() == "hub":
        home = Path.home().resolve()
        above = [place for place in (root, *root.parents) if place.is_relative_to(home)]
        return home in above and not any(place.is_mount() for place in above if place != home)
    me = getattr(os, "geteuid", lambda: 0)()
    beside = root / copies.FOLDER
    return me in (0, root.stat().st_uid) or (beside.is_dir() and beside.stat().st_uid == me)


def _load_jupyter_server_extension(server):
    """Make the copies where the variable asks for them; a server opens in any case.

    JupyterLab's server loads it beside `saving`, which says so.
    """
    if not os.environ.get(VARIABLE):
        return
    try:
        # Around this package alone: a learner's own clone is no course for this.
        root = copies.find_repository(Path(__file__))
        for sentence in copies.make(root, folder(root)):
            server.log.info(sentence)
    except (copies.Missing, OSError) as problem:
        server.log.error(f"No copies of the lessons were made. {problem}")
