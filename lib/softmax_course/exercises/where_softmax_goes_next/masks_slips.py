"""What goes wrong with masks: programs for `masked_softmax`."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake

# What people put beside a total, so that it cannot be 0.
_EXTRA = (1e-3, 1e-5, 1e-6, 1e-7, 1e-8)


def _raw(z, mask):
    exps = np.exp(z) * mask
    return exps / exps.sum()


def _zeroed(z, mask):
    shares = sc.softmax(z) * mask
    return shares / shares.sum()


def _replaced(number):
    return lambda z, mask: sc.softmax(np.where(mask, z, number))


def _written_into(z, mask):
    z[~mask] = -np.inf
    return sc.softmax(z)


def _lowered(number):
    return lambda z, mask: sc.softmax(np.where(mask, z, z - number))


def _divided(total, shift=np.max):
    """Return the program that divides the exponentials by total(exps, mask)."""

    def program(z, mask):
        exps = np.exp(np.where(mask, z, -np.inf) - shift(z[mask]))
        return exps / total(exps, mask)

    return program


def _from_the_left(z, mask):
    return np.append(sc.softmax(z[mask]), np.zeros((~mask).sum()))


SLIPS = (
    Mistake(
        "sets the share to zero afterwards",
        "The class that is out had taken its part already, and the rest adds up to less than "
        "1. Who should get that part?",
        lambda z, mask: sc.softmax(z) * mask,
    ),
    Mistake(
        "lets a class that is out into the race first",
        "That works until the class that is out leads by some 700: it sets the maximum, and "
        "nothing is left of the others. What could its score be before all that?",
        _zeroed,
    ),
    Mistake(
        "sets the score to zero",
        "A score of 0 is a score like another, and in some cases a better one than before. "
        "Which score has the exponential 0?",
        _replaced(0),
        lambda z, mask: sc.softmax(z * mask),
    ),
    Mistake(
        "gives a class that is out a low score",
        "A low score is a score, and takes its part: beside 0, a score of -10 gets 0.00005. "
        "Which score has the exponential 0?",
        *[_replaced(n) for n in (-1, -2, -5, -9, -10, -20)],
    ),
    Mistake(
        "relies on a large negative number",
        "That holds until the others are lower still: then your number wins. Which number "
        "is below all of them?",
        *[_replaced(n) for n in (-30, -50, -100, -1e3, -1e4, -1e6, -1e9, -1e10, -1e30)],
        *[_lowered(n) for n in (1e4, 1e6, 1e8, 1e9, 1e10, 1e30)],
    ),
    Mistake(
        "only lowers the score",
        "Lower by a fixed number is still in the race. Which number, subtracted, leaves "
        "nothing at all?",
        *[_lowered(n) for n in (10, 100, 1e3)],
    ),
    Mistake(
        "turns the mask round",
        "The classes that should be out have the shares. What does True mean here?",
        lambda z, mask: sc.softmax(np.where(mask, -np.inf, z)) if not mask.all() else 0 * z,
        lambda z, mask: np.where(mask, 0, sc.softmax(z)),
    ),
    Mistake(
        "leaves out the classes that are not allowed",
        "The shares are right, and some places are missing. What should stand at the places "
        "that are out?",
        lambda z, mask: sc.softmax(z[mask]),
    ),
    Mistake(
        "puts the shares into the first places",
        "The shares are right, and stand side by side from the left. Whose place is each of "
        "them in?",
        _from_the_left,
    ),
    Mistake(
        "leaves nan at the places that are out",
        "The shares are right, and the other places hold nan. What share does a class have "
        "that cannot win?",
        lambda z, mask: np.where(mask, sc.softmax(np.where(mask, z, -np.inf)), np.nan),
    ),
    Mistake(
        "cuts to whole numbers",
        "An array made for whole numbers keeps whole numbers only, and np.zeros_like(z) makes "
        "one when z holds them. What kind of array could hold your shares?",
        lambda z, mask: sc.softmax(np.where(mask, z, -np.inf)).astype(z.dtype),
    ),
    Mistake(
        "leaves every share at zero",
        "All shares are 0: none was ever written. If you ask whether mask[i] is True, NumPy's "
        "True is not Python's. What does a plain `if mask[i]` do?",
        lambda z, mask: np.zeros(len(z)),
    ),
    Mistake(
        "does not use the mask",
        "Every class has its share, whatever mask says. Where does mask come in?",
        lambda z, mask: sc.softmax(z),
    ),
    Mistake(
        "writes -inf among whole numbers",
        "An array of whole numbers cannot hold -inf, nor can a copy of it. Which function "
        "makes a new array, of a kind that can?",
        _written_into,
        lambda z, mask: _written_into(z.copy(), mask),
    ),
    Mistake(
        "adds the mask to the scores",
        "True counts as 1, so allowed classes got one point more. What should the others lose?",
        lambda z, mask: sc.softmax(z + mask),
    ),
    Mistake(
        "exponentiates raw scores",
        "The mask is right, and exp(1000) is inf. Which number can you subtract from every "
        "allowed score?",
        _raw,
        lambda z, mask: np.exp(np.where(mask, z, -np.inf)) / np.exp(z)[mask].sum(),
    ),
    Mistake(
        "shifts by the 0 of a class that is out",
        "With allowed scores far below zero, every exponential vanishes beside the 0 that "
        "z * mask makes. Among which scores is the largest to be found?",
        _divided(lambda exps, mask: exps.sum(), shift=lambda z: max(0, z.max())),
        lambda z, mask: (
            np.where(mask, np.exp(z - (z * mask).max()), 0)
            / np.where(mask, np.exp(z - (z * mask).max()), 0).sum()
        ),
    ),
    Mistake(
        "never divides by the total",
        "The winner has exactly 1, and all together make more. Which number is the whole?",
        lambda z, mask: np.where(mask, np.exp(z - z[mask].max()), 0),
        lambda z, mask: np.where(mask, np.exp(z), 0),
    ),
    Mistake(
        "divides by the number of allowed classes",
        "A count stands below the line. What do the exponentials of the allowed classes add "
        "up to?",
        _divided(lambda exps, mask: mask.sum()),
        _divided(lambda exps, mask: mask.sum(), shift=lambda z: 0),
    ),
    Mistake(
        "adds a small number to the total",
        "Your shares add up to a little less than 1: something stands beside the total. Can "
        "a total be 0 once the largest score is subtracted?",
        *[_divided(lambda exps, mask, e=e: exps.sum() + e) for e in _EXTRA],
        *[_divided(lambda exps, mask, e=e: exps.sum() + e, np.mean) for e in _EXTRA],
    ),
    Mistake(
        "shares alike among the allowed",
        "The allowed classes all have the same. Where do their scores come in?",
        lambda z, mask: mask / mask.sum(),
    ),
    Mistake(
        "decides instead of sharing",
        "The best allowed class has everything. What should one get that is a point behind?",
        lambda z, mask: np.eye(len(z))[np.argmax(np.where(mask, z, -np.inf))],
    ),
    Mistake(
        "applies softmax twice",
        "The shares went through softmax again, and a share of 0 counts there as a score of "
        "0. Where is the second softmax?",
        lambda z, mask: sc.softmax(sc.softmax(np.where(mask, z, -np.inf))),
    ),
    Mistake(
        "takes the logarithm as well",
        "Those are log-probabilities, all at most 0. Which step is one too many?",
        lambda z, mask: sc.log_softmax(np.where(mask, z, -np.inf)),
    ),
    Mistake(
        "multiplies the mask by infinity",
        "0 times -inf is nan. Which function chooses between two numbers instead of multiplying?",
        lambda z, mask: sc.softmax(z + (1 - mask) * -np.inf),
    ),
    Mistake(
        "uses sigmoids",
        "Each number looks at its own score only. Where is the common total?",
        lambda z, mask: sc.sigmoid(z) * mask,
    ),
)
