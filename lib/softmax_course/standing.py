"""Where one person stands in one exercise, after what is known of them."""

from dataclasses import dataclass

UNTOUCHED, UNCHECKED, AT_IT, SEEN, RIGHT = range(5)
RUNGS = ("untouched", "unchecked", "at it", "solution seen", "right")
SIGNS = ("·", "○", "✗", "◆", "✓")


@dataclass
class Standing:
    """A person in an exercise.

    Attributes
    ----------
    rung : the highest reached. Untouched, unchecked (typed, or asked for a hint), at it
        (checked, and not right), solution seen, right. Of earlier days only right counts.
    mistake, family : what the latest check said, today and not on purpose; None for a
        mistake without a name
    wrong : how many ✗ in a row up to now
    since, last : when the first and the last event of today came, in seconds; None before
    """

    rung: int = UNTOUCHED
    mistake: str | None = None
    family: str | None = None
    wrong: int = 0
    since: float | None = None
    last: float | None = None

    def take(self, event, when, today=True):
        """Take one event of the exercise into account, the oldest first."""
        kind, status = event["kind"], event["status"]
        if kind == "exercise" and status == "passed":
            self.rung = RIGHT
        if not today:
            return
        self.since = when if self.since is None else self.since
        self.last = when
        if kind == "exercise" and status in ("passed", "not yet"):
            self.mistake, self.family = event["mistake"], event["family"]
            self.wrong = 0 if status == "passed" else self.wrong + 1
        self.rung = max(self.rung, _rung(kind, status))


def _rung(kind, status):
    if kind == "exercise":
        return {"passed": RIGHT, "not yet": AT_IT, "seen": SEEN}.get(status, UNTOUCHED)
    return UNCHECKED if kind in ("run", "hint") else UNTOUCHED
