"""The port at which a room is heard: its sockets, by which names, and how many lines at once."""

import re
import socket

import tornado.httpserver
import tornado.netutil

from softmax_course.classroom import limits

WAIT = 15  # seconds for a client that does not go on
# A page of someone else's may give a name of its own to this machine, and so pass for ours in
# a browser; numbers, and the names that this machine has, are no one else's.
_OURS = r"localhost|\d+(\.\d+){3}|\[[0-9a-f:.]+\]"


def names(address):
    """Return a pattern of the hosts by which a room at this address may be called."""
    own = {re.match(r"(?:\w+://)?([^/:]*)", address)[1], socket.gethostname()} - {""}
    own |= {f"{name}.local" for name in own}
    return "(?i:" + "|".join([_OURS, *map(re.escape, sorted(own))]) + ")"


def sockets(port, everywhere=False):
    """Return the sockets of a port, 0 being any free one, and its number.

    On this machine alone, or `everywhere`: on its network too. OSError if it is taken.
    """
    found = tornado.netutil.bind_sockets(port, "0.0.0.0" if everywhere else "127.0.0.1")
    return found, found[0].getsockname()[1]


class Door(tornado.httpserver.HTTPServer):
    """A server with so many lines at once: where one more comes, the oldest is closed.

    A browser opens its line again and is heard, and who holds many open gains nothing by it.
    """

    def initialize(self, *args, **options):
        """Know of no lines yet."""
        super().initialize(*args, **options)
        self.lines = {}

    def handle_stream(self, stream, address):
        """Take a line, and let go of the oldest if there are too many."""
        self.lines[stream] = None  # a dict keeps their order
        if len(self.lines) > limits.lines():
            self.lines = {line: None for line in self.lines if not line.closed()}
        while len(self.lines) > limits.lines():
            oldest = next(iter(self.lines))
            del self.lines[oldest]
            oldest.close()
        super().handle_stream(stream, address)


def listen(application, doors):
    """Begin to listen at some sockets; return the server."""
    serving = Door(
        application,
        max_body_size=limits.MESSAGE,
        max_header_size=8192,
        idle_connection_timeout=WAIT,
        body_timeout=WAIT,
        no_keep_alive=False,
    )
    serving.add_sockets(doors)
    return serving
