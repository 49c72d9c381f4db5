"""A saved notebook keeps the picture and drops what only its kernel could show."""

import json
import sys
from pathlib import Path

from softmax_course import host, saving

FILE = "etc/jupyter/jupyter_server_config.d/softmax-course.json"


def saved(*outputs):
    cells = [{"cell_type": "code", "outputs": list(outputs)}, {"cell_type": "markdown"}]
    model = {"type": "notebook", "content": {"cells": cells}}
    saving.keep_twins(model=model, path="a.ipynb", contents_manager=None)
    return model["content"]["cells"][0]["outputs"]


def test_of_a_live_view_before_its_twin_the_twin_is_saved():
    twin = {"data": {"text/html": "<img alt='three bars'>", "text/plain": "three bars"}}
    live = {"data": {host.LIVE_VIEW: {"model_id": "1"}}, "metadata": {}}
    assert saved(live, dict(twin)) == [twin]


def test_a_live_view_with_a_twin_of_its_own_is_saved_as_its_twin():
    twin = {"text/html": "<img alt='three bars'>", "text/plain": "three bars"}
    (output,) = saved({"data": twin | {host.LIVE_VIEW: {"model_id": "1"}}, "metadata": {}})
    assert output["data"] == twin


def test_a_live_view_without_a_twin_is_left_alone():
    plain = {"data": {host.LIVE_VIEW: {"model_id": "1"}, "text/plain": "FloatSlider()"}}
    assert saved(dict(plain)) == [plain]


def test_printed_words_and_errors_are_left_alone():
    printed = [{"output_type": "stream", "text": "1"}, {"output_type": "error", "ename": "E"}]
    assert saved(*printed) == printed


def test_other_files_and_saves_without_content_pass():
    for model in ({"type": "file", "content": "text/html"}, {"type": "notebook", "content": None}):
        before = dict(model)
        saving.keep_twins(model=model)
        assert model == before


def test_the_server_is_told_to_load_it():
    installed = json.loads((Path(sys.prefix) / FILE).read_text(encoding="utf-8"))
    assert installed["ServerApp"]["jpserver_extensions"] == {saving.__name__: True}


def test_the_kind_of_a_live_view_is_written_down_once():
    package = Path(saving.__file__).parent
    texts = {file: file.read_text(encoding="utf-8") for file in package.rglob("*.py")}
    assert [file.name for file, text in texts.items() if host.LIVE_VIEW in text] == ["host.py"]
