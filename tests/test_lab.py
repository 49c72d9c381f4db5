"""JupyterLab opens on the learner's own copies, and every obstacle is one sentence."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from types import SimpleNamespace

import psutil  # comes with ipykernel
import pytest

from softmax_course import copies, lab


@pytest.fixture
def course(tmp_path):
    root = tmp_path / "leçons de softmax"
    (root / "lessons").mkdir(parents=True)
    (root / "lib" / "softmax_course").mkdir(parents=True)
    empty = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}
    (root / "lessons" / "00_start_here.ipynb").write_text(json.dumps(empty), encoding="utf-8")
    return root


def server(**differences):
    usual = {
        "allow_root": True,
        "port": 8888,
        "config": SimpleNamespace(ServerApp={}),
        "trait_defaults": lambda name: 8888,
        "connect_url": "http://localhost:8888/lab?token=1\n    http://127.0.0.1:8888/lab?token=1",
        "open_browser": True,
        "browser": "",
    }
    return SimpleNamespace(**usual | differences)


def test_the_repository_is_the_root_and_the_first_copy_opens(course):
    given = lab.options(course, course / copies.FOLDER)
    assert f"--ServerApp.root_dir={course.resolve()}" in given
    assert "--LabApp.default_url=/lab/tree/my_lessons/00_start_here.ipynb" in given


def test_a_folder_elsewhere_becomes_the_root(course, tmp_path):
    given = lab.options(course, tmp_path / "mine")
    assert f"--ServerApp.root_dir={(tmp_path / 'mine').resolve()}" in given
    assert "--LabApp.default_url=/lab/tree/00_start_here.ipynb" in given


def test_an_accent_and_a_space_in_the_folder_are_quoted_in_the_address(course):
    given = lab.options(course, course / "mes leçons")
    assert "--LabApp.default_url=/lab/tree/mes%20le%C3%A7ons/00_start_here.ipynb" in given


def test_a_port_asked_for_is_the_only_one_tried(course):
    given = lab.options(course, course / copies.FOLDER, port=9999)
    assert {"--ServerApp.port=9999", "--ServerApp.port_retries=0"} <= set(given)


def test_a_taken_port_that_was_asked_for_ends_in_one_sentence(course):
    said = []
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SystemExit) as ended:
            lab.start(course, course / copies.FOLDER, port, say=said.append)
    assert ended.value.code == 1
    assert said[1:] == [
        f"Port {port} is taken by another program: give another, or leave --port out."
    ]


def test_moving_to_the_next_port_is_said():
    assert next(lab._greeting(server(port=8889))) == (
        "Port 8888 is taken by another program, so this JupyterLab has 8889."
    )


def test_without_a_browser_the_address_is_in_the_sentence(monkeypatch):
    monkeypatch.setattr(lab, "_has_browser", lambda name: False)
    assert next(lab._greeting(server())) == (
        "No browser was found on this machine: open http://localhost:8888/lab?token=1 in one."
    )


def test_an_unknown_browser_is_no_browser():
    assert not lab._has_browser("no-such-browser")


def test_root_is_told_of_the_option_it_needs(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    said = list(lab._greeting(server(allow_root=False)))
    assert len(said) == 1 and "--allow-root" in said[0]


@pytest.fixture
def running(course, tmp_path):
    """`softmax-course lab` in a process of its own, without an activated environment."""
    if sys.platform == "win32":
        pytest.skip("not on Windows, which has no pseudo-terminal; run on Linux or macOS: pytest")
    import pty

    own = {f"JUPYTER_{kind}_DIR": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "RUNTIME")}
    terminal, inner = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "softmax_course", "lab", "--no-browser", "--allow-root"],
        cwd=course / "lessons",
        env=os.environ | own | {"PATH": os.defpath, "PYTHONUNBUFFERED": "1"},
        stdin=inner,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    os.close(inner)
    yield process
    process.kill()
    process.communicate()
    os.close(terminal)


def ask(address, token, path, body=None):
    request = urllib.request.Request(
        f"{address}/api/{path}",
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"token {token}"},
    )
    for _ in range(100):
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return json.load(answer)
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


def test_the_course_opens_with_this_python_and_ends_in_order(running, course):
    line = next(said for said in running.stdout if "http" in said)
    address, token = re.search(r"(http://localhost:\d+)/lab/tree/\S+token=(\w+)", line).groups()
    assert ask(address, token, "contents/my_lessons/00_start_here.ipynb?content=0")

    ask(address, token, "kernels", {"name": "python3"})
    children = psutil.Process(running.pid).children()
    (kernel,) = [child for child in children if "ipykernel_launcher" in child.cmdline()]
    assert kernel.cmdline()[0] == sys.executable

    running.send_signal(signal.SIGINT)
    time.sleep(0.5)
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=20) == 0
    assert not kernel.is_running()
