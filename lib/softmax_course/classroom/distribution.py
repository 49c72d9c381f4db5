"""What a room guessed and how it voted, as numbers of people."""

import math
from collections import Counter
from itertools import pairwise

from softmax_course.checks.showing import show
from softmax_course.classroom.room import PHASES

ROWS = 5  # of one guess


def guesses(people, at, prediction):
    """Return the room's guesses, a distribution for each part, beside what happens."""
    given = [one.guesses[at] for one in people.values() if at in one.guesses]
    parts = []
    for number, part in enumerate(prediction.guesses):
        values = [values[number] for values in given if values[number] is not None]
        happens = show(part.happens())
        parts.append({"words": part.words, "rows": rows(values), "happens": happens})
    return {"guessed": len(given), "parts": parts}


def rows(values):
    """Return [words, number of people] for some guesses, at most `ROWS` of them.

    A few different values stand for themselves; many are put into steps of a round width,
    the lowest and the highest open, so that one wild guess does not flatten all others.
    """
    numbers = [v for v in values if not isinstance(v, bool)]
    truths = Counter(v for v in values if isinstance(v, bool))
    if truths:
        numbers = []  # who wrote 1 for True stands apart, and few do
        return [[str(v), n] for v, n in sorted(truths.items(), reverse=True)]
    counts = Counter(numbers)
    if len(counts) <= ROWS:
        return [[show(v), n] for v, n in sorted(counts.items())]
    edges = _edges(sorted(numbers))
    words = [f"under {show(edges[0])}"]
    words += [f"{show(a)} to {show(b)}" for a, b in pairwise(edges)]
    words += [f"{show(edges[-1])} and over"]
    found = Counter(sum(value >= edge for edge in edges) for value in numbers)
    first, last = min(found), max(found)
    return [[word, found[i]] for i, word in enumerate(words) if first <= i <= last]


def _edges(ordered):
    """Return edges of a round width, from the tenth to the ninetieth of a hundred guesses."""
    low, high = (ordered[int(part * (len(ordered) - 1))] for part in (0.1, 0.9))
    width = _round((high - low) / (ROWS - 1) or abs(high) or 1)
    start = math.floor(low / width) * width
    return [round(start + i * width, 12) for i in range(1, ROWS)]


def _round(width):
    """Return 1, 2, 2.5 or 5 times a power of ten: the next that is no smaller."""
    power = 10.0 ** math.floor(math.log10(width))
    step = next(step for step in (1, 2, 2.5, 5, 10) if step * power >= width * (1 - 1e-9))
    return step * power


def votes(people, at, quiz):
    """Return the votes on a question, before and after talk, by letter."""
    lesson, name, number = at
    question = quiz.questions[int(number) - 1]
    given = [one.votes.get((lesson, name, int(number)), {}) for one in people.values()]
    counts = {phase: Counter(v[phase] for v in given if phase in v) for phase in PHASES}
    options = [
        {
            "letter": letter,
            "words": words,
            "before": counts["before"][letter],
            "after": counts["after"][letter],
            "right": letter == question.right,
        }
        for letter, words in question.options.items()
    ]
    voted = {phase: counts[phase].total() for phase in ("before", "after")}
    return {"question": question.text, "number": int(number), "options": options, "voted": voted}
