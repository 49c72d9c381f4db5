"""Stop is heard inside a running cell where the browser can wait, and else it is said."""

import sys
from types import SimpleNamespace

import pytest

from softmax_course import host, network
from softmax_course.widgets import ears, live, watch


class Channel:
    """A stand-in for the browser's: what is said on it is let in while the cell waits."""

    said, closed = [], False

    @classmethod
    def new(cls, name):
        cls.open = cls()
        return cls.open

    def close(self):
        self.closed = True


@pytest.fixture(params=[True, False], ids=["can wait", "cannot wait"])
def browser(request, monkeypatch):
    """The modules of a browser's Python, in one that can wait inside a cell or cannot."""

    def run_sync(waiting):
        waiting.close()
        for word in Channel.said:
            Channel.open.onmessage(SimpleNamespace(data=word))

    ffi = SimpleNamespace(
        can_run_sync=lambda: request.param, create_proxy=lambda one: one, run_sync=run_sync
    )
    monkeypatch.setitem(sys.modules, "js", SimpleNamespace(BroadcastChannel=Channel))
    monkeypatch.setitem(sys.modules, "pyodide", SimpleNamespace(ffi=ffi))
    monkeypatch.setitem(sys.modules, "pyodide.ffi", ffi)
    monkeypatch.setattr(host, "in_browser", lambda: True)
    monkeypatch.setattr(Channel, "said", [])
    return request.param


def heard_of(said, browser):
    heard = []
    one = ears.Ears(lambda: heard.append("stop"), clock=lambda: 1)
    Channel.said.extend([one.name if word == "mine" else word for word in said])
    one.listen()
    return heard


def test_outside_a_browser_nothing_waits_and_nothing_is_deaf():
    one = ears.Ears(lambda: None)
    one.listen()
    one.close()
    assert not one.deaf


def test_a_browser_that_cannot_wait_is_deaf(browser):
    assert ears.Ears(lambda: None).deaf is not browser


def test_its_own_button_is_heard_where_the_browser_can_wait(browser):
    assert heard_of(["mine"], browser) == (["stop"] if browser else [])


def test_the_button_of_another_run_is_not_heard(browser):
    assert heard_of(["q-run-another"], browser) == []


def test_two_runs_have_buttons_of_their_own():
    assert ears.Ears(lambda: None).name != ears.Ears(lambda: None).name


def test_where_stop_cannot_be_heard_the_film_is_shown_and_it_is_said(browser, monkeypatch):
    monkeypatch.setenv(live.VARIABLE, "on")
    monkeypatch.setattr(sys.modules[watch.__module__], "PATIENCE", 0)
    X, y = [[0.0, 1.0], [1.0, 0.0]], [0, 1]
    net = network.Network((2, 2))
    player = watch(network.train(net, X, y, epochs=2, optimiser=network.SGD(0.1)))
    said = "This browser shows a training when it has ended"
    assert player.twin.sentence.startswith(said) is not browser
