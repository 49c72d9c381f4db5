"""Exercises whose answer is a function: put cases to it, compare, name the mistake."""

import inspect
from dataclasses import replace
from functools import cached_property

from .comparing import agree, digits_of
from .exercise import Exercise
from .judging import Hearing, other_arguments, unfit
from .mistakes import answers
from .recognising import Recogniser
from .running import run
from .showing import show, show_apart


class FunctionExercise(Exercise):
    """Judge a function by its answers to the cases.

    The table may say: `without`, what it should do without, such as the library's own
    softmax (an answer that calls it passes, with a remark); `rtol` and `atol`; `remark`, a
    sentence for a right answer that `warned` with certain words; `input_stays = true`, where
    an answer that changes its arguments is not yet right.
    """

    has_digits = True  # whether an answer may be rounded

    def __init__(self, reference, table, *, cases):
        super().__init__(reference, table)
        self.cases = tuple(cases)
        self.parameters = list(inspect.signature(reference).parameters)
        self.rtol, self.atol = table.get("rtol"), table.get("atol")

    @property
    def right(self):
        """The reference function."""
        return self.reference

    def outcomes(self, program):
        """Run a program on every case."""
        return [run(program, case.arguments) for case in self.cases]

    def _judge(self, answer):
        if not callable(answer):
            return self.not_yet(
                f"a {type(answer).__name__} was handed in, the function itself is needed.",
                mistake="hands in a value, not the function",
                thoughts=(f"Is {self.name} still a function, or was the name used again?",),
            )
        other = other_arguments(self, answer)
        if other:
            return self.not_yet(
                "it is called as {}, and yours is written {}.".format(*other),
                mistake="takes other arguments",
                thoughts=("Which names stand in the first line of the cell in the lesson?",),
            )
        hearing = Hearing(self, answer)
        if any(outcome.value is ... for outcome in hearing.yours):
            return self.not_attempted("it still returns the ... it began with.")
        count = len(self.cases)
        if not hearing.wrong and not (hearing.changed and self.table.get("input_stays")):
            return self.passed(f"all {count} cases agree.", self._remarks(hearing))
        verdict = hearing.verdict
        evidence = self._evidence(verdict.case, hearing)
        how = f"{count - len(hearing.wrong)} of {count} cases agree.{verdict.more}"
        return self.not_yet(
            how, evidence=evidence, mistake=verdict.mistake, thoughts=verdict.thoughts
        )

    def _remarks(self, hearing):
        """Return what is to be said to a right answer beside the insight."""
        for remark in self.table.get("remark", []):
            if self.deserves(remark, hearing.yours):
                yield remark["words"]
        if hearing.changed:
            yield (
                "(It writes into the array that was handed in, which whoever called it may "
                "still need. A copy would be kinder.)"
            )
        called = names_in(getattr(hearing.answer, "__code__", None))
        for name in sorted(called & set(self.table.get("without", ()))):
            yield f"(It calls {name}. Can you do it without?)"

    def deserves(self, remark, yours):
        """Whether some case warned with the words of a remark."""
        return any(remark["warned"] in text for o in yours for text in o.warned)

    def nearest(self, yours):
        """Return the right outcomes; where several are, the one that this answer has."""
        return list(map(self._nearest, self.cases, yours, self._right_outcomes))

    def _nearest(self, case, yours, right):
        others = (replace(right, value=value) for value in case.also_right)
        return next((other for other in others if self.agree(yours, other)), right)

    def agree(self, yours, right):
        """Whether an outcome is right."""
        return not yours.error and agree(yours, right, self.rtol, self.atol)

    def recognise(self, yours, right, answer):
        """Return the mistakes that were made, the one to mend first in front."""
        return self._recogniser.find(yours, right, self.digits_of(yours))

    def digits_of(self, yours):
        """Return to how many digits an answer is rounded everywhere, or None."""
        if not self.has_digits or any(o.error or o.value is None for o in yours):
            return None
        return digits_of([outcome.value for outcome in yours])

    def cases_for(self, mistake, hearing):
        """Return the cases that show a mistake."""
        return self._recogniser.shows(mistake, hearing.wrong, hearing.right)

    def unfit(self, yours, right):
        """Name what is wrong with the type or the shape: (mistake, thoughts), or None."""
        return unfit(yours, right)

    def wrong_answers(self, mistake):
        """Return the wrong programs that show a mistake."""
        return answers(mistake, self.steps)

    @cached_property
    def _right_outcomes(self):
        return self.outcomes(self.reference)

    @cached_property
    def _recogniser(self):
        def same(one, other):
            return agree(one, other, self.rtol, self.atol)

        pairs = self.table.get("pairs", True)
        return Recogniser(self.mistakes, self.steps, self.cases, same, pairs)

    def _evidence(self, index, hearing):
        case, yours, right = self.cases[index], hearing.yours[index], hearing.right[index]
        given = zip(self.parameters, case.arguments, strict=True)
        shown = ", ".join(f"{name} = {show(value)}" for name, value in given)
        return (("case", f"{case.words}: {shown}"), *self._both(yours, right))

    def _both(self, yours, right):
        """Return the rows that put the right outcome beside the learner's."""
        if yours.error:
            return ("expected", show(right.value)), ("yours", yours.crash())
        if self.agree(yours, right):  # a changed input, the values being right
            return ("expected", show(right.value)), ("yours", show(right.value))
        your_text, right_text = show_apart(yours.value, right.value)
        return ("expected", right_text), ("yours", your_text)


def names_in(code):
    """Return the names that a function's code uses, its inner functions included."""
    if code is None:
        return set()
    inner = [names_in(const) for const in code.co_consts if hasattr(const, "co_names")]
    return set(code.co_names).union(*inner)
