"""What the leader sees: where to go, and where everyone is."""

from collections import Counter

from softmax_course import standing
from softmax_course.classroom.catalogue import catalogue, exercises, lessons
from softmax_course.classroom.counting import count
from softmax_course.classroom.projector import AT_LEAST, here, places

VISITS = 5
IN_A_ROW = 3  # ✗ that are a reason to go there
QUIET = 8  # minutes in which nothing is heard


def state(session, now, lesson=None):
    """Return the leader's page; `lesson` is the one whose strip is shown."""
    people = session.people()
    lesson = lesson or here(people)[0]
    strip = [at for at in exercises() if at[0] == lesson]
    labels = names(people)
    counted = {at: count(people, at) for at in strip}
    return {
        "room": session.room.code,
        "people": len(people),
        "go": visits(people, now),
        "lesson": lesson,
        "lessons": lessons(),
        "exercises": [exercises()[at].title for at in strip],
        "everyone": [
            {
                "who": labels[name],
                "strip": [_sign(one.standings.get(at)) for at in strip],
                "heard": int(max(0, now - one.last) // 60),
            }
            for name, one in people.items()
        ],
        "unnamed": [
            f"{exercises()[at].title}: {found.unnamed} of {found.at_it} at it"
            for at, found in counted.items()
            if found.unnamed
        ],
        "votes": [_vote(session.room, at) for at in places() if at[0] == lesson and len(at) == 3],
    }


def names(people):
    """Return a seat or nickname for each person; as they came, others have a number."""
    seats, found = Counter(one.seat for one in people.values()), {}
    for number, (name, one) in enumerate(people.items(), start=1):
        alone = one.seat and seats[one.seat] == 1
        found[name] = one.seat if alone else f"{one.seat or 'learner'} {number}"
    return found


def _sign(there):
    return standing.SIGNS[there.rung if there else standing.UNTOUCHED]


def _vote(room, at):
    quiz = catalogue()[at[:2]]
    words = f"{quiz.title}, {at[2]}. {quiz.questions[int(at[2]) - 1].text}"
    return {"at": "/".join(at), "words": words, "phase": room.phase(at)}


def visits(people, now):
    """Return whom to go to first, at most `VISITS`: those whom nothing else would help.

    A mistake that three people share is better spoken of to the room, and comes later.
    """
    labels, found = names(people), []
    for name, one in people.items():
        at = one.at
        if at is None:
            continue
        there, exercise = one.standings[at], exercises()[at]
        minutes = int((now - there.since) // 60)
        weight, reason = _reason(there, exercise, minutes, (now - one.last) / 60)
        if weight:
            if any(s.family == there.family for s in count(people, at).most_shared(AT_LEAST)[0]):
                weight -= 3
            found.append(
                {
                    "who": labels[name],
                    "exercise": exercise.title,
                    "wrong": there.wrong,
                    "minutes": minutes,
                    "mistake": there.mistake or ("no name for it" if there.wrong else ""),
                    "reason": reason,
                    "weight": weight,
                }
            )
    return sorted(found, key=lambda row: (-row["weight"], -row["minutes"]))[:VISITS]


def _reason(there, exercise, minutes, quiet):
    """Return how much a visit is needed, 0 for not at all, and why."""
    least, most = exercise.minutes
    late = minutes - most
    if there.rung == standing.RIGHT:
        return 0, ""
    if there.wrong >= IN_A_ROW:
        unnamed = 0 if there.family else 2
        return 4 + there.wrong + unnamed, f"{there.wrong} ✗ in a row"
    if there.rung == standing.SEEN:
        return 3 + max(0, late) / 3, "opened the solution, and has no ✓"
    if late > 0:
        return 3 + late / 2, f"longer than planned, {least} to {most} minutes"
    if quiet > QUIET:
        return 2 + quiet / 10, f"nothing heard for {int(quiet)} minutes"
    if there.wrong and not there.family:
        return 2, "the check has no name for it"
    return 0, ""
