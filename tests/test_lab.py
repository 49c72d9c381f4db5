"""JupyterLab opens on the learner's own copies, and every obstacle is one sentence."""

import errno
import json
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import psutil  # comes with ipykernel
import pytest
from jupyter_client import BlockingKernelClient
from jupyterlab.labapp import LabApp

from softmax_course import __main__ as command_line
from softmax_course import copies, host, lab
from softmax_course.lab import arguments, versions


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


def test_a_lesson_asked_for_is_the_one_that_opens(course):
    given = lab.options(course, course / copies.FOLDER, lesson=course / "lessons" / "01_a.ipynb")
    assert "--LabApp.default_url=/lab/tree/my_lessons/01_a.ipynb" in given


@pytest.mark.parametrize(
    "extra, word",
    [
        (["01"], "01"),
        (["--no-browser", "01", "--ip=0.0.0.0"], "01"),
        (["--ip", "0.0.0.0", "logits"], "logits"),
        (["--ServerApp.port_retries", "1"], None),
        ([], None),
    ],
)
def test_a_word_that_is_no_options_value_is_a_lesson(extra, word):
    found, rest = lab.split(extra, {"no-browser": ()})
    assert found == word
    assert rest == [one for one in extra if one != word]


def test_two_lessons_at_once_are_refused():
    with pytest.raises(copies.Missing, match="opens one lesson, got 01, 02"):
        lab.split(["01", "02"], {})


def test_a_port_asked_for_is_the_only_one_tried(course):
    given = lab.options(course, course / copies.FOLDER, port=9999)
    assert {"--ServerApp.port=9999", "--ServerApp.port_retries=0"} <= set(given)


@pytest.mark.parametrize(
    "extra, name, value",
    [
        (["--notebook-dir=X"], "root_dir", "X"),
        (["--notebook-dir", "X"], "root_dir", "X"),
        (["--ServerApp.root_dir=X"], "root_dir", "X"),
        (["--ServerApp.notebook_dir=X"], "root_dir", "X"),
        (["--Application.log_level=INFO"], "log_level", "INFO"),
        (["--log-level=INFO"], "log_level", "INFO"),
        (["--debug"], "log_level", None),
        (["--LabApp.default_url=/lab"], "default_url", "/lab"),
        (["--no-browser"], "open_browser", None),
    ],
)
def test_what_the_learner_gives_is_known_by_every_name_it_has(extra, name, value):
    assert arguments.given(extra, LabApp.aliases, LabApp.flags)[name] == value


@pytest.mark.parametrize("name", ["root_dir", "default_url", "log_level", "extension_manager"])
def test_an_option_of_the_learners_is_left_to_the_learner(name, course):
    names = [word.partition("=")[0] for word in lab.options(course, course / "mine")]
    ours = lab.options(course, course / "mine", given={name: str(course)})
    left = [word.partition("=")[0] for word in ours]
    assert [one for one in names if one not in left] == [
        one for one in names if one.endswith(f".{name}")
    ]


def test_below_a_root_of_the_learners_the_copy_still_opens(course):
    given = lab.options(course, course / "mine", given={"root_dir": str(course / "mine")})
    assert "--LabApp.default_url=/lab/tree/00_start_here.ipynb" in given


def test_a_root_that_does_not_hold_the_copies_opens_as_jupyterlab_pleases(course, tmp_path):
    given = lab.options(course, course / "mine", given={"root_dir": str(tmp_path / "elsewhere")})
    assert not any("default_url" in word for word in given)


def test_every_option_is_given_once(course):
    names = [word.partition("=")[0] for word in lab.options(course, course / "mine", port=9999)]
    assert len(names) == len(set(names))


def test_encryption_is_asked_for_where_jupyter_client_knows_it(course):
    assert any("transport_encryption" in word for word in lab.options(course, course / "mine"))


def test_an_older_jupyter_client_is_not_asked_for_encryption(course, monkeypatch):
    monkeypatch.setattr("jupyter_client.KernelManager.class_traits", lambda **_: {})
    assert not any("transport_encryption" in word for word in lab.options(course, course / "mine"))


def test_everything_that_the_course_sets_is_in_its_help(course, capsys):
    with pytest.raises(SystemExit):
        command_line.main(["lab", "--help"])
    shown = "".join(capsys.readouterr().out.split())
    names = [word.strip("-").partition("=")[0] for word in lab.options(course, course / "mine")]
    assert [name for name in names if name not in shown] == []


