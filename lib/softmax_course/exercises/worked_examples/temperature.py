"""Scale, and its name: temperature; what shifting and scaling do to the shares."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, Part, choices, function

from .slips import shifted


def _raw(z, temperature):
    e = np.exp(z / temperature)
    return e / e.sum()


@function(
    title="3.5 · Softmax with a temperature",
    cases=(
        Case("sharper", [7.0, 4.0, 0.0], 0.5),
        Case("flatter", [7.0, 4.0, 0.0], 2.0),
        Case("nothing changed", [2.33, -1.46, 0.56], 1.0),
        Case("much flatter", [2.33, -1.46, 0.56], 10.0),
        Case("whole numbers", [1, 2, 4], 3),
        Case("equal scores", [1.0, 1.0], 0.7),
        Case("very cold", [7.0, 4.0, 0.0], 0.001, ordinary=False),
        Case("large scores", [1000.0, 1001.0, 999.0], 2.0, ordinary=False),
        Case("very cold, close together", [0.002, 0.001, 0.0], 0.001, ordinary=False),
        Case("a tie in the cold", [7.0, 7.0, 0.0], 0.0001, ordinary=False),
        Case("far apart and hot", [0.0, -1000.0], 500.0, ordinary=False),
        Case("large scores, a little sharper", [800.0, 801.0, 799.0], 0.9, ordinary=False),
        Case("far below zero", [-3000.0, -3001.0], 0.5, ordinary=False),
        Case("a masked class", [1.0, -np.inf, 0.0], 2.0, ordinary=False),
    ),
    without=("softmax", "log_softmax"),
    nudge="For temperature 2, every lead should be half as large before softmax. What is the lead "
    "of 7 over 4 in your formula?",
    mistakes=(
        Mistake(
            "multiplies by the temperature",
            "Hot and cold have changed places: at temperature 2 your shares got sharper. Which "
            "operation makes leads smaller?",
            lambda z, temperature: sc.softmax(z * temperature),
        ),
        Mistake(
            "lets the temperature have no effect",
            "Your shares are the same for every temperature: it is missing, or it cancels. What "
            "should be divided before exp?",
            lambda z, temperature: sc.softmax(z),
            lambda z, temperature: sc.softmax(z - temperature),
        ),
        Mistake(
            "makes the shares add up to 1/T",
            "The shares no longer add up to 1. What should be divided, and when?",
            lambda z, temperature: sc.softmax(z) / temperature,
        ),
        Mistake(
            "applies the temperature to the shares",
            "Shares went through a second softmax with the temperature. What should have been "
            "divided in place of the shares?",
            lambda z, temperature: sc.softmax(sc.softmax(z) / temperature),
        ),
        Mistake(
            "makes the shares add up to T",
            "Your numbers add up to the temperature, not to 1. What should be divided before exp?",
            lambda z, temperature: shifted(z) / (shifted(z).sum() / temperature),
        ),
        Mistake(
            "divides the top of the fraction only",
            "The exponentials on top know the temperature, those in the total do not. Which "
            "scores does the total need?",
            lambda z, temperature: np.exp(z / temperature) / np.exp(z).sum(),
            lambda z, temperature: np.exp((z - z.max()) / temperature) / np.exp(z - z.max()).sum(),
        ),
        Mistake(
            "raises rounded shares to a power",
            "On paper the power 1/T of the shares, divided by its total, is right. What "
            "becomes of a share that was rounded to 0?",
            lambda z, temperature: (
                sc.softmax(z) ** (1 / temperature) / (sc.softmax(z) ** (1 / temperature)).sum()
            ),
        ),
        Mistake(
            "divides in whole numbers",
            "Two slashes drop everything behind the point. What does one slash do?",
            lambda z, temperature: sc.softmax(z // temperature),
        ),
        Mistake(
            "keeps the temperature away from zero",
            "For a small temperature you divide by something larger. What would 0.001 do to the "
            "scores 0.002 and 0.001?",
            lambda z, temperature: sc.softmax(z / max(temperature, 0.01)),
            lambda z, temperature: sc.softmax(z / max(temperature, 0.1)),
        ),
        Mistake(
            "uses the square of the temperature",
            "At temperature 2 your leads are a quarter. How large should they be?",
            lambda z, temperature: sc.softmax(z / temperature**2),
        ),
        Mistake(
            "uses the root of the temperature",
            "At temperature 4 your leads are one half. How large should they be?",
            lambda z, temperature: sc.softmax(z / np.sqrt(temperature)),
        ),
        Mistake(
            "takes the temperature as the base",
            "The temperature stands where e should be. Which role has it in z / T?",
            lambda z, temperature: (
                np.power(float(temperature), z) / np.power(float(temperature), z).sum()
            ),
        ),
        Mistake(
            "exponentiates raw scores",
            "The formula is right, and exp is what breaks: 7 / 0.001 is 7000. What do you "
            "subtract first?",
            _raw,
        ),
        Mistake(
            "shifts after dividing, by the undivided maximum",
            "The scores were divided and the maximum was not, so it is too large or too small. "
            "In which order do shift and division stand?",
            lambda z, temperature: (
                np.exp(z / temperature - z.max()) / np.exp(z / temperature - z.max()).sum()
            ),
        ),
        Mistake(
            "divides the maximum only",
            "Shift and scale are mixed: only the maximum was divided. What is divided by the "
            "temperature?",
            lambda z, temperature: (
                np.exp(z - z.max() / temperature) / np.exp(z - z.max() / temperature).sum()
            ),
        ),
    ),
    hints=(
        "A high temperature makes leads small. Which operation with the scores does that?",
        "Divide the scores first, then do what you did in 3.3. What is the largest score now?",
    ),
    insight="Temperature divides the scores before anything else. Below 1 it sharpens, above 1 it "
    "flattens, and at 1 it is not there.",
    variation="Which temperature turns base e into base 2?",
    minutes=(4, 6),
    difficulty=2,
)
def softmax_with_temperature(z, temperature):
    """Return the softmax shares of z / temperature, for scores of any size."""
    scaled = z / temperature
    exps = np.exp(scaled - scaled.max())
    return exps / exps.sum()


def _part(words, right, **wrong):
    return Part(words, right, wrong)


@choices(
    title="3.7 ★ · Four edits",
    parts=(
        _part(
            "10 added to every score",
            "same",
            sharper=(
                "takes a shift for a sharpening",
                "17, 14 and 10 have the same leads as 7, 4 and 0. What else could matter?",
            ),
            flatter=(
                "takes a shift for a flattening",
                "In ratio they came closer, in points they did not. Which one counts?",
            ),
        ),
        _part(
            "every score doubled",
            "sharper",
            same=(
                "takes scaling for harmless",
                "The lead of 3 became a lead of 6. What do 6 points make of the odds?",
            ),
            flatter=(
                "takes doubling for a flattening",
                "Leads doubled. Do larger leads make a race closer?",
            ),
        ),
        _part(
            "every score divided by 10",
            "flatter",
            same=(
                "takes division for harmless",
                "The lead of 3 became 0.3. What is e to the power of 0.3?",
            ),
            sharper=(
                "takes division for a sharpening",
                "Leads shrank. Do smaller leads make a clearer winner?",
            ),
        ),
        _part(
            "first and last score exchanged",
            "reordered",
            same=(
                "overlooks who holds which share",
                "The set of shares is the same. Does each class keep its own?",
            ),
        ),
    ),
    hints=(
        "Write down the leads before and after each edit. Which of them changed?",
        "Only leads count, and who holds which score. What does each edit do to those?",
    ),
    insight="Shift: nothing. Scale: sharper or flatter. Exchange: the shares go with "
    "their scores.",
    variation="What do both together do: double every score, then add 10?",
    minutes=(2, 3),
    star=True,
)
def four_edits():
    """Say of each edit of 7, 4, 0 what it does: same, sharper, flatter or reordered."""
    return ("same", "sharper", "flatter", "reordered")
