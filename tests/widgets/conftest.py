"""Every test that asks for an `explorer` runs once for each of them, as it is at first."""

import pytest
from every_explorer import NAMES, made, shared


@pytest.fixture(params=NAMES)
def explorer(request):
    return shared(made, request.param)
