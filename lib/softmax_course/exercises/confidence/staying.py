"""What a temperature cannot do: change an answer, or know what lies far away."""

from softmax_course.checks import Mistake, Part, choices

_CONFIDENCE = (
    "takes confidence for accuracy",
    "The shares move, and accuracy looks only at which one is largest. Does another become the "
    "largest?",
)

no_change_parts = (
    Part("all scores divided by 10", "same", {"changes": _CONFIDENCE}),
    Part(
        "all scores divided by 0.1",
        "same",
        {
            "changes": (
                "fears that sharper shares choose otherwise",
                "Ten times as far apart, and in the same order. Which score was the largest "
                "before?",
            ),
        },
    ),
    Part(
        "every row divided by a positive number of its own",
        "same",
        {
            "changes": (
                "compares the scores of different rows",
                "Each row is judged by itself. Does the order within it change?",
            ),
        },
    ),
    Part(
        "every class multiplied by a positive number of its own",
        "changes",
        {
            "same": (
                "treats one number for each class as one for all",
                "Scores 2 and 1, times 1 and 3: which of them leads now?",
            ),
        },
    ),
    Part(
        "all scores divided by -1",
        "changes",
        {
            "same": (
                "forgets that a temperature is positive",
                "The largest becomes the smallest. Which class wins then?",
            ),
        },
    ),
)


@choices(
    title="6.5 · Why the accuracy stays",
    parts=no_change_parts,
    nudge="Take one row, 7, 4, 0, and do it. Which class is the largest before and after?",
    mistakes=(
        Mistake(
            "believes that nothing ever changes it",
            "The order within a row stays when all of it is divided by one positive number. Which "
            "of the five do something else?",
            ("same",) * 5,
        ),
        Mistake(
            "believes that any change changes it",
            "The shares change in all five. In which of them does another class become the "
            "largest?",
            ("changes",) * 5,
        ),
    ),
    hints=(
        "The accuracy asks one thing of a row: which score is the largest?",
        "One positive number for a whole row keeps the order in it. Which of the five are of that "
        "kind?",
    ),
    insight="Dividing a row by a positive number keeps its order, so the largest stays the "
    "largest and every answer stays the same. Only how sure it sounds can change.",
    variation="Which other operation on the scores keeps every answer?",
    minutes=(2, 3),
)
def no_change():
    """Say of each change to the scores whether the accuracy stays the "same" or "changes"."""
    return ("same", "same", "same", "changes", "changes")


@choices(
    title="6.9 ★ · Does it help far away?",
    parts=(
        Part(
            "the confidence at the far point falls, be it ever so little",
            True,
            {
                False: (
                    "believes that a fitted T leaves it alone",
                    "A T above 1 divides the scores of every row. Where 1.0 is printed before and "
                    "after, what may rounding hide?",
                ),
            },
        ),
        Part(
            "the answer at the far point becomes another",
            False,
            {
                True: (
                    "expects T to change an answer",
                    "The order of the scores stays, there as anywhere. Which class leads?",
                ),
            },
        ),
        Part(
            "of ten far points with confidence 0.8, about eight are now sure to be right",
            False,
            {
                True: (
                    "carries calibration to where it was not measured",
                    "Where did the rows lie on which T was fitted? What do they know of the far "
                    "ones?",
                ),
            },
        ),
        Part(
            "twice as far out, the scores lie about twice as far apart",
            True,
            {
                False: (
                    "expects scores to stop growing",
                    "Scores are sums of weights times features. What happens to a sum when the "
                    "features double?",
                ),
            },
        ),
    ),
    hints=(
        "T is one number for all rows. What does it do to the scores of any row, far or near?",
        "Calibrated is a count over rows like those it was fitted on. Which rows were they?",
    ),
    insight="It lowers the number and mends nothing: calibration holds where it was measured. "
    "Against the far away help other things: to look where the training rows lie, to be allowed "
    "to abstain, and more data.",
    variation="How would you notice that a row is unlike all those of the training?",
    minutes=(2, 3),
    difficulty=2,
    star=True,
)
def far_away():
    """Say which are true of T > 1 and a point far from all rows of a linear softmax."""
    return (True, False, False, True)
