"""Give a notebook one form, so that building it twice gives the same bytes."""

import copy
import re

import nbformat

from softmax_course.authoring.source import checked_names, is_answer
from softmax_course.host import LIVE_VIEW

KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    # With the exporter named, `nbconvert --to script` writes a .py file.
    "language_info": {"name": "python", "nbconvert_exporter": "python"},
}
_RANDOM_ID = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})?")
_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_OVERWRITTEN = re.compile(r"[^\n]*\r(?=[^\n])")


def tidy(notebook):
    """Return a copy with readable cell ids and with the metadata that nbgrader reads."""
    tidied = copy.deepcopy(notebook)
    tidied.metadata = nbformat.from_dict(KERNEL)
    tidied.nbformat, tidied.nbformat_minor = 4, 5
    taken = set()
    for cell in tidied.cells:
        if _RANDOM_ID.fullmatch(cell.get("id", "00000000")) or cell.id in taken:
            cell.id = ""
        taken.add(cell.id)
    for cell in tidied.cells:
        cell.id = cell.id or _new_id(cell, taken)
        taken.add(cell.id)
        cell.metadata = _metadata(cell)
    return tidied


def outputs(notebook):
    """Return a copy whose outputs hold nothing that belongs to one run or one machine."""
    settled = copy.deepcopy(notebook)
    settled.metadata = nbformat.from_dict(KERNEL)
    count = 0
    for cell in settled.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type != "code":
            continue
        if cell.source.strip():
            count += 1
        cell.execution_count = count if cell.source.strip() else None
        cell.outputs = _outputs(cell)
    return settled


def to_bytes(notebook):
    """Return the file's bytes: indented by one, in UTF-8, with a final newline."""
    nbformat.validate(notebook)
    text = nbformat.writes(notebook, version=4, indent=1, ensure_ascii=False)
    return (text.rstrip("\n") + "\n").encode("utf-8")


def _metadata(cell):
    """Tags, and for answers and checks what nbgrader wants to know; nothing else."""
    kept = list(dict.fromkeys(cell.metadata.get("tags", [])))
    answer = is_answer(cell)
    check = not answer and "on-purpose" not in kept and bool(checked_names(cell))
    if answer and "raises-exception" not in kept:
        kept.append("raises-exception")
    metadata = {"tags": kept} if kept else {}
    if answer or check:
        metadata["nbgrader"] = {
            "grade": check,
            "grade_id": cell.id,
            "locked": check,
            "schema_version": 3,
            "solution": answer,
            "task": False,
        }
    if check:
        metadata["nbgrader"]["points"] = 1
    return nbformat.from_dict(metadata)


def _new_id(cell, taken):
    words = "-".join(_words(cell))[:40].strip("-") or cell.cell_type
    number, name = 1, words
    while name in taken:
        number += 1
        name = f"{words}-{number}"
    return name


def _words(cell):
    """Up to five words that say what the cell is: its first line, or what it defines."""
    if cell.cell_type == "code":
        text = _what_code_does(cell)
    else:
        text = next((line for line in cell.source.splitlines() if line.strip(" #>*")), "")
    return re.findall(r"[a-z0-9]+", text.lower())[:5]


def _what_code_does(cell):
    asked = re.search(r"\bex\.(\w+)\.(\w+)\(", cell.source)
    if asked:
        return f"{asked[1]} {asked[2]}"
    defined = re.search(r"^(?:def|class) (\w+)|^(\w+) *=", cell.source, re.MULTILINE)
    if is_answer(cell) and defined:
        return f"{defined[1] or defined[2]} answer"
    first = next((line for line in cell.source.splitlines() if line.strip(" #")), "")
    return "imports" if re.match(r"try:|import |from ", first) else first


def _outputs(cell):
    """Merge each stream into one, drop live views, and keep plain characters only."""
    settled, streams = [], {}
    for output in cell.outputs:
        if output.output_type == "stream":
            if output.name in streams:
                streams[output.name].text += output.text
                continue
            streams[output.name] = output
        elif output.output_type == "error":
            output.traceback = [_ANSI.sub("", line) for line in output.traceback]
            output.evalue = _ANSI.sub("", output.evalue)
        else:
            output.data.pop(LIVE_VIEW, None)
            if not output.data:
                continue
            if "text/plain" in output.data:
                output.data["text/plain"] = _ANSI.sub("", output.data["text/plain"])
            output.metadata.pop(LIVE_VIEW, None)
            if "execution_count" in output:
                output.execution_count = cell.execution_count
        settled.append(output)
    for stream in streams.values():
        stream.text = _OVERWRITTEN.sub("", _ANSI.sub("", stream.text))
    return settled
