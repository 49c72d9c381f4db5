"""What a saved notebook keeps of a live picture: its static twin.

A live view needs the kernel that made it. Opened again the next day it would read
"Error displaying widget: model not found", above the picture and the sentence. So only
its twin is written to disk, which says how to bring it back; the page that is open
keeps its live view.

JupyterLab's server loads this module because the package brings
`etc/jupyter/jupyter_server_config.d/softmax-course.json` with it.
"""

from softmax_course.host import LIVE_VIEW

TWIN = "text/html"  # plain ipywidgets have none, and are left as they are


def keep_twins(model, **_):
    """Take live views that have a static twin out of what is about to be saved.

    `model` is the server's: a dict with the `type` of the file and its `content`,
    changed in place. Anything that is not a notebook passes untouched.
    """
    if model.get("type") != "notebook" or not model.get("content"):
        return
    for cell in model["content"].get("cells", []):
        outputs = cell.get("outputs", [])
        # A live view alone has its twin in the output behind it.
        outputs[:] = [one for one in outputs if {*one.get("data", ())} != {LIVE_VIEW}]
        for output in outputs:
            if TWIN in output.get("data", ()):
                output["data"].pop(LIVE_VIEW, None)
                output.get("metadata", {}).pop(LIVE_VIEW, None)


def _jupyter_server_extension_points():
    return [{"module": __name__}, {"module": "softmax_course.placing"}]


def _load_jupyter_server_extension(server):
    server.contents_manager.register_pre_save_hook(keep_twins)
