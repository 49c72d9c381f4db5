"""What calibrated means, counted: two hundred answers at one confidence."""

from dataclasses import replace

from softmax_course.checks import Mistake
from softmax_course.checks.typed import NumberExercise


class Estimate(NumberExercise):
    """A number exercise that says so when an answer is near enough, and not the number."""

    def _judge(self, answer):
        result = super()._judge(answer)
        if result.status != "passed" or self.read(answer) == self.right:
            return result
        headline = result.headline.replace("is right", "is near enough")
        return replace(result, headline=headline)


def estimate(**details):
    """Make an Estimate of the reference function that follows."""
    return lambda reference: Estimate(reference, **details)


@estimate(
    title="6.1 · Two hundred answers",
    nudge="Calibrated means: of the answers given with 0.8, eight in ten are right. How many is "
    "that of two hundred?",
    mistakes=(
        Mistake(
            "takes confidence for correctness",
            "All of them would be right at a confidence of 1. What does 0.8 leave room for?",
            200,
        ),
        Mistake(
            "counts the wrong ones",
            "That many may be wrong. How many does that leave?",
            40.0,
        ),
        Mistake(
            "guesses half",
            "Half is right at a confidence of 0.5. What does 0.8 promise?",
            100,
        ),
        Mistake(
            "counts out of one hundred",
            "That is out of a hundred. How many answers are there?",
            80,
        ),
        Mistake(
            "gives the share, not the count",
            "That is the share. How many answers of two hundred is it?",
            0.8,
        ),
        Mistake(
            "expects nothing, since each one is uncertain",
            "Of one answer you cannot tell. What of two hundred of them, taken together?",
            0,
        ),
    ),
    also_right=tuple(n for n in range(149, 172) if n != 160),  # two standard deviations
    hints=(
        "Think of two hundred days on which rain was forecast with 80 %. On how many did it rain?",
        "A share of a count is a product. Which two numbers?",
    ),
    insight="About 160: chance alone moves the count by 6 or so either way, so 150 or 170 would "
    "be no reason for complaint. 120 would be: chance hardly ever goes seven times as far.",
    variation="How many right answers out of ten would make you doubt 80 %?",
    minutes=(1, 2),
)
def right_of_200():
    """Of 200 answers given with a confidence of 0.8, about how many should be right?"""
    return round(200 * 0.8)
