"""A learner's answers, carried into a newer edition of their lesson."""

import json
import re

STUB = "...  # your code here"  # what stands in a lesson where a learner is to write


def carry(copy, original):
    """Return a newer edition with a learner's answers in it, and how many went along.

    An answer goes along where the edition asks the same: the cell before it says the same
    words in both, and the answer begins as the edition's cell does, the same name or
    signature; the brackets around a value may be gone.

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
            elif any(line.startswith(_head(cell)) for line in _squeezed(answer)):
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
        for cell in cells:  # all that will be asked of one
            _is_answer(cell), _text(cell), hash(cell.get("id")), cell["cell_type"]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return notebook


def _is_answer(cell):
    """Whether a learner answers in this cell: the lesson says so in nbgrader's words."""
    return cell.get("metadata", {}).get("nbgrader", {}).get("solution") is True


def _is_begun(cell):
    """Whether something is typed: in place of the stub, or in a function that still has it."""
    text = _text(cell)
    return STUB not in text or bool(re.search(r"^ +(return\b|\w+ *=)", text, re.MULTILINE))


def _same(question, old):
    """Whether the learner's copy has this question in the same words."""
    before = old.get(question["id"]) if question else None
    return before is not None and _text(before).rstrip() == _text(question).rstrip()


def _text(cell):
    return "".join(cell["source"])


def _head(cell):
    """Return how a cell begins, up to the bracket around a value."""
    return _squeezed(cell)[0].removesuffix("(")


def _squeezed(cell):
    return ["".join(line.split()) for line in _text(cell).split("\n")]
