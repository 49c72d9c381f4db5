"""A live view and its static twin come onto the page: two outputs of one cell.

A front end that has widgets shows the live view of an output and nothing else of it,
even when the kernel that held the view is gone: "Error displaying widget: model not
found". So the twin is an output of its own, behind the live view. While the view lives,
the page hides the twin (`accessible`); a lesson that was saved anywhere shows it again.
"""

from IPython import get_ipython
from IPython.display import publish_display_data

from softmax_course.host import LIVE_VIEW
from softmax_course.widgets import cells

AGAIN = "Run this cell (▶ or Shift + Enter) to use its sliders and buttons."


def enter(picture, twin):
    """Show the view of a picture where a notebook can; return the bundle that is to follow it.

    Parameters
    ----------
    picture : Explorer or QuizButtons; its `view` is the widget around everything,
        and its `helper` in there is told how the twin can be known
    twin : dict, the still picture or words by their mime types

    Returns
    -------
    dict
        The twin; outside a notebook, where nothing can be shown, with the live view.
    """
    cell, _ = cells.running()
    picture.shown |= {cell} - {None}
    view = picture.view
    if view is None:
        return twin
    live = {LIVE_VIEW: {"version_major": 2, "version_minor": 0, "model_id": view.model_id}}
    if get_ipython() is None:
        return {**live, **twin}
    picture.helper.twin = twin["text/plain"]
    publish_display_data(live)  # through the publisher, which Colab's own manager hooks into
    return twin
