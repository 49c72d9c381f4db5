"""A class that goes on: a room that hears, logs that grow in a folder, lines of a chat."""

from datetime import datetime
from functools import cached_property

from softmax_course.classroom import folder, projector
from softmax_course.classroom.limits import NEWCOMERS, Rate
from softmax_course.classroom.room import Room


def today():
    """Return when this day began, in seconds."""
    now = datetime.now().astimezone()
    return now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()


class Session:
    """Everyone who is here, however they are heard, and how fast they may be.

    Parameters
    ----------
    room : a `Room`
    address : where learners find it
    site : the folder of the in-browser course, or None
    logs : a folder of logs that is read again as it grows, or None
    others : {name: events} of people who sent a line
    known : learners are known without a code, as a hub's are
    """

    def __init__(self, room, address="", site=None, logs=None, others=(), known=False):
        self.room, self.address, self.site, self.known = room, address, site, known
        self.logs = folder.Growing(logs) if logs else None
        self.others = folder.room(dict(others), self._since)
        self.pace = Rate(burst=1000, per_second=300)  # messages from one address
        self.each = Rate(burst=60, per_second=4)  # messages of one person
        self.newcomers = Rate(*NEWCOMERS)  # people who were not heard before, from one address

    @property
    def _since(self):
        return datetime.fromtimestamp(self.room.since).astimezone()

    def begin_the_day(self):
        """Count from today: a hub's room goes on for weeks, and a class begins each day.

        What `class --end` has deleted meanwhile is forgotten here too.
        """
        old = self.room
        if old.since < today() or not old.is_kept():
            self.room = Room(old.file, since=today())
            old.close()
            self.room.claim(self.address)

    @cached_property
    def places(self):
        """Where a page can be, to look up whether it is there."""
        return dict.fromkeys(projector.places())

    def people(self):
        """Return {name: Person} of everyone of whom something was heard today."""
        read = self.logs.people(self._since) if self.logs else {}
        read = {name: one for name, one in {**read, **self.others}.items() if one.last}
        return {**read, **self.room.here()}

    def joining(self):
        """Return what a page says of how one joins."""
        if self.known:
            return {"code": "", "address": self.address, "line": "sc.join()", "course": None}
        course = f"{self.address}/course" if self.site else None
        line = f'sc.join("{self.room.code}", "{self.address}")'
        return {"code": self.room.code, "address": self.address, "line": line, "course": course}
