"""A stand-in for the kernel that Colab starts: run by the Python of its environment.

What is Colab's own and matters here: no event registered but its own, and a hook on what
is displayed, by which a live view is told where widgets other than ipywidgets' come from.
"""

import sys
from types import ModuleType

from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython import get_ipython
from IPython.core import events

VIEW = "application/vnd.jupyter.widget-view+json"
MANAGER = "colab's own manager of widgets"


class Shell(ZMQInteractiveShell):
    def init_events(self):
        self.events = events.EventManager(self, events.available_events)


class Kernel(IPythonKernel):
    def _shell_class_default(self):
        return Shell


def enable_custom_widget_manager():
    hooks = get_ipython().display_pub._hooks
    if tell not in hooks:
        hooks.append(tell)


def tell(message):
    content = message.get("content", {})
    if VIEW in content.get("data", {}):
        told = content.setdefault("metadata", {}).setdefault(VIEW, {})
        told["colab"] = {"custom_widget_manager": {"url": MANAGER}}
    return message


def pretend():
    """Put the one function of Colab's package in its place that a lesson meets."""
    google, colab, output = (
        ModuleType(f"google{part}") for part in ("", ".colab", ".colab.output")
    )
    output.enable_custom_widget_manager = enable_custom_widget_manager
    google.colab, colab.output = colab, output
    sys.modules |= {"google": google, "google.colab": colab, "google.colab.output": output}


if __name__ == "__main__":
    pretend()
    IPKernelApp.launch_instance(kernel_class=Kernel)
