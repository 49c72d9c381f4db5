"""What a saved notebook keeps of a live picture: its static twin.

A live view needs the kernel that made it. Opened again the next day it would read
"Error displaying widget: model not found", above the picture and the sentence. So a
line that brings it back is written to disk in its place; the page that is open keeps
its live view.

JupyterLab's server loads this module because the package brings
`etc/jupyter/jupyter_server_config.d/softmax-course.json` with it.
"""

from softmax_course.host import LIVE_VIEW

TWIN = "text/html"  # plain ipywidgets have none, and are left as they are
AGAIN = "Run this cell again (Shift + Enter) to use its sliders and buttons."


def keep_twins(model, **_):
    """Take live views that have a static twin out of what is about to be saved.

    `model` is the server's: a dict with the `type` of the file and its `content`,
    changed in place. Anything that is not a notebook passes untouched.
    """
    if model.get("type") != "notebook" or not model.get("content"):
        return
    for cell in model["content"].get("cells", []):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if LIVE_VIEW not in data or not (TWIN in data or len(data) == 1):
                continue  # a live view alone has its twin in the output behind it
            del data[LIVE_VIEW]
            output.get("metadata", {}).pop(LIVE_VIEW, None)
            data.update({} if data else {"text/plain": AGAIN, TWIN: f"<p>{AGAIN}</p>"})


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(server):
    server.contents_manager.register_pre_save_hook(keep_twins)
