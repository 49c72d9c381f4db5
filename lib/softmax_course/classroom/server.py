"""The room's server: two pages, what they show, and the door for events."""

import json
import secrets
import time
from dataclasses import replace
from importlib import resources

import tornado.web

from softmax_course.classroom import address, desk, door, message, projector
from softmax_course.classroom.room import PHASES, Full
from softmax_course.seat import post

FILES = resources.files("softmax_course.classroom") / "files"
TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Page(tornado.web.RequestHandler):
    """What every answer has: nothing from elsewhere, nothing kept, no kind of guess."""

    def initialize(self, classroom):
        """Know the classroom."""
        self.classroom = classroom

    def set_default_headers(self):
        """Forbid whatever the two pages do not need."""
        self.clear_header("Server")
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")

    def answer(self, value):
        """Send a value as JSON."""
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(value))

    def refuse(self, status, words):
        """Send a sentence with a status."""
        self.set_status(status)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(words)

    def write_error(self, status_code, **_):
        """Say no more than the status: no traceback, nothing that was sent."""
        self.refuse(status_code, self._reason)


class File(Page):
    """A file of the pages: HTML, style, script."""

    def get(self, name):
        """Send it."""
        file = FILES / name
        kind = name.rpartition(".")[2]
        if kind not in TYPES or not file.is_file():
            return self.refuse(404, "There is no such page.")
        self.set_header("Content-Type", f"{TYPES[kind]}; charset=utf-8")
        self.finish(file.read_bytes())


class Named(File):
    """A page under a short name of its own."""

    def initialize(self, classroom, file):
        """Know the file."""
        super().initialize(classroom)
        self.file = file

    def get(self):
        """Send it."""
        super().get(self.file)


class Address(Page):
    """How one joins, and the address as a QR code."""

    def get(self, what):
        """Send the words, or the picture."""
        room = self.classroom
        if what == "join.json":
            return self.answer(room.joining())
        try:
            picture = address.qr(room.address + "/join")
        except ImportError:
            return self.refuse(404, "segno is missing, which draws it.")
        self.set_header("Content-Type", "image/svg+xml")
        self.finish(picture)


class State(Page):
    """What the projector shows."""

    def get(self):
        """Send it as JSON, for the place that is asked for."""
        people = self.classroom.people()
        at = tuple(self.get_query_argument("at", "").split("/"))
        if at not in self.classroom.places:
            at = projector.here(people)
        shown = projector.state(people, at, time.time()) | self.classroom.joining()
        self.answer(shown | {"phase": self.classroom.room.phase(at)})


class Desk(Page):
    """What only the leader sees and does, who has the key."""

    def prepare(self):
        """Let nobody in without the key, which is too long to be guessed."""
        given = self.request.headers.get("X-Desk-Key", "")
        if not secrets.compare_digest(given.encode(), self.classroom.room.key.encode()):
            self.refuse(403, "This is not the key, which was printed where the room was opened.")

    def get(self, _):
        """Send the leader's page as JSON."""
        lesson = self.get_query_argument("lesson", None)
        known = lesson in {place[0] for place in self.classroom.places}
        self.answer(desk.state(self.classroom, time.time(), lesson if known else None))

    def post(self, _):
        """Open or close a vote."""
        try:
            asked = json.loads(self.request.body)
            at, phase = tuple(asked["at"].split("/")), asked["phase"]
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return self.refuse(400, "A vote has `at` and `phase`.")
        if at not in self.classroom.places or len(at) != 3 or phase not in PHASES:
            return self.refuse(400, "There is no such vote.")
        self.classroom.room.turn((*at[:2], int(at[2])), phase)
        self.answer({"phase": phase})


class Events(Page):
    """The door for learners' events."""

    def post(self):
        """Take a message, or say in a sentence why not."""
        room, who = self.classroom, self.request.remote_ip
        kind = self.request.headers.get("Content-Type", "").partition(";")[0]
        if kind.strip().lower() != "application/json":
            return self.refuse(415, "A message is application/json.")
        if not room.pace.allows(who):
            return self.refuse(429, "Too fast: later, please.")
        if not room.room.is_kept():
            return self.refuse(404, "This room has ended.")
        try:
            said = message.read(self.request.body)
        except message.Refused as reason:
            return self.refuse(400, f"Not taken: {reason}.")
        if not self.is_of_this_room(said):
            return self.refuse(403, "This is another room: the code is another.")
        said = self.by_whom(said)
        if not room.each.allows(said.person):
            return self.refuse(429, "Too fast: later, please.")
        if said.person not in room.room.people and not room.newcomers.allows(who):
            return self.refuse(429, "Many come at once: later, please.")
        try:
            room.room.take(said)
        except Full as reason:
            return self.refuse(409, f"Not taken: {reason}.")
        self.set_status(204)
        self.finish()

    def is_of_this_room(self, said):
        """Whether the message is for this room."""
        return self.classroom.room.knows(said.code)

    def by_whom(self, said):
        """Return the message as that of this browser's learner, whichever lesson is open.

        Over plain http a browser gives the kernels of two lessons nothing in common but this.
        """
        kept = self.get_cookie("person", "")
        if message.PERSON.fullmatch(kept):
            return replace(said, person=kept)
        self.set_cookie("person", said.person, path="/events", httponly=True, samesite="Strict")
        return said


class Course(tornado.web.StaticFileHandler):
    """The in-browser course, where it was built: its own pages, with their own rules."""

    async def get(self, path, include_body=True):
        """Send a file; none has a name with a zero in it."""
        if "\0" in path:
            raise tornado.web.HTTPError(404)
        await super().get(path, include_body)

    def get_content_type(self):
        """Return the types that browsers insist on."""
        own = {".wasm": "application/wasm", ".mjs": "text/javascript", ".js": "text/javascript"}
        ending = "." + self.absolute_path.rpartition(".")[2]
        return own.get(ending) or super().get_content_type()

    def set_extra_headers(self, path):
        """Let the browser ask each time whether a file has changed."""
        self.set_header("Cache-Control", "no-cache")


class Stranger(Page):
    """Whoever calls this machine by a name that is not its own."""

    def prepare(self):
        """Say so, whatever was asked."""
        self.refuse(403, "This room is not called so: its address stands on the wall.")


def application(classroom):
    """Return the server's table of addresses, for the names that this machine has."""
    own = {"classroom": classroom}
    table = [
        (r"/", Named, own | {"file": "projector.html"}),
        (r"/desk", Named, own | {"file": "desk.html"}),
        (r"/join", Named, own | {"file": "join.html"}),
        (r"/files/([a-z]+\.[a-z]+)", File, own),
        (r"/(join\.json|qr\.svg)", Address, own),
        (r"/state", State, own),
        (r"/desk/(state|vote)", Desk, own),
        (r"/events", Events, own),
    ]
    if classroom.site:
        files = {"path": str(classroom.site), "default_filename": "index.html"}
        place = f"/{post.PLACE}/{classroom.room.code}/"
        table.insert(0, (rf"{place}(.*)", Course, files))
        short = {"url": place, "permanent": False}
        table.insert(1, (r"/course/?", tornado.web.RedirectHandler, short))
    table.append((r".*", Named, own | {"file": "none"}))
    strangers = {"default_handler_class": Stranger, "default_handler_args": own}
    ours = tornado.web.Application(log_function=lambda _: None, **strangers)
    ours.add_handlers(door.names(classroom.address), table)
    return ours
