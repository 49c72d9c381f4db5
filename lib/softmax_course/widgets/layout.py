"""How controls stand beside each other, and how words are announced."""

import html

import ipywidgets

from softmax_course.plots import figure


def said(shown, name=""):
    """Return HTML that a screen reader announces; `name` is an attribute to find it by."""
    return f'<div role="status" aria-live="polite" {name} style="line-height:1.35">{shown}</div>'


def marked(line):
    """Escape the line, and give both marks one width: a tick moves no word."""
    words = html.escape(line)
    for mark, meaning in (("○", "to find"), ("✓", "found")):
        place = f'role="img" aria-label="{meaning}" class="softmax-course-mark"'
        words = words.replace(mark, f"<span {place}>{mark}</span>")
    return words


def image(png, width, height):
    """Show a picture that shrinks with its window until its words would get too small."""
    smallest = f"{figure.NARROWEST * width:.0f}px"
    place = {"max_width": "100%", "min_width": smallest, "height": "auto", "object_fit": "contain"}
    return ipywidgets.Image(value=png, format="png", width=width, height=height, layout=place)


def stacked(controls, columns=1):
    """Lay controls out under each other, or in two columns with each label above its track.

    However wide the window: a track is as long as it can be, and never shorter in a wider
    one. Labels of one width leave tracks of one length.
    """
    longest = max((len(control.description) for control in controls), default=0)
    label = f"{0.75 * longest + 1.5:g}ch"  # letters are narrower than digits, long words more so
    for control in controls:
        control.style.description_width = label if columns == 1 else "100%"
    place = {
        "grid_template_columns": f"repeat({columns}, minmax(0, 1fr))",
        "grid_gap": "0 14px",
        "width": "100%",
    }
    box = ipywidgets.GridBox(controls, layout=place)
    box.add_class("softmax-course-controls")
    if columns > 1:
        box.add_class("softmax-course-labels-above")
    return box
