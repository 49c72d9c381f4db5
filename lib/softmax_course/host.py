"""Where the course runs, and what can be had there."""

import sys


def in_browser():
    """Whether this Python runs inside a browser's page, by Pyodide."""
    return sys.platform == "emscripten"
