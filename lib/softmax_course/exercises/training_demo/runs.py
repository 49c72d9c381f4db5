"""Four runs of one network, and what was done to each: read a run from its curves."""

from softmax_course.checks import Mistake, Part, choices


@choices(
    title="5.5 · Four runs, four causes",
    parts=(
        Part(
            "run A",
            "rate too large",
            {
                "healthy": (
                    "takes jumps for health",
                    "Run A rises far above where it began and never comes to rest. What should a "
                    "loss do on the whole?",
                ),
                "no scaling": (
                    "takes jumps for unscaled inputs",
                    "Unscaled inputs bring this network to a stop, on a flat line. Is run A flat?",
                ),
                "softmax twice": (
                    "takes jumps for a double softmax",
                    "Softmax of numbers between 0 and 1 is never far from equal shares, so it "
                    "never costs much either. How high does run A go?",
                ),
            },
        ),
        Part(
            "run B",
            "healthy",
            {
                "rate too large": (
                    "takes a fall for too long a step",
                    "Too long a step overshoots and comes back up. Does run B?",
                ),
                "no scaling": (
                    "takes the healthy run for an unscaled one",
                    "An unscaled run learns little more than which species is common. How many "
                    "birds has run B right?",
                ),
                "softmax twice": (
                    "takes the healthy run for a double softmax",
                    "A double softmax has a floor that no training gets below. Which floor does "
                    "run B stop at?",
                ),
            },
        ),
        Part(
            "run C",
            "no scaling",
            {
                "healthy": (
                    "takes a flat line for health",
                    "Run C stands still, and it is right as often as someone who always names the "
                    "commonest species. Has it learned to tell birds apart?",
                ),
                "rate too large": (
                    "blames the rate for a flat line",
                    "Too long a step jumps. Where does run C jump?",
                ),
                "softmax twice": (
                    "takes a flat line for the floor of a double softmax",
                    "That floor for three classes is a number you know from lesson 04. Does run C "
                    "lie there, and are its winners right?",
                ),
            },
        ),
        Part(
            "run D",
            "softmax twice",
            {
                "healthy": (
                    "looks at the accuracy only",
                    "Its winners are right, and the loss has stopped far above 0. Who holds it "
                    "there?",
                ),
                "rate too large": (
                    "blames the rate for a floor",
                    "Run D falls smoothly, and then no further. What does too long a step look "
                    "like?",
                ),
                "no scaling": (
                    "expects a double softmax to spoil the winners",
                    "Unscaled inputs leave this network with one answer for all birds. How many "
                    "birds does run D get right?",
                ),
            },
        ),
    ),
    mistakes=(
        Mistake(
            "exchanges the flat line and the floor",
            "Two runs stop, and you have them the wrong way round. Which of the two gets its "
            "birds right?",
            ("rate too large", "healthy", "softmax twice", "no scaling"),
        ),
    ),
    nudge="Two questions for each run: where does its loss end, and how many birds are right by "
    "then?",
    hints=(
        "Look for three numbers: ln 3, where knowing nothing is; 0.5514; and 0. Which run ends "
        "near which?",
        "Then the accuracy. Which two runs get nearly every bird right, and which of the two has "
        "the higher loss?",
    ),
    insight="A zigzag is a step too long. A flat line just below ln 3 with 44 % right has learned "
    "how common each species is and nothing else. A floor with nearly all winners right is a "
    "softmax too many, and whoever looks at accuracy alone never sees it.",
    variation="What would the four look like on a network without a hidden layer?",
    minutes=(2, 4),
    difficulty=2,
)
def four_runs():
    """Say for the runs A to D: healthy, no scaling, rate too large or softmax twice."""
    return ("rate too large", "healthy", "no scaling", "softmax twice")
