"""What came out of many draws, how often, and what chance allows."""

import math
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

RARE = 5e-8  # as rare as a normal variable 5.3 standard deviations above its mean


@dataclass
class Tally:
    """How often each thing was drawn: an index by its number, anything else by its kind.

    `used_rng` says whether the generator that was handed in is another afterwards.
    """

    counts: Counter = field(default_factory=Counter)
    used_rng: bool = True

    @property
    def draws(self):
        """How many draws there were."""
        return self.counts.total()

    def strange(self, classes):
        """Return what was drawn and is no index of `classes` classes, the commonest first."""
        return [k for k, _ in self.counts.most_common() if not _is_index(k, classes)]

    def only(self):
        """Return the one thing that was drawn every time, or None."""
        return next(iter(self.counts)) if len(self.counts) == 1 else None

    def words(self):
        """Write the counts, the indices in their order."""
        things = sorted(self.counts, key=lambda k: (isinstance(k, str), k))
        return ", ".join(f"{thing}: {self.counts[thing]}" for thing in things) + " times"


@dataclass(frozen=True)
class Expected:
    """What chance allows: from `low` to `high` times, for each of the indices."""

    shares: np.ndarray
    low: np.ndarray
    high: np.ndarray
    draws: int

    def allows(self, tally):
        """Whether every index, and nothing else, was drawn as often as it may be."""
        if tally.strange(len(self.shares)):
            return False
        counts = [tally.counts[i] for i in range(len(self.shares))]
        return bool(np.all((self.low <= counts) & (counts <= self.high)))

    def words(self):
        """Write, for each index, how often it may be drawn."""
        spans = enumerate(zip(self.low, self.high, strict=True))
        return ", ".join(f"{i}: {a} to {b}" if b else f"{i}: 0" for i, (a, b) in spans) + " times"


def expected(shares, draws):
    """Return what chance allows of `draws` draws, given the share of each index.

    A count is believed unless one as far out, on its side, is rarer than one in twenty
    million: many counts are looked at. Binomial, without approximation, so a rare index and
    an impossible one are judged rightly too.
    """
    low, high = zip(*[_limits(float(share), draws) for share in shares], strict=True)
    return Expected(np.asarray(shares), np.array(low), np.array(high), draws)


def _limits(share, draws):
    if share in (0.0, 1.0):
        return round(share) * draws, round(share) * draws
    k = np.arange(draws + 1)
    factorials = np.concatenate([[0.0], np.cumsum(np.log(k[1:]))])  # their logarithms
    ways = factorials[-1] - factorials - factorials[::-1]
    chances = np.exp(ways + k * math.log(share) + (draws - k) * math.log1p(-share))
    at_most, at_least = np.cumsum(chances), np.cumsum(chances[::-1])[::-1]
    return k[at_most > RARE][0], k[at_least > RARE][-1]


def distance(one, other):
    """Return how far two tallies are apart; inf when chance cannot explain it.

    Chance explains what lies within 4.5 standard deviations of a difference of counts.
    """
    far = 0.0
    for thing in one.counts.keys() | other.counts.keys():
        a, b = one.counts[thing], other.counts[thing]
        share = (a + b) / (one.draws + other.draws)
        spread = (one.draws + other.draws) * share * (1 - share)
        if (a - b) ** 2 > 4.5**2 * spread:
            return math.inf
        far += (a - b) ** 2 / (a + b)
    return far


def kind_of(value, scores):
    """Return what was drawn as a key of a tally: an index, or words for anything else."""
    if isinstance(value, (int, np.integer)):
        return int(value)
    if value is None or value is ...:
        return "None" if value is None else "..."
    try:
        array = np.asarray(value)
    except Exception:  # whatever a strange object does when it is turned into numbers
        return f"a {type(value).__name__}"
    if array.dtype.kind not in "biuf":
        return f"a {type(value).__name__}"
    if array.ndim == 0:
        return _kind_of_number(float(array), scores)
    if array.shape == scores.shape:
        return _kind_of_row(array, scores)
    return f"an array of shape {array.shape}"


def _kind_of_number(number, scores):
    if number.is_integer():
        return int(number)
    return "one of the scores" if number in scores else "a number that is no index"


def _kind_of_row(row, scores):
    if np.array_equal(np.sort(row), np.eye(len(row))[-1]):
        return "a row of zeros with one 1"
    if row.dtype.kind == "f" and not np.isnan(row).any() and abs(row.sum() - 1) < 1e-9:
        return "a row of shares"
    return f"an array of shape {scores.shape}"


def _is_index(thing, classes):
    return isinstance(thing, int) and 0 <= thing < classes
