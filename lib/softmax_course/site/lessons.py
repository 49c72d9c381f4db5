"""The lessons as a browser opens them: the same cells, with words that fit the place."""

import json
import re

KEPT = (
    "*Your work is kept in this browser, on this device. **Download**, at the bottom of the "
    "page, gives you a file of it; **All lessons** beside it leads to the others.*"
)
# The start of a paragraph that belongs to another host: what stands here in its place.
PARAGRAPHS = {"*Opened from `lessons/`?": KEPT}
PHRASES = {
    "press **Shift + Enter**": "press **▶** at the top, or **Shift + Enter**",
}
INSTALLING = re.compile(r"  # not found\?.*")  # here it is always found
LEAVING = "stop-and-come-back"  # the cell that tells how; below it stands where one was
HOW_TO_LEAVE = {"until-next-time", LEAVING}  # nothing to a page that is only read
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
        if cell.get("id") == LEAVING:
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
