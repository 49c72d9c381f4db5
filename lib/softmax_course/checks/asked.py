"""Predictions and quizzes, read from the text file that bears their name."""

import sys
from functools import partial

from .prediction import Guess, Prediction
from .quiz import Option, Question, Quiz
from .tables import beside, read, require

GUESS = {"words": str, "happens": str}
QUESTION = {"text": str, "option": list}
OPTION = {"text": str, "feedback": str}


def prediction(module, name="opening", kind=Prediction):
    """Return the prediction of NAME.toml: a title, an insight, and a `[[guess]]` a part.

    What `happens` is an expression in the names of the module. `choices` are the numbers to
    vote on where a room guesses by show of hands: what happens, and likely wrong guesses.
    """
    table = read(beside(module, name), {"title": str, "insight": str, "guess": list})
    names = vars(sys.modules[module])
    guesses = []
    for row in table["guess"]:
        require(row, GUESS, {"choices": list}, f"{name}.toml, a guess")
        happens = compile(row["happens"], f"{name}.toml", "eval")
        found_out = partial(eval, happens, names)
        guesses.append(Guess(row["words"], found_out, tuple(row.get("choices", ()))))
    return kind(module, name, table["title"], *guesses, insight=table["insight"])


def quiz(module, name="closing"):
    """Return the quiz of NAME.toml: a title, and a `[[question]]` with its `[[question.option]]`.

    The options bear the letters from a on; the one without a `misconception` is right.
    """
    table = read(beside(module, name), {"title": str, "question": list})
    questions = []
    for row in table["question"]:
        require(row, QUESTION, {}, f"{name}.toml, a question")
        for option in row["option"]:
            where = f"{name}.toml, an option of {row['text']!r}"
            require(option, OPTION, {"misconception": str}, where)
        options = {chr(97 + i): Option(**option) for i, option in enumerate(row["option"])}
        questions.append(Question(row["text"], **options))
    return Quiz(module, name, table["title"], *questions)
