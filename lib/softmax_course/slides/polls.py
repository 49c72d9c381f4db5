"""Questions for a show of hands, made from a lesson's predictions and quizzes."""

import math
from dataclasses import dataclass, field
from string import ascii_lowercase

from softmax_course import checks
from softmax_course.checks.showing import show


@dataclass(frozen=True)
class Poll:
    """What is asked, what can be chosen, and what to say when all have voted.

    `options` are empty where everybody writes down a number; `lines` are then what each
    number is for, and `facts` what is the case.
    """

    title: str
    question: str
    answer: str
    options: dict = field(default_factory=dict)  # words by letter, a to d
    right: str | None = None
    number: int | None = None  # of a quiz's question, as `vote` and `answer` count them
    nearest: bool = False
    why: str = ""
    slips: dict = field(default_factory=dict)  # the misconception behind a letter
    lines: tuple = ()
    facts: tuple = ()


def of_quiz(quiz):
    """Return a poll for each question of a quiz."""
    return [
        Poll(
            quiz.title,
            question.text,
            question.options[question.right],
            question.options,
            question.right,
            number=number,
            why=question.choices[question.right].feedback,
            slips={k: o.misconception for k, o in question.choices.items()},
        )
        for number, question in enumerate(quiz.questions, start=1)
    ]


def of_prediction(prediction):
    """Return a poll for each part of a prediction; for statements one, about all of them."""
    if isinstance(prediction, checks.Statements):
        return [_of_statements(prediction)]
    return [_of_guess(prediction.title, guess) for guess in prediction.guesses]


def of_choices(exercise):
    """Return one poll for an exercise whose small questions are answered by a few words."""
    words = [word for part in exercise.parts for word in (part.right, *part.wrong)]
    *others, last = dict.fromkeys(map(_shown, words))
    return Poll(
        exercise.title,
        f"For each: {', '.join(others)} or {last}?",
        "What is right",
        lines=tuple(capital(part.words) for part in exercise.parts),
        facts=tuple(f"✓ {_shown(part.right)}" for part in exercise.parts),
    )


def _of_guess(title, guess):
    happens = guess.happens()
    choices = (True, False) if isinstance(happens, bool) else guess.choices
    letters = dict(zip(ascii_lowercase, choices, strict=False))
    right = min(letters, key=lambda k: _distance(letters[k], happens), default=None)
    return Poll(
        title,
        capital(guess.words).replace(", True or False", ": true or false?"),
        _shown(happens),
        {letter: _shown(choice) for letter, choice in letters.items()},
        right,
        nearest=bool(choices) and happens not in choices,
    )


def _of_statements(prediction):
    said = tuple(capital(guess.words) for guess in prediction.guesses)
    facts = tuple("✓ true" if guess.happens() else "✗ false" for guess in prediction.guesses)
    question = "How sure are you that each is true, from 0 to 100 %?"
    return Poll(prediction.title, question, "Which are true?", lines=said, facts=facts)


def _distance(choice, happens):
    if choice == happens:  # inf too, which is at no distance from itself
        return 0.0
    return abs(choice - happens) if math.isfinite(choice) else math.inf


def _shown(value):
    if isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else show(value)


def capital(words):
    """Return words as a sentence begins."""
    return words[0].upper() + words[1:]


def as_many(sentences, room):
    """Return as many sentences as have room, in letters; the first in any case."""
    first, *others = sentences
    for one in others:
        if len(first) + len(one) > room:
            break
        first += f" {one}"
    return first


def grouped(polls):
    """Return [(title, [(number, poll)])]: those of one title, numbered through the lesson."""
    titles = dict.fromkeys(poll.title for poll in polls)
    numbered = list(enumerate(polls, start=1))
    return [(title, [one for one in numbered if one[1].title == title]) for title in titles]
