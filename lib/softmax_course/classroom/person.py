"""One learner in a room: seat or nickname, and what is known of them."""

from dataclasses import dataclass, field

from softmax_course.standing import Standing


@dataclass
class Person:
    """Where someone is, what they guessed, how they voted.

    Attributes
    ----------
    seat : as they gave it, "" for none
    last, at : when something was heard, in seconds, and the exercise that was touched last
    place : the exercise, guess or question that was touched last, as one of the wall's places
    standings : {(lesson, name): Standing}
    guesses : {(lesson, name): values}
    votes : {(lesson, name, question): {"before" or "after": letter}}
    heard : {session: number of its last event}
    kernels, events : the sessions of which something was heard today, and how often it was
    left : whether they have left, and not come back
    """

    seat: str = ""
    last: float = 0.0
    at: tuple | None = None
    place: tuple | None = None
    standings: dict = field(default_factory=dict)
    guesses: dict = field(default_factory=dict)
    votes: dict = field(default_factory=dict)
    heard: dict = field(default_factory=dict)
    kernels: set = field(default_factory=set)
    events: int = 0
    left: bool = False

    def take(self, event, when, today=True, phase="before"):
        """Take one known event into account, the oldest first; `phase` is that of a vote."""
        at = event["lesson"], event["name"]
        self.last = max(self.last, when) if today else self.last
        place = (*at, str(event["question"])) if event["kind"] == "quiz" else at
        self.place = place if today and not event["on_purpose"] else self.place
        if event["kind"] == "prediction":
            self.guesses[at] = event["values"]
        elif event["kind"] == "quiz":
            if phase != "talk":
                self.votes.setdefault((*at, event["question"]), {})[phase] = event["answer"]
        elif not event["on_purpose"] and event["status"] != "not attempted":
            self.standings.setdefault(at, Standing()).take(event, when, today)
            self.at = at if today else self.at
