"""Environments made for a test: they need the package index and minutes, so not every run."""

import os

import pytest
from fresh_python import Environment

WANTED = "SOFTMAX_COURSE_ENVIRONMENTS"
REASON = "not on every run, since it installs whole environments; run: .ci/run --oldest"


@pytest.fixture(scope="session")
def environment(tmp_path_factory):
    """Make an environment: `environment()`, or of another Python."""
    if not os.environ.get(WANTED):
        pytest.skip(REASON)
    return lambda *python: Environment(tmp_path_factory.mktemp("environment"), *python)
