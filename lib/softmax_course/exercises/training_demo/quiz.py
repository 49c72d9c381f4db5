"""The closing quiz of lesson 05."""

from softmax_course.checks import Option, Question, Quiz

closing = Quiz(
    __name__,
    "closing",
    "Closing quiz",
    Question(
        "Four classes, and the first loss printed is 9.8. What is likeliest?",
        a=Option(
            "nothing is wrong, training has not begun",
            "Before training every class should have about the same share, and that costs ln 4, "
            "1.39.",
            "expects nothing of the first loss",
        ),
        b=Option(
            "the logarithm has another base",
            "Equal shares cost 2 in bits and 0.6 in powers of ten. Neither is near 9.8.",
            "blames the unit",
        ),
        c=Option(
            "the scores are far from 0: look at scaling and at the first weights",
            "A network that has seen nothing is already very sure, and mostly wrong.",
        ),
        d=Option(
            "it needs more epochs",
            "They would have to undo that first. Why is it so sure before it has seen anything?",
            "prescribes more training for a bad start",
        ),
    ),
    Question(
        "Everything is right since step 10, and the loss falls for 1990 steps more. That is",
        a=Option(
            "learning the training rows by heart",
            "That would show on rows that were not trained on, and nothing was said of those.",
            "takes every long run for learning by heart",
        ),
        b=Option(
            "larger scores for the same answers",
            "The winners are settled. Stretching the leads still makes each truth cheaper.",
        ),
        c=Option(
            "a broken accuracy",
            "Accuracy sees who wins, and it has nothing more to see. The loss sees the shares.",
            "expects accuracy and loss to move together",
        ),
        d=Option(
            "a learning rate that is too large",
            "Too long a step makes the loss jump. This one falls.",
            "blames the rate for a falling loss",
        ),
    ),
    Question(
        "You take the hidden layers out of act two's network; the inputs stay standardised. Its "
        "accuracy on the four clouds is then",
        a=Option(
            "about 100 %",
            "Straight boundaries part the four clouds. The word nonlinear stands above a picture "
            "that is not.",
        ),
        b=Option(
            "25 %",
            "That is guessing. Weights and a softmax are left, and they learn.",
            "thinks that nothing is learned without a hidden layer",
        ),
        c=Option(
            "75 %",
            "Which of the four could not be cut off by straight lines?",
            "takes the word nonlinear for a finding",
        ),
        d=Option(
            "nan, for want of a nonlinearity",
            "Nothing breaks: the layers left over are a weighted sum and a softmax.",
            "thinks that a network cannot work without an activation",
        ),
    ),
    Question(
        "Four classes, accuracy 100 %, and the loss has stopped at 0.74. What happened?",
        a=Option(
            "the learning rate is too small",
            "Then it would fall slowly. It has stopped.",
            "blames the rate for a floor",
        ),
        b=Option(
            "the data are hard",
            "Everything is right. How hard can they be?",
            "blames the data for a floor",
        ),
        c=Option(
            "softmax is applied twice",
            "The second takes shares for scores. The best of them, 1, 0, 0, 0, give the truth "
            "e / (e + 3), which costs 0.7437: nothing gets below that.",
        ),
        d=Option(
            "nothing, the loss always stops somewhere",
            "With everything right the leads could grow, and the loss go to 0. What holds it?",
            "expects every loss to have a floor",
        ),
    ),
    Question(
        "From one epoch to the next the accuracy on the test rows goes up, and so does the loss. "
        "How?",
        a=Option(
            "there must be a bug",
            "The two look at different things. What can one row do to a mean?",
            "expects accuracy and loss to agree",
        ),
        b=Option(
            "a few are now wrong with great confidence",
            "One truth that was given 0.001 costs about as much as ten that were given one half.",
        ),
        c=Option(
            "softmax was applied twice",
            "That holds the loss back, high and low. A loss that climbs needs grave mistakes.",
            "names a known slip for every surprise",
        ),
        d=Option(
            "the test rows were standardised",
            "They were by the same ruler in both epochs. What changed are the answers.",
            "blames the scaling for a change in time",
        ),
    ),
)
