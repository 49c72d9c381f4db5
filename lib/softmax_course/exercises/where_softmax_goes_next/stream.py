"""Softmax of what can be read only once, and of blocks read apart."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Fresh, Mistake, function

from .stream_slips import (
    all_rescaled,
    first_lost,
    first_twice,
    folded,
    from_fixed,
    from_the_first,
    last_block,
    limited,
    mean_of_exponentials,
    raw_with_math,
    read_twice,
    read_twice_with_math,
    rescaled,
    shifted_by_the_first,
    upside_down,
    with_a_zero,
    without_equals,
    without_its_own,
)


def _stream(*numbers):
    return Fresh(lambda: iter(list(numbers)), f"iter([{', '.join(map(str, numbers))}])")


@function(
    title="7.5 · One pass over a stream",
    cases=(
        Case("the penguin", _stream(2.33, -1.46, 0.56)),
        Case("rising", _stream(-2.0, -0.5, 1.0, 3.5)),
        Case("falling", _stream(3.5, 1.0, -0.5, -2.0)),
        Case("equal", _stream(0.7, 0.7, 0.7, 0.7)),
        Case("up and down", _stream(0.5, 2.0, 1.0, 2.5, -1.0, 2.5, 0.0)),
        Case("whole numbers", _stream(4, 7, 0)),
        Case("a single number", _stream(1.5), ordinary=False),
        Case("rising past a thousand", _stream(-1000.0, 0.0, 1000.0, 1001.0), ordinary=False),
        Case("falling from a thousand", _stream(1001.0, 1000.0, -1000.0), ordinary=False),
        Case("far below zero", _stream(-2000.0, -2001.0, -1999.0), ordinary=False),
        Case("near minus three billion", _stream(-3e9, -3e9 - 1), ordinary=False),
    ),
    without=("list", "tuple", "array", "asarray", "fromiter", "sorted", "append", "logsumexp"),
    nudge="Follow the two numbers in memory from step to step. When the largest changes, what "
    "becomes of the total?",
    mistakes=(
        Mistake(
            "reads the stream twice",
            "max(stream) has used it up, and the second loop finds nothing. What can one loop "
            "keep of all it has seen?",
            read_twice,
            read_twice_with_math,
        ),
        Mistake(
            "treats the stream as an array",
            "A stream has no length, no maximum and no places: it only gives its next number. "
            "Which kind of loop asks for that?",
            lambda stream: sc.logsumexp(stream),
            lambda stream: np.log(np.exp(stream).sum()),
            lambda stream: np.log(sum(np.exp(x - np.max(stream)) for x in stream)),
            lambda stream: stream.max(),
            lambda stream: stream[0],
            lambda stream: range(len(stream)),
        ),
        Mistake(
            "exponentiates raw numbers",
            "exp(1000) is too large for a float, and exp(-2000) is 0. What should be "
            "subtracted before the exponential?",
            lambda stream: np.log(sum(np.exp(x) for x in stream)),
            raw_with_math,
            lambda stream: np.log(np.sum(np.exp(np.array([*stream])))),
        ),
        Mistake(
            "leaves the total as it was when a larger number comes",
            "The total was measured against the old largest number. By what must it be "
            "multiplied when the new one is higher?",
            folded(lambda total, top, new, x: total + np.exp(x - new)),
            from_the_first(lambda total, top, new, x: total + np.exp(x - new)),
        ),
        Mistake(
            "rescales the wrong way",
            "When the largest rises, old terms shrink beside it. Is exp(new - old) below 1, or "
            "exp(old - new)?",
            from_the_first(upside_down),
            folded(upside_down),
        ),
        Mistake(
            "forgets the new largest number's own term",
            "A new largest number counts too: beside itself it is exp(0). Where is that 1 added?",
            from_the_first(without_its_own),
            folded(without_its_own),
        ),
        Mistake(
            "forgets a number as large as the largest",
            "Two equal numbers make two terms of exp(0), and yours has one. Which of your cases "
            "takes in a tie?",
            folded(without_equals),
            from_the_first(without_equals),
        ),
        Mistake(
            "rescales the new term as well",
            "Only what was there before was measured against the old largest. Where does the "
            "bracket close?",
            from_the_first(all_rescaled),
        ),
        Mistake(
            "starts over at each new largest number",
            "What came before is thrown away when a larger number comes. What is left of it, "
            "measured against the new one?",
            last_block,
        ),
        Mistake(
            "measures all against the first number",
            "That is safe when the first happens to be the largest. Which number is safe to "
            "subtract?",
            shifted_by_the_first,
        ),
        Mistake(
            "starts the largest at a fixed number",
            "Where all numbers lie far below your start, every exponential is 0. Which number is "
            "below all others?",
            *[from_fixed(-start) for start in (0, 1, 10, 100, 1e3, 1e4, 1e6, 1e9)],
        ),
        Mistake(
            "counts a 0 that is not in the stream",
            "exp(0) is 1, and that 1 was in your total before the first number came. Of which "
            "number is the exponential 0?",
            with_a_zero,
        ),
        Mistake(
            "puts a limit on the numbers",
            "1000 and 1001 count alike in yours: a limit was put on them before the exponential. "
            "What can be subtracted instead?",
            *[limited(-n, n) for n in (10, 20, 30, 50, 100, 300, 500, 600, 700, 708, 709)],
            limited(-np.inf, 700),
        ),
        Mistake(
            "counts the first number twice",
            "The total began with the first number, and the loop adds it again. Where should the "
            "loop begin?",
            first_twice,
        ),
        Mistake(
            "loses the first number",
            "next(stream) took the first, and the total does not know it. What should the total "
            "begin with?",
            first_lost,
        ),
        Mistake(
            "forgets to put the largest number back",
            "The logarithm of the total is right beside the largest number. What was subtracted, "
            "and has to come back?",
            folded(rescaled, lambda top, total: np.log(total)),
        ),
        Mistake(
            "subtracts the largest number at the end",
            "It was subtracted once already, in each exponent. Which sign brings it back?",
            folded(rescaled, lambda top, total: np.log(total) - top),
        ),
        Mistake(
            "adds the total without its logarithm",
            "The largest number and the total stand side by side, a score and a sum of "
            "exponentials. What turns the second into the first's kind?",
            folded(rescaled, lambda top, total: top + total),
        ),
        Mistake(
            "returns the first number",
            "What came back is the first number of the stream, which is right when it is the only "
            "one. How far in does the return stand?",
            next,
        ),
        Mistake(
            "returns the total",
            "That is the total below the largest number. Which two steps are left?",
            folded(rescaled, lambda top, total: total),
        ),
        Mistake(
            "returns both numbers",
            "The two numbers are right. How do they make one logsumexp?",
            folded(rescaled, lambda top, total: (top, total)),
        ),
        Mistake(
            "multiplies by the exponential at the end",
            "That is the total of the exponentials, too large for a float when a thousand comes. "
            "What is its logarithm?",
            folded(rescaled, lambda top, total: total * np.exp(top)),
        ),
        Mistake(
            "returns the largest number",
            "The largest alone, and a tie should count for more. Where is the total?",
            lambda stream: max(stream),
        ),
        Mistake(
            "takes the mean",
            "That is the logarithm of the mean of exponentials. Which step divides by how many "
            "there are?",
            mean_of_exponentials,
        ),
        Mistake(
            "uses another logarithm",
            "Base 10 or base 2 does not undo e. Which logarithm does?",
            folded(rescaled, lambda top, total: top + np.log10(total)),
            folded(rescaled, lambda top, total: top + np.log2(total)),
        ),
        Mistake(
            "adds the numbers up",
            "That is a plain sum. Where is the exponential?",
            lambda stream: sum(stream),
        ),
    ),
    hints=(
        "Keep the largest so far, and the total of exp(x - largest). Which of them changes when "
        "a number comes that is not the largest?",
        "When a larger number comes, every term of the total shrinks by the same factor. Which?",
    ),
    insight="Two numbers are enough, however long the stream: the old total is multiplied by "
    "exp(old largest - new largest). Fast attention programs work this way.",
    variation="Which third number would give you the share of the first, at the end?",
    minutes=(4, 7),
    difficulty=3,
)
def online_logsumexp(stream):
    """Return the logsumexp of the numbers in stream, which can be read once."""
    top, total = -np.inf, 0.0
    for x in stream:
        new = max(top, x)
        total = total * np.exp(top - new) + np.exp(x - new)
        top = new
    return top + np.log(total)
