"""The last layer: how many scores it gives, how it makes them, and what ReLU would lose."""

import numpy as np

from softmax_course import numerics
from softmax_course.checks import Case, Mistake, function, members, number


@number(
    title="1.1 · How many scores",
    nudge="Follow one penguin through the network. How many numbers come out at the right?",
    mistakes=(
        Mistake(
            "counts the features",
            "The five features go in at the left. What is asked for at the right?",
            5,
        ),
        Mistake(
            "counts the hidden units",
            "Four is the hidden layer, in the middle. What does the last layer have one of "
            "for each answer?",
            4,
        ),
        Mistake(
            "gives one score for all species",
            "One number can rank two sides. How would it rank three species?",
            1,
        ),
        Mistake(
            "leaves one species without a score",
            "Two scores would do on paper, with the third pinned at zero. How many does a "
            "network print that treats all its species alike?",
            2,
        ),
        Mistake(
            "counts the circles or the lines",
            "Twelve circles are in the picture, and twelve lines lead into the last layer. How "
            "many circles stand at the right end?",
            12,
        ),
        Mistake(
            "counts the parameters of the last layer",
            "Fifteen is its twelve weights and three biases. How many sums do they make?",
            15,
        ),
        Mistake(
            "multiplies the sizes of all layers",
            "Sixty paths lead from left to right. How many ends do they have?",
            60,
        ),
        Mistake(
            "counts all the parameters",
            "39 is every weight and bias of the network, well counted. How many scores leave it?",
            39,
        ),
    ),
    hints=(
        "Look at the picture from right to left. What stands at the right end?",
        "Each species wants a number of its own to be ranked by. How many species are there?",
    ),
    insight="One score for each class, whatever came before. The last layer is as wide as the "
    "list of answers is long.",
    variation="How many scores for the ten digits, from an image of 64 pixels?",
    minutes=(1, 2),
)
def number_of_scores():
    """Five features, four hidden units, three species: how many scores come out?"""
    return 3


_W = np.arange(12.0).reshape(4, 3) - 5
_b = [1.0, -2.0, 0.5]


