"""How far down a lesson its first picture stands, estimated from the source.

It counts lines of 22 pixels: JupyterLab in a window of 1280 by 800 shows 31 of them, 22
words wide beside its list of files. Measured there, the first pictures of seven lessons
stood up to a fifth of a screen higher than this says.
"""

import re

from lesson_outputs import plain

from softmax_course.authoring.source import checked_names, is_answer

LINE, SCREEN = 22, 31  # words to a line, lines to a screen


def screens_above(cells):
    """Return how many screens stand above the first picture, and the id of its cell.

    A picture is an image in prose or among the stored outputs, sliders included. A quiz
    counts with its options; what a check or a prediction replies to nothing is two lines.
    """
    lines = 0
    for cell in cells:
        if cell.cell_type == "markdown":
            before, image, _ = re.split(r"(<img|!\[|\Z)", cell.source, maxsplit=1)
            lines += _prose_lines(before)
            if image:
                return lines / SCREEN, cell.id
        else:
            if any("<img" in o.get("data", {}).get("text/html", "") for o in cell.outputs):
                return (lines + _code_lines(cell)) / SCREEN, cell.id
            lines += _code_lines(cell) + _shown_lines(cell)
    return lines / SCREEN, None


def _prose_lines(markdown):
    total = 0
    for line in markdown.splitlines():
        heading = line.startswith("#")
        total += 2 if heading else 0.6 if not line.strip() else -(-len(line.split()) // LINE)
    return total + 1


def _code_lines(cell):
    return len(re.sub(r"(?s)### BEGIN.*?### END", "...", cell.source).splitlines()) + 1.5


def _shown_lines(cell):
    if is_answer(cell) or checked_names(cell):
        return 2
    return sum(len(plain(output).splitlines()) for output in cell.outputs)
