"""What a saved notebook keeps of a live picture: its static twin.

A live view needs the kernel that made it. Opened again the next day it would read
"Error displaying widget: model not found", in front of the picture and the sentence
that stand beside it in the same output. So they alone are written to disk; the page
that is open keeps its live view.

JupyterLab's server loads this module because the package brings
`etc/jupyter/jupyter_server_config.d/softmax-course.json` with it.
"""

LIVE_VIEW = "application/vnd.jupyter.widget-view+json"
TWIN = "text/html"  # plain ipywidgets have none, and are left as they are


def keep_twins(model, **_):
    """Take live views that have a static twin out of what is about to be saved.

    `model` is the server's: a dict with the `type` of the file and its `content`,
    changed in place. Anything that is not a notebook passes untouched.
    """
    if model.get("type") != "notebook" or not model.get("content"):
        return
    for cell in model["content"].get("cells", []):
        for output in cell.get("outputs", []):
            if TWIN in output.get("data", {}):
                output["data"].pop(LIVE_VIEW, None)
                output.get("metadata", {}).pop(LIVE_VIEW, None)


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(server):
    server.contents_manager.register_pre_save_hook(keep_twins)
