"""Every test that asks for a `stem` runs once for each notebook of solutions/."""

from lesson_runs import STEMS


def pytest_generate_tests(metafunc):
    if "stem" in metafunc.fixturenames:
        metafunc.parametrize("stem", STEMS)
