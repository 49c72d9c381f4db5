"""Right answers to the exercises of lesson 07, written in other ways than ours."""

import functools
import math
import random

import numpy as np

import softmax_course as sc


def _race_in_python(z, rng):
    best, place = -math.inf, None
    for i, score in enumerate(z):
        noisy = score - math.log(-math.log(rng.random()))
        if noisy > best:
            best, place = noisy, i
    return place


def _by_running_totals(z, rng):
    return int(np.searchsorted(np.cumsum(sc.softmax(z)), rng.random() * (1 - 1e-15)))


def _exponential_race(z, rng):
    rates = np.exp(z - z.max())
    with np.errstate(divide="ignore"):
        return np.argmin(rng.exponential(size=len(z)) / rates)


def _with_random_of_python(z, rng):
    return random.choices(range(len(z)), weights=sc.softmax(z))[0]


def _masked_by_picking(z, mask):
    shares = np.zeros(len(z))
    shares[mask] = sc.softmax(z[mask])
    return shares


def _masked_by_loops(z, mask):
    top = max(score for score, allowed in zip(z, mask, strict=True) if allowed)
    pairs = zip(z, mask, strict=True)
    exps = [math.exp(score - top) if allowed else 0.0 for score, allowed in pairs]
    return [e / sum(exps) for e in exps]


def _masked_through_logarithms(z, mask):
    total = np.logaddexp.reduce(z, where=mask, initial=-np.inf)
    return np.exp(np.where(mask, z - total, -np.inf))


def _attention_by_loops(Q, K):
    rows = []
    for q in Q:
        scores = [sum(a * b for a, b in zip(q, k, strict=True)) / math.sqrt(len(q)) for k in K]
        exps = [math.exp(s) for s in scores]
        rows.append([e / sum(exps) for e in exps])
    return rows


def _begun_with_the_first(stream):
    top, total = next(stream), 1.0
    for x in stream:
        if x > top:
            top, total = x, total * math.exp(top - x) + 1
        else:
            total += math.exp(x - top)
    return top + math.log(total)


def _one_by_one(stream):
    result = -math.inf
    for x in stream:
        result = np.logaddexp(result, x)
    return result


def _top_p_by_loops(p, total):
    kept, mask = 0.0, [False] * len(p)
    for i in sorted(range(len(p)), key=lambda i: -p[i]):
        if kept < total:
            mask[i], kept = True, kept + p[i]
    return mask


def _top_p_by_places(p, total):
    order = np.argsort(p)[::-1]
    enough = np.searchsorted(np.cumsum(p[order]), total) + 1
    return np.isin(np.arange(len(p)), order[:enough])


def _merge_higher_first(left, right):
    high, low = (left, right) if left[0] >= right[0] else (right, left)
    return [high[0], high[1] + low[1] * math.exp(low[0] - high[0])]


FUNCTIONS = {
    "gumbel_max": (
        lambda z, rng: np.argmax(z + rng.gumbel(size=len(z))),
        lambda z, rng: rng.choice(len(z), p=sc.softmax(z)),
        lambda z, rng: rng.multinomial(1, sc.softmax(z)).argmax(),
        lambda z, rng: int(np.argmax(z + rng.gumbel(size=z.shape))),
        lambda z, rng: float(np.argmax(z + np.random.gumbel(size=len(z)))),
        lambda z, rng: np.argmax(z + np.random.default_rng().gumbel(size=len(z))),
        _race_in_python,
        _by_running_totals,
        _exponential_race,
        _with_random_of_python,
    ),
    "masked_softmax": (
        lambda z, mask: sc.softmax(np.where(mask, z, -np.inf)),
        _masked_by_picking,
        _masked_by_loops,
        _masked_through_logarithms,
        lambda z, mask: sc.softmax(np.ma.masked_array(z, ~mask).astype(float).filled(-np.inf)),
        lambda z, mask: sc.softmax(np.where(mask, z, np.finfo(float).min)),
        lambda z, mask: sc.softmax(
            [s if ok else -math.inf for s, ok in zip(z, mask, strict=True)]
        ),
        lambda z, mask: sc.softmax(z + np.log(mask)),  # warns of log 0, and is right
    ),
    "attention_weights": (
        lambda Q, K: sc.softmax(Q @ K.T / np.sqrt(Q.shape[1])),
        lambda Q, K: sc.softmax((Q / np.sqrt(K.shape[-1])) @ K.T),
        lambda Q, K: sc.softmax(np.einsum("nd,md->nm", Q, K) / Q.shape[-1] ** 0.5, axis=1),
        lambda Q, K: sc.softmax(K @ Q.T / math.sqrt(len(Q[0])), axis=0).T,
        lambda Q, K: np.array([sc.softmax(K @ q / np.sqrt(q.size)) for q in Q]),
        _attention_by_loops,
    ),
    "online_logsumexp": (
        _begun_with_the_first,
        _one_by_one,
        lambda stream: functools.reduce(np.logaddexp, stream),
        lambda stream: sc.logsumexp(list(stream)),
        lambda stream: sc.logsumexp(np.fromiter(stream, float)),
        lambda numbers: np.logaddexp.reduce([*numbers]),
    ),
    "top_p_mask": (
        _top_p_by_loops,
        _top_p_by_places,
        lambda p, total: 1 * _top_p_by_places(p, total),
    ),
    "merge_blocks": (
        _merge_higher_first,
        lambda left, right: np.array(_merge_higher_first(left, right)),
        lambda left, right: tuple(_merge_higher_first(right, left)),
    ),
}

VALUES = {
    "top_p_words": (
        ["mat", "floor", "sofa", "bed"],
        "mat, floor, sofa, bed",
        ("Bed", "mat", "sofa", "floor"),
    ),
    "odds": ([20.1, 20.1], (20.0855, 20.0855), np.exp([3, 3]), [np.exp(7) / np.exp(4)] * 2),
    "buses": (
        ["third", "half", "same"],
        np.array(["third", "half", "same"]),
        ("Third", "Half", " same"),
    ),
    "divisor": (8.0, np.sqrt(64), [8], 64**0.5),
    "best_smoothed_loss": (
        0.291,
        0.2911,
        0.291011,  # of the shares as the lesson prints them
        sc.cross_entropy([np.log(28), 0, 0], 0, label_smoothing=0.1),
    ),
    "temperature_of_two": (1.44, 1.4427, np.log2(np.e), 1 / math.log(2)),
    "two_averages": (
        [0.976, 0.553],
        (0.9756, 0.5532),
        sc.softmax([[5, 1, 0]])[0, 0] * np.array([1, 0])
        + np.array([0, sc.softmax([[10, 0, 0], [0, 2, 0]])[:, 0].mean()]),
    ),
}
