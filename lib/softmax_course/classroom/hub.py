"""The room as a service of JupyterHub, which says who everyone is.

Behind `server`'s handlers stands the hub's own authentication: whoever may open the service
sees the wall, whoever leads sees the desk, and an event is of the user whose token brings it.
No code is needed, and no name is typed.
"""

import hashlib
import os
from dataclasses import replace
from urllib.parse import urlsplit

import tornado.netutil
import tornado.web
from jupyterhub.services.auth import HubOAuthCallbackHandler, HubOAuthenticated

from softmax_course.classroom import server
from softmax_course.seat import nickname

LEADERS = "instructors"  # the hub's group whose members lead the room; admins do as well


class OfTheHub(HubOAuthenticated):
    """A handler for those who may open the service; a browser is sent to log in."""

    async def prepare(self):
        """Ask the hub who this is, without making the others wait."""
        self.classroom.begin_the_day()
        self.user = await self.hub_auth.get_user(self, sync=False)
        if self.user is None:
            mode = self.request.headers.get("Sec-Fetch-Mode", "navigate")
            if self.request.method == "GET" and mode == "navigate":
                return self.redirect(self.get_login_url())
            return self.refuse(403, "The hub does not know who this is: open the page again.")
        if not self.may(self.user):
            return self.refuse(403, "This part of the room is not for you.")
        asked = super().prepare()
        return asked and await asked

    def may(self, user):
        """Whether this is for a user, as the hub describes them."""
        return bool(self.hub_auth.check_scopes(self.hub_scopes, user))


class Wall(OfTheHub, server.Named):
    """The page on the wall."""

    def get(self):
        """Send it, with the cookie by which the hub knows its own pages."""
        _ = self.xsrf_token
        super().get()


class State(OfTheHub, server.State):
    """What the projector shows."""


class Address(OfTheHub, server.Address):
    """How one joins."""


class Leading(OfTheHub):
    """A handler for those who lead."""

    def may(self, user):
        """Whether this is one of the hub's admins or leaders."""
        leads = user.get("admin") or LEADERS in user.get("groups", ())
        return bool(leads) and super().may(user)


class DeskPage(Leading, Wall):
    """The leader's page, which has its key with it."""

    def get(self):
        """Send it."""
        _ = self.xsrf_token
        page = (server.FILES / self.file).read_bytes()
        key = f'<meta name="key" content="{self.classroom.room.key}">\n</head>'
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page.replace(b"</head>", key.encode()))


class Desk(Leading, server.Desk):
    """What only the leader sees and does."""


class Events(OfTheHub, server.Events):
    """The door for learners' events, each of whom the hub knows by a token."""

    def may(self, user):
        """Whether a token came along: a page of someone else's can send a cookie."""
        return getattr(self, "_token_authenticated", False) and super().may(user)

    def is_of_this_room(self, said):
        """No code is asked for where the hub lets in."""
        return True

    def by_whom(self, said):
        """Return the message as that of the hub's user, on whichever server they are."""
        name = self.user["name"]
        person = hashlib.sha256(name.encode()).hexdigest()[:16]
        return replace(said, person=person, seat=nickname.shown(name))


def application(classroom):
    """Return the server's table of addresses below the service's own, behind the hub."""
    own = {"classroom": classroom}
    prefix = os.environ["JUPYTERHUB_SERVICE_PREFIX"]
    table = [
        ("", Wall, own | {"file": "projector.html"}),
        ("desk", DeskPage, own | {"file": "desk.html"}),
        ("join", Wall, own | {"file": "join.html"}),
        (r"files/([a-z]+\.[a-z]+)", server.File, own),
        (r"(join\.json|qr\.svg)", Address, own),
        ("state", State, own),
        ("desk/(state|vote)", Desk, own),
        ("events", Events, own),
        ("oauth_callback", HubOAuthCallbackHandler, {}),
    ]
    table = [(prefix + pattern, *rest) for pattern, *rest in table]
    table.append((prefix.rstrip("/"), tornado.web.RedirectHandler, {"url": prefix}))
    return tornado.web.Application(
        table,
        log_function=lambda _: None,
        cookie_secret=os.urandom(32),
        default_handler_class=server.Named,
        default_handler_args=own | {"file": "none"},
    )


def doors():
    """Return the sockets at which the hub looks for the service."""
    parts = urlsplit(os.environ["JUPYTERHUB_SERVICE_URL"])
    return tornado.netutil.bind_sockets(parts.port, parts.hostname)
