"""Which cell made which picture: a cell that is run again closes those it made before."""

import weakref

from IPython import get_ipython

_made = {}  # id of a cell -> its last execution, and the pictures it made then


def running():
    """Return the id of the cell that is running and that of its execution, or twice None.

    JupyterLab names the cell in the message that runs it; others may not.
    """
    kernel = getattr(get_ipython(), "kernel", None)
    asked = kernel.get_parent() if kernel is not None else {}
    return asked.get("metadata", {}).get("cellId"), asked.get("header", {}).get("msg_id")


def begin():
    """Close what earlier runs of the running cell made, before it makes something new.

    A picture that some other cell shows as well (`picture.shown` holds the ids) stays.
    """
    cell, execution = running()
    before, pictures = _made.get(cell, (None, ()))
    if before != execution:
        _made[cell] = execution, weakref.WeakSet()
        for old in list(pictures):
            if old.shown <= {cell}:
                old.close()


def note(picture):
    """Note a picture that the running cell makes, once there is a view that can be closed."""
    cell, _ = running()
    if cell is not None:
        _made[cell][1].add(picture)


def close(widget):
    """Close a widget and all within it: a saved notebook then holds no dead model."""
    for child in getattr(widget, "children", ()):
        close(child)
    for part in ("layout", "style"):
        if hasattr(widget, part):
            getattr(widget, part).close()
    widget.close()
