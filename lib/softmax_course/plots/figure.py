"""A figure and its sentence, shown together: no picture without words."""

import base64
import html
import io

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.image import imsave
from PIL import Image

from softmax_course.plots import style

WIDTH, HEIGHT = 612, 240  # in CSS pixels
NARROWEST = 0.75  # of its width: beyond that it scrolls, since words would get too small
DPI = 192  # two device pixels to a CSS pixel: crisp on a sharp screen


class Picture:
    """A PNG with the sentence that says what it shows.

    In a notebook it displays as an image whose alternative text is the sentence,
    with the same sentence visible beneath; as plain text it is the sentence. A `hint`
    is what the reader can do with it, a last line that is no part of the sentence.
    """

    def __init__(self, png, sentence, width=WIDTH, height=HEIGHT, hint=""):
        self.png, self.sentence, self.hint = png, sentence, hint
        self.width, self.height = width, height

    def __repr__(self):
        return self.sentence

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/plain": self.sentence, "text/html": self.html}

    @property
    def html(self):
        """The image and its sentence, as HTML that an untrusted notebook keeps."""
        words = html.escape(self.sentence)
        data = base64.b64encode(self.png).decode("ascii")
        # One sign that is not Latin would make Python keep two bytes for each of the image.
        hint = html.escape(self.hint).encode("ascii", "xmlcharrefreplace").decode("ascii")
        return (
            f'<img alt="{words}" width="{self.width}" height="{self.height}"'
            f' style="max-width:100%;min-width:{NARROWEST * self.width:.0f}px;height:auto"'
            f' src="data:image/png;base64,{data}"><p>{words}</p>'
            + (f"<p><em>{hint}</em></p>" if hint else "")
        )


def blank(width=WIDTH, height=HEIGHT, ratios=(1,), layout="constrained", rows=(1,)):
    """Return an empty card of `width` by `height` CSS pixels and its Axes.

    Parameters
    ----------
    ratios, rows : sequence of float
        The relative widths of the panels in a row, and the relative heights of the rows.

    Returns
    -------
    figure : matplotlib Figure, which no pyplot knows of
    axes : one Axes, or a tuple of them, row by row, where there are several panels
    """
    figure = Figure(figsize=(width / 96, height / 96), dpi=DPI, layout=layout)
    FigureCanvasAgg(figure)
    panels = figure.subplots(
        len(rows), len(ratios), squeeze=False, width_ratios=ratios, height_ratios=rows
    ).ravel()
    return figure, panels[0] if len(panels) == 1 else tuple(panels)


def png(figure):
    """Draw the figure; return the bytes of a PNG that bears no version and no date."""
    figure.canvas.draw()
    return small(pixels(figure))


def small(png):
    """Return the picture in 256 colours and less than half of the bytes: it is kept, and sent.

    IPython keeps every output that a cell has shown, and a notebook stores it.
    """
    stream = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(256).save(stream, format="png")
    return stream.getvalue()


def pixels(figure):
    """Return what the canvas shows already, as a PNG lightly compressed: for speed."""
    stream = io.BytesIO()
    imsave(
        stream,
        figure.canvas.buffer_rgba(),
        format="png",
        metadata={"Software": None},
        pil_kwargs={"compress_level": 1},
    )
    return stream.getvalue()


def forget(figure):
    """Give the pixels of a figure back at once: its parts hold each other, and are found late."""
    vars(figure.canvas.get_renderer()).clear()
    figure.clear()


def show(figure_or_draw, sentence, *, width=WIDTH, height=HEIGHT, ratios=(1,), rows=(1,)):
    """Show a figure, or what a function draws, together with its sentence.

    Parameters
    ----------
    figure_or_draw : matplotlib Figure, or callable
        A function is given the Axes to draw on: one for each of `ratios`, row by row.
    sentence : str
        What the picture shows, with its numbers: visible, alternative text and repr.

    Raises
    ------
    ValueError
        If `sentence` is empty.

    >>> show(lambda ax: ax.plot([0, 1]), "A line rises from 0 to 1.")
    A line rises from 0 to 1.
    """
    if not isinstance(sentence, str) or not sentence.strip():
        raise ValueError(f"sentence must say what the picture shows, got {sentence!r}")
    with style.applied():
        if isinstance(figure_or_draw, Figure):
            width, height = (round(96 * inches) for inches in figure_or_draw.get_size_inches())
            return Picture(png(figure_or_draw), sentence, width, height)
        figure, axes = blank(width, height, ratios, rows=rows)
        figure_or_draw(*axes) if isinstance(axes, tuple) else figure_or_draw(axes)
        drawn = Picture(png(figure), sentence, width, height)
        forget(figure)
        return drawn
