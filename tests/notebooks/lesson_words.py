"""Everything that a lesson says, and in which cell it is met.

Prose; what the stored outputs say, quizzes and pictures' sentences among it; the words of
exercises, predictions and quizzes that only an answer brings up (hints, thoughts, insights,
feedback); and what is written into pictures: titles, labels, what is to be found.
"""

import ast
import inspect
import re
import sys
import textwrap
from dataclasses import dataclass
from functools import cache

from lesson_budget import met
from lesson_outputs import plain
from lesson_runs import exercises, solution

from softmax_course import checks, plots, widgets

SAID = {"title", "nudge", "hints", "insight", "variation", "thought", "words"}  # in a table
PICTURE = re.compile(r"\b(plots|widgets)\.(\w+)\(")


@dataclass(frozen=True)
class Words:
    """A text, its cell, and its kind: prose, output, picture, or the name behind its `ex`.

    `mistake` is the shared slip that brings the text up, in the exercise of that name.
    """

    text: str
    cell: str
    kind: str
    mistake: object = None

    def are_heard(self, items):
        """Whether the text can come up: a shared slip may be none in this exercise."""
        if self.mistake is None:
            return True
        item = items[self.kind]
        return item.check(item.wrong_answers(self.mistake)[0]).mistake == self.mistake.name


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
        found += [Words(text, cell.id, "output") for text in map(plain, cell.outputs)]
        found += [Words(text, cell.id, "picture") for text in _in_pictures(cell)]
        for name in re.findall(r"\bex\.(\w+)", cell.source):
            if name in items and name not in seen:
                seen.add(name)
                texts = _of_item(items[name])
                found += [Words(running_text(text), cell.id, name, why) for text, why in texts]
    return found


def running_text(markdown):
    """Return prose without code, formulas and links to lessons."""
    text = re.sub(r"```.*?```|`[^`]*`|<!--.*?-->|<[^>]+>", " ", markdown, flags=re.DOTALL)
    text = re.sub(r"\[[^\]]*\]\([^)]*\.ipynb[^)]*\)", " ", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return re.sub(r"\$\$.+?\$\$|\$[^$\n]+\$", " ", text, flags=re.DOTALL)


def _of_item(item):
    """Return the words of an exercise, a prediction or a quiz, with the shared slip or None."""
    if isinstance(item, checks.Exercise):
        shared = [(text, mistake) for mistake in item.shared for text in mistake.thoughts]
        return [*((text, None) for text in in_table(item.table)), *shared]
    if isinstance(item, checks.Prediction):
        texts = [item.title, item.insight, *(guess.words for guess in item.guesses)]
    else:
        options = [option for q in item.questions for option in q.choices.values()]
        said = [text for option in options for text in (option.text, option.feedback)]
        texts = [item.title, *(q.text for q in item.questions), *said]
    return [(text, None) for text in texts]


def in_table(value, said=False):
    """Return the texts of an exercise's table that a learner may read."""
    if isinstance(value, str):
        return [value] if said else []
    if isinstance(value, dict):
        return [t for key, one in value.items() for t in in_table(one, said or key in SAID)]
    if isinstance(value, (list, tuple)):
        return [text for one in value for text in in_table(one, said)]
    return []


def _in_pictures(cell):
    """Return what the functions behind a cell's pictures may write into them.

    Of a still picture that is titles and labels; what it puts together is its sentence,
    which stands among the outputs. Sliders put together what no output shows.
    """
    texts = []
    for package, name in PICTURE.findall(cell.source):
        if name != "quiz":
            drawing = getattr({"plots": plots, "widgets": widgets}[package], name)
            texts += _strings(drawing, package == "widgets")
    return texts


@cache
def _strings(drawing, pieces):
    """Return the strings in a function and in what it uses of plots and widgets.

    Docstrings, errors and names of attributes aside; with `pieces` those too that are put
    together, the parts of f-strings.
    """
    used, waiting, texts = set(), {drawing}, []
    while waiting:
        part = waiting.pop()
        used.add(part)
        nodes = list(ast.walk(ast.parse(textwrap.dedent(inspect.getsource(part)))))
        waiting |= set(_used(nodes, sys.modules[part.__module__])) - used
        aside = {node.value for node in nodes if isinstance(node, ast.Expr)}
        aside |= {n for node in nodes if _is_never_shown(node) for n in ast.walk(node)}
        if not pieces:
            aside |= {v for n in nodes if isinstance(n, ast.JoinedStr) for v in n.values}
        constants = [n.value for n in nodes if isinstance(n, ast.Constant) and n not in aside]
        texts += [value for value in constants if isinstance(value, str)]
    return texts


def _is_never_shown(node):
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id
    return isinstance(node, ast.Raise) or named in ("getattr", "hasattr")


def _used(nodes, module):
    """Yield the functions and classes of plots and widgets that some code names."""
    for node in nodes:
        found = None
        if isinstance(node, ast.Name):
            found = getattr(module, node.id, None)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found = getattr(getattr(module, node.value.id, None), node.attr, None)
        where = getattr(found, "__module__", None) or ""
        is_code = inspect.isfunction(found) or inspect.isclass(found)
        if is_code and where.startswith(("softmax_course.plots", "softmax_course.widgets")):
            yield found
