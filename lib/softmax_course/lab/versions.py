"""Whether this Python has what the extra `lab` asks for, in the versions that work."""

import sys
from importlib import metadata
from pathlib import Path

from softmax_course import copies


def unfit(distribution="softmax-course", extra="lab"):
    """Return a sentence about the first package that is missing or of another version.

    None when all fit, or when the library was never installed and asks for nothing.
    """
    from packaging.requirements import Requirement

    try:
        asked = map(Requirement, metadata.requires(distribution) or ())
    except metadata.PackageNotFoundError:
        return None
    for one in asked:
        if one.marker is not None and not one.marker.evaluate({"extra": extra}):
            continue
        try:
            found = metadata.version(one.name)
        except metadata.PackageNotFoundError:
            found = None
        if found is None or not one.specifier.contains(found, prereleases=True):
            has = "is missing" if found is None else f"{found} is installed"
            return (
                f"{one.name} {has} in this Python ({sys.executable}), and `softmax-course "
                f"{extra}` needs {one.name} {one.specifier}: "
                f"{pip('install -r requirements.txt')} brings it."
            )
    return None


def pip(words):
    """Return the line that has this Python's own pip do something, and where to type it.

    A bare `pip` is another Python's wherever nobody activated the course's environment.
    """
    python = Path(sys.executable)
    try:
        python = python.relative_to(copies.find_repository())
    except (copies.Missing, ValueError):
        pass  # an environment elsewhere
    python = f'"{python}"' if " " in str(python) else python
    return f"in the course's folder, `{python} -m pip {words}`"
