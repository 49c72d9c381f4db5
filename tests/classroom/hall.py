"""A room with its server in a thread, and messages to it."""

import asyncio
import contextlib
import http.client
import json
import threading

from softmax_course.classroom import door, server
from softmax_course.classroom.room import Room
from softmax_course.classroom.session import Session

CODE, ROWS = "blue-fox-77", ("worked_examples", "softmax_rows")
AXIS = "loses the axis it sums over"


def event(number=1, at=ROWS, kind="exercise", status="not yet", mistake=None, **more):
    """Return an event as a learner's kernel sends it."""
    return {
        "session": "0" * 12,
        "event": number,
        "lesson": at[0],
        "name": at[1],
        "kind": kind,
        "status": status,
        "mistake": mistake,
        "on_purpose": False,
        "ago": 0,
        **more,
    }


def message(person, *events, code=CODE, seat=""):
    """Return a message as bytes; a person is a number."""
    said = {"code": code, "person": f"{person:016x}", "seat": seat, "events": list(events)}
    return json.dumps(said).encode()


class Hall:
    """A session and the port at which it is heard."""

    def __init__(self, session, port):
        self.session, self.port = session, port

    def ask(self, method, path, body=None, **headers):
        """Return the status, the headers and the body of an answer."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            line.request(method, path, body, named)
            answer = line.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            line.close()

    def send(self, body):
        """Send a message; return the status, 413 too where the server hangs up before its end."""
        try:
            return self.ask("POST", "/events", body, Content_Type="application/json")[0]
        except ConnectionError:
            return 413

    def state(self, at=ROWS):
        """Return what the projector is told."""
        return json.loads(self.ask("GET", f"/state?at={'/'.join(at)}")[2])

    def desk(self, key=None):
        """Return the status and the leader's page."""
        status, _, body = self.ask("GET", "/desk/state", X_Desk_Key=key or self.session.room.key)
        return status, json.loads(body) if status == 200 else body.decode()


@contextlib.contextmanager
def opened(folder, **how):
    """Open a room whose file is in a folder."""
    room = Room(folder / "class.jsonl", CODE)
    session, ready, inside = Session(room, "http://room", **how), threading.Event(), []
    sockets, port = door.sockets(0)

    async def serve():
        serving = door.listen(server.application(session), sockets)
        inside.extend([asyncio.get_running_loop(), asyncio.Event()])
        ready.set()
        await inside[1].wait()
        serving.stop()
        await serving.close_all_connections()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(30)
    try:
        yield Hall(session, port)
    finally:
        inside[0].call_soon_threadsafe(inside[1].set)
        thread.join()
        room.close()
