"""Other ways to score shares, and what the calibration error does not see."""

import numpy as np

from softmax_course.checks import Mistake, Part, choices, number

_P, _Y = np.array([0.7, 0.2, 0.1]), np.array([1.0, 0.0, 0.0])


@number(
    title="6.6 ★ · The Brier score by hand",
    nudge="Three differences from 1, 0, 0, each squared, then added. Which three?",
    mistakes=(
        Mistake(
            "squares the true class only",
            "That is the first term. What do the two others add, whose truth is 0?",
            (1 - _P[0]) ** 2,
        ),
        Mistake(
            "averages over the classes",
            "You divided by three. Is it the mean over the classes or their sum?",
            np.mean((_P - _Y) ** 2),
        ),
        Mistake(
            "adds the distances without squaring",
            "Those are the distances as they are. What makes large ones weigh more?",
            np.abs(_P - _Y).sum(),
        ),
        Mistake(
            "takes the root",
            "That is the length of the difference. Which step came last, and is it asked for?",
            np.sqrt(((_P - _Y) ** 2).sum()),
        ),
        Mistake(
            "squares the shares, not the differences",
            "That is the sum of squared shares. From what should each be subtracted first?",
            (_P**2).sum(),
        ),
        Mistake(
            "takes another class for the truth",
            "That is the score if another class were true. Which place has the 1?",
            ((_P - [0, 1, 0]) ** 2).sum(),
            ((_P - [0, 0, 1]) ** 2).sum(),
        ),
        Mistake(
            "gives the loss",
            "That is -ln 0.7. Which differences does the Brier score square?",
            -np.log(_P[0]),
        ),
        Mistake(
            "gives what is missing to 1",
            "That is one difference. What is done to it, and which others are added?",
            1 - _P[0],
        ),
    ),
    hints=(
        "Write the shares and below them the truth, 1, 0, 0. Which column differs by how much?",
        "Square each difference, then add. How many terms are there?",
    ),
    insight="0 is best and 2 the worst: all on one class, and another is true. Unlike the loss it "
    "never becomes infinite, and like the loss it is lowest, on average, for the shares you "
    "believe in.",
    variation="What is it for 1/3, 1/3, 1/3?",
    minutes=(1, 3),
    star=True,
)
def brier_by_hand():
    """Return the Brier score of the shares 0.7, 0.2, 0.1 when the first class is true."""
    return (0.7 - 1) ** 2 + 0.2**2 + 0.1**2


@choices(
    title="6.7 ★ · What the calibration error misses",
    parts=(
        Part(
            "every answer has confidence 0.99 and 62 % are right",
            "seen",
            {
                "missed": (
                    "overlooks the one thing it measures",
                    "Confidence and accuracy are 37 points apart. Is that not the distance?",
                ),
            },
        ),
        Part(
            "three equally common classes, and every row gets 1/3, 1/3, 1/3",
            "missed",
            {
                "seen": (
                    "takes calibrated for useful",
                    "Confidence one third, and one third is right. Which distance is there "
                    "to see?",
                ),
            },
        ),
        Part(
            "in one bin at 0.8, one half is always right and the other in 60 %",
            "missed",
            {
                "seen": (
                    "looks inside a bin",
                    "Together they are right in 80 %. What does a bin know of its halves?",
                ),
            },
        ),
        Part(
            "the winners' shares are right, those of the second places are nonsense",
            "missed",
            {
                "seen": (
                    "expects all the shares to be looked at",
                    "Which share of a row goes into the diagram?",
                ),
            },
        ),
    ),
    nudge="For each: what is the mean confidence of the bin, and which share of it is right?",
    hints=(
        "It compares two numbers in each bin. Which two, and do they differ here?",
        "A mean over a bin hides what is in the bin. Where is something hidden?",
    ),
    insight="Three of four go unseen. Beside a good calibration error the loss can still be bad: "
    "of little use, as with the thirds, or wrong where it does not look. So look at the loss or "
    "the Brier score as well.",
    variation="Which of the four does the loss see?",
    minutes=(2, 3),
    difficulty=2,
    star=True,
)
def what_it_misses():
    """Say of each situation whether the calibration error has it "seen" or "missed"."""
    return ("seen", "missed", "missed", "missed")
