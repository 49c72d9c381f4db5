"""The questions from the beginning and from the middle of the course, with other numbers."""

from softmax_course.checks import Option, Question, Quiz

posttest = Quiz(
    __name__,
    "posttest",
    "The six questions again, with other numbers",
    Question(
        "A network prints -0.7, 4.1 and 0.3 for three kinds of leaf. Are these probabilities?",
        a=Option(
            "only the 0.3",
            "One number between 0 and 1 makes no distribution: all of them together must add up "
            "to 1. Lesson 01 takes printouts apart.",
            "judges each number alone",
        ),
        b=Option(
            "no, they are scores",
            "One is negative, one is above 1, and a last layer may print any number.",
        ),
        c=Option(
            "yes, one for each kind",
            "Probabilities lie between 0 and 1 and add up to 1, and these add up to 3.7. Look "
            "into lesson 01 again.",
            "takes scores for probabilities",
        ),
        d=Option(
            "no, there is a bug: a network cannot print negative numbers",
            "A last layer is a weighted sum and a bias, and may be negative. Lesson 01 has one.",
            "takes a negative score for a bug",
        ),
    ),
    Question(
        "You subtract 25 from all four scores. What happens to the four shares?",
        a=Option(
            "the largest shrinks",
            "All four exponentials shrink by the same factor, and so does their total. Lesson 03 "
            "shows it.",
            "thinks that smaller scores mean less certainty",
        ),
        b=Option(
            "they move apart from each other",
            "In ratio the scores moved, in points they did not. Softmax goes by points of lead: "
            "lesson 03.",
            "thinks in ratios of scores",
        ),
        c=Option(
            "they add up to less than 1",
            "Dividing by the total makes them add up to 1 whatever the scores are.",
            "forgets the division by the total",
        ),
        d=Option("nothing", "Only leads count, and no lead has changed."),
    ),
    Question(
        "An X-ray may show a fracture, an infection, both or neither. A network scores eight "
        "findings. What turns the scores into answers?",
        a=Option("eight sigmoids", "Each finding is a question of its own."),
        b=Option(
            "one softmax over the eight",
            "Then a fracture would make an infection less likely, since they compete for one "
            "whole. Lesson 02 is about this choice.",
            "lets labels compete that can be true together",
        ),
        c=Option(
            "the largest score alone",
            "Then there is always one finding and never two. Lesson 02 is about this choice.",
            "forces one answer where several can be true",
        ),
    ),
    Question(
        "A network gives 0.95 to each of two thousand answers. How many of them are right?",
        a=Option(
            "nearly all",
            "0.95 claims no more than nineteen in twenty, and a claim it is. Lesson 06 counts.",
            "rounds confidence up to certainty",
        ),
        b=Option(
            "you have to count to know",
            "A share is a claim about how often, and it is tested by counting.",
        ),
        c=Option(
            "about 1900",
            "That is what it claims. A network trained for long often claims more than it "
            "holds: lesson 06 counts.",
            "takes the network's word for it",
        ),
    ),
    Question(
        "The truth had been given one quarter. What does that cost, in nats?",
        a=Option(
            "2",
            "That is in bits. Minus the natural logarithm gives nats; lesson 04 has the rulers.",
            "counts in bits",
        ),
        b=Option(
            "0.75",
            "That is what is missing to certainty. The price is minus its logarithm: lesson 04.",
            "takes what is missing for the price",
        ),
        c=Option(
            "0.60",
            "That is in powers of ten. Lesson 04 has the rulers.",
            "takes another logarithm",
        ),
        d=Option("1.39", "Minus the natural logarithm of a quarter: twice what one half costs."),
    ),
    Question(
        "An app names mushrooms, and beside some names it prints 0.9. How do you find out what "
        "that 0.9 is worth?",
        a=Option(
            "take mushrooms whose names are known, and count how many of these answers are right",
            "If nine in ten are right the claim holds, and if seven in ten are, a temperature can "
            "mend the claim.",
        ),
        b=Option(
            "there is nothing to find out: nine in ten of them are right",
            "That is the claim itself. Lesson 06 counts how often such claims hold.",
            "takes the network's word for it",
        ),
        c=Option(
            "ask how long it was trained: the longer, the more it is worth",
            "Longer training usually makes larger shares, right or wrong. Lesson 06 follows both.",
            "takes confidence for a sign of good training",
        ),
        d=Option(
            "it is worth nothing, whatever you do",
            "It is part of a distribution, and some networks are honest. Lesson 06 finds out "
            "which.",
            "throws the numbers away unread",
        ),
    ),
)
