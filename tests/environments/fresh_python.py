"""A Python of its own, made for one test."""

import json
import socket
import subprocess
import sys
from pathlib import Path

LIB = Path(__file__).resolve().parents[2] / "lib"


class Environment:
    """A Python of its own in `folder`."""

    def __init__(self, folder, python=sys.executable):
        self.folder = folder
        subprocess.run([python, "-m", "venv", folder], check=True)
        self.python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"

    def pip(self, *arguments, cwd=None):
        """Run pip and return what it did: exit status, and all that it said."""
        command = [self.python, "-m", "pip", "--disable-pip-version-check", *arguments]
        return subprocess.run(
            command, cwd=cwd, capture_output=True, text=True, timeout=900, check=False
        )

    def install(self, *arguments, cwd=None):
        done = self.pip("install", "-q", *arguments, cwd=cwd)
        assert done.returncode == 0, done.stdout + done.stderr

    def would_install(self, *arguments):
        """Return the names of what pip would install, new or in another's place."""
        report = self.folder / "report.json"
        self.install("--dry-run", "--report", report, *arguments)
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
        return {one["metadata"]["name"].lower() for one in found}


def free_ports(number):
    """Return so many ports that nobody listens at."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports
