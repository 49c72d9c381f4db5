"""A room while a class goes on: who is there, and what was heard of them, kept in one file.

The first line of the file holds the room's code and the leader's key, every other line a
message as it came. A message is in the file before its sender hears that it was taken, and
whoever opens the file again goes on where it ended. Who serves it has claimed it: a second
server would not know what the first one heard.
"""

import json
import os
import secrets
import time

from softmax_course.classroom import limits
from softmax_course.classroom.catalogue import known
from softmax_course.classroom.person import Person

COLOURS = "amber black blue brown coral gold green grey lilac lime navy pink plum red teal white"
THINGS = "bear bird boat book cat cup dog door duck fish fox hat hill lake leaf moon owl pear"
PHASES = ("before", "talk", "after")


class NoRoom(LookupError):
    """A room that cannot be opened; the words say why."""


class Full(Exception):
    """There is no more room; the words say of what."""


class Room:
    """What is known of a room; `changes` counts up with each message.

    Parameters
    ----------
    file : path, made if it is not there
    code : what learners type to join, if it is chosen by the leader
    since : seconds; of what was before only what was right counts
    """

    def __init__(self, file, code=None, since=0.0):
        self.file, self.since = file, since
        self.people, self.phases, self.changes, self.address = {}, {}, 0, ""
        self.restarted = file.exists() and file.stat().st_size > 0
        if self.restarted:
            self._read()
            if code and not self.knows(code):
                raise NoRoom(
                    f"The room {self.code} is still kept in {file}. `softmax-course class --end` "
                    "deletes it; then another can be opened."
                )
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            self.code = spelt(code) if code else new_code()
            self.key, self.started = secrets.token_urlsafe(12), time.time()
        self._out = open(file, "a+b", opener=_for_its_owner)
        if not self.restarted:
            head = {"room": self.code, "key": self.key, "started": self.started}
            self._write(head)
        elif _torn(self._out):
            self._out.write(b"\n")

    def claim(self, address):
        """Be the only one who serves this room, at an address; NoRoom where another does."""
        try:
            _lock(self._out)
        except BlockingIOError:
            raise NoRoom(
                f"The room {self.code} is open already, at {self.address}/: "
                "Ctrl-C there closes it, and then it can be opened here."
            ) from None
        self._write({"address": address})

    def is_kept(self):
        """Whether the file is still there, which `class --end` deletes."""
        try:
            return os.path.samestat(os.stat(self.file), os.fstat(self._out.fileno()))
        except OSError:
            return False

    def take(self, message, now=None):
        """Take what a message says, once; Full if it is not taken."""
        now = time.time() if now is None else now
        there = message.person in self.people
        person = self.people.get(message.person, Person())
        if not there and self._today() >= limits.PEOPLE:
            raise Full(f"there are {limits.PEOPLE} people in the room")
        new = _news(person, message.events)
        same = there and (message.seat, message.left) == (person.seat, person.left)
        if not new and (same or (message.left and not there)):
            return
        if person.events + (len(new) or 1) > limits.EVENTS:
            raise Full(f"{limits.EVENTS} events are enough for one person")
        if len(person.kernels.union(event["session"] for event in new)) > limits.SESSIONS:
            raise Full(f"{limits.SESSIONS} kernels are enough for one person")
        line = {"at": now, "person": message.person, "seat": message.seat, "events": new}
        line |= {"left": True} if message.left else {}
        self._write(line)
        self._apply(line)

    def turn(self, at, phase):
        """Open a vote before talk, close it for talk, or open it again after: a PHASE."""
        line = {"question": list(at), "phase": phase}
        self._write(line)
        self._apply(line)

    def phase(self, at):
        """Return how a vote stands, a PHASE, at (lesson, name, number); open at first."""
        return self.phases.get((*at[:2], int(at[2])), "before") if len(at) == 3 else None

    def knows(self, code):
        """Whether this is the room's code, however it is spelt."""
        return secrets.compare_digest(spelt(code).encode(errors="replace"), self.code.encode())

    def here(self):
        """Return {person: Person} of those who were heard today and have not left."""
        return {
            name: one
            for name, one in self.people.items()
            if one.last >= self.since and not one.left
        }

    def _today(self):
        return sum(one.last >= self.since for one in self.people.values())

    def close(self):
        """Let go of the file."""
        self._out.close()

    def _write(self, line):
        self._out.write(json.dumps(line, separators=(",", ":")).encode() + b"\n")
        self._out.flush()

    def _apply(self, line):
        self.changes += 1
        if "phase" in line:
            self.phases[tuple(line["question"])] = line["phase"]
            return
        if "address" in line:
            self.address = line["address"]
            return
        person = self.people.setdefault(line["person"], Person())
        person.seat, person.last = line["seat"], max(person.last, line["at"])
        person.left = line.get("left", False)
        if line["at"] >= self.since:
            person.events += len(line["events"]) or 1
            person.kernels.update(event["session"] for event in line["events"])
        for event in filter(known, line["events"]):  # another edition may have heard others
            person.heard[event["session"]] = event["event"]
            when = line["at"] - event["ago"]
            question = (event["lesson"], event["name"], event.get("question"))
            phase = self.phases.get(question, "before")
            person.take(event, when, today=when >= self.since, phase=phase)

    def _read(self):
        with open(self.file, encoding="utf-8", errors="replace") as lines:
            try:
                head = json.loads(next(lines))
                self.code, self.key, self.started = head["room"], head["key"], head["started"]
            except (ValueError, LookupError, TypeError):
                raise NoRoom(
                    f"{self.file} holds no room that can be read. `softmax-course class --end` "
                    "deletes it."
                ) from None
            for text in lines:
                try:
                    self._apply(json.loads(text))
                except (ValueError, LookupError, TypeError):
                    continue  # a line that was torn when the machine stopped


def spelt(code):
    """Return a code as it is kept: without capitals, with a stroke for each space."""
    return "-".join(code.lower().split())


def new_code():
    """Return two short words and a number, such as blue-fox-7."""
    colour, thing = (secrets.choice(words.split()) for words in (COLOURS, THINGS))
    return f"{colour}-{thing}-{secrets.randbelow(90) + 10}"


def _news(person, events):
    """Return the events that were not heard before, in the order of their sessions."""
    heard, new = dict(person.heard), []
    for event in events:
        if event["event"] > heard.get(event["session"], 0):
            heard[event["session"]] = event["event"]
            new.append(event)
    return new


def _for_its_owner(name, flags):
    return os.open(name, flags, 0o600)


def _torn(lines):
    lines.seek(-1, os.SEEK_END)
    return lines.read() != b"\n"


def _lock(file):
    """Lock an open file until it is closed, or its process ends; BlockingIOError if it is."""
    try:
        import fcntl
    except ImportError:
        return _lock_on_windows(file)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        pass  # a disk that knows no locks


def _lock_on_windows(file):
    import msvcrt

    file.seek(2**30)  # a byte that nobody reads, for what is locked there nobody else can read
    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    except OSError:
        raise BlockingIOError from None
