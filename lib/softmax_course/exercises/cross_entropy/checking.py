"""The traps of checking a gradient by trying: too few digits, too long a step."""

import numpy as np

from softmax_course.checks import Case, Mistake, Part, choices, function

from .numerical import central, one_sided


def loss_in_its_own_precision(z):
    """The cross-entropy of scores z, the third true, in the precision of z."""
    e = np.exp(z - z.max())
    return np.log(e.sum()) - (z[2] - z.max())


def _in_float32(f, z):
    h = np.float32(1e-5)
    gradient = np.zeros_like(z)
    for i in range(len(z)):
        step = np.zeros_like(z)
        step[i] = h
        gradient[i] = (f(z + step) - f(z - step)) / (2 * h)
    return gradient


@function(
    title="4.12 ★ · Repair a gradient check in single precision",
    cases=(
        Case("the penguin", loss_in_its_own_precision, np.float32([2.33, -1.46, 0.56])),
        Case("other scores", loss_in_its_own_precision, np.float32([0.5, 1.0, -1.0, 0.25])),
        Case("larger scores", loss_in_its_own_precision, np.float32([10.0, 12.0, 11.5])),
    ),
    rtol=1e-5,
    atol=1e-6,
    nudge="How many digits has a float32, and how many of them does a difference of two nearly "
    "equal losses keep?",
    mistakes=(
        Mistake(
            "stays in single precision",
            "Seven digits, and a step of 1e-5 changes the sixth: the difference is made of "
            "what is left. In which precision should z and the losses be?",
            _in_float32,
            lambda f, z: _in_float32(f, z).astype(float),
        ),
        Mistake(
            "takes a longer step in single precision",
            "Better, and still three or four digits: what the step wins, rounding and bending "
            "share. What else could be changed?",
            lambda f, z: np.array(
                [
                    (f(z + np.float32(1e-2) * e) - f(z - np.float32(1e-2) * e)) / np.float32(2e-2)
                    for e in np.eye(len(z), dtype=np.float32)
                ]
            ),
        ),
        Mistake(
            "turns the sign round",
            "If f grows with an entry, the derivative is positive. Which of the two values is "
            "subtracted?",
            lambda f, z: -central(1e-5)(f, z.astype(float)),
        ),
        Mistake(
            "divides by one step, not by two",
            "Twice too large: from z - h to z + h is a way of how many steps?",
            lambda f, z: 2 * central(1e-5)(f, z.astype(float)),
        ),
        Mistake(
            "steps to one side only",
            "One-sided steps are off by about h. What does a step to each side cancel?",
            one_sided(1e-3),
            one_sided(1e-4),
        ),
    ),
    hints=(
        "The formula is right. What type has z, and so everything made from it?",
        "astype turns an array into another type. Where does it have to stand?",
    ),
    insight="A check needs more digits than what it checks. Do it in double precision, "
    "whatever the training uses.",
    variation="Which step would be best in single precision, if you had no other?",
    minutes=(2, 4),
    difficulty=2,
    star=True,
)
def numerical_gradient_32(f, z):
    """Return the gradient of f at z, a float32 array, right to five digits."""
    z, h = z.astype(np.float64), 1e-5
    steps = h * np.eye(len(z))
    return np.array([(f(z + e) - f(z - e)) / (2 * h) for e in steps])


@choices(
    title="4.13 ★ · Three steps for a gradient check",
    parts=(
        Part(
            "a step of 0.1",
            "bends",
            {
                "rounds": (
                    "blames rounding for a long step",
                    "With 0.1 there are digits in plenty. What does the function do over so long "
                    "a way?",
                ),
                "good": (
                    "takes a long step for a good one",
                    "The error falls with the square of the step, and 0.1 squared is 1 %. Is that "
                    "good enough?",
                ),
            },
        ),
        Part(
            "a step of 1e-5",
            "good",
            {
                "bends": (
                    "blames bending for a good step",
                    "1e-5 squared is 1e-10. Is that much?",
                ),
                "rounds": (
                    "blames rounding for a good step",
                    "Of sixteen digits eleven are left. Is that few?",
                ),
            },
        ),
        Part(
            "a step of 1e-14",
            "rounds",
            {
                "bends": (
                    "blames bending for a tiny step",
                    "Nothing bends over 1e-14. How many digits of the difference are left?",
                ),
                "good": (
                    "thinks that smaller is always better",
                    "Of sixteen digits one or two are left. What is the difference made of?",
                ),
            },
        ),
    ),
    hints=(
        "Two errors pull in opposite directions. Which one grows with the step?",
        "A double has about sixteen digits. How many of them does each step leave?",
    ),
    insight="Too long and the function bends, too short and the digits are gone. In double "
    "precision about 1e-5 is best for central differences.",
    variation="Where does the best step lie for one-sided differences?",
    minutes=(1, 2),
    star=True,
)
def step_size():
    """Say of the steps 0.1, 1e-5 and 1e-14: "bends", "good" or "rounds"."""
    return ("bends", "good", "rounds")