@pytest.mark.parametrize(
    "found, words",
    [
        ("2.19.0", "jupyter-server 2.19.0 is installed"),
        (None, "jupyter-server is missing"),
        ("3.0.0", "jupyter-server 3.0.0 is installed"),
    ],
)
def test_a_package_of_another_version_ends_in_one_sentence(found, words, course, monkeypatch):
    def version(name):
        if name == "jupyter-server" and found is None:
            raise metadata.PackageNotFoundError(name)
        return found if name == "jupyter-server" else real(name)

    real, said = metadata.version, []
    monkeypatch.setattr(versions.metadata, "version", version)
    with pytest.raises(SystemExit) as ended:
        lab.start(course, course / copies.FOLDER, say=said.append)
    assert ended.value.code == 1
    assert len(said) == 1 and said[0].startswith(words) and ">=2.20" in said[0]


def test_what_is_installed_here_fits():
    assert versions.unfit() is None


def test_on_a_hub_no_second_server_is_started_and_the_copy_is_named(course, monkeypatch):
    monkeypatch.setenv(host.VARIABLE, "hub")
    said = []
    lab.start(course, course / copies.FOLDER, extra=["00"], say=said.append)
    copy = course / copies.FOLDER / "00_start_here.ipynb"
    assert copy.exists() and str(copy) in said[-1]


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


def test_a_port_that_needs_rights_is_not_called_taken(monkeypatch):
    def refused(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tornado.netutil.bind_sockets", refused)
    assert lab._refused(80).startswith("Port 80 needs rights that this account has not:")


def test_an_account_without_a_home_is_told_to_lend_one_before_anything_is_made(
    course, monkeypatch
):
    def home():
        raise RuntimeError("Could not determine home directory.")

    said = []
    monkeypatch.setattr(Path, "home", home)
    with pytest.raises(SystemExit) as ended:
        lab.start(course, course / copies.FOLDER, say=said.append)
    assert ended.value.code == 1
    assert [sentence.split(":")[0] for sentence in said] == [
        "This account has no home folder, and JupyterLab needs one"
    ]
    assert not (course / copies.FOLDER).exists()


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
        bufsize=0,
    )
    os.close(inner)
    process.said = _letters(process.stdout)
    yield process
    process.kill()
    process.wait(timeout=20)
    os.close(terminal)


def _letters(stream):
    """Read in a thread of its own: a test that waits for words may then give up."""
    letters = queue.Queue()

    def read():
        while letter := stream.read(1):
            letters.put(letter)

    threading.Thread(target=read, daemon=True).start()
    return letters


def until(words, letters, seconds=60):
    """Return what is said up to and with `words`, a pattern; fail after so many seconds."""
    said, end = b"", time.monotonic() + seconds
    while not re.search(words, said.decode("utf-8", "replace")):
        try:
            said += letters.get(timeout=max(0, end - time.monotonic()))
        except queue.Empty:
            pytest.fail(f"{words!r} was not said within {seconds} s, only {said!r}")
    return said.decode("utf-8")


def prefix(connection):
    """Return the sys.prefix of the kernel that a connection file leads to."""
    kernel, printed = BlockingKernelClient(connection_file=str(connection)), []
    kernel.load_connection_file()
    kernel.start_channels(hb=False)  # one whose heart beats late is not dead, only busy
    try:
        kernel.wait_for_ready(timeout=60)
        kernel.execute_interactive(
            "import sys; print(sys.prefix, end='')",
            timeout=60,
            output_hook=lambda message: printed.append(message["content"].get("text", "")),
        )
    finally:
        kernel.stop_channels()
    return "".join(printed)


def ask(address, token, path, body=None):
    request = urllib.request.Request(
        f"{address}/api/{path}",
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"token {token}"},
    )
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return json.load(answer)
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


def test_the_course_opens_with_this_python_and_ends_in_order(running, tmp_path):
    line = until(r"http.*\n", running.said)
    address, token = re.search(r"(http://localhost:\d+)/lab/tree/\S+token=(\w+)", line).groups()
    assert ask(address, token, "contents/my_lessons/00_start_here.ipynb?content=0")

    number = ask(address, token, "kernels", {"name": "python3"})["id"]
    assert prefix(tmp_path / "RUNTIME" / f"kernel-{number}.json") == sys.prefix
    children = psutil.Process(running.pid).children()
    (kernel,) = [child for child in children if "ipykernel_launcher" in child.cmdline()]

    running.send_signal(signal.SIGINT)
    until(r"\?", running.said)  # two signals at once would be one
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=20) == 0
    assert not kernel.is_running()
