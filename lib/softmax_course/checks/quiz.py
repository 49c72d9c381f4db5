"""Quizzes: a few questions whose wrong options each belong to one misconception."""

from dataclasses import dataclass

import numpy as np

from . import log, notebook
from .result import Result, Text
from .showing import show


@dataclass(frozen=True)
class Option:
    """One answer to choose: its words, what to say to it, and the misconception behind it."""

    text: str
    feedback: str
    misconception: str | None = None  # None marks the right option


class Question:
    """What is asked, and the options by letter: Question("...", a=Option(...), b=...)."""

    def __init__(self, text, **choices):
        self.text, self.choices = text, choices

    @property
    def options(self):
        """The words of each option by its letter."""
        return {letter: option.text for letter, option in self.choices.items()}

    @property
    def right(self):
        """The letter of the right option."""
        return next(k for k, option in self.choices.items() if option.misconception is None)


class Quiz:
    """Some questions; `lesson` is the module's `__name__`, `name` the name it bears there."""

    def __init__(self, lesson, name, title, *questions):
        self.lesson = log.lesson_of(lesson)
        self.name, self.title, self.questions = name, title, questions

    def ask(self):
        """Return all questions and options as plain text."""
        blocks = [self.title]
        for number, question in enumerate(self.questions, start=1):
            options = "\n".join(f"   {k}) {text}" for k, text in question.options.items())
            blocks.append(f"{number}. {question.text}\n{options}")
        blocks.append(f'Answer with ex.{self.name}.answer(1, "a"), and so on.')
        return Text("\n\n".join(blocks))

    def vote(self, number=..., letter=...):
        """Note a letter without judging it: for a room that talks first, then votes again."""
        chosen = self._read(number, letter)
        if isinstance(chosen, Result):
            return chosen
        log.append(self, "quiz", "voted", question=int(number), answer=chosen)
        said = f"Question {number}, {chosen}) noted, and not judged."
        return Result("not attempted", said, thoughts=log.remark())

    def answer(self, number=..., letter=...):
        """Judge the answer to question `number`, counted from 1."""
        chosen = self._read(number, letter)
        if isinstance(chosen, Result):
            return chosen
        option = self.questions[number - 1].choices[chosen]
        status = "not yet" if option.misconception else "passed"
        log.append(self, "quiz", status, option.misconception, question=int(number), answer=chosen)
        return Result(
            status,
            f"Question {number}, {chosen}) {option.text}",
            thoughts=(*log.remark(), option.feedback),
            mistake=option.misconception,
        )

    def _read(self, number, letter):
        """Return the letter of an answer that can be judged; of others what is to be said."""
        count = len(self.questions)
        if number is ...:
            return Result("not attempted", f"{self.title}: which question, 1 to {count}?")
        if not isinstance(number, (int, np.integer)) or not 1 <= number <= count:
            return Result(
                "not yet",
                f"{self.title}: there is no question {show(number)}.",
                thoughts=(
                    f"The number of the question comes first, 1 to {count}, then the letter of "
                    'your answer: (1, "a"). Which do you mean?',
                ),
            )
        head = f"Question {number}"
        if letter is ...:
            return Result(
                "not attempted", f'{head}: put the letter of your answer, such as "a", for the ...'
            )
        if isinstance(letter, notebook.Missing):
            return Result(
                "not attempted",
                f"{head}: without quotation marks {letter.name} is a name, and Python knows none "
                f'such. A letter stands between them: "{letter.name}".',
            )
        question = self.questions[number - 1]
        chosen = letter.strip(" ().").lower() if isinstance(letter, str) else None
        if chosen not in question.choices:
            letters = ", ".join(question.choices)
            return Result(
                "not yet",
                f"{head}: there is no option {show(letter)}.",
                thoughts=(
                    f'The options are {letters}. Which is yours, in quotation marks, "a" say?',
                ),
            )
        return chosen
