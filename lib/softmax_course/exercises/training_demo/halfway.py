"""What networks answer where they should not be sure: clipped, and half-way between."""

import numpy as np

from softmax_course.checks import Mistake, Part, choices, number


@number(
    title="5.7 ★ · The dearest a clipped share can be",
    nudge="A share below the limit is replaced by the limit. What does that one cost?",
    mistakes=(
        Mistake(
            "expects it to grow without end",
            "Without clipping it would. What is the smallest share the logarithm gets to see?",
            np.inf,
        ),
        Mistake(
            "prices it from the scores",
            "That is what a lead of 800 costs when no share is made. What share does the clipped "
            "loss see?",
            800,
        ),
        Mistake(
            "presses the key for base 10",
            "Those are powers of ten. Which logarithm undoes e?",
            7,
        ),
        Mistake(
            "takes the logarithm to base 2",
            "Those are bits. Which logarithm undoes e?",
            -np.log2(1e-7),
        ),
        Mistake(
            "forgets the minus",
            "Its logarithm is negative. Can a price be below zero here?",
            np.log(1e-7),
        ),
        Mistake(
            "gives the limit itself",
            "That is the smallest share. What does it cost?",
            1e-7,
        ),
        Mistake(
            "clips somewhere else",
            "That is the price at another limit. Which one is named in the question?",
            *[-np.log(limit) for limit in (1e-6, 1e-8, 1e-12, 1e-15, 1e-16)],
        ),
        Mistake(
            "expects a grave mistake to be free",
            "The price stays, however grave the mistake is. What becomes 0 there, price or slope?",
            0,
        ),
    ),
    hints=(
        "A share of 1e-20 becomes 1e-7. What is minus its natural logarithm?",
        "ln 10 is about 2.3. How many times does it go into the logarithm of 1e-7?",
    ),
    insight="About 16.1 nats, and not one more however wrong the answer gets. A price that no "
    "longer moves has slope 0: the worst answers teach nothing, and a run can get stuck on them.",
    variation="From which lead of the wrong class on is the slope exactly 0?",
    minutes=(1, 3),
    star=True,
)
def clipped_price():
    """Return the most that one example can cost if its share is clipped at 1e-7, in nats."""
    return float(-np.log(1e-7))


@choices(
    title="5.8 ★ · Half-way between two clouds",
    parts=(
        Part(
            "no hidden layer, inputs standardised",
            "torn",
            {
                "bottom": (
                    "lets the cloud below win without a hidden layer",
                    "The point is as far from the one above. Where does a straight boundary "
                    "between two clouds lie?",
                ),
                "middle": (
                    "lets the cloud above win without a hidden layer",
                    "The point is as far from the one below. Where is the boundary between the "
                    "two?",
                ),
                "left": (
                    "sends the linear network to the left",
                    "That cloud is fifteen away to the side. Which two are nearest?",
                ),
                "right": (
                    "gives the linear network the answer of the other one",
                    "Standardised and linear, it goes by where the boundaries lie. Which boundary "
                    "is the point on?",
                ),
            },
        ),
        Part(
            "12 and 8 hidden units, raw inputs",
            "right",
            {
                "torn": (
                    "expects every network to be torn half-way",
                    "It is as near to one as to the other, and this network does not go by "
                    "distance. What does it say when you ask it?",
                ),
                "bottom": (
                    "lets the cloud below win with hidden units",
                    "Neither of the two neighbours wins. What does the network say when you ask "
                    "it?",
                ),
                "middle": (
                    "lets the cloud above win with hidden units",
                    "Not one of the neighbours wins. Which cloud lies in the same direction, seen "
                    "from (0, 0)?",
                ),
                "left": (
                    "sends the network of the article to the left",
                    "Go from (0, 0) through the point and on. Which cloud do you meet?",
                ),
            },
        ),
    ),
    mistakes=(
        Mistake(
            "exchanges the two networks",
            "Both answers occur, each with the other network. Which of the two has straight "
            "boundaries?",
            ("right", "torn"),
        ),
    ),
    nudge="Ask both networks: sc.softmax(net.scores([[15, 7.5]])). What do they say?",
    hints=(
        "(15, 7.5) lies in the middle between (15, 0) and (15, 15). What would you say yourself?",
        "Twice (15, 7.5) is (30, 15). What do ReLU units with small biases make of two points on "
        "one line from (0, 0)?",
    ),
    insight="About one half each without a hidden layer, and about 90 % or more for a cloud far "
    "away with raw inputs: to ReLU units whose biases are small a line from (0, 0) is one "
    "direction. A large share says nothing of a place where no point has ever been.",
    variation="What does the article's network say there with standardised inputs?",
    minutes=(2, 3),
    difficulty=2,
    star=True,
)
def halfway_point():
    """Say "bottom", "middle", "left", "right" or "torn" at (15, 7.5), for both networks."""
    return ("torn", "right")
