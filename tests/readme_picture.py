"""What the README's picture shows, in words: told beside the pixels, and compared with today's.

Fonts and pixels differ from machine to machine. What is written in the picture does not.
"""

import contextlib

from matplotlib.text import Text

from softmax_course import widgets
from softmax_course.exercises import start_here as ex
from softmax_course.plots import figure

FIRST, GUESS = 9.5, [7 / 11, 4 / 11, 0]
MAKE = ".venv/bin/pytest -n 0 tests/browser/picture_of_the_readme.py"


def told():
    """Return every word of the picture: of the explorer, of its figure, and of the check."""
    written, kept = [], figure.pixels

    def pixels(drawn):
        words = [one.get_text() for one in drawn.findobj(Text) if one.get_visible()]
        written[:] = [word for word in words if word.strip()]
        return kept(drawn)

    with contextlib.ExitStack() as stack:
        stack.callback(setattr, figure, "pixels", kept)
        figure.pixels = pixels
        explorer = widgets.pipeline_explorer()
        explorer.controls["z1"].value = FIRST
    controls = [control.description for control in explorer.controls.values()]
    ex.shares.forget()
    said = ex.shares.check(GUESS).text
    return "\n".join([explorer.finding, *controls, *written, explorer.sentence, said])
