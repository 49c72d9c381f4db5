"""What holds for every test, and for the kernels that nbval starts."""

import os

import pytest

# A test is not a learner: nothing it answers belongs in anyone's log.
os.environ["SOFTMAX_COURSE_DATA"] = ""
# A busy machine draws a long training while it runs, and a quick one does not.
os.environ["SOFTMAX_COURSE_LIVE"] = "off"
# Words that fit the place are those of JupyterLab, wherever the tests run.
os.environ["SOFTMAX_COURSE_HOST"] = "lab"
os.environ.pop("NBGRADER_EXECUTION", None)


@pytest.fixture(autouse=True)
def fresh_log(monkeypatch):
    """Let no test hear of a log that refused in another."""
    from softmax_course.checks import log

    monkeypatch.setattr(log, "_session", {"refused": None, "told": False})


@pytest.fixture(scope="session")
def browser():
    """A Chromium, one for all: the machine's own, or the one that playwright installed."""
    from chromium import opened

    with opened() as browser:
        yield browser
