"""What the bird costs that costs a trained network most."""

import softmax_course as sc
from softmax_course.checks import Mistake, number


@number(
    title="5.10 ★ · The bird that costs most",
    nudge="One loss for each bird, and the largest of them. How many losses do you have?",
    mistakes=(
        Mistake(
            "gives the row, not the loss",
            "That says in which row the bird stands. What does it cost?",
            295,
            296,
        ),
        Mistake(
            "gives the mean loss",
            "That is the mean over all the birds. How do you get one loss for each?",
            0.019747085424946,
        ),
        Mistake(
            "adds up the losses",
            "That is what all the birds cost together. Which of them costs most?",
            6.575779446507,
        ),
        Mistake(
            "takes the cheapest bird",
            "That is the smallest of the losses. Which end is asked for?",
            7.860128079620e-08,
        ),
        Mistake(
            "takes the bird that the network is least sure of",
            "For that bird the largest share is the smallest of all, and another one still costs "
            "more. Which number tells what the truth was given?",
            0.640223604979344,
        ),
        Mistake(
            "takes shares for scores",
            "The loss makes shares of what it is given, and it was given shares: softmax ran "
            "twice. What does it want?",
            1.101935739184374,
        ),
        Mistake(
            "takes measurements for scores",
            "Millimetres and grams went into the loss, as they are or standardised. What does the "
            "network make of them first?",
            6079,
            4.233967346253384,
        ),
        Mistake(
            "standardises twice",
            "The network has its ruler with it and uses it by itself. Which table should it get?",
            49.63324701381895,
        ),
        Mistake(
            "asks the network of act three",
            "That one learned from 233 birds, in shorter steps. Which cell trains the other one?",
            1.174180505085474,
            0.878220080076922,
        ),
        Mistake(
            "gives the share, not its price",
            "That is what the truth was given. What does so much cost?",
            0.362670570887421,
        ),
        Mistake(
            "gives what is missing to certainty",
            "That went to the other two species. What does the truth's own share cost?",
            0.637329429112579,
        ),
        Mistake(
            "prices the winner",
            "That is the price of the species that won. Which one is the bird?",
            0.455337188774157,
        ),
        Mistake(
            "takes the logarithm to base 10",
            "Those are powers of ten. Which logarithm gives nats?",
            0.440487684065948,
        ),
        Mistake(
            "takes the logarithm to base 2",
            "Those are bits. Which logarithm gives nats?",
            1.463268413152543,
        ),
        Mistake(
            "forgets the minus",
            "The logarithm of a share is negative. Can a price be below zero here?",
            -1.014260374977724,
        ),
    ),
    hints=(
        'sc.cross_entropy(..., reduction="none") gives a loss for each bird. What comes next?',
        "The largest of the losses is asked for. Which scores and which labels went in?",
    ),
    insight="About 1.01 nats, for a Chinstrap with the shortest bill of its species, 40.9 mm; a "
    "quarter of the Adélies have one at least as long. It is the only bird on the wrong side, and "
    "one of 333 makes up 15 % of all the loss.",
    variation="Which bird costs most after a thousand steps, and how much?",
    minutes=(2, 4),
    difficulty=2,
    star=True,
)
def worst_bird():
    """Return the largest loss of a bird after 300 steps without hidden layer."""
    from softmax_course import data, network

    birds = data.penguins()
    net = network.Network((5, 3), scale=network.Standardiser(birds.X))
    network.fit(net, birds, epochs=300, optimiser=network.SGD(1.0))
    return float(sc.cross_entropy(net.scores(birds.X), birds.y, reduction="none").max())
