"""One laptop, thirty browsers: a room serves the course, and opening it is joining."""

import json
import sys
from pathlib import Path

import pytest
from site_page import SitePage

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "classroom"))
from hall import CODE, opened

OUTPUTS = """i => JSON.stringify(
    jupyterapp.shell.currentWidget.context.model.cells.get(i).outputs.toJSON())"""
SOURCES = """() => [...jupyterapp.shell.currentWidget.context.model.cells].map(
    cell => cell.type === "code" ? cell.sharedModel.source : "")"""
SHARES = ("start_here", "shares")


@pytest.fixture
def hall(built, tmp_path):
    with opened(tmp_path, site=built) as hall:
        yield hall


def run(page, *starts):
    """Run the cells that begin so, in this order; return the outputs of the last."""
    sources = page.page.evaluate(SOURCES)
    for start in starts:
        index = next(i for i, source in enumerate(sources) if source.startswith(start))
        page.start(index)
        page.wait_for_end()
    return json.dumps(json.loads(page.page.evaluate(OUTPUTS, index)), ensure_ascii=False)


def test_a_check_in_the_browser_moves_the_bar(hall, browser):
    context = browser.new_context()
    address = f"http://127.0.0.1:{hall.port}/softmax-class/{CODE}/"
    page = SitePage(context.new_page(), address).open("00_start_here.ipynb")
    page.wait_for_python()
    assert hall.session.people() == {}
    assert f"✓ You are in the room {CODE}" in run(page, "import numpy")
    sources = page.page.evaluate(SOURCES)
    answer = next(i for i, source in enumerate(sources) if source.startswith("exps ="))
    page.write(answer, "exps = np.exp([7, 4, 0])\nshares = exps / 11")
    with page.page.expect_response(lambda answer: answer.url.endswith("/events")):
        run(page, "exps =", "ex.shares.check(shares)")
    page.page.wait_for_function(
        """() => fetch("/state?at=start_here/shares").then(a => a.json())
            .then(state => state.bar[1][2] === 1)"""
    )
    assert all(url.startswith(f"http://127.0.0.1:{hall.port}/") for url in page.strangers)
    context.close()
