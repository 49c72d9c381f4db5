"""Small exercises for the tests, their tables written as the dictionaries that TOML gives."""

from softmax_course import checks

TABLE = {
    "title": "9.9 · Toy",
    "insight": "Done.",
    "hints": ["One?", "Two?"],
    "variation": "And twice?",
    "minutes": [1, 2],
    "nudge": "Which?",
}


def toy(kind, *, mistakes=(), **details):
    """Make a decorator: words go into the table, `cases` and the like to the exercise."""
    code = {key: details.pop(key) for key in ("cases", "shares", "draws") if key in details}
    rows = [row if isinstance(row, dict) else mistake(*row) for row in mistakes]
    table = {**TABLE, **details, "mistake": rows}
    return lambda reference: kind(reference, table, **code)


def mistake(name, thought, instead=(), **more):
    """Return one mistake as a table holds it."""
    rows = {"instead": [instead] if isinstance(instead, str) else list(instead)}
    return {"name": name, "thought": thought, **(rows if instead else {}), **more}


def function(**details):
    """Make a FunctionExercise of the reference that follows."""
    return toy(checks.FunctionExercise, **details)


def sampler(**details):
    """Make a SamplerExercise of the reference that follows."""
    return toy(checks.SamplerExercise, **details)
