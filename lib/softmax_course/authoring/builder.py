"""Build the lessons: execute each solution, settle it, and take the answers out."""

import os
import re
import sys
import time
from pathlib import Path

import nbformat

from softmax_course import files
from softmax_course.authoring import claims, execute, glossary, normalise
from softmax_course.authoring.errors import BuildError
from softmax_course.authoring.source import is_answer, lesson_from, tags

_ELSEWHERE = re.compile(r"\bat 0x[0-9a-f]{6,}|ipykernel_\d+")


def build(names=None, *, root, say=print):
    """Write solutions/*.ipynb back, executed, and lessons/ from them.

    Parameters
    ----------
    names : iterable of str or None
        Which notebooks: "01", "logits" or "01_logits"; None for all of them. The
        glossary, the formula card and the claims are always gathered from all.
    root : Path
        The repository: `root / "solutions"` is read, `root / "lessons"` written.
    say : callable
        Receives one line a lesson.

    Returns
    -------
    changed : list of Path
        The files whose bytes are new.

    Raises
    ------
    BuildError
        One sentence; nothing of that notebook has been written.
    """
    root = Path(root)
    paths = chosen(names, root)
    pages = gathered(root)
    changed = []
    for path in paths:
        start = time.monotonic()
        solution, lesson = editions(path)
        new = _write(path, solution) + _write(root / "lessons" / path.name, lesson)
        changed += new
        what = ", ".join(file.parent.name for file in new) or "nothing"
        say(f"{path.stem}: {time.monotonic() - start:.1f} s, {what} changed")
    for name, text in pages.items():
        changed += _write(root / "lessons" / name, text.encode())
    return changed


def editions(path):
    """Return the bytes of the solution, freshly executed, and of the lesson."""
    try:
        solution = normalise.tidy(_read(path))
        lesson = lesson_from(solution)
        executed = execute.run(solution, folder=path.parent)
        _refuse_errors(executed)
        settled = normalise.outputs(executed)
        _refuse_this_machine(settled, path)
    except BuildError as error:
        raise BuildError(f"{path.name}, {error}") from None
    return normalise.to_bytes(settled), normalise.to_bytes(lesson)


def chosen(names, root):
    """Return the solutions called `names`, by number, slug or both; None for all."""
    paths = sorted((root / "solutions").glob("[0-9][0-9]_*.ipynb"))
    if not names:
        return paths
    chosen = set()
    for name in names:
        wanted = Path(name).stem
        number = f"{int(wanted):02}" if wanted.isdecimal() else wanted
        match = [p for p in paths if number in (p.stem, p.stem[:2], p.stem[3:])]
        if not match:
            known = ", ".join(path.stem for path in paths) or "none"
            raise BuildError(f"no notebook in solutions/ is called {name!r}; there are: {known}.")
        chosen.update(match)
    return sorted(chosen)


def gathered(root):
    """Return the pages made of all solutions, by name: glossary, formula card, claims.

    They are gathered first, so that a term defined twice is found before anything runs.
    """
    terms, said = [], []
    for path in chosen(None, root):
        notebook = _read(path)
        terms += glossary.entries(notebook, path.stem)
        said += claims.entries(notebook, path.stem)
    terms = glossary.distinct(terms)
    return {
        "glossary.md": glossary.glossary(terms),
        "formula_card.md": glossary.formula_card(terms),
        "read_elsewhere.md": claims.page(said),
    }


def _read(path):
    try:
        return nbformat.read(path, as_version=4)
    except Exception as error:
        raise BuildError(f"{path.name} cannot be read as a notebook: {error}") from error


def _refuse_errors(notebook):
    for cell in notebook.cells:
        may_raise = "on-purpose" in tags(cell) or not is_answer(cell)
        if may_raise and "raises-exception" in tags(cell):
            continue
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                what = f"{output.ename}: {output.evalue}"
                raise BuildError(f"cell {cell.id!r} stops with {what}")


def _refuse_this_machine(notebook, path):
    """Refuse words that another machine would not print, such as a path in a warning."""
    here = [str(path.resolve().parents[1]), sys.prefix, os.path.expanduser("~")]
    here = [place for place in here if len(place) > 5]
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            text = _words(output)
            local = next((place for place in here if place in text), None)
            address = _ELSEWHERE.search(text)
            if local or address:
                raise BuildError(
                    f"cell {cell.id!r} prints {local or address[0]!r}, which differs from "
                    "machine to machine; silence the warning or print something else."
                )


def _words(output):
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return "\n".join(output.traceback)
    texts = (output.data.get(kind, "") for kind in ("text/plain", "text/html"))
    return "\n".join(re.sub(r"base64,[A-Za-z0-9+/=]+", "", text) for text in texts)


def _write(path, content):
    """Write only what is new, so that a build leaves unchanged files alone."""
    if path.exists() and path.read_bytes() == content:
        return []
    path.parent.mkdir(exist_ok=True)
    files.write(path, content)
    return [path]
