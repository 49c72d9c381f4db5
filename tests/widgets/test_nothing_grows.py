"""A cell that is run again and again leaves no widget in its kernel, and hardly any memory."""

import os

import pytest
from jupyter_client.manager import start_new_kernel

START = """import gc, psutil
import numpy as np
from ipywidgets.widgets import widget
from softmax_course import data, network, widgets
from softmax_course.exercises import start_here as ex
points = data.blobs(200, rng=np.random.default_rng(0))
history = network.fit(network.Network((2, 4)), points, epochs=50, optimiser=network.SGD(0.1))
"""
CELLS = {
    "explorer": "widgets.pipeline_explorer()",
    "film": "widgets.watch(history, points)",
    "quiz": "widgets.quiz(ex.closing)",
}
MEASURE = """gc.collect()
alive = getattr(widget, "_instances", None) or widget.Widget.widgets
print(len(alive), psutil.Process().memory_info().rss)"""
WARM, RUNS = 6, 8
ROOM = 1_500_000  # bytes that a run may leave: early ones take more than late ones; it was 5.5e6


@pytest.fixture(scope="module")
def run():
    """Run a cell of a notebook, known by its id, in a kernel: `run(code, cell)` -> its print."""
    manager, client = start_new_kernel(env=os.environ | {"SOFTMAX_COURSE_LIVE": "off"})

    def run(code, cell):
        content = {"code": code, "silent": False, "store_history": True}
        asked = client.session.msg("execute_request", content, metadata={"cellId": cell})
        client.shell_channel.send(asked)
        said = ""
        while True:
            message = client.get_iopub_msg(timeout=120)
            if message["parent_header"].get("msg_id") != asked["header"]["msg_id"]:
                continue
            kind, content = message["msg_type"], message["content"]
            assert kind != "error", content
            said += content["text"] if kind == "stream" else ""
            if kind == "status" and content["execution_state"] == "idle":
                return said

    run(START, "start")
    yield run
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module", params=CELLS)
def grown(request, run):
    """How many widgets and how many bytes a run more has left, after some to warm up."""
    seen = []
    for times in (WARM, RUNS):
        for _ in range(times):
            run(CELLS[request.param], request.param)
        seen.append(list(map(int, run(MEASURE, "measure").split())))
    (widgets, before), (more, after) = seen
    return more - widgets, (after - before) / RUNS


def test_a_cell_run_again_leaves_as_many_widgets_as_before(grown):
    assert grown[0] == 0


def test_a_cell_run_again_leaves_hardly_any_memory(grown):
    assert grown[1] < ROOM
