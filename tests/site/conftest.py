"""One site, built once, served under a path of its own, and one page of it."""

import contextlib
import json
import os
import re
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "browser"))  # a notebook's page is driven alike

VARIABLE = "SOFTMAX_COURSE_PYODIDE"
REPAIR = f"Pyodide: not on this machine; name the folder of a release in {VARIABLE}"
BELOW = "a/course"  # a site of GitHub Pages lies below its owner's address


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents and "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def pyodide():
    """The folder with a release of Pyodide."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        pytest.skip(REPAIR)
    return Path(folder)


@pytest.fixture(scope="session")
def top(tmp_path_factory):
    """The folder that is served."""
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="session")
def built(top, pyodide):
    """The folder of the built site, with Pyodide carried along."""
    from softmax_course import site

    folder = top / BELOW
    site.build(ROOT, folder, pyodide, say=lambda _: None)
    return folder


@pytest.fixture(scope="session")
def address(built, top):
    """Where the site is served."""
    from softmax_course.site import serve

    server = serve.server(top)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/{BELOW}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def visit(browser, address):
    """Open a page of the site as someone who was never there: `visit(width, height)`.

    Every request to another host is refused, and noted in the context's `strangers`.
    """
    contexts = []

    def visited(width=1280, height=900):
        context = browser.new_context(viewport={"width": width, "height": height})
        context.strangers, context.asked = [], []
        context.on("response", lambda answer: context.asked.append(answer.url))
        others = re.compile(rf"^(?!{re.escape(address)})(https?|wss?)://")
        context.route(others, lambda route: _refuse(context, route))
        contexts.append(context)
        return context

    yield visited
    for context in contexts:
        context.close()


def _refuse(context, route):
    context.strangers.append(route.request.url)
    route.abort()


@pytest.fixture
def renewed():
    """Publish another edition of a lesson for a while: `with renewed(path): ...`."""

    @contextlib.contextmanager
    def published(path):
        before = path.read_text(encoding="utf-8")
        notebook = json.loads(before)
        notebook["cells"][0]["source"].append("\n\nA new edition.")
        path.write_text(json.dumps(notebook), encoding="utf-8")
        try:
            yield
        finally:
            path.write_text(before, encoding="utf-8")

    return published
