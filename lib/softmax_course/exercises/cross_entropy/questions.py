"""What lesson 04 asks before and after: recall, the opening prediction, the closing quiz."""

from softmax_course import examples, losses
from softmax_course.checks import Guess, Option, Prediction, Question, Quiz


def _loss(truth):
    return round(float(losses.cross_entropy(examples.AIRPLANE, truth)), 1)


recall = Quiz(
    __name__,
    "recall",
    "Do you remember? Two questions from lesson 02",
    Question(
        "Scores 2.33 and -1.46 for two classes. The share of the first is the sigmoid of",
        a=Option("2.33", "The other score has a say too.", "forgets the second score"),
        b=Option("3.79", "The gap: 2.33 - (-1.46)."),
        c=Option(
            "0.87",
            "That is the sum. Shift both by 1: the sum moves, the share does not.",
            "adds the scores",
        ),
    ),
    Question(
        "Ten genres, any number of them true. Which output layer?",
        a=Option(
            "softmax over ten",
            "Then the genres compete for one whole.",
            "lets labels compete that can be true together",
        ),
        b=Option("ten sigmoids", "Ten separate questions."),
        c=Option(
            "one sigmoid",
            "One number cannot answer ten questions.",
            "counts one question where there are ten",
        ),
    ),
)

opening = Prediction(
    __name__,
    "opening",
    "What does it cost?",
    Guess("the loss if the photo is an airplane", lambda: _loss(3)),
    Guess("the loss if it is really a cat", lambda: _loss(1)),
    Guess("the loss if it is really a dog", lambda: _loss(0)),
    insight="The scores are the same each time; only the truth moves. A truth that was given 6 "
    "% costs forty times as much as one that was given 93 %, and one that was given 0.06 % a "
    "hundred times.",
)

closing = Quiz(
    __name__,
    "closing",
    "Closing quiz",
    Question(
        "Two models are right equally often. Their losses are 0.28 and 1.73. What is likeliest?",
        a=Option(
            "there must be a bug",
            "Accuracy and loss look at different things. What does loss see "
            "that accuracy does not?",
            "expects accuracy to fix the loss",
        ),
        b=Option(
            "the second makes some confident mistakes",
            "One truth that was given 0.1 % costs as much as ten that were given one half.",
        ),
        c=Option(
            "the second was trained for longer",
            "How they came about does not enter a loss. What do they say of the same photos?",
            "blames training for a number of the answers",
        ),
        d=Option(
            "the base of the logarithm",
            "Bases differ by a factor of 3.4 at the most, not of six.",
            "blames the unit",
        ),
    ),
    Question(
        "The truth is the second class. Which scores have a gradient that is not zero?",
        a=Option(
            "only the second",
            "The others took shares that belong to the truth. Which way should they go?",
            "moves the true class only",
        ),
        b=Option("all of them", "Each wrong class is pushed down by its own share."),
        c=Option(
            "only the largest", "Every share counts, large or small.", "moves the winner only"
        ),
        d=Option(
            "none",
            "Zero would mean that nothing can get better.",
            "takes a gradient of zero for the usual case",
        ),
    ),
    Question(
        "A loss that wants scores is given 0, 1, 0, the second true: it prints 0.5514. Why not 0?",
        a=Option(
            "the wrong class was given",
            "The truth has the 1. What does the loss take that 1 for?",
            "looks for a wrong label",
        ),
        b=Option("it took the mean over three", "One example has one loss.", "blames the average"),
        c=Option(
            "it read 0, 1, 0 as scores", "A lead of one point makes 57.6 %, and that costs 0.5514."
        ),
        d=Option("it uses base 2", "In base 2 it would print 0.7956.", "blames the unit"),
    ),
    Question(
        "A classifier's loss is negative. The likeliest reason is that",
        a=Option(
            "it only takes minus the truth's entry, and was given p in place of ln p",
            "Such losses exist: they want log-probabilities. Minus a probability is negative, and "
            "falls to -1.",
        ),
        b=Option(
            "it is very good",
            "The best loss is 0: a truth that was certain.",
            "expects a price below zero to be possible",
        ),
        c=Option("the scores overflowed", "Overflow shows as inf or nan.", "blames overflow"),
        d=Option(
            "the logarithm has another base",
            "Every base above 1 has the same sign.",
            "blames the unit",
        ),
    ),
    Question(
        "Of ten photos that look alike, seven are cats, two dogs and one a fox. Each gets "
        "the same three shares. The lowest mean loss that these can have is",
        a=Option(
            "0",
            "Zero would mean no surprise ever, and three times in ten it is no cat.",
            "expects the loss to reach zero",
        ),
        b=Option(
            "0.80",
            "The honest answer, 0.7, 0.2, 0.1, costs -ln 0.7 seven times, -ln 0.2 twice and "
            "-ln 0.1 once: 0.80 on average, the entropy of the truth.",
        ),
        c=Option(
            "0.36",
            "That is -ln 0.7, the price of a cat. What do the other three cost?",
            "prices the likeliest only",
        ),
        d=Option(
            "1.10", "That is ln 3, the price of three equal shares.", "forgets what is known"
        ),
    ),
)
