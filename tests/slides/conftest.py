"""Every lesson's talk and sheets, made once."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WAYS = ["ninety", "half", "first", "second", "third", "fourth"]
STEMS = sorted(path.stem for path in (ROOT / "solutions").glob("[0-9][0-9]_*.ipynb"))


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents and "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def stems():
    """The names of all talks: of the lessons, and of the guide's routes."""
    return [*STEMS, *WAYS]


@pytest.fixture(params=STEMS)
def stem(request):
    """The name of one lesson."""
    return request.param


@pytest.fixture(params=WAYS)
def way(request):
    """The name of one route."""
    return request.param


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The folder with the talks and sheets of all lessons."""
    from softmax_course import slides

    folder = tmp_path_factory.mktemp("made") / "slides"
    for stem in [*STEMS, *WAYS]:
        slides.make(ROOT, folder, stem, say=lambda _: None)
    return folder


@pytest.fixture(scope="session", params=WAYS)
def route(request):
    """One route of the guide as its slides know it."""
    from softmax_course.slides import routes

    found = routes.of(ROOT)
    heading = routes.called(request.param, found)
    return routes.Route(ROOT, heading, found[heading])


@pytest.fixture(scope="session", params=STEMS)
def lesson(request):
    """One lesson as its slides know it."""
    from softmax_course.slides.lesson import Lesson

    return Lesson(ROOT, request.param)


@pytest.fixture(scope="session")
def core(lesson):
    """The cells of a lesson's core as they stand in the source, without the leader's."""
    cells = []
    for cell in json.loads((ROOT / "solutions" / f"{lesson.stem}.ipynb").read_text("utf-8"))[
        "cells"
    ]:
        source = "".join(cell["source"])
        if source.startswith("## Going further"):
            return cells
        if "instructor" not in cell["metadata"].get("tags", []):
            cells.append(cell | {"source": source})
    raise AssertionError("a lesson's core ends where it goes further")
