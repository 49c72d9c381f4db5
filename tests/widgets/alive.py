"""All widgets that live in this kernel, by their ids."""

from ipywidgets.widgets import widget

ALIVE = getattr(widget, "_instances", None)
if ALIVE is None:  # ipywidgets 7
    ALIVE = widget.Widget.widgets
