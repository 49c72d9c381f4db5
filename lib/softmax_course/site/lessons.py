"""The lessons as a browser opens them: the same cells, with words that fit the place."""

import json
import re

KEPT = (
    "*Your work is kept in this browser, on this device. **Download**, at the bottom of the "
    "page, gives you a file of it; **All lessons** beside it leads to the others.*"
)
STOP = (
    "**To stop**, close the browser's tab. What you typed is saved as you go, in this browser "
    "on this device. A private window forgets it, and so does clearing the site's data: "
    "**Download**, at the bottom of the page, gives you a file to keep."
)
COME_BACK = (
    "**To come back**, open the same address in the same browser. **All lessons**, at the "
    "bottom, leads to the list: there every lesson can be had fresh again, with your old one kept "
    "beside it. The cell below tells where you were."
)
ENDLESS = (
    "**If a cell never ends**, choose *Kernel → Restart Kernel* in the menu: what you typed "
    "stays, and *Run → Run All Cells* brings the names back. Do the same when names are "
    "missing after a break: nothing in a lesson minds being run again."
)
# The start of a paragraph that belongs to another host: what stands here in its place.
PARAGRAPHS = {
    "*Opened from `lessons/`?": KEPT,
    "**To stop**": STOP,
    "**To come back**": COME_BACK,
    "**If a cell never ends**": ENDLESS,
}
PHRASES = {
    "press **Shift + Enter**": "press **▶** at the top, or **Shift + Enter**",
}
INSTALLING = re.compile(r"  # not found\?.*")  # here it is always found
PROGRESS = "from softmax_course import progress\n\nprint(progress.report())"
# Words that no page in a browser may say: there is no terminal and no folder.
FOREIGN = ("softmax-course", "my_lessons", "terminal", "Ctrl-C", "pip install")


def for_browser(path):
    """Return the notebook at `path`, as text, with words that fit a browser's page.

    Raises
    ------
    ValueError
        If a cell still speaks of a terminal, a command or a folder.
    """
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = []
    for cell in notebook["cells"]:
        source = fitting("".join(cell["source"]), cell["cell_type"])
        for word in FOREIGN:
            if word in source:
                raise ValueError(
                    f"{path.name}, cell {cell.get('id')!r}: there is no {word} in a browser; "
                    f"say in {__name__} what stands there."
                )
        cells.append(cell | {"source": source.splitlines(keepends=True)})
        if COME_BACK in source:
            cells.append(_code("progress", PROGRESS))
    return json.dumps(notebook | {"cells": cells}, ensure_ascii=False, indent=1) + "\n"


def title(notebook):
    """Return a notebook's first heading."""
    first = "".join(notebook["cells"][0]["source"])
    return first.split("\n")[0].lstrip("# ")


def address(name, above=""):
    """Return where the lesson in the file `name` is worked through."""
    return f"{above}notebooks/index.html?path={name}"


def fitting(source, kind, still=False):
    """Return one cell's source with what belongs to another host said otherwise.

    In a page that is `still`, to be read, nothing is said of how work is kept.
    """
    if kind == "code":
        return INSTALLING.sub("", source)
    paragraphs = source.split("\n\n")
    if still:
        paragraphs = [one for one in paragraphs if not one.startswith(tuple(PARAGRAPHS))]
    for start, here in PARAGRAPHS.items():
        paragraphs = [here if one.startswith(start) else one for one in paragraphs]
    source = "\n\n".join(paragraphs)
    for there, here in PHRASES.items():
        source = source.replace(there, here)
    return source


def _code(name, source):
    return {
        "cell_type": "code",
        "id": name,
        "metadata": {},
        "source": source.splitlines(keepends=True),
        "execution_count": None,
        "outputs": [],
    }
