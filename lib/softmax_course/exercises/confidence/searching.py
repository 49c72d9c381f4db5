"""Ways to look for a temperature that people write, and the signs by which they are known."""

import numpy as np

import softmax_course as sc

from .nearby import follows

TRIED = np.geomspace(0.05, 50, 1000)  # the list that a hint names
_FINE = np.geomspace(0.02, 200, 1600)
_OVERFLOW = np.log(np.finfo(float).max)


def lowest(price, tried=_FINE):
    """Make a program that picks by `price(scores, y)`, which has one entry for each T."""
    return lambda Z, y: tried[np.argmin(price(Z / tried[:, np.newaxis, np.newaxis], y))]


def one_of(tried, Z, y, change=np.divide):
    """Try a list of temperatures by the loss."""
    logs = sc.log_softmax(change(Z, tried[:, np.newaxis, np.newaxis]))
    return tried[np.argmin(-logs[:, np.arange(len(y)), y].mean(axis=1))]


def calibration(scores, y):
    """Return the calibration error at each T."""
    return [sc.expected_calibration_error(p, y) for p in sc.softmax(scores)]


def brier(scores, y):
    """Return the summed squared error at each T."""
    return ((sc.softmax(scores) - np.eye(scores.shape[-1])[y]) ** 2).sum(axis=(1, 2))


def mean_distance(scores, y):
    """Return how far mean confidence is from accuracy at each T."""
    sure = sc.softmax(scores).max(axis=2).mean(axis=1)
    return abs(sure - sc.accuracy(scores[0], y))


def one_against_rest(scores, y):
    """Return the loss of K sigmoids at each T."""
    Y = np.eye(scores.shape[-1])[y]
    return -(sc.log_sigmoid(scores) * Y + sc.log_sigmoid(-scores) * (1 - Y)).sum(axis=(1, 2))


def down_the_columns(scores, y):
    """Return the loss of a softmax over the rows at each T."""
    return -sc.log_softmax(scores, axis=1)[:, np.arange(len(y)), y].mean(axis=1)


def of_shares(Z, y):
    """Fit the temperature of the shares, as though they were scores."""
    return lowest(lambda scores, y: [sc.cross_entropy(z, y) for z in scores])(sc.softmax(Z), y)


def by_accuracy(Z, y):
    """Take the T of the highest accuracy, which is the same at every T."""
    return TRIED[np.argmax([sc.accuracy(Z / T, y) for T in TRIED])]


def by_the_highest_loss(Z, y):
    """Take the T of the highest loss."""
    return TRIED[np.argmax([sc.cross_entropy(Z / T, y) for T in TRIED])]


def by_what_was_answered(Z, y):
    """Take the answers for the truth."""
    return one_of(TRIED, Z, Z.argmax(axis=1))


def unshifted(tried):
    """Make a program whose shares are nan where exp overflows."""

    def program(Z, y):
        with np.errstate(all="ignore"):
            e = np.exp(Z / tried[:, np.newaxis, np.newaxis])
            p = e[:, np.arange(len(y)), y] / e.sum(axis=2)
            return tried[np.argmin(-np.log(p).mean(axis=1))]

    return program


def descent(rate, steps):
    """Make a program that walks from T = 1 down the slope, and stops after so many steps."""

    def program(Z, y):
        T = 1.0
        for _ in range(steps):
            expected = (sc.softmax(Z / T) * Z).sum(axis=1)
            T -= min(rate * np.mean(Z[np.arange(len(y)), y] - expected) / T**2, 0.1 * T)
        return T

    return program


def thirds(times):
    """Make a program that leaves out a third of 0.2 to 25, so many times."""

    def program(Z, y):
        low, high = 0.2, 25.0
        for _ in range(times):
            a, b = low + (high - low) / 3, high - (high - low) / 3
            left, right = (sc.cross_entropy(Z / T, y) for T in (a, b))
            low, high = (low, b) if left < right else (a, high)
        return (low + high) / 2

    return program


def _is_constant(values, best, cases):
    return np.ptp(values) <= 1e-9 * abs(values[0])


def _is_logarithm(values, best, cases):
    return any(
        np.all(abs(values - log(best)) <= slack)
        for log, slack in ((np.log, 0.011), (np.log10, 0.006))
    )


def _is_position(values, best, cases):
    """Whether whole numbers rise evenly with T, or with its logarithm, as places in a list do."""
    if np.any(values % 1) or min(values) < 0 or follows(values, best):
        return False
    if np.all(abs(values - best) <= 1):  # whole numbers beside the best, and no places
        return False
    for scale in (best, np.log(best)):
        line = np.polyfit(scale, values, 1)
        even = np.all(abs(np.polyval(line, scale) - values) <= 1.2)
        if even and line[0] > 0 and np.ptp(values) > 10:
            return True
    return False


def _is_unshifted(values, best, cases):
    first = min(values)
    broken = np.array([Z.max() / first > _OVERFLOW for Z, _ in cases])
    good = abs(values / best - 1) <= 0.01
    return (
        first > 0
        and 0 < broken.sum() < len(broken)
        and np.all(np.where(broken, (values == first) & ~good, good))
    )


def _is_between(values, best, cases):
    way, all_of_it = np.log(np.maximum(values, 1e-300)), np.log(best)
    return np.all((way * all_of_it > 0) & (abs(way) < abs(all_of_it)))


def _clips(side):
    def sign(values, best, cases):
        end = max(values) if side > 0 else min(values)
        beyond = side * np.log(best / end) > 0.01
        # A list that begins where it should and has long steps may seem to begin too late.
        good = side > 0 or abs(values / best - 1) <= 0.01
        return beyond.any() and np.all(beyond | good) and follows(values, best)

    return sign


SIGNS = (
    ("gives one T for all cases", _is_constant),
    ("returns the logarithm of T", _is_logarithm),
    ("returns the position in the list", _is_position),
    ("exponentiates without a shift", _is_unshifted),
    ("stops looking too early", _clips(1)),
    ("starts looking too late", _clips(-1)),
    ("tries temperatures too far apart", lambda values, best, _: follows(values, best)),
    ("multiplies by T", None),
    ("divides the shares, not the scores", None),
    ("fits by the squared error", None),
    ("makes mean confidence and accuracy equal", None),
    ("ends between 1 and the best T", _is_between),
)
