"""Names of mistakes that any exercise may give: what is said where no table has a word."""

import builtins
import re

NAMES = {
    "changes its input",
    "forgets to return",
    "gives another kind of value",
    "gives another number of answers",
    "hands in a function, not the value",
    "hands in a value, not the function",
    "hands in something that cannot be read",
    "returns nothing for some cases",
    "returns something other than numbers",
    "returns the wrong shape",
    "rounds the result",
    "stops before it is defined",
    "takes other arguments",
    "types too few digits",
    "uses a name from another cell",
    "writes a decimal comma",
    "writes a percentage",
    "writes percentages",
}
_ERRORS = {
    name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
} | {"AxisError", "LinAlgError"}
_STOPS = "|".join(("an " if name[0] in "AEIO" else "a ") + name for name in sorted(_ERRORS))
_COUNTED = re.compile(
    rf"stops with (?:{_STOPS})"
    r"|returns something other than [2-9] values"
    r"|draws (?:-?[1-9]\d{0,5}|0), where the indices end at \d{1,3}"
    r"|returns (?:a row of zeros with one 1|a row of shares|one of the scores"
    r"|a number that is no index|None)",
    re.ASCII,
)


def family(mistake):
    """Return a general mistake as its own family; None for words that may be a learner's."""
    known = isinstance(mistake, str) and (mistake in NAMES or _COUNTED.fullmatch(mistake))
    return mistake if known else None
