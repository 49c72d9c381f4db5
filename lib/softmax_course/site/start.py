"""The site's first page: what you will be able to do, the lessons, and how work is kept."""

import html
import json
import re
from importlib import resources

from softmax_course import copies
from softmax_course.site import lessons, reading

MINUTES = re.compile(r"^\*(read .+?)\*$", re.MULTILINE)
ROW = re.compile(r"^\| *(\d\d) (?P<name>[^|]+?) *\| *(?P<finds>[^|]+?) *\|", re.MULTILINE)
BULLET = re.compile(r"^- (.+)$", re.MULTILINE)
ASIDE = (
    ("glossary", "glossary", "every term in a line"),
    ("formula_card", "formula card", "every formula with its sentence"),
    (
        "read_elsewhere",
        "what you may have read elsewhere",
        "corrected, with the cell that shows it",
    ),
)


def write(root, folder):
    """Write the first page, and what it needs, into `folder`."""
    files = resources.files(__package__) / "files"
    for name in ("style.css", "start.js"):
        (folder / name).write_bytes((files / name).read_bytes())
    body = (files / "start.html").read_text(encoding="utf-8")
    readme = (root / "README.md").read_text(encoding="utf-8")
    said = {
        "ABLE": "\n".join(f"<li>{html.escape(one.rstrip(',.'))}</li>" for one in _able(readme)),
        "FIRST": lessons.address(copies.lessons(root)[0].name),
        "LESSONS": "\n".join(_rows(root, readme)),
        "ASIDE": "\n".join(
            f'<li><a href="{reading.FOLDER}/{stem}.html">{name}</a>: {what}</li>'
            for stem, name, what in ASIDE
        ),
    }
    body = re.sub("|".join(said), lambda found: said[found[0]], body)
    page = reading.page("Start", body, above="")
    (folder / "index.html").write_text(page, encoding="utf-8")


def _able(readme):
    """The README's list of what a learner will be able to do: the first one in it."""
    return BULLET.findall(readme.split("\n## ")[0])


def _rows(root, readme):
    finds = {row[1]: (row["name"], row["finds"]) for row in ROW.finditer(readme)}
    for path in copies.lessons(root):
        number = path.stem[:2]
        name, what = (html.escape(one) for one in finds[number])
        notebook = json.loads(path.read_text(encoding="utf-8"))
        minutes = MINUTES.search("".join(notebook["cells"][0]["source"]))[1].split(",")[:2]
        yield (
            f'<li data-lesson="{path.name}"><a class="lesson" href="{lessons.address(path.name)}">'
            f"{number} {name}</a> <span>{what}</span> "
            f'<span class="minutes">{",".join(minutes).removesuffix(" min")} min · '
            f'<a href="{reading.FOLDER}/{path.stem}.html">read it solved</a></span></li>'
        )
