"""When a hidden layer is needed, and when it is not."""

from softmax_course.checks import Mistake, Part, choices


@choices(
    title="5.9 ★ · Is the hidden layer needed?",
    parts=(
        Part(
            "the four clouds",
            "no",
            {
                "yes": (
                    "takes the word nonlinear for a finding",
                    "The article calls its clouds nonlinear. How many points did the network "
                    "without a hidden layer get right?",
                )
            },
        ),
        Part(
            "the penguins",
            "no",
            {
                "yes": (
                    "expects real data to need a hidden layer",
                    "Try the network (5, 3) on the birds. How many of them does it get right?",
                )
            },
        ),
        Part(
            "XOR",
            "yes",
            {
                "no": (
                    "expects softmax to bend the boundary",
                    "Opposite corners share a class. Can a straight line part them, whatever "
                    "softmax does with the scores afterwards?",
                )
            },
        ),
    ),
    mistakes=(
        Mistake(
            "thinks that deeper is always needed",
            "You say yes three times. In which of the three did a network without a hidden layer "
            "get 99 % or more?",
            ("yes", "yes", "yes"),
        ),
        Mistake(
            "has it the wrong way round",
            "Each of the three is turned round. What did the training show, data by data?",
            ("yes", "yes", "no"),
        ),
    ),
    nudge="Train without a hidden layer and look at the accuracy. What does it say?",
    hints=(
        "Without a hidden layer every boundary is straight. Which of the three can be parted so?",
        "network.Network((2, 2)) on data.xor: where does its loss end, and what is ln 2?",
    ),
    insight="No, no, yes. Softmax bends shares, not boundaries: on XOR the linear network stays "
    "at ln 2, a coin toss, for as long as you train it.",
    variation="Which third feature, made of the two, would let a linear network solve XOR?",
    minutes=(2, 4),
    star=True,
)
def hidden_needed():
    """Say "yes" or "no" for the four clouds, the penguins and XOR."""
    return ("no", "no", "yes")
