"""Whether this Python has what the extra `lab` asks for, in the versions that work."""

import sys
from importlib import metadata


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
                f"{extra}` needs {one.name} {one.specifier}: `pip install -r requirements.txt` "
                "brings it."
            )
    return None
