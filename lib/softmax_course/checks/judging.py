"""How an answer that is a function is judged: it is run, compared, recognised, spoken of.

The judges stand in order. The first who has something to say gives the verdict.
"""

import dis
import inspect
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType

from . import crashes
from .comparing import Unreadable, as_array, parts, rounded, same_value
from .recognising import ROUNDS

_EACH = [f"Your {place} value" for place in ("first", "second", "third", "fourth", "fifth")]


@dataclass(frozen=True)
class Verdict:
    """What was found: the mistake, what to say to it, and the case that shows it."""

    mistake: str | None
    thoughts: tuple
    case: int
    more: str = ""  # what the headline adds to the number of cases that agree


class Hearing:
    """An answer, what it gave for each case, and which of that is right."""

    def __init__(self, exercise, answer):
        self.exercise, self.answer = exercise, answer
        self.yours = exercise.outcomes(answer)
        self.right = exercise.nearest(self.yours)
        pairs = zip(self.yours, self.right, strict=True)
        self.agrees = [exercise.agree(y, r) for y, r in pairs]
        self.wrong = [i for i, good in enumerate(self.agrees) if not good]
        self.changed = [i for i, outcome in enumerate(self.yours) if outcome.changed]

    @cached_property
    def verdict(self):
        """The verdict of the first judge who has one."""
        return next(filter(None, (judge(self) for judge in JUDGES)))


def nothing_returned(hearing):
    """None from every case."""
    if any(outcome.error or outcome.value is not None for outcome in hearing.yours):
        return None
    return Verdict(
        "forgets to return",
        (
            "Your function works something out and then hands back None. Which word gives a "
            "value back to the caller?",
        ),
        hearing.wrong[0],
    )


def familiar_slip(hearing):
    """A mistake that is known, or two at once: the one to mend first is spoken of."""
    found = hearing.exercise.recognise(hearing.yours, hearing.right, hearing.answer)
    if not found:
        return None
    first, *others = found
    cases = hearing.exercise.cases_for(first, hearing)
    best = [i for i in cases if hearing.exercise.cases[i].words == first.case]
    case = (best or cases)[0]
    more = " There are two slips in it: this is the one to mend first." if others else ""
    return Verdict(first.name, first.thoughts, case, more)


def nothing_of_its_own(hearing):
    """Arguments that are never read, where a name from outside the function is."""
    code = getattr(hearing.answer, "__code__", None)
    if code is None:
        return None
    read = {str(step.argval) for step in dis.get_instructions(code)}
    given = code.co_varnames[: code.co_argcount]
    unread = [name for name in given if name not in read and name not in code.co_cellvars]
    around = getattr(hearing.answer, "__globals__", {})
    outside = [name for name in code.co_names if name in around and _is_data(around[name])]
    if not unread or not outside:
        return None
    return Verdict(
        "uses a name from another cell",
        (
            f"Your function never reads `{unread[0]}`: it uses `{outside[0]}`, which another cell "
            f"made. Where does `{unread[0]}` come in?",
        ),
        hearing.wrong[0],
    )


def crash(hearing):
    """An error in the learner's program, by its kind."""
    crashed = [i for i in hearing.wrong if hearing.yours[i].error]
    if not crashed:
        return None
    outcome = hearing.yours[crashed[0]]
    kind = type(outcome.error).__name__
    article = "an" if kind[0] in "AEIO" else "a"
    thought = crashes.thought(outcome)
    return Verdict(f"stops with {article} {kind}", (thought,), crashed[0])


def rounding(hearing):
    """All of it is right, rounded to some number of digits."""
    digits = hearing.exercise.digits_of(hearing.yours)
    pairs = zip(hearing.yours, hearing.right, strict=True)
    if digits and all(same_value(y.value, rounded(r.value, digits)) for y, r in pairs):
        return Verdict(ROUNDS.name, ROUNDS.thoughts, hearing.wrong[0])
    return None


def type_or_shape(hearing):
    """Values of another type or shape than is needed."""
    for i in hearing.wrong:
        found = hearing.exercise.unfit(hearing.yours[i].value, hearing.right[i].value)
        if found:
            return Verdict(*found, i)
    return None


def changed_input(hearing):
    """Right values, and an array that was handed in is not the same afterwards."""
    if hearing.wrong:
        return None
    return Verdict(
        "changes its input",
        ("Which line writes into the array you were given, and what could it make instead?",),
        hearing.changed[0],
        " The array that was handed in is not the same afterwards.",
    )


def wrong_values(hearing):
    """Nothing that has a name."""
    return Verdict(None, (hearing.exercise.nudge,), hearing.wrong[0])


JUDGES = (
    changed_input,
    nothing_returned,
    familiar_slip,
    crash,
    nothing_of_its_own,
    rounding,
    type_or_shape,
    wrong_values,
)


def _is_data(value):
    return not isinstance(value, ModuleType) and not callable(value)


def unfit(yours, right, which="Your answer"):
    """Name what is wrong with the type or the shape: (mistake, thoughts), or None."""
    if yours is None:
        return "returns nothing for some cases", (
            "For this case your function hands back None. Which path through it has no return?",
        )
    if isinstance(right, tuple):
        if parts(yours) == len(right):
            return next(filter(None, map(unfit, yours, right, _EACH)), None)
        return f"returns something other than {len(right)} values", (
            f"{len(right)} values are needed, in order. What does your last line hand back?",
        )
    try:
        shape, wanted = as_array(yours).shape, as_array(right).shape
    except Unreadable as reason:
        return "returns something other than numbers", (
            f"{which} is {reason}. What would you like to hand back?",
        )
    if shape == wanted:
        return None
    return "returns the wrong shape", (
        f"{which} has shape {shape}, the right one {wanted}. "
        "Which numbers came, or went, on the way?",
    )


def other_arguments(exercise, answer):
    """Return (how it is called, how it is written) when an answer takes other arguments."""
    try:
        signature = inspect.signature(answer)
    except (TypeError, ValueError):
        return None  # some built-in functions do not tell; calling them will
    try:
        signature.bind(*exercise.cases[0].arguments)
    except TypeError:
        return f"{exercise.name}({', '.join(exercise.parameters)})", str(signature)
    return None
