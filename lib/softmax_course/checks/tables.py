"""The words of an exercise, a prediction or a quiz: one TOML file beside its Python.

title, insight, hints, variation, minutes       every exercise has these
nudge, difficulty, star, without, rtol, atol    as they are needed
[[mistake]] name, thought                       what the person does, and what to ask
    instead = ["db = G.mean(axis=0)"]           steps of the reference written otherwise
    over = {h = "10.0 ** -np.arange(1, 13)"}    values of a name in `instead`, a family
    program = ["steps_one_by_one"]              functions of the module, for other ways
    case = "a single row"                       the case that shows it best
    alone = true                                not looked for beside another mistake
    family = "sums over the whole batch"        the mistake that this is another form of
    on_purpose = true                           what the lesson hands in to watch the check
"""

import inspect
import sys
import tomllib
from pathlib import Path

EXERCISE = {"title": str, "insight": str, "hints": list, "variation": str, "minutes": list}
MAY_HAVE = {
    "nudge": str, "difficulty": int, "star": bool, "without": list, "rtol": float, "atol": float,
    "input_stays": bool, "shared": dict, "leave_out": list, "also_right": list,
    "within": float, "pairs": bool, "remark": list, "mistake": list, "part": list, "thing": list,
}  # fmt: skip
ROWS = {  # of a list in a table: what each row must have, and may have
    "mistake": ({"name": str}, {
        "thought": (str, list), "instead": list, "over": dict, "program": list, "case": str,
        "same_as": str, "constant": bool, "alone": bool,
        "family": str, "on_purpose": bool,
    }),
    "remark": ({"words": str}, {"warned": str}),
    "part": ({"words": str}, {"wrong": list}),
    "thing": ({"name": str, "mistake": str, "thought": str}, {}),
}  # fmt: skip


class TableError(ValueError):
    """A table that cannot be used; the sentence names the file, the place and the rule."""


def beside(item, name):
    """Return the path of NAME.toml beside the Python file of a function or a module's name."""
    file = sys.modules[item].__file__ if isinstance(item, str) else inspect.getfile(item)
    return Path(file).with_name(f"{name}.toml")


def read(path, needed, may_have=()):
    """Return a table after looking at what it must have, may have, and of which kind."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise TableError(f"{path.name} is missing: the words stand in it.") from None
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{path.name} is no TOML: {error}.") from None
    require(table, needed, may_have, path.name)
    for kind, (must, may) in ROWS.items():
        for row in table.get(kind, []):
            name = row.get("name", row.get("words", "without a name"))
            require(row, must, may, f"{path.name}, {kind} {name!r}")
    return table


def require(table, needed, may_have, where):
    """Raise TableError when a key is missing, unknown, or of another kind."""
    kinds = {**needed, **dict(may_have)}
    for key in needed:
        if key not in table:
            raise TableError(f"{where}: `{key}` is missing. It must have {', '.join(needed)}.")
    for key, value in table.items():
        if key not in kinds:
            raise TableError(f"{where}: `{key}` is unknown. It may have {', '.join(kinds)}.")
        if not isinstance(value, kinds[key]):
            raise TableError(f"{where}: `{key}` cannot be {value!r}.")
