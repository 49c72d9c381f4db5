"""What the outputs of a notebook say, and what they may not hold."""

import re
from html.parser import HTMLParser

from lesson_rules import code

from softmax_course.authoring.source import tags
from softmax_course.host import LIVE_VIEW

SIGNS = "✓✗○"


def verdicts(notebook):
    """Return (cell id, sign, text) of everything a check, prediction or quiz said."""
    return [
        (cell.id, text[0], text)
        for cell in code(notebook.cells)
        if "on-purpose" not in tags(cell)
        for text in map(plain, cell.outputs)
        if text and text[0] in SIGNS
    ]


def errors(notebook):
    """Return (cell, output) of each error, those on purpose aside."""
    return [
        (cell, output)
        for cell in code(notebook.cells)
        if "on-purpose" not in tags(cell)
        for output in cell.outputs
        if output.output_type == "error"
    ]


def plain(output):
    """Return the plain text of an output: a stream's, or that of what is displayed."""
    if output.output_type == "stream":
        return output.text
    return output.get("data", {}).get("text/plain", "")


class _Images(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.alts = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.alts.append(dict(attrs).get("alt") or "")


def wordless_pictures(notebook):
    """Complain of a picture whose alt text is not the output's plain text."""
    return [
        f"{cell.id}: alt {alt!r}, text {plain(output)!r}"
        for cell in code(notebook.cells)
        for output in cell.outputs
        for alt in _Images(output.get("data", {}).get("text/html", "")).alts
        if not alt or alt.split() != plain(output).split()
    ] + [
        f"{cell.id}: a picture without words ({kind})"
        for cell in code(notebook.cells)
        for output in cell.outputs
        for kind in output.get("data", {})
        if kind.startswith("image/")
    ]


def live_views(notebook):
    stored = [
        cell.id
        for cell in code(notebook.cells)
        for output in cell.outputs
        if LIVE_VIEW in output.get("data", {})
    ]
    return stored + (["metadata.widgets"] if "widgets" in notebook.metadata else [])


def only_on_some_platforms(notebook):
    """Complain of stored outputs that another platform, or another NumPy, would not give.

    The last digits of a double hang on the processor and the library of logarithms; how a
    number of NumPy's prints itself, and how wide its integers are, on version and platform.
    """
    doubtful = re.compile(r"\bnp\.\w+\(-?[\d.]+\)|\bu?int(?:8|16|32|64|p)\b|longdouble|float128")
    found = []
    for cell in code(notebook.cells):
        for output in cell.outputs:
            text = plain(output)
            found += [f"{cell.id}: {said}" for said in doubtful.findall(text)]
            found += [
                f"{cell.id}: {number}"
                for number in re.findall(r"\d+\.\d+", text)
                if len(number.replace(".", "").lstrip("0")) > 12
            ]
    return found
