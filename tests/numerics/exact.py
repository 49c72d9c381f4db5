"""Reference values by mpmath, and distances in units in the last place."""

import mpmath
import numpy as np

mpmath.mp.dps = 60


def exact_parts(row, temperature=1.0):
    """The largest score, all gaps to it, and log1p of the others' sum, to 60 digits."""
    scores = [mpmath.mpf(float(score)) for score in row]
    top = max(scores)
    gaps = [(score - top) / mpmath.mpf(float(temperature)) for score in scores]
    winner = scores.index(top)
    others = mpmath.fsum(mpmath.exp(gap) for i, gap in enumerate(gaps) if i != winner)
    return top, gaps, others


def exact_softmax(row, temperature=1.0):
    _, gaps, others = exact_parts(row, temperature)
    return [mpmath.exp(gap) / (1 + others) for gap in gaps]


def exact_log_softmax(row, temperature=1.0):
    _, gaps, others = exact_parts(row, temperature)
    return [gap - mpmath.log1p(others) for gap in gaps]


def exact_logsumexp(row):
    top, _, others = exact_parts(row)
    return top + mpmath.log1p(others)


def ulps(found, exact):
    """The largest distance, in steps between neighbouring floats of found's type.

    An infinity or nan where the exact value can be written is infinitely far off.
    """
    found = np.ravel(found)
    worst = 0.0
    for value, true in zip(found, np.ravel(np.array(exact, dtype=object)), strict=True):
        step = np.spacing(np.abs(found.dtype.type(float(true))))
        if not np.isfinite(step):
            continue
        if not np.isfinite(value):
            return np.inf
        worst = max(worst, float(abs(mpmath.mpf(float(value)) - true) / mpmath.mpf(float(step))))
    return worst
