"""`softmax-course class`: what was asked for, and what is printed."""

import asyncio
import os
import sys
from datetime import datetime, time

from softmax_course import copies, host
from softmax_course.checks import log
from softmax_course.classroom import folder, tables
from softmax_course.seat import line, post


def run(chosen):
    """Show a room, or open one; return the exit status."""
    if chosen.end:
        return _end()
    if chosen.listen:
        return _listen(chosen)
    if chosen.service:
        return _serve(chosen)
    if chosen.csv and not (chosen.logs or chosen.paste) and _file().exists():
        return _write_csv(_heard(chosen.since), chosen.csv)
    if not chosen.logs and not chosen.paste:
        raise LookupError(
            "Which room? `softmax-course class FOLDER` reads the logs in a folder, and "
            "`softmax-course class --listen` opens a room for a class that goes on."
        )
    logs = folder.read(chosen.logs) if chosen.logs else folder.Logs({})
    logs.events.update(_pasted(chosen.paste))
    since = _beginning(chosen.since) if chosen.since else folder.day_of(logs.events)
    room = folder.room(logs.events, since)
    if chosen.csv:
        return _write_csv(room, chosen.csv)
    day = f"{since.day} {since:%B %Y}"
    absent = sum(not person.last for person in room.values())
    away = f", {absent} of them with nothing on this day" if absent else ""
    print(f"{_logs(len(room))}{away}. {day}; of what was before, only what was right counts.\n")
    print(tables.text(room))
    if logs.unread:
        print(f"Passed over, for nothing in it can be read: {', '.join(map(str, logs.unread))}")
    return 0


def _write_csv(room, path):
    if path.exists():
        raise FileExistsError(f"{path} is there already: give another name.")
    with open(path, "x", newline="", encoding="utf-8") as file:
        tables.write_csv(room, file)
    print(f"{path} holds a line for each exercise, from {_logs(len(room))}.")
    return 0


def _heard(since):
    """Return {person: Person} of the room that is kept: of a day, else of its last one."""
    from softmax_course.classroom.room import Room

    room = Room(_file())
    room.close()
    last = max((one.last for one in room.people.values()), default=0.0)
    beginning = _beginning(since or datetime.fromtimestamp(last).date())
    room = Room(_file(), since=beginning.timestamp())
    room.close()
    return room.here()


def _listen(chosen):
    from softmax_course.classroom import address, catalogue, door, server
    from softmax_course.classroom.room import Room
    from softmax_course.classroom.session import Session

    pasted = _pasted(chosen.paste)
    if chosen.logs and not chosen.logs.is_dir():
        raise LookupError(f"{chosen.logs} is no folder: --listen reads one of logs that grow.")
    catalogue.learn()
    since = _beginning(chosen.since or datetime.now().astimezone().date())
    try:
        sockets, port = door.sockets(chosen.port, chosen.lan)
    except OSError as problem:
        words = f"Port {chosen.port} cannot be had ({problem.strerror}): --port names another."
        raise LookupError(words) from None
    where = f"http://{address.of_this_machine() if chosen.lan else '127.0.0.1'}:{port}"
    room = Room(_file(), chosen.code, since.timestamp())
    room.claim(where)
    classroom = Session(room, where, _course(), chosen.logs, pasted)
    if _until_stopped(classroom, _words(classroom, chosen.lan), sockets, server.application):
        print("\nEnded by `softmax-course class --end`: nothing that was heard is kept.")
    else:
        print(f"\nClosed. {room.file} keeps what was heard: the same command goes on with it,")
        print("`softmax-course class --end` deletes it.")
    return 0


def _serve(chosen):
    """Be a service of the hub that started this."""
    missing = [name for name in ("JUPYTERHUB_SERVICE_URL", post.ROOM) if name not in os.environ]
    if missing:
        raise LookupError(
            f"--service is for a hub that starts it, and {missing[0]} is not set: .github/HUB.md "
            "has the lines. On your own machine it is `softmax-course class --listen`."
        )
    try:
        from softmax_course.classroom import hub
    except ModuleNotFoundError as problem:
        raise LookupError(
            f"--service is for the hub's own Python, and {sys.executable} has no {problem.name}: "
            "the service's `command` names another, in the hub's configuration."
        ) from None
    from softmax_course.classroom import catalogue
    from softmax_course.classroom.room import Room
    from softmax_course.classroom.session import Session, today

    sockets = hub.doors()
    catalogue.learn()
    room = Room(_file(), chosen.code, today())
    room.claim(post.of_the_hub())
    classroom = Session(room, post.of_the_hub(), logs=chosen.logs, known=True)
    words = f"The room is open at {classroom.address}/, its desk at {classroom.address}/desk."
    _until_stopped(classroom, words, sockets, hub.application)
    return 0


def _until_stopped(classroom, words, sockets, table):
    """Serve a room; return whether `class --end` ended it, and not Ctrl-C.

    A service of a hub, which knows everyone without a code, goes on with an empty room.
    """
    from softmax_course.classroom import door

    async def serve():
        door.listen(table(classroom), sockets)
        print(words, flush=True)
        while classroom.known or classroom.room.is_kept():
            await asyncio.sleep(1)

    try:
        asyncio.run(serve())
    except KeyboardInterrupt:
        return False
    finally:
        classroom.room.close()
    return True


def _course():
    """Return the folder of the in-browser course, None where it was not built."""
    from softmax_course import site

    try:
        built = copies.find_repository() / site.FOLDER
    except copies.Missing:  # an ordinary install, with no lessons beside it
        return None
    return built if (built / "index.html").exists() else None


def _pasted(file):
    """Return {name: events} of a chat; of two lines of one learner the later counts."""
    if file is None:
        return {}
    try:
        chat = file.read_text(encoding="utf-8", errors="replace")
    except OSError as problem:
        raise LookupError(f"{file} cannot be read ({problem.strerror}).") from None
    lines = {person: (seat, noted) for person, seat, noted in line.found_in(chat)}
    if not lines:
        raise LookupError(f"No line in {file} is whole: each begins with softmax-1-.")
    said = enumerate(lines.values(), start=1)
    return {f"{seat or 'line'} ({number})": noted for number, (seat, noted) in said}


def _words(classroom, lan):
    room, joining = classroom.room, classroom.joining()
    course = joining["course"]
    lines = [
        f"The room {room.code} {'goes on' if room.restarted else 'is open'}. Ctrl-C closes it.",
        "",
        f"  for the projector   {classroom.address}/",
        f"  for you alone       {classroom.address}/desk#{room.key}",
        f"  learners join by    {joining['line']}",
        f"  or in a browser     {course}" if course else
        "  (`softmax-course site` builds the course for browsers; this server then has it too)",
    ]  # fmt: skip
    if not lan:
        lines += ["", "It is heard on this machine only; --lan opens it to the room's network."]
    return "\n".join(lines)


def _file():
    """Return where a room is kept: beside the log of whoever leads it."""
    noted = log.path()
    return (noted.parent if noted else host.data_folder()) / "class.jsonl"


def _end():
    file = _file()
    if not file.exists():
        raise LookupError(f"There is no room to end: {file} is not there.")
    try:
        file.unlink()
    except PermissionError:  # as Windows says of a file that is open
        raise LookupError(f"{file} is open: Ctrl-C first, where the room is.") from None
    print(f"Ended: {file} is deleted, and everything that was heard with it.")
    return 0


def _beginning(day):
    return datetime.combine(day, time()).astimezone()


def _logs(number):
    return f"{number} learner" + "s" * (number != 1)
