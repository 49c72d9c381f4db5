"""Pages to be read without a kernel: each lesson solved, the glossary, the card, corrections."""

import html
import json
import re

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from softmax_course.markup import words
from softmax_course.site import folding, lessons

FOLDER = "read"
INSTRUCTORS = "instructor"  # the tag of what is said to them alone
LESSON = re.compile(r"(?P<stem>\d\d_\w+)\.ipynb")
RUN_IT = re.compile(r"<p><em>Run this cell[^<]*</em></p>")  # no cell can be run on a page
TERMINAL = re.compile(r"\x1b\[[0-9;]*m")

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Softmax, hands on</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{above}style.css">
</head>
<body>
{body}
</body>
</html>
"""


def solved(path):
    """Return the solved notebook at `path` as a page."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = [
        cell
        for cell in notebook["cells"]
        if INSTRUCTORS not in cell["metadata"].get("tags", [])
        and cell["id"] not in lessons.HOW_TO_LEAVE
    ]
    body = [
        '<nav><a href="../index.html">All lessons</a> '
        f'<a href="{lessons.address(path.name, "../")}">Work through this lesson</a></nav>',
        '<main class="lesson">',
        "<p><em>The lesson solved, to be read: nothing moves here. Guess and answer first, then "
        "unfold. Where there were sliders you see how they begin, of a film its end.</em></p>",
        '<p class="narrow"><em>What is too wide for this screen can be pushed sideways.</em></p>',
        *folding.arranged(cells, lambda cell: _cell(cell, path.stem)),
        "</main>",
    ]
    return page(lessons.title(notebook), "\n".join(body))


def text(path):
    """Return a Markdown file that lies beside the lessons as a page."""
    source = path.read_text(encoding="utf-8")
    source = re.sub(r"<!--.*?-->\n?", "", source, flags=re.DOTALL)
    stem, lines = "", []
    for line in source.splitlines(keepends=True):
        named = LESSON.search(line)
        stem = named["stem"] if named else stem
        # A correction names the cell that shows it, in the lesson of its heading.
        lines.append(re.sub(r"by cell `([\w-]+)`", rf"by cell [\1]({stem}.html#\1)", line))
    title = re.search(r"^# (.+)$", source, re.MULTILINE)[1]
    nav = '<nav><a href="../index.html">All lessons</a></nav>'
    return page(title, f"{nav}\n<main>{words(''.join(lines), _to_lesson)}</main>")


def page(title, body, above="../"):
    """Return a whole HTML page."""
    return PAGE.format(title=html.escape(title), body=body, above=above)


def write(root, folder):
    """Write every page of the course at `root` into `folder`."""
    folder.mkdir()
    for path in sorted((root / "solutions").glob("[0-9][0-9]_*.ipynb")):
        (folder / f"{path.stem}.html").write_text(solved(path), encoding="utf-8")
    for path in sorted((root / "lessons").glob("*.md")):
        (folder / f"{path.stem}.html").write_text(text(path), encoding="utf-8")


def _to_page(url):
    return LESSON.sub(r"\g<stem>.html", url).replace(".md", ".html")


def _to_lesson(url):
    return lessons.address(url, "../") if LESSON.fullmatch(url) else url.replace(".md", ".html")


def _cell(cell, stem):
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        inside = words(lessons.fitting(source, "markdown", still=True), _to_page)
    else:
        code = folding.MARKER.sub("", lessons.fitting(source, "code"))
        inside = folding.quiz(source, stem)
        if not inside:
            inside = highlight(code, PythonLexer(), HtmlFormatter(cssclass="code"))
            inside += "".join(_output(output) for output in cell.get("outputs", []))
    return f'<section id="{html.escape(cell["id"])}">\n{inside}</section>'


def _output(output):
    if output["output_type"] == "stream":
        said = "".join(output["text"])
    elif output["output_type"] == "error":
        said = "\n".join(output["traceback"])
    elif "text/html" in output["data"]:
        shown = RUN_IT.sub("", "".join(output["data"]["text/html"]))
        return f'<div class="output">{shown}</div>\n'
    else:
        said = "".join(output["data"].get("text/plain", ""))
    return f'<pre class="output">{html.escape(TERMINAL.sub("", said))}</pre>\n'
