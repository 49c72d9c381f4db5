"""What stands on the wall: numbers and words of one exercise, prediction or question.

No names, no order, no speed, and no mistake that fewer than three people share.
"""

from softmax_course import checks, standing
from softmax_course.classroom import distribution, showing
from softmax_course.classroom.catalogue import catalogue, exercises, lessons
from softmax_course.classroom.counting import count

AT_LEAST = 3  # people who share a mistake that is shown
_WORDS = ((standing.RIGHT, "right"), (standing.AT_IT, "at it"))
_WORDS += ((standing.SEEN, "solution seen"), (standing.UNCHECKED, "no check yet"))


def places():
    """Return where a page can be: (lesson, name), and (lesson, name, number) for questions.

    In the order of a lesson: its opening, its exercises, its closing questions.
    """
    kinds = (checks.Prediction, checks.Exercise, checks.Quiz)
    found = []
    for lesson in lessons():
        for kind in kinds:
            for at, item in catalogue().items():
                if at[0] == lesson and isinstance(item, kind):
                    numbers = range(1, len(getattr(item, "questions", ())) + 1)
                    found += [(*at, str(n)) for n in numbers] or [at]
    return found


def here(people):
    """Return the place at which the most people are now; the first exercise before that."""
    latest = [one.place for one in people.values() if one.place]
    first = next(iter(exercises()))
    return max(latest, key=lambda at: (latest.count(at), at)) if latest else first


def state(people, at, now):
    """Return what a page shows at one of the `places`."""
    item = catalogue()[at[:2]]
    shown = {"at": "/".join(at), "title": item.title, "people": len(people), "ways": _ways(at)}
    if isinstance(item, checks.Exercise):
        return shown | {"kind": "exercise"} | _exercise(people, at, item, now)
    if isinstance(item, checks.Quiz):
        return shown | {"kind": "question"} | distribution.votes(people, at, item)
    return shown | {"kind": "guesses"} | distribution.guesses(people, at, item)


def _exercise(people, at, exercise, now):
    counted = count(people, at)
    there = [one.standings[at] for one in people.values() if at in one.standings]
    begun = [one.since for one in there if one.since]
    shown, rest = counted.most_shared(at_least=AT_LEAST)
    numbers = (counted.right, counted.at_it, counted.seen, counted.unchecked)
    return {
        "planned": list(exercise.minutes),
        "open": int(max(0, now - min(begun)) // 60) if begun else None,
        "bar": [
            [standing.SIGNS[rung], words, number]
            for (rung, words), number in zip(_WORDS, numbers, strict=True)
        ],
        "shared": [
            {
                "line": f"{one.people} of {counted.people} · {one.name}",
                "question": showing.question(at, one.name),
                "program": showing.program(at, one.name),
            }
            for one in shown
        ],
        "rest": _rest(rest, bool(shown)),
    }


def _rest(number, more):
    if not number:
        return ""
    if more:
        return f"and {number} with something rarer"
    return "No mistake is shared by three people or more."


def _ways(at):
    """Return where the keys lead: back, on, to this lesson's guesses and its questions."""
    everything = places()
    number = everything.index(at)
    lesson = [place for place in everything if place[0] == at[0]]
    guesses = [p for p in lesson if p[1] == "opening"]
    questions = [p for p in lesson if p[1] == "closing"]
    work = [p for p in lesson if p[:2] in exercises()]
    ways = {
        "back": everything[number - 1] if number else None,
        "on": everything[number + 1] if number + 1 < len(everything) else None,
        "guesses": next(iter(guesses), None),
        "questions": next(iter(questions), None),
        "exercises": next(iter(work), None),
    }
    return {key: "/".join(place) for key, place in ways.items() if place}
