"""What answers a reader stays folded on a page: a guess, a solution, a quiz's letters."""

import html
import re

from softmax_course import progress

MARKER = re.compile(r"^ *### (BEGIN|END) SOLUTION *\n?", re.MULTILINE)
FOUND = "solution"  # the tag of what is said to none but readers of the solved lesson
TYPED = {"closing-typed", "closing-answer"}  # a letter to type: here the letters are unfolded
QUIZ = re.compile(r"\bwidgets\.quiz\(ex\.(\w+)\)")


def arranged(cells, shown):
    """Yield the cells of a solved lesson as HTML, `shown(cell)` each, with folds.

    An answer is folded together with what its check says to it.
    """
    cells = [cell for cell in cells if cell["id"] not in TYPED]
    checks = {f"{_name(cell)}-check" for cell in cells if _is_answer(cell)}
    folded = ""
    for cell, following in zip(cells, [*cells[1:], None], strict=True):
        if _is_answer(cell) or (folded and cell["id"] in checks):
            folded += shown(cell)
            if following is None or following["id"] not in checks:
                yield fold(_what(cell), folded)
                folded = ""
        elif FOUND in cell["metadata"].get("tags", []):
            yield fold("What there is to find", shown(cell))
        else:
            yield shown(cell)


def fold(what, inside):
    """Return what a reader unfolds, with a line that says what it is."""
    return f"<details><summary>{what}</summary>\n{inside}</details>\n"


def quiz(source, stem):
    """Return the quiz that a cell shows, its letters folded; "" if it shows none.

    The questions are those of the lesson's exercises, found by the notebook's name.
    """
    asked = QUIZ.search(source)
    if not asked:
        return ""
    shown = getattr(progress.module_of(stem.partition("_")[2]), asked[1])
    right = [(q.right, q.choices[q.right]) for q in shown.questions]
    letters = [f"{k}) {option.text}: {option.feedback}" for k, option in right]
    questions = [_question(question) for question in shown.questions]
    title = f"<p><strong>{html.escape(shown.title)}</strong></p>"
    return f"{title}\n{_list(questions)}{fold('Answers', _list(map(html.escape, letters)))}"


def _question(question):
    options = "".join(f"<br>{k}) {html.escape(text)}" for k, text in question.options.items())
    return html.escape(question.text) + options


def _list(items):
    return "<ol>" + "".join(f"<li>{item}</li>\n" for item in items) + "</ol>\n"


def _is_answer(cell):
    return cell["cell_type"] == "code" and bool(MARKER.search("".join(cell["source"])))


def _name(cell):
    return cell["id"].removesuffix("-answer")


def _what(cell):
    guess = ".predict(" in "".join(cell["source"])
    return "A guess, and what happens" if guess else "A solution, and what the check says"
