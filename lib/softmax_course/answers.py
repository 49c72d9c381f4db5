"""A learner's answers, carried into a newer edition of their lesson."""

import json

STUB = "...  # your code here"  # what stands in a lesson where a learner is to write


def carry(copy, original):
    """Return a newer edition with a learner's answers in it, and how many went along.

    An answer goes along where the edition asks the same: the cell before it says the same
    words in both, and the answer still has the line with which the edition's cell begins.

    Parameters
    ----------
    copy, original : bytes
        The learner's notebook, and the newer edition.

    Returns
    -------
    tuple of bytes, int and int
        The edition with answers, how many went along, and how many could not: what they
        answer is asked in other words now, or no more.
    """
    before, notebook = _read(copy), _read(original)
    if before is None or notebook is None:
        return original, 0, 0
    old = {cell["id"]: cell for cell in before["cells"] if "id" in cell}
    written = {name for name, cell in old.items() if _is_answer(cell) and _is_begun(cell)}
    carried, question = set(), None
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            question = cell
        elif _is_answer(cell) and cell["id"] in written and _same(question, old):
            answer = old[cell["id"]]
            if _text(cell) == _text(answer):
                written.discard(cell["id"])
            elif _first_line(cell) in _text(answer).splitlines():
                cell["source"] = answer["source"]
                carried.add(cell["id"])
    if not carried:
        return original, 0, len(written)
    text = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
    return text.encode(), len(carried), len(written - carried)


def _read(content):
    """Return the notebook in some bytes; None if there is none."""
    try:
        notebook = json.loads(content)
        cells = notebook["cells"]
        whole = all({"cell_type", "source"} <= set(cell) for cell in cells)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return notebook if whole else None


def _is_answer(cell):
    """Whether a learner answers in this cell: the lesson says so in nbgrader's words."""
    return cell.get("metadata", {}).get("nbgrader", {}).get("solution") is True


def _is_begun(cell):
    return STUB not in _text(cell)


def _same(question, old):
    """Whether the learner's copy has this question in the same words."""
    before = old.get(question["id"]) if question else None
    return before is not None and _text(before).rstrip() == _text(question).rstrip()


def _text(cell):
    return "".join(cell["source"])


def _first_line(cell):
    return _text(cell).partition("\n")[0]
