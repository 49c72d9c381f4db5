"""A site on this machine, to be tried: `softmax-course site --serve`."""

import functools
import http.server

TYPES = {".wasm": "application/wasm", ".mjs": "text/javascript", ".js": "text/javascript"}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files with the types that a browser insists on, and no line for each."""

    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | TYPES

    def end_headers(self):
        """Let the browser ask each time whether a file has changed."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_):
        """Say nothing."""


def server(folder, port=0):
    """Return a server of `folder` on this machine alone; port 0 is any free one."""
    handler = functools.partial(Handler, directory=str(folder))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


def until_stopped(folder, port=0, say=print):
    """Serve `folder` until Ctrl-C; say where."""
    with server(folder, port) as serving:
        say(f"The site is at http://127.0.0.1:{serving.server_address[1]}/ (Ctrl-C ends it).")
        serving.serve_forever()
