"""One output unit: softmax over it is the constant 1; what it wants is a sigmoid."""

import math

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, function


@function(
    title="2.4 · Repair the layer that always says 1",
    cases=(
        Case("a score of 1.5", [1.0, -0.5], [2.0, 1.0], 0.0),
        Case("a score of 0.4", [0.5, 1.0], [1.0, -0.1], 0.0),
        Case("a score below zero", [0.5, 1.0], [-1.0, -2.0], 0.5),
        Case("a score of zero", [1.0, 1.0], [1.0, -1.0], 0.0),
        Case("a head start", [0.2, 0.1], [1.0, 3.0], 2.0),
        Case("three hidden values", [1, 0, 2], [1, 5, -1], -1),
        Case("a very high score", [1.0, 1.0], [500.0, 500.0], 0.0, ordinary=False),
        Case("a very low score", [1.0, 1.0], [-500.0, -500.0], 0.0, ordinary=False),
    ),
    nudge="A score of zero should mean one half, a high one nearly 1. Which function of lesson "
    "02 does that?",
    mistakes=(
        Mistake(
            "keeps softmax over a single score",
            "One class alone always gets the whole: e^s / e^s is 1, whatever s is. Who could "
            "it compete with?",
            lambda h, w, b: sc.softmax([h @ w + b])[0],
        ),
        Mistake(
            "hands back a row of one",
            "The only share of one class is 1, and it comes in a row besides. Which function "
            "answers a single yes or no?",
            lambda h, w, b: sc.softmax([h @ w + b]),
        ),
        Mistake(
            "gives the bare score",
            "A score of 1.5 is no probability. Which function takes it between 0 and 1?",
            lambda h, w, b: h @ w + b,
        ),
        Mistake(
            "gives the probability of the other answer",
            "A high score should mean spam, and yours means the opposite. What do the two "
            "probabilities add up to?",
            lambda h, w, b: sc.sigmoid(-(h @ w + b)),
        ),
        Mistake(
            "uses tanh in its place",
            "tanh runs from -1 to 1. What would a probability below zero mean?",
            lambda h, w, b: np.tanh(h @ w + b),
        ),
        Mistake(
            "cuts the score off",
            "Below zero it is cut off, so a score of zero now means never. What should it mean?",
            lambda h, w, b: np.clip(h @ w + b, 0, 1),
            lambda h, w, b: np.maximum(h @ w + b, 0),
        ),
        Mistake(
            "loses the bias",
            "Change b, and your answer stays as it is. Where did the head start go?",
            lambda h, w, b: sc.sigmoid(h @ w),
            lambda h, w, b: sc.softmax([h @ w + b, b])[0],
        ),
        Mistake(
            "makes a score of one the tie",
            "A spam score of one gives one half in yours, and zero gives less. Which score "
            "should be the tie?",
            lambda h, w, b: sc.softmax([h @ w + b, 1.0])[0],
        ),
        Mistake(
            "counts the score twice",
            "Your lead is 2s, as it would be with s against -s. Which rival score makes it s?",
            lambda h, w, b: sc.softmax([h @ w + b, -(h @ w + b)])[0],
        ),
        Mistake(
            "pairs the score with one minus the score",
            "One minus it belongs to probabilities, and this is a score. Which rival score "
            "makes the lead equal to s?",
            lambda h, w, b: sc.softmax([h @ w + b, 1 - (h @ w + b)])[0],
        ),
        Mistake(
            "applies softmax to the sigmoid",
            "Probabilities went through softmax again, which draws them to one half. Which of "
            "the two functions is enough?",
            lambda h, w, b: sc.softmax([sc.sigmoid(h @ w + b), 1 - sc.sigmoid(h @ w + b)])[0],
        ),
        Mistake(
            "adds the bias after the sigmoid",
            "A head start in points belongs to the score. What can become of a probability "
            "when 2 is added to it?",
            lambda h, w, b: sc.sigmoid(h @ w) + b,
        ),
        Mistake(
            "adds the bias once for every hidden unit",
            "The bias is added inside the sum, again and again. How often does it stand in the "
            "score?",
            lambda h, w, b: sc.sigmoid(h @ w + len(h) * b),
        ),
        Mistake(
            "averages over the hidden units",
            "The weighted values were averaged. Does the score divide by how many there are?",
            lambda h, w, b: sc.sigmoid(np.mean(h * w) + b),
        ),
        Mistake(
            "ends at 1 + e^-s",
            "Your numbers are all above 1. Is the fraction missing, or a pair of brackets? "
            "(1 / 1 + x is 1 + x.) Which one?",
            lambda h, w, b: 1 / 1 + np.exp(-(h @ w + b)),
        ),
        Mistake(
            "gives both shares",
            "Two shares came back, and spam alone was asked for. Which of them is it?",
            lambda h, w, b: sc.softmax([h @ w + b, 0]),
            lambda h, w, b: sc.softmax([0, h @ w + b]),
        ),
        Mistake(
            "applies the sigmoid twice",
            "A probability went through sigmoid again, and sigmoid of 0 to 1 lies between 0.5 "
            "and 0.73. Where is the second one?",
            lambda h, w, b: sc.sigmoid(sc.sigmoid(h @ w + b)),
        ),
        Mistake(
            "lets the exponential overflow",
            "Right for everyday scores, and exp(1000) runs over. Which function of the library "
            "takes care of that?",
            lambda h, w, b: np.exp(h @ w + b) / (1 + np.exp(h @ w + b)),
            lambda h, w, b: 1 / (1 + math.exp(-(h @ w + b))),
        ),
        Mistake(
            "decides instead of weighing",
            "Only 0 and 1 come out. How sure should a score of zero be?",
            lambda h, w, b: float(h @ w + b > 0),
            lambda h, w, b: float(h @ w + b >= 0),
        ),
    ),
    hints=(
        "Softmax shares out one whole. How much does a class get that is alone?",
        "There are two repairs: a function made for one yes-or-no score, or a second score to "
        "compete with. Which second score changes nothing?",
    ),
    insight="One unit wants a sigmoid, two units want a softmax, and both say the same: "
    "sigmoid(s) is softmax of s and 0. One unit with softmax is the constant 1, which "
    "nothing can train.",
    variation="Keras calls the repairs Dense(1, 'sigmoid') and Dense(2, 'softmax'). How many "
    "weights does each have for 10 hidden units?",
    minutes=(3, 5),
    difficulty=2,
)
def spam_probability(h, w, b):
    """Probability of spam from hidden values h, weights w and bias b of the only unit."""
    return sc.sigmoid(h @ w + b)