@function(
    title="1.2 · The last layer",
    cases=(
        Case("one example", [0.5, -1.0, 0.25, 2.0], _W, _b),
        Case("another one", [-0.3, 0.8, -0.9, 0.125], -0.53125 * _W, [0.1, 0.0, -3.0]),
        Case("a batch of two", [[0.5, -1.0, 0.25, 2.0], [1.0, 0.0, -0.5, 0.2]], _W, _b),
        Case("a batch of one", [[0.5, -1.0, 0.25, 2.0]], _W, _b, ordinary=False),
        Case("three examples, three classes", np.eye(3, 4) - 0.2, _W, _b, ordinary=False),
        Case("four of everything", np.eye(4) + 0.1, [*_W.T, [2, 0, 1, 7]], [1, 2, 3, 4]),
        Case("whole numbers", [1, 2, 0, -1], np.arange(8).reshape(4, 2), [3, -1]),
        Case("large numbers", [1000.0, -1000.0, 1.0, 0.0], _W, _b, ordinary=False),
    ),
    nudge="Write one entry out: score k is h[0] W[0, k] + h[1] W[1, k] + ... + b[k]. Which "
    "part of that is missing, or there twice?",
    mistakes=(
        Mistake(
            "leaves out the bias",
            "The weighted sums are right. Which of the three arguments has not been used?",
            lambda h, W, b: h @ W,
        ),
        Mistake(
            "multiplies the weights from the wrong side",
            "W has shape (4, 3) and h has shape (4,). Read the shapes aloud: which two "
            "neighbours must be equal in a product?",
            lambda h, W, b: W @ h + b,
            lambda h, W, b: W @ h,
            lambda h, W, b: np.dot(W, h) + b,
        ),
        Mistake(
            "works for a single example only",
            "One row of h is fine, a batch is not. In which order can (n, 4) and (4, 3) stand?",
            lambda h, W, b: W.T @ h + b,
        ),
        Mistake(
            "multiplies without adding up",
            "The star multiplies entry by entry. Which sign multiplies and adds up?",
            lambda h, W, b: h * W + b,
            lambda h, W, b: h[:, None] * W + b,
        ),
        Mistake(
            "puts an activation on the scores",
            "Something bends the scores after the sum. Hidden layers do that; what would be "
            "lost if the last one did it too?",
            lambda h, W, b: np.tanh(h @ W + b),
            lambda h, W, b: np.maximum(h @ W + b, 0),
            lambda h, W, b: numerics.sigmoid(h @ W + b),
        ),
        Mistake(
            "applies softmax already",
            "These are shares that add up to 1. What were they before softmax?",
            lambda h, W, b: numerics.softmax(h @ W + b),
        ),
        Mistake(
            "puts an activation on the hidden values again",
            "h has been through its activation already. What happens to it on the way "
            "to the last layer's sum?",
            lambda h, W, b: np.tanh(h) @ W + b,
            lambda h, W, b: np.maximum(h, 0) @ W + b,
        ),
        Mistake(
            "subtracts the bias",
            "A bias is a head start. Which sign gives a head start?",
            lambda h, W, b: h @ W - b,
        ),
        Mistake(
            "multiplies by the bias",
            "With a bias of zero your score would be zero whatever h is. What should a bias "
            "of zero do?",
            lambda h, W, b: (h @ W) * b,
        ),
        Mistake(
            "adds the bias before multiplying",
            "The hidden units multiply the bias now, as if it were one more weight. What should "
            "a head start be multiplied by?",
            lambda h, W, b: h @ (W + b),
        ),
        Mistake(
            "adds the bias once for every hidden unit",
            "Four hidden units, four times the bias. How often does it stand in the formula?",
            lambda h, W, b: h @ W + 4 * b,
        ),
        Mistake(
            "gives every class the same bias",
            "Each class has a head start of its own. Which entry of b belongs to class k?",
            lambda h, W, b: h @ W + b[0],
            lambda h, W, b: h @ W + np.sum(b),
            lambda h, W, b: h @ W + np.mean(b),
        ),
        Mistake(
            "picks the winner",
            "That is one position for each example. Which numbers was it picked from?",
            lambda h, W, b: (h @ W + b).argmax(axis=-1),
            lambda h, W, b: np.argmax(h @ W + b),
        ),
        Mistake(
            "adds all the scores up",
            "One number came out where each class wants its own. Which sum was one too many?",
            lambda h, W, b: np.sum(h @ W + b),
            lambda h, W, b: np.sum(h @ W + b, axis=-1),
        ),
        Mistake(
            "uses the weights turned over",
            "For a square W this runs and is still wrong: row and column have changed places. "
            "Which index of W belongs to the hidden unit?",
            lambda h, W, b: h @ W.T + b,
        ),
    ),
    hints=(
        "Each score is a weighted sum of the four hidden values plus a head start. Which sign "
        "of NumPy does many weighted sums at once?",
        "A product of (4,) and (4, 3) has shape (3,). What is left to add?",
    ),
    insight="A row of h meets each column of W, the bias is added, and that is all: the last "
    "layer stays linear. Shape in (n, 4), shape out (n, 3), one score for each class.",
    variation="What would the scores be if h were all zeros?",
    minutes=(6, 10),
    difficulty=2,
)
def layer_logits(h, W, b):
    """Scores of hidden values h, shape (4,) or (n, 4); W has shape (4, K), b (K,)."""
    return h @ W + b


@members(
    title="1.5 · What ReLU loses",
    out={
        "dog": (
            "overlooks the dog",
            "Compare -3.44 before and after. Which other class ended up at the same number?",
        ),
        "boat": (
            "overlooks the boat",
            "Compare -0.81 before and after. Which other class ended up at the same number?",
        ),
    },
    into={
        "cat": (
            "counts the cat among the lost",
            "The cat's 1.16 is above zero. What does max(0, 1.16) give?",
        ),
        "airplane": (
            "counts the airplane among the lost",
            "The airplane's 3.91 is above zero. Is it any different afterwards?",
        ),
    },
    mistakes=(
        Mistake(
            "says that nothing is lost",
            "The winner is unchanged, and yet look at the two lowest bars: what was the gap "
            "between them before, and what is it now?",
            set(),
        ),
        Mistake(
            "names the survivors",
            "These two keep their scores. Which two were asked for?",
            {"cat", "airplane"},
        ),
    ),
    hints=(
        "ReLU turns every negative score into the same number. Which number?",
        "Two classes with equal scores cannot be told apart. Which scores were negative?",
    ),
    insight="Dog and boat were 2.63 points apart and are now equal, at 1.8 % each: ReLU threw "
    "away what the network knew about them. Negative scores are not errors; leave the last "
    "layer linear.",
    variation="What would ReLU do to the scores -3, -1 and -2?",
    minutes=(2, 4),
)
def lost_to_relu():
    """Which of dog, cat, boat and airplane can no longer be told apart after ReLU?"""
    return {"dog", "boat"}
