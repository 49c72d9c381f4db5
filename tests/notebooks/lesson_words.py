"""Everything that a lesson says, and in which cell it is met.

Prose; what the stored outputs say, quizzes and pictures' sentences among it; the words of
exercises, predictions and quizzes that only an answer brings up (hints, thoughts, insights,
feedback); and what is written into pictures: titles, labels, what is to be found.
"""

import ast
import inspect
import re
import sys
from dataclasses import dataclass
from functools import cache

from lesson_budget import met
from lesson_runs import exercises, solution

from softmax_course import checks, plots, widgets

SAID = {"title", "nudge", "hints", "insight", "variation", "thought", "words"}  # in a table
PICTURE = re.compile(r"\b(plots|widgets)\.(\w+)\(")


@dataclass(frozen=True)
class Words:
    """A text, its cell, and its kind: prose, output, picture, or the name behind its `ex`."""

    text: str
    cell: str
    kind: str


@cache
def said_in(stem):
    """Return all that one lesson of the course says."""
    return said(solution(stem), checks.found_in(exercises(stem)))


def said(notebook, items):
    """Return all that a notebook says, in the order in which it is met.

    Parameters
    ----------
    items : dict of name to the exercises, predictions and quizzes behind its `ex`
    """
    found, seen = [], set()
    for cell in met(notebook):
        if cell.cell_type == "markdown":
            found.append(Words(running_text(cell.source), cell.id, "prose"))
            continue
        found += [Words(text, cell.id, "output") for text in map(_shown, cell.outputs)]
        found += [Words(text, cell.id, "picture") for text in _in_pictures(cell)]
        for name in re.findall(r"\bex\.(\w+)", cell.source):
            if name in items and name not in seen:
                seen.add(name)
                texts = _of_item(items[name])
                found += [Words(running_text(text), cell.id, name) for text in texts]
    return found


def running_text(markdown):
    """Return prose without code, formulas and links to lessons."""
    text = re.sub(r"```.*?```|`[^`]*`|<!--.*?-->|<[^>]+>", " ", markdown, flags=re.DOTALL)
    text = re.sub(r"\[[^\]]*\]\([^)]*\.ipynb[^)]*\)", " ", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return re.sub(r"\$\$.+?\$\$|\$[^$\n]+\$", " ", text, flags=re.DOTALL)


def _shown(output):
    return output.get("text") or output.get("data", {}).get("text/plain", "")


def _of_item(item):
    """Return the words of an exercise, a prediction or a quiz."""
    if isinstance(item, checks.Exercise):
        shared = [text for mistake in item.shared for text in mistake.thoughts]
        return [*_in_table(item.table), *shared]
    if isinstance(item, checks.Prediction):
        return [item.title, item.insight, *(guess.words for guess in item.guesses)]
    options = [option for q in item.questions for option in q.choices.values()]
    texts = [text for option in options for text in (option.text, option.feedback)]
    return [item.title, *(q.text for q in item.questions), *texts]


def _in_table(value, said=False):
    if isinstance(value, str):
        return [value] if said else []
    if isinstance(value, dict):
        return [t for key, one in value.items() for t in _in_table(one, said or key in SAID)]
    if isinstance(value, (list, tuple)):
        return [text for one in value for text in _in_table(one, said)]
    return []


def _in_pictures(cell):
    """Return what the functions behind a cell's pictures may write into them."""
    texts = []
    for package, name in PICTURE.findall(cell.source):
        drawing = getattr({"plots": plots, "widgets": widgets}[package], name)
        if name != "quiz":
            texts += _strings(drawing.__module__, name)
    return texts


@cache
def _strings(module, name):
    """Return the strings in a function and in what it uses of its module, docstrings aside."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    parts = {node.name: node for node in tree.body if hasattr(node, "name")}
    used, waiting = set(), {name}
    while waiting:
        used |= waiting
        inner = [node for part in waiting for node in ast.walk(parts[part])]
        named = {node.id for node in inner if isinstance(node, ast.Name)}
        waiting = (named & set(parts)) - used
    inner = [node for part in used for node in ast.walk(parts[part])]
    docstrings = {node.value for node in inner if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in inner
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in docstrings
    ]
