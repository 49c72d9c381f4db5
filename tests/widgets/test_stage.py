"""A live view and its twin: one bundle outside a notebook, two outputs in one."""

import pytest
from every_explorer import made

from softmax_course import host, widgets
from softmax_course.exercises import start_here
from softmax_course.widgets import stage


@pytest.fixture
def published(monkeypatch):
    """What is displayed before the twin, as if a notebook were there."""
    outputs = []
    monkeypatch.setattr(stage, "get_ipython", lambda: "a notebook")
    monkeypatch.setattr(stage, "publish_display_data", outputs.append)
    return outputs


@pytest.fixture(params=["picture", "quiz"])
def shown(request):
    return (
        made("pipeline_explorer")
        if request.param == "picture"
        else widgets.quiz(start_here.closing)
    )


def test_in_a_notebook_the_live_view_is_an_output_of_its_own(shown, published):
    twin = shown._repr_mimebundle_()
    assert set(twin) == {"text/plain", "text/html"}
    assert [set(output) for output in published] == [{host.LIVE_VIEW}]


def test_the_live_view_that_is_published_is_the_box_around_everything(shown, published):
    shown._repr_mimebundle_()
    assert published[0][host.LIVE_VIEW]["model_id"] == shown.view.model_id


def test_the_page_is_told_the_words_of_the_twin(shown, published):
    twin = shown._repr_mimebundle_()
    assert shown.helper.twin == twin["text/plain"]


def test_outside_a_notebook_both_are_one_bundle(shown):
    assert set(shown._repr_mimebundle_()) == {host.LIVE_VIEW, "text/plain", "text/html"}
