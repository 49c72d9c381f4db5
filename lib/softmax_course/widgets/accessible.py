"""What ipywidgets leaves out for keyboards and screen readers, put right in the page.

Slider handles have no name, images no alternative text, toggle buttons do not say
whether they are pressed, and JupyterLab's single-letter shortcuts fire while a
control has the focus (`x` would cut the cell). An Explorer and a quiz each hold one
`Accessible()`, which is invisible and mends everything inside the box around it. It
hides the twin behind a box that lives (`stage`), and says so where a box has lost its
kernel: otherwise a number would move over a picture that does not. A number that was
typed counts when its field is left, with a comma for a point; what is none is put back.
"""

from pathlib import Path

import anywidget
import ipywidgets
import traitlets

BOX = "softmax-course"  # the css class of a box that is to be mended

HERE = Path(__file__)


class Accessible(anywidget.AnyWidget):
    """An invisible helper: put it last into a box that has the css class `BOX`."""

    _esm = HERE.with_suffix(".js").read_text(encoding="utf-8")
    _css = HERE.with_suffix(".css").read_text(encoding="utf-8")
    twin = traitlets.Unicode().tag(sync=True)  # the words of the twin that is shown behind

    def __init__(self):
        super().__init__(layout=ipywidgets.Layout(display="none"))
