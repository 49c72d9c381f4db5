"""Right answers to the exercises of lesson 06."""

import math

import numpy as np

import softmax_course as sc


def _by_edges(p, y, bins):
    confidence, right = np.max(p, axis=-1), np.argmax(p, axis=-1) == y
    count, sure, good = [], [], []
    for low, high in zip(np.arange(bins) / bins, np.arange(1, bins + 1) / bins, strict=True):
        here = (confidence > low) & (confidence <= high)
        count.append(np.sum(here))
        sure.append(np.mean(confidence[here]) if here.any() else np.nan)
        good.append(np.mean(right[here]) if here.any() else np.nan)
    return np.array(count), np.array(sure), np.array(good)


def _by_counting(p, y, bins):
    confidence = p.max(axis=1)
    bin_of = np.digitize(confidence, np.linspace(0, 1, bins + 1), right=True) - 1
    count = np.bincount(bin_of, minlength=bins)
    sure = np.bincount(bin_of, weights=confidence, minlength=bins) / count
    return count, sure, np.bincount(bin_of, p.argmax(1) == y, bins) / count


def _by_rows(p, y, bins):
    table = [[0, 0.0, 0] for _ in range(bins)]
    for row, label in zip(p.tolist(), y.tolist(), strict=True):
        share = max(row)
        place = table[math.ceil(share * bins) - 1]
        place[0] += 1
        place[1] += share
        place[2] += row.index(share) == label
    count, total, good = zip(*table, strict=True)
    over = [n or math.nan for n in count]
    return (
        list(count),
        [t / n for t, n in zip(total, over, strict=True)],
        [g / n for g, n in zip(good, over, strict=True)],
    )


def _gap_by_loop(p, y, bins):
    error = 0.0
    for n, sure, good in zip(*sc.reliability(p, y, bins=bins), strict=True):
        if n > 0:
            error += n / len(y) * abs(good - sure)
    return error


def _gap_without_bins_of_its_own(p, y, bins):
    count, sure, good = _by_counting(p, y, bins)
    return np.average(np.nan_to_num(np.abs(sure - good)), weights=count)


def _gap_from_sums(p, y, bins):
    bin_of = np.ceil(p.max(1) * bins).astype(int) - 1
    excess = np.bincount(bin_of, p.max(1) - (p.argmax(1) == y), bins)
    return np.abs(excess).sum() / len(y)


def _by_golden_section(Z, y):
    low, high = math.log(0.05), math.log(100)
    ratio = (math.sqrt(5) - 1) / 2
    for _ in range(60):
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        if sc.cross_entropy(Z / math.exp(a), y) < sc.cross_entropy(Z / math.exp(b), y):
            high = b
        else:
            low = a
    return math.exp((low + high) / 2)


def _by_newton_on_the_slope(Z, y):
    beta = 1e-3  # 1 / T, from the warm end, where the loss is convex and steps are safe
    for _ in range(400):
        p = sc.softmax(beta * Z)
        mean = (p * Z).sum(axis=1)
        slope = (mean - Z[np.arange(len(y)), y]).mean()
        bend = ((p * Z**2).sum(axis=1) - mean**2).mean()
        beta = min(max(beta - slope / bend, beta / 2), 2 * beta)
    return 1 / beta


def _by_two_lists(Z, y):
    coarse = np.geomspace(0.1, 100, 60)
    at = np.argmin([sc.cross_entropy(Z / T, y) for T in coarse])
    fine = np.linspace(coarse[max(at - 1, 0)], coarse[min(at + 1, 59)], 400)
    return fine[np.argmin([sc.cross_entropy(Z / T, y) for T in fine])]


FUNCTIONS = {
    "reliability": (
        _by_edges,
        _by_counting,
        _by_rows,
        lambda p, y, bins: np.array(_by_edges(p, y, bins)),
        lambda p, y, bins: sc.reliability(p, y, bins=bins),
    ),
    "expected_calibration_error": (
        _gap_by_loop,
        _gap_without_bins_of_its_own,
        _gap_from_sums,
        lambda p, y, bins: sc.expected_calibration_error(p, y, bins=bins),
    ),
    "fit_temperature": (
        _by_golden_section,
        _by_newton_on_the_slope,
        _by_two_lists,
        lambda Z, y: np.float32(sc.fit_temperature(Z, y)),
        lambda Z, y: min(
            np.geomspace(0.1, 40, 700), key=lambda T: sc.cross_entropy(Z / T, y, reduction="sum")
        ),
    ),
}

VALUES = {
    "right_of_200": (0.8 * 200, np.int64(160), 165, [155]),
    "no_change": (
        ["same", "same", "same", "changes", "changes"],
        ("Same", "same ", "SAME", "changes", "Changes"),
        np.array(["same", "same", "same", "changes", "changes"]),
    ),
    "brier_by_hand": (0.14, 0.09 + 0.04 + 0.01, sc.brier_score([[0.7, 0.2, 0.1]], [0]), [0.14]),
    "threshold": (0.9, 9 / 10, 1 - 0.1, np.float32(0.9)),
    "what_it_misses": (
        ["seen", "missed", "missed", "missed"],
        ("Seen", "Missed", "Missed", "Missed"),
        (("seen", "missed"), ("missed", "missed")),
    ),
    "far_away": (
        [True, False, False, True],
        np.array([True, False, False, True]),
        ((True, False), (False, True)),
    ),
}
