"""The browser that the tests open."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest

REPAIR = "no browser was found; get one with: python -m playwright install chromium"
QUIET = (
    "--no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking "
    "--disable-component-update --disable-default-apps --disable-sync --disable-extensions "
    "--no-first-run --mute-audio"
).split()


@contextlib.contextmanager
def opened(profile=None):
    """Open a Chromium: the machine's own, or the one that playwright installed.

    With the folder of a `profile` it keeps what a learner's browser keeps, and is a context.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        found = os.environ.get("SOFTMAX_COURSE_BROWSER") or next(
            filter(None, map(shutil.which, names)), playwright.chromium.executable_path
        )
        if not Path(found).exists():
            (pytest.fail if os.environ.get("CI") else pytest.skip)(REPAIR)
        how = {"executable_path": found, "args": QUIET}
        if profile is None:
            browser = playwright.chromium.launch(**how)
        else:
            browser = playwright.chromium.launch_persistent_context(profile, **how)
        yield browser
        browser.close()
