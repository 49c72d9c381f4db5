"""Each host is known by what it leaves in the environment, and its words fit it."""

import sys
from types import SimpleNamespace

import pytest

from softmax_course import host

SIGNS = {
    "colab": {"COLAB_RELEASE_TAG": "release-colab"},
    "hub": {"JUPYTERHUB_USER": "ada"},
    "vscode": {"VSCODE_PID": "7"},
    "jupyter": {},
}


@pytest.fixture
def inside(monkeypatch):
    """Stand in a host: `inside("colab")`, and as if a notebook asked."""

    def enter(kind):
        for name in [
            host.VARIABLE,
            "SOFTMAX_COURSE_DATA",
            *(n for s in SIGNS.values() for n in s),
        ]:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv("JUPYTERHUB_SERVICE_PREFIX", raising=False)
        for name, value in SIGNS.get(kind, {}).items():
            monkeypatch.setenv(name, value)
        shell = SimpleNamespace(kernel=None if kind == "script" else SimpleNamespace())
        ipython = SimpleNamespace(get_ipython=lambda: shell)
        monkeypatch.setitem(sys.modules, "IPython", ipython)
        monkeypatch.setattr(sys, "platform", "emscripten" if kind == "lite" else "linux")
        return host.here()

    return enter


@pytest.mark.parametrize("kind", sorted(set(host.HOSTS) - {"lab"}))
def test_a_host_is_known_by_its_signs(kind, inside):
    assert inside(kind) is host.HOSTS[kind]


def test_a_colab_is_known_by_its_own_package_too(inside, monkeypatch):
    inside("jupyter")
    monkeypatch.setitem(sys.modules, "google.colab", object())
    assert host.kind() == "colab"


def test_the_courses_own_jupyterlab_says_so_itself_on_any_machine(inside, monkeypatch):
    inside("vscode")
    monkeypatch.setenv(host.VARIABLE, "lab")
    assert host.kind() == "lab"


def test_a_name_that_is_no_host_is_passed_over(inside, monkeypatch):
    inside("jupyter")
    monkeypatch.setenv(host.VARIABLE, "moon")
    assert host.kind() == "jupyter"


@pytest.mark.parametrize("kind", sorted(host.HOSTS))
def test_nobody_is_sent_to_a_terminal_that_is_not_there(kind):
    words = host.HOSTS[kind].words
    sent = any(word in words for word in ("terminal", "`softmax-course"))
    assert host.HOSTS[kind].commands or not sent


@pytest.mark.parametrize("kind", sorted(set(host.HOSTS) - {"lab"}))
def test_only_the_courses_own_jupyterlab_is_started_and_ended_by_command(kind):
    words = host.HOSTS[kind].words
    assert "softmax-course lab" not in words and "Ctrl-C twice" not in words


@pytest.mark.parametrize("kind", sorted(host.HOSTS))
def test_the_words_are_the_same_with_and_without_html(kind):
    shown = host.HOSTS[kind]._repr_html_()
    assert [part for part in shown.replace("</p>", "").split("<p>") if part] == repr(
        host.HOSTS[kind]
    ).split("\n\n")


@pytest.mark.parametrize("features, wanted", [(["kernel subshells"], True), ([], False)])
def test_a_button_is_heard_while_a_cell_runs_where_the_kernel_has_a_thread_for_it(
    features, wanted, inside, monkeypatch
):
    inside("jupyter")
    kernel = SimpleNamespace(kernel_info={"supported_features": features})
    monkeypatch.setattr(host, "_kernel", lambda: kernel)
    assert host.hears() is wanted


def test_colab_keeps_the_log_in_the_learners_drive_where_that_is_allowed(
    inside, tmp_path, monkeypatch
):
    inside("colab")
    monkeypatch.setattr(host, "DRIVE", tmp_path)
    assert host.data_folder() == tmp_path / "softmax-course"
    assert host.forgets() is None


def test_colab_without_drive_says_what_will_be_forgotten_and_what_keeps_it(
    inside, tmp_path, monkeypatch
):
    inside("colab")
    monkeypatch.setattr(host, "DRIVE", tmp_path / "not mounted")
    assert "drive.mount('/content/drive')" in host.forgets()


def test_a_browser_keeps_the_log_in_its_own_storage(inside, tmp_path, monkeypatch):
    inside("lite")
    monkeypatch.setattr(host, "BROWSER_DRIVE", tmp_path)
    assert host.data_folder() == tmp_path / ".softmax-course"


@pytest.mark.parametrize("kind", sorted(set(host.HOSTS) - {"colab"}))
def test_elsewhere_nothing_is_forgotten(kind, inside):
    if kind != "lab":
        inside(kind)
    assert host.forgets() is None
