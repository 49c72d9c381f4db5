"""`softmax-course class`: what was asked for, and what is printed."""

from datetime import datetime, time

from softmax_course.classroom import folder, tables


def run(chosen):
    """Show a folder of logs; return the exit status."""
    if not chosen.logs:
        raise LookupError("Which logs? `softmax-course class FOLDER` reads those in a folder.")
    logs = folder.read(chosen.logs)
    since = _beginning(chosen.since) if chosen.since else folder.day_of(logs.events)
    room = folder.room(logs.events, since)
    if chosen.csv:
        with open(chosen.csv, "w", newline="", encoding="utf-8") as file:
            tables.write_csv(room, file)
        print(f"{chosen.csv} holds a line for each exercise, from {_logs(len(room))}.")
        return 0
    day = f"{since.day} {since:%B %Y}"
    print(f"{_logs(len(room))}. {day}; of what was before, only what was right counts.\n")
    print(tables.text(room))
    if logs.unread:
        print(f"Passed over, for nothing in it can be read: {', '.join(map(str, logs.unread))}")
    return 0


def _beginning(day):
    return datetime.combine(day, time()).astimezone()


def _logs(number):
    return f"{number} log" + "s" * (number != 1)
