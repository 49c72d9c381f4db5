"""What lesson 05 asks before and on the way: recall, the opening prediction, the pre-test."""

import functools

import numpy as np

from softmax_course import data, network
from softmax_course.checks import Guess, Option, Prediction, Question, Quiz

recall = Quiz(
    __name__,
    "recall",
    "Do you remember? Two questions from lesson 03",
    Question(
        "Softmax of 1000 and 0, written as it stands on paper, gives a nan. What repairs it?",
        a=Option(
            "subtract the largest score from both first",
            "Every exponent is then 0 or below, and the shares are the same.",
        ),
        b=Option(
            "divide both by 1000 first",
            "That changes the lead from 1000 points to 1, and the shares with it.",
            "scales where a shift is needed",
        ),
        c=Option(
            "put 0 wherever nan comes out",
            "Then the winner has 0 as well. Where does the nan come from?",
            "covers up the nan",
        ),
    ),
    Question(
        "A batch has 32 rows of 10 scores. After softmax",
        a=Option(
            "each column adds up to 1",
            "Then 32 photos would compete for one class.",
            "competes along the examples",
        ),
        b=Option(
            "all 320 numbers add up to 1",
            "Then the photos would compete with each other.",
            "sums over the whole batch",
        ),
        c=Option("each row adds up to 1", "The ten classes of one photo share one whole."),
    ),
)


@functools.cache
def _ten_steps():
    """Return loss and accuracy on the lesson's clouds, before and after ten steps."""
    rng = np.random.default_rng(0)
    train, test = data.blobs(rng=rng).split(400, rng=rng)
    net = network.Network((2, 4), scale=network.Standardiser(train.X))
    run = network.fit(net, train, epochs=10, optimiser=network.SGD(1.0), test=test)
    return run.losses[0], 100 * run.test_accuracies[[0, -1]]


opening = Prediction(
    __name__,
    "opening",
    "Before and after ten steps",
    Guess("the loss before any training", lambda: round(float(_ten_steps()[0]), 3)),
    Guess(
        "percent of the test rows right before any training",
        lambda: round(float(_ten_steps()[1][0]), 1),
    ),
    Guess(
        "percent of the test rows right after ten steps",
        lambda: round(float(_ten_steps()[1][1]), 1),
    ),
    insight="ln 4, about a quarter, and then as good as all of them, without a hidden layer: the "
    "clouds can be parted by straight lines.",
)

pretest = Quiz(
    __name__,
    "pretest",
    "Before you go on: two questions for the end of the course",
    Question(
        "The truth had been given one half. What does that cost, in nats?",
        a=Option(
            "0.5",
            "That is what is missing to certainty. The price is minus its logarithm; lesson 04 "
            "is about it.",
            "takes what is missing for the price",
        ),
        b=Option(
            "0.30",
            "That is in powers of ten. In nats it is minus the natural logarithm; lesson 04 has "
            "the rulers.",
            "takes another logarithm",
        ),
        c=Option("0.69", "Minus the natural logarithm of one half, ln 2."),
        d=Option(
            "1",
            "That is in bits. Minus the natural logarithm gives nats; lesson 04 has the rulers.",
            "counts in bits",
        ),
    ),
    Question(
        "For each of 200 new birds a network gives its winner 0.99. What do you know?",
        a=Option(
            "198 of its answers are right, or nearly so",
            "That is what it claims. Lesson 06 counts how often such a claim holds.",
            "takes the network's word for it",
        ),
        b=Option(
            "nothing can be said of such numbers at all",
            "They are a distribution like any other, and some are honest. Lesson 06 shows how to "
            "find out.",
            "throws the numbers away unread",
        ),
        c=Option(
            "what it claims, and you have to count",
            "A share is a claim about how often, and claims of that kind can be counted. Lesson "
            "06 does.",
        ),
        d=Option(
            "that it was trained for long enough",
            "Longer training makes larger scores, and larger scores make larger shares, right or "
            "wrong. Lesson 06 follows both.",
            "takes confidence for a sign of good training",
        ),
    ),
)
