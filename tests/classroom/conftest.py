"""A class in the middle of lesson 03, made once for all tests."""

import pytest
from hall import opened
from thirty import make


@pytest.fixture(scope="session")
def thirty(tmp_path_factory):
    """Return the folder that holds thirty logs."""
    with pytest.MonkeyPatch.context() as patched:
        yield make(tmp_path_factory.mktemp("thirty"), patched)


@pytest.fixture
def hall(tmp_path):
    """Open a room on this machine."""
    with opened(tmp_path) as hall:
        yield hall
