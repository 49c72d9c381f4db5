"""What every exercise can do: judge, hint, and show its solution."""

import inspect
import os
import textwrap
from html import escape

from . import log, notebook
from .result import Result, Text
from .stubs import is_untouched, open_parts


class Exercise:
    """One thing to do, and what is said about the answer.

    Made by the decorators `function`, `number`, `array`, `choices` and `members`, which
    turn the reference answer, a small function, into the exercise that bears its name.

    Parameters
    ----------
    reference : the function decorated; its docstring is the task, its body the solution
    title : "1.4 · The gap between two scores"
    insight : what a right answer teaches
    hints : two, each naming an idea and asking a question
    variation : the question asked after the solution was read
    mistakes : the wrong answers that are recognised, each a `Mistake`
    minutes : (least, most) that it takes
    difficulty : 1, 2 or 3
    star : True when it can be cut
    """

    def __init__(
        self,
        reference,
        *,
        title,
        insight,
        hints,
        variation,
        mistakes=(),
        minutes=(3, 5),
        difficulty=1,
        star=False,
    ):
        self.reference = reference
        self.name = reference.__name__
        self.lesson = log.lesson_of(reference.__module__)
        self.title = title
        self.insight = insight
        self.hints = tuple(hints)
        self.variation = variation
        self.mistakes = tuple(mistakes)
        self.minutes = minutes
        self.difficulty = difficulty
        self.star = star
        self._hints_given = 0
        self._last_wrong, self._times = None, 0

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
        trouble = notebook.trouble_with(self.name)
        if trouble:
            result = self.not_yet(trouble, thoughts=(), mistake="stops before it is defined")
        elif isinstance(answer, notebook.Missing):
            near = f" There is a `{answer.near}`: is that it?" if answer.near else ""
            result = self.not_attempted(
                f"there is no `{answer.name}` yet. Run the cell above, then this one.{near}"
            )
        elif is_untouched(answer):
            result = self.not_attempted(
                "nothing here yet. Replace the ... in the cell above, run it, then this one."
            )
        elif open_parts(answer):
            still = ", ".join(map(str, open_parts(answer)))
            result = self.not_attempted(f"begun. Still open, counted from 1: {still}.")
        else:
            result = self._judged(answer)
        log.append(self, "exercise", result.status, result.mistake)
        if not os.environ.get("NBGRADER_EXECUTION"):
            return result
        if result.status != "passed":
            raise AssertionError(result.text)
        return None

    def _judged(self, answer):
        """Judge, whatever strange thing the answer does when it is looked at."""
        try:
            return self._judge(answer)
        except Exception as crash:
            return self.not_yet(
                f"your answer cannot be read. Looking at it gives {type(crash).__name__}.",
                mistake="hands in something that cannot be read",
                thoughts=("What would you like to hand in: a number, an array, a function?",),
            )

    def passed(self, how, remarks=()):
        """Return the ✓ for this exercise."""
        self._last_wrong, self._times = None, 0
        return Result("passed", f"{self.title}: {how}", thoughts=(*remarks, self.insight))

    def not_attempted(self, how):
        """Return the ○ for this exercise."""
        return Result("not attempted", f"{self.title}: {how}")

    def not_yet(self, how, *, evidence=(), mistake=None, thoughts=()):
        """Return the ✗ with the next thought: the same wrong answer twice gets another."""
        wrong = (how, evidence, mistake)
        self._times = self._times + 1 if wrong == self._last_wrong else 0
        self._last_wrong = wrong
        ladder = (*thoughts, *self.hints) if thoughts else ()
        thought = ladder[min(self._times, len(ladder) - 1) :][:1]
        return Result("not yet", f"{self.title}: {how}", evidence, thought, mistake)

    def forget(self):
        """Start over: no hint given, no wrong answer remembered."""
        self._hints_given, self._last_wrong, self._times = 0, None, 0

    def hint(self):
        """Return the next hint; after the last one, where the solution is."""
        self._hints_given += 1
        if self._hints_given > len(self.hints):
            return Text(f"That was the last hint. ex.{self.name}.solution() shows one way.")
        number = self._hints_given
        return Text(f"Hint {number} of {len(self.hints)}: {self.hints[number - 1]}")

    def solution(self):
        """Return the reference, its reason and one variation; the log notes it as seen."""
        log.append(self, "exercise", "seen", None)
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
