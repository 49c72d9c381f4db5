"""Losses worked out by hand; each slip of the calculator has a number of its own."""

import numpy as np

import softmax_course as sc
from softmax_course import examples
from softmax_course.checks import Mistake, Part, choices, number

_AIRPLANE = sc.softmax(examples.AIRPLANE)[3]
_BATCH = np.array([sc.softmax(examples.SEVEN_FOUR_ZERO)[0], sc.softmax(examples.PENGUIN)[2]])


@number(
    title="4.1 · The price of an airplane",
    nudge="One probability, one logarithm, one minus. Which probability belongs to the airplane?",
    mistakes=(
        Mistake(
            "presses the key for base 10",
            "That is the loss in powers of ten: the key named log on a calculator. Which key "
            "undoes e?",
            -np.log10(_AIRPLANE),
            -np.log10(0.9315),
        ),
        Mistake(
            "takes the logarithm to base 2",
            "That is the loss in bits. Which logarithm undoes e?",
            -np.log2(_AIRPLANE),
            -np.log2(0.9315),
        ),
        Mistake(
            "forgets the minus",
            "The logarithm of a number below 1 is negative. Should a loss reward you?",
            np.log(_AIRPLANE),
            np.log(0.9315),
        ),
        Mistake(
            "gives the probability itself",
            "That is p, how likely the airplane was. How surprised are you when it comes?",
            _AIRPLANE,
        ),
        Mistake(
            "gives what is missing to 1",
            "1 - p is near -ln p for p near 1, and only there. Which of the two is asked for?",
            1 - _AIRPLANE,
        ),
        Mistake(
            "prices another class",
            "That is the surprise at one of the other three. Which position has the airplane?",
            *-np.log(sc.softmax(examples.AIRPLANE)[:3]),
        ),
        Mistake(
            "gives the odds",
            "That is how many times likelier it is than all the rest. Which logarithm turns a "
            "probability into a price?",
            _AIRPLANE / (1 - _AIRPLANE),
        ),
        Mistake(
            "prices the score, not the probability",
            "The logarithm of the score 3.91 has no meaning here. What has to happen to a score "
            "first?",
            np.log(3.91),
            -np.log(3.91),
        ),
        Mistake(
            "averages four yes-or-no losses",
            "That is the mean of four separate questions. How many of the four are asked when one "
            "label is true?",
            np.mean(-np.log([*(1 - sc.softmax(examples.AIRPLANE)[:3]), _AIRPLANE])),
        ),
    ),
    also_right=(-np.log(0.9315),),  # from the 93.15 % in the text
    hints=(
        "np.log undoes np.exp. What is the sign of the logarithm of a number below 1?",
        "The loss is minus the logarithm of the probability of the truth. Which probability is "
        "that?",
    ),
    insight="0.0709 nats: a probability of 93 % is hardly a surprise. The unit comes from the "
    "logarithm, and training code uses the natural one.",
    variation="What would the price be at a probability of one half?",
    minutes=(1, 3),
)
def airplane_loss():
    """Return the loss of the photo's scores when the truth is airplane, in nats."""
    return float(-np.log(sc.softmax([-3.44, 1.16, -0.81, 3.91])[3]))


@number(
    title="4.6 ★ · The mean of two",
    nudge="Two losses, added, divided by two. Which truth has the second example?",
    mistakes=(
        Mistake(
            "adds without averaging",
            "That is the sum. What makes batches of different sizes comparable?",
            -np.log(_BATCH).sum(),
        ),
        Mistake(
            "takes the logarithm of the mean",
            "You averaged the probabilities first. Which comes first, the logarithm or the mean?",
            -np.log(_BATCH.mean()),
        ),
        Mistake(
            "takes the wrong truth for the second",
            "In yours the penguin is an Adélie. Which species is the third?",
            -np.log([_BATCH[0], sc.softmax(examples.PENGUIN)[0]]).mean(),
        ),
        Mistake(
            "turns the mean loss back into a probability",
            "That is the geometric mean of the two probabilities, a useful number. What was it "
            "before the exponential?",
            np.exp(np.log(_BATCH).mean()),
        ),
        Mistake(
            "averages the probabilities",
            "That is a mean probability. Where is the logarithm?",
            _BATCH.mean(),
        ),
        Mistake(
            "uses another logarithm",
            "Another unit: base 10 or base 2. Which one does training use?",
            -np.log10(_BATCH).mean(),
            -np.log2(_BATCH).mean(),
        ),
    ),
    hints=(
        "Work out both losses first. Which class is true in each?",
        "-ln p for each, then the mean. Is the mean of logarithms the logarithm of the mean?",
    ),
    insight="One cheap answer and one dear one: the mean is nearly all the dear one. e to the "
    "minus mean loss, 0.37, is the geometric mean of the two probabilities.",
    variation="What is the mean if the second were priced as an Adélie?",
    minutes=(2, 3),
    star=True,
)
def mean_loss():
    """Return the mean loss of 7, 4, 0 with the first true and of the penguin as a Gentoo."""
    return float(sc.cross_entropy([[7, 4, 0], [2.33, -1.46, 0.56]], [0, 2]))


@choices(
    title="4.7 ★ · Cheapest first",
    parts=[
        Part(f"the {nth} price", right)
        for nth, right in (
            ("lowest", 0.9),
            ("second lowest", 0.52),
            ("third lowest", 0.45),
            ("highest", 0.001),
        )
    ],
    mistakes=(
        Mistake(
            "puts the dearest first",
            "The order is right and starts at the other end. Is a likely truth cheap or dear?",
            (0.001, 0.45, 0.52, 0.9),
        ),
        Mistake(
            "sorts by the distance from one half",
            "Prices do not care for one half. Which of the four truths surprises you most?",
            (0.52, 0.45, 0.9, 0.001),
        ),
    ),
    hints=(
        "The less likely the truth was, the more it costs. Which of the four was likeliest?",
        "-ln p falls as p grows. Where does that put 0.001?",
    ),
    insight="Right or wrong at one half does not show in the price: 0.52 and 0.45 cost 0.65 and "
    "0.80, 0.001 costs roughly ten times as much.",
    variation="How much more does 0.0001 cost than 0.001?",
    minutes=(1, 2),
    star=True,
)
def cheapest_first():
    """Return 0.52, 0.90, 0.45 and 0.001, the probabilities of the truth, cheapest first."""
    return (0.9, 0.52, 0.45, 0.001)
