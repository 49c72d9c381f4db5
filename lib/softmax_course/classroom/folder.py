"""A folder of logs, one a learner: a hub's, or files that were handed in."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from softmax_course.checks import log
from softmax_course.classroom.catalogue import completed
from softmax_course.classroom.person import Person
from softmax_course.seat import line


class NoLogs(LookupError):
    """There is nothing to be read; the words say what would be."""


@dataclass(frozen=True)
class Logs:
    """The events of each person, and the files that could not be read.

    events : {person: [event, ...]}, as `log.read` gives them
    unread : the files that no reader may open, and those that hold nothing of the course
    """

    events: dict
    unread: tuple = ()


def read(folder):
    """Read every .jsonl file in a folder and the folders in it; a file is a person.

    Raises
    ------
    NoLogs
        When there is none.
    """
    folder = Path(folder)
    files = [folder] if folder.is_file() else sorted(folder.rglob("*.jsonl"))
    events, unread = {}, []
    for file, person in zip(files, people(files), strict=True):
        try:
            noted = log.read(file)
        except OSError:
            unread.append(file)
            continue
        if noted or not file.stat().st_size:
            events[person] = noted
        else:
            unread.append(file)
    if not events:
        raise NoLogs(
            f"There are no logs in {folder}. A log is called log.jsonl, and every learner has "
            "one: in the folder that SOFTMAX_COURSE_DATA names, or where the system keeps such."
        )
    return Logs(events, tuple(unread))


def people(files):
    """Return a name for each file: what its path has that the others' have not."""
    paths = [file.with_suffix("").parts for file in files]
    if len(paths) == 1:
        stem, folder = files[0].stem, files[0].parent.name
        return [folder if stem == "log" and folder else stem]
    start = _alike(paths)
    paths = [path[start:] for path in paths]
    end = _alike([path[::-1] for path in paths])
    return ["/".join(path[: len(path) - end] or path) for path in paths]


def _alike(paths):
    """Return with how many parts all the paths begin, a part of each left over."""
    longest = min((len(path) for path in paths), default=1) - 1
    return next((i for i in range(longest) if len({path[i] for path in paths}) > 1), longest)


def day_of(events, now=None):
    """Return the beginning of the day of the newest event, by this machine's clock.

    A learner's clock that is ahead by more than a day is not believed.
    """
    limit = (now or datetime.now(UTC)) + timedelta(days=1)
    times = [line.moment(event) for of_person in events.values() for event in of_person]
    times = [when for when in times if when and when < limit]
    newest = max(times, default=limit).astimezone()
    return newest.replace(hour=0, minute=0, second=0, microsecond=0)


def room(events, since):
    """Return {name: Person} from {name: events}.

    What was before `since`, or does not say when, is of an earlier day.
    """
    return {name: _person(name, noted, since) for name, noted in events.items()}


def _person(name, noted, since):
    person = Person(seat=name)
    for event in filter(None, map(completed, noted)):
        when = line.moment(event)
        today = when is not None and when >= since
        person.take(event, when.timestamp() if when else 0.0, today)
    return person


class Growing:
    """A folder of logs that grow: files that have changed are read again."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self._people = {}  # file -> (its size and time, the person)

    def people(self, since):
        """Return {name: Person} as the logs stand now."""
        files = sorted(self.folder.rglob("*.jsonl"))
        found = {}
        for file, name in zip(files, people(files), strict=True):
            try:
                status = file.stat()
                stamp = (status.st_size, status.st_mtime_ns, since)
                if self._people.get(file, (None,))[0] != stamp:
                    self._people[file] = stamp, _person(name, log.read(file), since)
                found[name] = self._people[file][1]
            except OSError:
                continue
        return found
