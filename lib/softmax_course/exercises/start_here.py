"""Lesson 00: softmax in the first minutes, and four questions before the course begins."""

import numpy as np

from softmax_course import numerics
from softmax_course.checks import Guess, Mistake, Option, Prediction, Question, Quiz, array

SCORES = np.array([7.0, 4.0, 0.0])

opening = Prediction(
    __name__,
    "opening",
    "Your first guess",
    Guess("percent for the score 7", lambda: round(100 * numerics.softmax(SCORES)[0], 1)),
    Guess("percent for the score 4", lambda: round(100 * numerics.softmax(SCORES)[1], 1)),
    Guess("percent for the score 0", lambda: round(100 * numerics.softmax(SCORES)[2], 1)),
    insight="Many people say something near 64, 36 and 0, which is each score over the total "
    "of 11. Softmax goes by the lead instead: being 3 points ahead makes you 20 times as likely.",
)


@array(
    title="0.1 · The last step",
    nudge="Each share is one exponential out of the total. Which two numbers do you divide?",
    mistakes=(
        Mistake(
            "divides the scores themselves",
            "These are the scores over their sum, 11. Softmax divides the exponentials "
            "instead. What would your way do with the scores 1 and -1?",
            SCORES / SCORES.sum(),
        ),
        Mistake(
            "leaves the exponentials undivided",
            "These are the exponentials, and they add up to more than a thousand. What has to "
            "be done to them so that they add up to 1?",
            np.exp(SCORES),
        ),
        Mistake(
            "divides by the largest instead of the total",
            "The winner alone has the whole, 1, and the three add up to more. Which number counts "
            "all three exponentials?",
            np.exp(SCORES) / np.exp(SCORES).max(),
        ),
        Mistake(
            "turns the fraction upside down",
            "Shares above 1 cannot be shares. Which of your two numbers is the part, and "
            "which is the whole?",
            np.exp(SCORES).sum() / np.exp(SCORES),
        ),
        Mistake(
            "multiplies by the total",
            "These are larger than before. Which operation makes parts of a whole?",
            np.exp(SCORES) * np.exp(SCORES).sum(),
        ),
        Mistake(
            "drops everything behind the point",
            "Whole numbers only, and every share lies below 1: nothing is left. If there are two "
            "slashes in it, what would one do?",
            np.zeros(3),
        ),
        Mistake(
            "divides by how many there are",
            "Dividing by 3 gives averages. Do your three numbers add up to 1?",
            np.exp(SCORES) / 3,
        ),
        Mistake(
            "divides by the total of the scores",
            "The exponentials are right, and 11 is the total of the scores. Which total do "
            "the exponentials have?",
            np.exp(SCORES) / SCORES.sum(),
        ),
        Mistake(
            "exponentiates the shares of the scores",
            "You divided first and exponentiated afterwards. Do these numbers add up to 1?",
            np.exp(SCORES / SCORES.sum()),
        ),
    ),
    hints=(
        "A share is a part out of a whole. Which name in the cell is the whole?",
        "NumPy divides a whole array at once. What is an array divided by one number?",
    ),
    insight="That was softmax: exponentiate, total, divide. Nothing in it can be negative, and "
    "the shares always add up to 1.",
    variation="What would the three shares be if all three scores were 7?",
    minutes=(1, 3),
)
def shares():
    """Return the three shares of the scores 7, 4 and 0, given exps and their total."""
    exps = np.exp([7.0, 4.0, 0.0])
    total = exps.sum()
    return exps / total


closing = Quiz(
    __name__,
    "closing",
    "Before the course begins: four questions",
    Question(
        "A network prints 3.1, -0.8 and 0.4 for three kinds of penguin. Are these probabilities?",
        a=Option(
            "yes, one for each kind",
            "Probabilities lie between 0 and 1 and add up to 1. These are scores; lesson 01 is "
            "about them.",
            "takes scores for probabilities",
        ),
        b=Option(
            "only the 0.4",
            "One number between 0 and 1 makes no distribution: all of them together must add up "
            "to 1. Lesson 01 takes printouts apart.",
            "judges each number alone",
        ),
        c=Option(
            "no, they are scores",
            "One is negative and one is above 1. They are scores, and lesson 01 is about them.",
        ),
        d=Option(
            "no, there is a bug: a network cannot print negative numbers",
            "A network's last layer can print any number at all, and nothing is broken. Lesson "
            "01 says why.",
            "takes a negative score for a bug",
        ),
    ),
    Question(
        "You add 10 to all three scores. What happens to the three shares?",
        a=Option(
            "nothing",
            "Only the leads count, and they stay. Lesson 01 shows it on the scores, lesson 03 "
            "on the shares.",
        ),
        b=Option(
            "they come closer to each other",
            "That happens when shares go by ratios: 17 and 14 are closer in ratio than 7 and 4. "
            "Softmax goes by leads, and 3 points of lead are still 3 points.",
            "thinks in ratios of scores",
        ),
        c=Option(
            "the largest grows",
            "Every exponential becomes the same 22026 times as large, and so does their total. "
            "What is left of that after dividing?",
            "thinks that larger scores mean more certainty",
        ),
        d=Option(
            "they add up to more than 1",
            "Dividing by the total makes them add up to 1 whatever the scores are.",
            "forgets the division by the total",
        ),
    ),
    Question(
        "A film can be a comedy and a romance at once. A network scores ten genres. What turns "
        "the scores into answers?",
        a=Option(
            "one softmax over the ten scores",
            "Softmax makes the genres compete for one whole: a second true genre would have to "
            "push the first down. Lesson 02 is about this choice.",
            "lets labels compete that can be true together",
        ),
        b=Option(
            "ten separate yes-or-no answers",
            "Each genre is a question of its own. Lesson 02 is about this choice.",
        ),
        c=Option(
            "the largest score alone",
            "Then the film has one genre, and the other true ones are lost. Lesson 02 is about "
            "this choice.",
            "forces one answer where several can be true",
        ),
    ),
    Question(
        "A network gives 0.99 to each of a thousand answers. How many of them are right?",
        a=Option(
            "about 990",
            "It would be good if it were so. The 0.99 is what the network claims; whether it "
            "holds has to be counted. Lesson 06 counts.",
            "takes the network's word for it",
        ),
        b=Option(
            "all of them",
            "0.99 does not claim as much as that: one in a hundred may go wrong even if the "
            "claim is honest. Lesson 06 counts.",
            "rounds confidence up to certainty",
        ),
        c=Option(
            "you have to count to know",
            "The shares are a claim, and claims are tested. Lesson 06 counts.",
        ),
    ),
)
