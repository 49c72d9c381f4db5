"""What every exercise can do: judge, hint, and show its solution."""

import inspect
import os
import textwrap
from dataclasses import replace
from functools import cached_property
from html import escape

from . import general, log, notebook
from .mistakes import read_mistakes
from .result import Result, Text
from .shared import shared_slips
from .steps import Steps
from .stubs import is_untouched, open_parts


class Exercise:
    """One thing to do, and what is said about the answer.

    Made by the decorators `function`, `number`, `array`, `choices` and `members`, which
    turn the reference answer, a small function, into the exercise that bears its name.

    Parameters
    ----------
    reference : the function decorated; its docstring is the task, its body the solution
    table : the words, as `tables` reads them from NAME.toml: title, insight, two hints,
        variation, minutes (least, most), difficulty, star, mistakes
    """

    def __init__(self, reference, table):
        self.reference = reference
        self.name = reference.__name__
        self.lesson = log.lesson_of(reference.__module__)
        self.table = table
        self.title = table["title"]
        self.insight = table["insight"]
        self.hints = tuple(table["hints"])
        self.variation = table["variation"]
        self.minutes = tuple(table["minutes"])
        self.difficulty = table.get("difficulty", 1)
        self.star = table.get("star", False)
        self.nudge = table.get("nudge")
        self._hints_given, self._attempts = 0, 0
        self._last_wrong, self._times = None, 0

    @cached_property
    def steps(self):
        """The steps of the reference, by name."""
        return Steps(self.reference)

    @cached_property
    def mistakes(self):
        """The wrong answers that are recognised, each a `Mistake`."""
        module = self.reference.__globals__
        return read_mistakes(self.table, self.steps, module, self.shared, f"{self.name}.toml")

    @cached_property
    def shared(self):
        """The slips that others make in these steps as well."""
        return shared_slips(self.steps, self.table.get("shared", {}))

    @property
    def right(self):
        """A right answer, ready to be handed in."""
        raise NotImplementedError

    def _judge(self, answer):
        """Return the Result for an answer that is there and is no stub."""
        raise NotImplementedError

    def check(self, answer=...):
        """Judge an answer and say which mistake was made; only the Stop button gets through.

        Under nbgrader (NBGRADER_EXECUTION is set) an answer that does not pass raises
        AssertionError with the same words, and one that passes returns None.
        """
        try:
            result = self._hear(answer)
        except KeyboardInterrupt:
            raise
        except BaseException as crash:  # whatever a strange answer does when it is looked at
            result = self.not_yet(
                f"your answer cannot be read. Looking at it gives {type(crash).__name__}.",
                mistake="hands in something that cannot be read",
                thoughts=("What would you like to hand in: a number, an array, a function?",),
            )
        self._note(result)
        if not os.environ.get("NBGRADER_EXECUTION"):
            return replace(result, thoughts=(*log.remark(), *result.thoughts))
        if result.status != "passed":
            raise AssertionError(result.text)
        return None

    def _note(self, result):
        """Write a verdict into the log; what the lesson hands in itself is no attempt."""
        mistake = self.mistake_called(result.mistake) if result.mistake else None
        meant = bool(mistake) and mistake.on_purpose and not notebook.hands_in(self.name)
        self._attempts += result.status != "not attempted" and not meant
        log.append(
            self,
            "exercise",
            result.status,
            result.mistake,
            family=mistake.family if mistake else general.family(result.mistake),
            on_purpose=meant,
            attempt=self._attempts,
        )

    def mistake_called(self, name):
        """Return the mistake of that name; None for one that any exercise may give."""
        return next((mistake for mistake in self.mistakes if mistake.name == name), None)

    def _hear(self, answer):
        """Judge an answer that is there; say of another what is missing."""
        trouble = notebook.trouble_with(self.name)
        if trouble:
            return self.not_yet(trouble, thoughts=(), mistake="stops before it is defined")
        if isinstance(answer, notebook.Missing):
            near = f" There is a `{answer.near}`: is that it?" if answer.near else ""
            return self.not_attempted(
                f"there is no `{answer.name}` yet. Run the cell above, then this one.{near}"
            )
        if is_untouched(answer):
            return self.not_attempted(
                "nothing here yet. Replace the ... in the cell above, run it, then this one."
            )
        if open_parts(answer):
            still = ", ".join(map(str, open_parts(answer)))
            return self.not_attempted(f"begun. Still open, counted from 1: {still}.")
        return self._judge(answer)

    def passed(self, how, remarks=()):
        """Return the ✓ for this exercise."""
        self._last_wrong, self._times = None, 0
        return Result("passed", f"{self.title}: {how}", thoughts=(*remarks, self.insight))

    def not_attempted(self, how):
        """Return the ○ for this exercise."""
        return Result("not attempted", f"{self.title}: {how}")

    def not_yet(self, how, *, evidence=(), mistake=None, thoughts=()):
        """Return the ✗ with its thought; the same wrong answer again gets the next beside it."""
        wrong = (how, evidence, mistake)
        self._times = self._times + 1 if wrong == self._last_wrong else 0
        self._last_wrong = wrong
        ladder = (*filter(None, thoughts), *self.hints) if thoughts else ()
        next_one = ladder[min(self._times, len(ladder) - 1) :][:1] if self._times else ()
        said = (*ladder[:1], *next_one)
        return Result("not yet", f"{self.title}: {how}", evidence, said, mistake)

    def forget(self):
        """Start over: no hint given, no attempt made, no wrong answer remembered."""
        self._hints_given, self._attempts = 0, 0
        self._last_wrong, self._times = None, 0

    def hint(self):
        """Return the next hint; after the last one, where the solution is."""
        self._hints_given += 1
        if self._hints_given > len(self.hints):
            return Text(f"That was the last hint. ex.{self.name}.solution() shows one way.")
        number = self._hints_given
        log.append(self, "hint", "hint", hint=number)
        return Text(f"Hint {number} of {len(self.hints)}: {self.hints[number - 1]}")

    def solution(self):
        """Return the reference, its reason and one variation; the log notes it as seen."""
        log.append(self, "exercise", "seen", attempt=self._attempts)
        return Solution(self.title, self._source(), self.insight, self.variation)

    def _source(self):
        """Return the reference as a learner would write it, without decorator."""
        lines = inspect.getsource(self.reference).splitlines()
        start = next(i for i, line in enumerate(lines) if line.lstrip().startswith("def "))
        return textwrap.dedent("\n".join(lines[start:]))

    def __repr__(self):
        return f"{self.title}: hand your answer to ex.{self.name}.check(...)"


class Solution(Text):
    """One right answer to fold out, why it is right, and a question that goes on from it."""

    __slots__ = ("parts",)

    def __new__(cls, title, source, reason, variation):
        """Put the four parts under one another."""
        lines = (f"{title}: one way", textwrap.indent(source, "    "), reason, variation)
        text = super().__new__(cls, "\n\n".join(lines))
        text.parts = lines
        return text

    def _repr_html_(self):
        head, source, reason, variation = map(escape, self.parts)
        return (
            f"<details open><summary>{head}</summary><pre>{source}</pre></details>"
            f"<p>{reason}</p><p><b>And now:</b> {variation}</p>"
        )
