"""What lesson 06 asks before and after: recall and the closing quiz."""

from softmax_course.checks import Option, Question, Quiz

recall = Quiz(
    __name__,
    "recall",
    "Do you remember? Two questions from lesson 04",
    Question(
        "A truth was given a share of one half. What does it cost, in nats?",
        a=Option(
            "0.5", "That is the share. Which logarithm makes it a price?", "prices with the share"
        ),
        b=Option("0.693", "-ln 0.5 = ln 2."),
        c=Option("0.301", "That is base 10. Training uses the natural one.", "presses log10"),
    ),
    Question(
        "Scores 7, 4, 0, and the third is true. The gradient on the third score is near",
        a=Option("-1", "Share minus truth: 0.001 - 1. Against it, the score goes up."),
        b=Option(
            "0",
            "Its share is near 0, and the truth is 1. What is the difference?",
            "forgets to subtract the truth",
        ),
        c=Option(
            "1",
            "Share minus truth, not the other way round. Which is larger?",
            "turns the sign round",
        ),
    ),
)

closing = Quiz(
    __name__,
    "closing",
    "Closing quiz",
    Question(
        "A temperature fitted on held-out rows changes",
        a=Option(
            "the accuracy",
            "The order of the scores stays. Which class is the largest then?",
            "expects better answers from a temperature",
        ),
        b=Option(
            "the weights of the network",
            "They stay as training left them. What is divided by T?",
            "takes T for training",
        ),
        c=Option(
            "how sure the answers sound",
            "The shares, and with them the loss; no answer changes.",
        ),
        d=Option(
            "how sure the wrong answers sound, and no others",
            "T divides the scores of all rows. Which rows know that they are wrong?",
            "expects a temperature to find the wrong ones",
        ),
    ),
    Question(
        "Instead of the scores 7, 4, 0 their shares were divided by T = 2, and went into softmax "
        "again. The first gets",
        a=Option(
            "79.8 %",
            "That is what T = 2 makes of the scores.",
            "mixes up scores and shares",
        ),
        b=Option("44.3 %", "Shares lie between 0 and 1: as scores they are hardly apart."),
        c=Option(
            "95.2 %", "That is T = 1, no temperature at all.", "expects that nothing changes"
        ),
        d=Option(
            "an error",
            "Nothing stops. Three numbers are as good as any for softmax.",
            "expects Python to notice",
        ),
    ),
    Question(
        "A digit network says 99 % on a picture of noise. Why?",
        a=Option(
            "it has found a digit in the noise",
            "What could it have said instead, with ten classes and a whole to share out?",
            "takes the share for knowledge",
        ),
        b=Option(
            "an overflow",
            "Overflow shows as inf or nan. Is 99 % one of them?",
            "blames overflow",
        ),
        c=Option(
            "softmax compares the classes it has, and nothing else",
            "None of them fits, and one fits least badly.",
        ),
        d=Option(
            "ten classes are too few",
            "With an eleventh the whole would still be shared out. Among whom?",
            "blames the number of classes",
        ),
    ),
    Question(
        '"Softmax outputs are not probabilities." What do you say?',
        a=Option(
            "true",
            "They are never negative and add up to 1. What is that called?",
            "denies what can be checked by adding up",
        ),
        b=Option(
            "false",
            "As numbers, yes. Does 99 % come true in 99 of 100?",
            "takes adding up to 1 for being right",
        ),
        c=Option(
            "they are a distribution; whether it fits the world must be counted",
            "Both halves are needed.",
        ),
        d=Option(
            "true for two classes only",
            "The number of classes has no say in it. What has?",
            "blames the number of classes",
        ),
    ),
    Question(
        "On which rows should T be fitted?",
        a=Option(
            "on those of the training",
            "A network that has all of them right wants T towards 0.",
            "fits where the network knows the answers",
        ),
        b=Option("on rows held out from training", "There it makes its mistakes in earnest."),
        c=Option(
            "on those it got wrong",
            "Then the best T is far too high, if there is one at all. Which mixture will it meet "
            "in use?",
            "fits on mistakes only",
        ),
        d=Option(
            "on none: T = 1 is right by definition",
            "T = 1 is what training left. Who has checked it?",
            "trusts the shares as they come",
        ),
    ),
)
