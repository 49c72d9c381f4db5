"""A JupyterHub of the guide's own lines, and those who come to it."""

import json
import os
import queue
import re
import shutil
import subprocess
import threading
from contextlib import contextmanager
from uuid import uuid4

import requests
import websocket
from fresh_python import LIB, free_ports

ROOT = LIB.parent
PINS = ROOT / "tests" / "environments" / "hub.txt"
PAGE = (ROOT / ".github" / "HUB.md").read_text(encoding="utf-8")
COPIES, ROOM = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
RUNNING = "JupyterHub is now running"
TOKEN = {"Authorization": "token of-a-test-that-looks-on"}
PATIENCE = 120  # seconds for whatever is waited for
# What a test needs to let people in, and to be let in everywhere itself.
FOR_THE_TEST = """
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "jupyterhub.spawner.SimpleLocalProcessSpawner"
c.SimpleLocalProcessSpawner.home_dir_template = {homes!r}
c.Spawner.args = ["--allow-root"]
c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.ConfigurableHTTPProxy.command = [{bin!r} + "/configurable-http-proxy"]
c.JupyterHub.services[0]["environment"]["SOFTMAX_COURSE_DATA"] = {data!r}
c.JupyterHub.services.append({{"name": "looker-on", "api_token": "of-a-test-that-looks-on"}})
c.JupyterHub.load_roles.append({{
    "name": "looker-on",
    "scopes": ["admin:users", "admin:servers", "access:servers"],
    "services": ["looker-on"],
}})
"""


def course_for_all(made, place):
    """Put the course where everyone reads it, and install it and a hub; return its folder."""
    for name in ("lib", "lessons"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "requirements.txt", place / "requirements.txt")
    made.install("-r", "requirements.txt", "-r", PINS, cwd=place)
    for path in (place, *place.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)
    return place


@contextmanager
def running(python, folder):
    """Run a hub, with the course's service, until the test is done with it."""
    public, hub, proxy, service = free_ports(4)
    told = {"homes": f"{folder}/home/{{username}}", "hub": hub, "proxy": proxy}
    told |= {"data": f"{folder}/data", "bin": str(python.parent)}
    lines = "c = get_config()\n" + COPIES + ROOM + FOR_THE_TEST.format(**told)
    config = folder / "jupyterhub_config.py"
    config.write_text(lines.replace(":8000", f":{public}").replace(":10800", f":{service}"))
    inherited = {n: v for n, v in os.environ.items() if not n.startswith("SOFTMAX_COURSE")}
    inherited.pop("PYTHONPATH", None)
    process = subprocess.Popen(
        [python, "-m", "jupyterhub", "-f", config],
        cwd=folder,
        env=inherited | {"PATH": os.pathsep.join([str(python.parent), os.environ["PATH"]])},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said = queue.Queue()
    threading.Thread(target=lambda: [said.put(line) for line in process.stdout]).start()
    try:
        heard = ""
        while RUNNING not in heard:
            heard += said.get(timeout=PATIENCE)
        yield Hub(f"http://127.0.0.1:{public}", folder)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


class Hub:
    """A hub at an address."""

    def __init__(self, address, folder):
        self.address, self.folder = address, folder
        self.room = f"{address}/services/softmax/"

    def home(self, name):
        return self.folder / "home" / name

    def start(self, name):
        """Start a learner's server and wait for the hub's word that it runs."""
        user = f"{self.address}/hub/api/users/{name}"
        requests.post(user, headers=TOKEN, timeout=PATIENCE)
        requests.post(f"{user}/server", headers=TOKEN, timeout=PATIENCE)
        way = requests.get(f"{user}/server/progress", headers=TOKEN, stream=True, timeout=PATIENCE)
        told = [json.loads(line[5:]) for line in way.iter_lines() if line.startswith(b"data:")]
        assert told[-1].get("ready"), told
        return Learner(f"{self.address}/user/{name}")

    def stop(self, name):
        """Stop a learner's server."""
        server = f"{self.address}/hub/api/users/{name}/server"
        done = requests.delete(server, headers=TOKEN, timeout=PATIENCE)
        assert done.status_code == 204, done.text

    def logged_in(self, name):
        """Return a browser's session in which someone has logged in."""
        session = requests.Session()
        page = f"{self.address}/hub/login"
        session.get(page, timeout=PATIENCE)
        form = {"username": name, "password": "x", "_xsrf": session.cookies["_xsrf"]}
        session.post(page, data=form, timeout=PATIENCE, allow_redirects=False)
        return session


class Learner:
    """Someone's server, and a kernel in the folder of their copies."""

    def __init__(self, address, name="of-a-test"):
        self.address = address
        asked = {"path": f"my_lessons/{name}.ipynb", "name": "", "type": "notebook"}
        asked["kernel"] = {"name": "python3"}
        answer = requests.post(
            f"{address}/api/sessions", json=asked, headers=TOKEN, timeout=PATIENCE
        )
        self.kernel = answer.json()["kernel"]["id"]
        self.line = websocket.create_connection(
            f"ws{address[4:]}/api/kernels/{self.kernel}/channels",
            header=TOKEN,
            timeout=PATIENCE,
            suppress_origin=True,
        )

    def notebook(self, name):
        """Return a notebook as the server gives it to the page."""
        address = f"{self.address}/api/contents/my_lessons/{name}"
        answer = requests.get(address, headers=TOKEN, timeout=PATIENCE)
        answer.raise_for_status()
        return answer.json()["content"]

    def save(self, name, content):
        """Save a notebook as the page does."""
        address = f"{self.address}/api/contents/my_lessons/{name}"
        model = {"type": "notebook", "format": "json", "content": content}
        requests.put(address, json=model, headers=TOKEN, timeout=PATIENCE).raise_for_status()

    def run(self, code):
        """Run a cell; return all that it says, in one text."""
        header = {"msg_id": uuid4().hex, "msg_type": "execute_request", "session": "test"}
        header |= {"username": "", "version": "5.3"}
        content = {"code": code, "silent": False, "store_history": True, "stop_on_error": False}
        content |= {"user_expressions": {}, "allow_stdin": False}
        message = {"header": header, "content": content, "channel": "shell"}
        self.line.send(json.dumps(message | {"parent_header": {}, "metadata": {}}))
        said = ""
        while True:
            heard = self.line.recv()
            if isinstance(heard, bytes):
                continue
            heard = json.loads(heard)
            if heard["parent_header"].get("msg_id") != header["msg_id"]:
                continue
            inside = heard["content"]
            if heard["msg_type"] == "status" and inside["execution_state"] == "idle":
                return said
            said += inside.get("text", "") + inside.get("evalue", "")
            said += inside.get("data", {}).get("text/plain", "")
