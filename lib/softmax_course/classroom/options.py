"""What can be asked of `softmax-course class`."""

import argparse
import re
from datetime import date
from pathlib import Path


def add(commands, port):
    """Add the command to the others; `port` reads a port's number."""
    room = commands.add_parser(
        "class",
        help="show which mistake a room shares, and who is where (for instructors)",
        description="Read the logs in FOLDER, one a learner, and say how many are where; or "
        "open a room for a class that goes on.",
    )
    room.add_argument("logs", nargs="?", type=Path, metavar="FOLDER", help="a folder of logs")
    room.add_argument("--csv", type=Path, metavar="FILE", help="write a line for each exercise")
    room.add_argument(
        "--since",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="count from this day on (else: from the day of the newest event)",
    )
    room.add_argument(
        "--paste", type=Path, metavar="FILE", help="read what sc.paste() gave: a chat"
    )
    one = room.add_mutually_exclusive_group()
    one.add_argument("--listen", action="store_true", help="open a room, on this machine only")
    room.add_argument("--lan", action="store_true", help="with --listen: for the room's network")
    room.add_argument("--port", type=port, default=8910, help="with --listen (else: 8910)")
    room.add_argument(
        "--code", type=_code, help="with --listen: what learners join by (else: one is made)"
    )
    one.add_argument(
        "--service", action="store_true", help="open a room as a service that JupyterHub starts"
    )
    one.add_argument("--end", action="store_true", help="delete what a room has heard")


def _code(text):
    if not re.fullmatch(r"[a-zA-Z0-9 -]{3,30}", text):
        raise argparse.ArgumentTypeError(
            f"a code has 3 to 30 letters, digits, strokes and spaces, got {text!r}"
        )
    return text
