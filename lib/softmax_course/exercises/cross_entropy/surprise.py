"""Cross-entropy in code: from probabilities for one example, from scores for a batch."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Case, Mistake, Remark, function, warned

_D = [0.0005986, 0.0595517, 0.0083049, 0.9315448]


@function(
    title="4.2 · Surprise",
    cases=(
        Case("the photo, truly an airplane", _D, 3),
        Case("the photo, truly a cat", _D, 1),
        Case("the photo, truly a dog", _D, 0),
        Case("one half", [0.5, 0.5], 0),
        Case("three classes", [0.2, 0.3, 0.5], 1),
        Case("a class ruled out rightly", [0.0, 0.25, 0.75], 1, ordinary=False),
        Case("a certainty that holds", [0.0, 1.0], 1, ordinary=False),
        Case("a certainty that fails", [0.0, 1.0], 0, ordinary=False),
        Case("a very small chance", [1e-20, 1.0], 0, ordinary=False),
    ),
    nudge="Only one of the probabilities has a price here. Which one does y point at?",
    mistakes=(
        Mistake(
            "forgets the minus",
            "Your surprise is negative. What is the sign of the logarithm of a number below 1?",
            lambda p, y: np.log(p[y]),
        ),
        Mistake(
            "uses another logarithm",
            "The right idea in another unit: base 10 or base 2. Which logarithm undoes e?",
            lambda p, y: -np.log10(p[y]),
            lambda p, y: -np.log2(p[y]),
        ),
        Mistake(
            "gives the probability itself",
            "That is how likely the truth was. Should a likely truth cost more?",
            lambda p, y: p[y],
            lambda p, y: -p[y],
        ),
        Mistake(
            "gives what is missing to 1",
            "1 - p never exceeds 1, so a certain mistake costs no more than a doubtful one. Which "
            "function has no ceiling?",
            lambda p, y: 1 - p[y],
        ),
        Mistake(
            "prices the winner, not the truth",
            "The largest probability was priced, whatever y says. Where does y come in?",
            lambda p, y: -np.log(p.max()),
        ),
        Mistake(
            "prices every class",
            "All the prices came back, or their sum. How many classes are true?",
            lambda p, y: -np.log(p),
            lambda p, y: -np.log(p).sum(),
            lambda p, y: -np.log(p).mean(),
        ),
        Mistake(
            "gives the entropy",
            "That is the surprise to be expected, before the truth is known. Which entry does y "
            "pick?",
            lambda p, y: -np.sum(np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0)),
            lambda p, y: -(p * np.log(p)).sum(),
        ),
        Mistake(
            "weighs the price by the probability",
            "p ln p is small for a truth that was unlikely, and it should be large. Which "
            "factor is one too many?",
            lambda p, y: -p[y] * np.log(p[y]),
        ),
        Mistake(
            "counts the classes from 1",
            "Python's first position is 0. Which entry is p[y - 1] for y = 0?",
            lambda p, y: -np.log(p[y - 1]),
        ),
        Mistake(
            "prices the failure",
            "That is the surprise if the class had *not* come. Which logarithm is it, of p or of "
            "1 - p?",
            lambda p, y: -np.log(1 - p[y]),
        ),
        Mistake(
            "applies softmax to probabilities",
            "These are probabilities already, and softmax draws them together. Which step came "
            "before?",
            lambda p, y: -np.log(sc.softmax(p)[y]),
        ),
        Mistake(
            "clips the probability",
            "A truth that was ruled out now costs minus the logarithm of your small "
            "number, whatever the scores were. What is -ln 0?",
            lambda p, y: -np.log(np.clip(p[y], 1e-7, 1)),
            lambda p, y: -np.log(np.clip(p[y], 1e-15, 1)),
            lambda p, y: -np.log(np.maximum(p[y], 1e-12)),
            lambda p, y: -np.log(np.clip(p[y], 1e-7, 1 - 1e-7)),
            lambda p, y: -np.log(np.clip(p[y], 1e-10, 1)),
        ),
        Mistake(
            "adds a small number under the logarithm",
            "It spoils the price of every small chance, to save you from an inf that is right. "
            "What is -ln 0?",
            lambda p, y: -np.log(p[y] + 1e-7),
            lambda p, y: -np.log(p[y] + 1e-8),
            lambda p, y: -np.log(p[y] + 1e-9),
            lambda p, y: -np.log(p[y] + 1e-10),
            lambda p, y: -np.log(p[y] + 1e-12),
            lambda p, y: -np.log(p[y] + 1e-15),
        ),
        Mistake(
            "puts a ceiling on the price",
            "A certainty that fails has no finite price. What is -ln 0?",
            lambda p, y: min(-np.log(p[y]), 100.0),
            lambda p, y: np.nan_to_num(-np.log(p[y])),
        ),
        Mistake(
            "gives a certainty that fails for nothing",
            "What was ruled out and happened costs 0 in yours. What is -ln 0?",
            lambda p, y: -np.log(p[y]) if p[y] > 0 else 0.0,
        ),
        Mistake(
            "adds up zero times infinity",
            "A share of 0 elsewhere makes 0 times -inf, which is nan. Which entry is needed?",
            lambda p, y: -np.sum(np.eye(len(p))[y] * np.log(p)),
        ),
        Mistake(
            "squares the error",
            "That is a squared distance, at most 2. Which function has no ceiling?",
            lambda p, y: ((p - np.eye(len(p))[y]) ** 2).sum(),
            lambda p, y: (1 - p[y]) ** 2,
            lambda p, y: ((p - np.eye(len(p))[y]) ** 2).mean(),
        ),
    ),
    remarks=(
        Remark(
            warned("divide by zero"), "(NumPy warned at the logarithm of 0. The inf is right.)"
        ),
    ),
    hints=(
        "p[y] is the probability of the truth. What turns a probability into a price that grows "
        "as it shrinks?",
        "np.log is the natural logarithm. Which sign makes it a price?",
    ),
    insight="Cross-entropy looks at one probability only: the one that was given to the truth. "
    "Whoever rules out the truth pays without end.",
    variation="Which probability costs exactly 1 nat?",
    minutes=(2, 4),
)
def surprise(p, y):
    """Return the price of the truth y under 1-D probabilities p: -ln p[y]."""
    with np.errstate(divide="ignore"):
        return -np.log(p[y])
