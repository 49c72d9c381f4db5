"""A room full of learners: who is where, and which mistake is shared.

What is known of them are lines of their logs: a folder of logs, events that arrive while a
class goes on, or lines pasted into a chat. `standing` says where one person stands in one
exercise, `counting` adds that up: each number is defined there, and nowhere else.
"""

import sys


def run(chosen):
    """Do what `softmax-course class` was asked for; return its exit status."""
    from softmax_course.classroom import command

    try:
        return command.run(chosen)
    except LookupError as problem:
        print(problem, file=sys.stderr)
        return 2
