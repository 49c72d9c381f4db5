"""Run a notebook from top to bottom in a fresh kernel of this very interpreter."""

import copy
import os
import tempfile

from ipykernel.kernelspec import get_kernel_dict
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from softmax_course import host
from softmax_course.authoring.errors import BuildError


class _ThisInterpreter(KernelSpecManager):
    """Knows one kernel: an installed kernelspec may point to some other Python."""

    def get_kernel_spec(self, kernel_name):
        quiet = ["--IPKernelApp.log_level=40", "--HistoryManager.enabled=False"]
        return KernelSpec(**get_kernel_dict(extra_arguments=quiet))


def run(notebook, *, folder, timeout=120, kind="lab"):
    """Return an executed copy of `notebook`, errors of its cells included.

    Parameters
    ----------
    notebook : NotebookNode
        Stays as it is.
    folder : Path
        The kernel's working directory.
    timeout : int
        Seconds that one cell may take.
    kind : str
        The host that the kernel takes itself to be in: a key of `host.HOSTS`.

    Raises
    ------
    BuildError
        If a cell takes longer, or the kernel dies, twice in a row.
    """
    for last_try in (False, True):
        fresh = copy.deepcopy(notebook)
        running = []
        client = NotebookClient(
            fresh,
            km=AsyncKernelManager(kernel_spec_manager=_ThisInterpreter()),
            timeout=timeout,
            startup_timeout=60,
            allow_errors=True,
            record_timing=False,
            store_widget_state=False,
            shutdown_kernel="immediate",  # a cell that never ends hears no request
            resources={"metadata": {"path": str(folder)}},
            on_cell_start=lambda cell, cell_index, running=running: running.append(cell.id),
        )
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            try:
                # Unasked, nbclient leaves alone a kernel whose manager it was given.
                client.execute(env=_environment(profile, kind), cleanup_kc=True)
                return fresh
            except (CellTimeoutError, DeadKernelError, RuntimeError) as error:
                if last_try:
                    where = f"cell {running[-1]!r}" if running else "the start of the kernel"
                    what = (
                        f"took longer than {timeout} s"
                        if isinstance(error, CellTimeoutError)
                        else f"ended the kernel ({type(error).__name__})"
                    )
                    raise BuildError(f"{where} {what}, twice.") from error


def _environment(profile, kind):
    """Keep the author's log, history and start-up files out of the run, and live views."""
    own = {
        host.VARIABLE: kind,
        "SOFTMAX_COURSE_DATA": "",
        "SOFTMAX_COURSE_LIVE": "off",
        "IPYTHONDIR": profile,
    }
    environment = {**os.environ, **own}
    environment.pop("NBGRADER_EXECUTION", None)
    return environment
