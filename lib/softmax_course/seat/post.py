"""A message to a room: from a thread, or from a page in the browser.

Each way returns the status of the answer, or 0 where there was none in time.
"""

import os
import re
from urllib.parse import urlsplit

ROOM = "SOFTMAX_COURSE_ROOM"  # a hub sets it: where the room of all its learners is
PATIENCE = 4  # seconds
PLACE = "softmax-class"  # below it, and its code, a room serves the course, and nobody else
_PAGE = re.compile(rf"/(join|desk|course|{PLACE})(/.*)?$")  # of a room, below its address
_ROOM = re.compile(rf"https?://[^/]+/{PLACE}/([a-z0-9-]{{1,40}})/")


def address_of(given):
    """Return a room's address, from any of its pages' as well; None for what is no address."""
    try:
        parts = urlsplit(str(given).strip())
        _ = parts.port  # which is refused when it is looked at
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return f"{parts.scheme}://{parts.netloc}{_PAGE.sub('', parts.path)}".rstrip("/")


def now(address, body):
    """Send a message and wait for the answer, which only `join` does."""
    from softmax_course import host

    return _in_the_page(address, body) if host.in_browser() else wait(address, body)


def wait(address, body):
    """Send a message and wait for the answer."""
    import http.client

    try:
        parts = urlsplit(f"{address}/events")
        safe = parts.scheme == "https"
        kind = http.client.HTTPSConnection if safe else http.client.HTTPConnection
        line = kind(parts.hostname or "", parts.port, timeout=PATIENCE)
        try:
            line.request("POST", parts.path, body, _headers(address))
            return line.getresponse().status
        finally:
            line.close()
    except (OSError, ValueError, http.client.HTTPException):
        return 0


def of_the_hub():
    """Return the address of the hub's own room, None where there is none."""
    return os.environ.get(ROOM, "").rstrip("/") or None


def _headers(address):
    """Return what goes before a message; to the hub's own room, and no other, who says it."""
    token = os.environ.get("JUPYTERHUB_API_TOKEN")
    known = {"Authorization": f"token {token}"} if token and address == of_the_hub() else {}
    return {"Content-Type": "application/json", **known}


async def fetched(address, body):
    """Send a message from a page in the browser, whose kernel goes on meanwhile."""
    from pyodide.http import pyfetch

    headers = {"Content-Type": "application/json"}
    try:
        answer = await pyfetch(
            f"{address}/events", method="POST", body=body.decode(), headers=headers
        )
        return answer.status
    except Exception:  # whatever a browser says of a network that is not there
        return 0


def _in_the_page(address, body):
    from js import XMLHttpRequest

    request = XMLHttpRequest.new()
    try:
        request.open("POST", f"{address}/events", False)
        request.setRequestHeader("Content-Type", "application/json")
        request.send(body.decode())
        return request.status
    except Exception:  # whatever a browser says of a network that is not there
        return 0


def own_address():
    """Return the address of the page this runs in, None where there is none (in Node, say)."""
    import js

    location = getattr(js, "location", None)
    return location and str(location.origin)


def own_room():
    """Return the code of the room that served this page, which stands in its path, or None."""
    import js

    location = getattr(js, "location", None)
    found = location and _ROOM.match(str(location.href))
    return found[1] if found else None
