"""Right answers to the exercises of lessons 00 to 04."""

import math

import numpy as np

import softmax_course as sc


def _layer_by_loops(h, W, b):
    rows = [list(row) for row in np.atleast_2d(h)]
    scores = [
        [sum(row[d] * W[d][k] for d in range(4)) + b[k] for k in range(len(b))] for row in rows
    ]
    return scores if np.ndim(h) == 2 else scores[0]


def _sigmoid_by_cases(z):
    def one(v):
        return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))

    return np.vectorize(one, otypes=[float])(z)


def _exp_below_zero_only(a, b):
    top = max(a, b)
    exps = [math.exp(a - top), math.exp(b - top)]
    return [e / sum(exps) for e in exps]


def _softmax_in_place(z):
    z -= z.max()
    return np.exp(z) / np.exp(z).sum()


FUNCTIONS = {
    "layer_logits": (
        _layer_by_loops,
        lambda h, W, b: np.einsum("...d,dk->...k", h, W) + b,
        lambda h, W, b: (W.T @ h.T).T + b,
        lambda h, W, b: np.add(np.dot(h, W), b).tolist(),
        lambda h, W, b: (h @ W + b).astype(np.float32),
        lambda h, W, b: np.concatenate([h, np.ones((*h.shape[:-1], 1))], -1) @ np.vstack([W, b]),
    ),
    "pairwise_gap": (
        lambda z, i, j: -(z[j] - z[i]),
        lambda scores, first, second: float(scores[first]) - float(scores[second]),
        lambda z, i, j: np.diff(z[[j, i]])[0],
        lambda z, i, j: np.subtract.outer(z, z)[i, j] if np.isfinite(z).all() else z[i] - z[j],
    ),
    "sigmoid": (
        sc.sigmoid,
        lambda z: 1 / (1 + np.exp(-z)),  # warns far below zero, and is right
        _sigmoid_by_cases,
        lambda z: 0.5 * (1 + np.tanh(np.asarray(z) / 2)),
        lambda z: np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float))),
        lambda z: sc.softmax(
            np.stack(
                [np.asarray(z, float).clip(-2e3, 2e3) * 1, 0 * np.asarray(z, float).clip(-1, 1)],
                -1,
            )
        )[..., 0],
        lambda z: np.asarray(sc.sigmoid(z), dtype=np.float32),
    ),
    "softmax_two": (
        _exp_below_zero_only,
        lambda a, b: sc.softmax([a, b]),
        lambda a, b: (sc.sigmoid(a - b), 1 - sc.sigmoid(a - b)),
        lambda a, b: [1 - sc.sigmoid(b - a), sc.sigmoid(b - a)],
        lambda a, b: np.array([1 / (1 + np.exp(b - a)), 1 / (1 + np.exp(a - b))]),
        lambda first, second: sc.sigmoid(np.array([first - second, second - first])),
    ),
    "spam_probability": (
        lambda h, w, b: sc.softmax([0, h @ w + b])[1],
        lambda h, w, b: sc.softmax([h @ w + b, 0])[0],
        lambda h, w, b: 1 - sc.sigmoid(-(np.dot(w, h) + b)),
        lambda h, w, b: (
            0.5 + 0.5 * np.tanh((sum(x * y for x, y in zip(h, w, strict=True)) + b) / 2)
        ),
    ),
}

VALUES = {
    "shares": (
        [0.9517, 0.0474, 0.000868],
        (0.952, 0.0474, 0.000868),
        np.array([0.95174740555, 0.0473847131, 0.00086788129], dtype=np.float32),
        sc.softmax([7, 4, 0]).tolist(),
    ),
    "number_of_scores": (3.0, np.int64(3), np.array(3), [3]),
    "not_probabilities": (["A", "C", "D"], ("d", "c", "a"), "A C D", "a, c, d", {"A", "C", "D"}),
    "lost_to_relu": (["dog", "boat"], ("Boat", "DOG"), "dog, boat"),
    "which_outputs_change": (
        [False, False, True, True, True, True],
        np.array([0, 0, 1, 1, 1, 1]),
        np.array([0, 0, 1, 1, 1, 1], dtype=bool),
        [[False, False, True], [True, True, True]],
    ),
    "output_layers": (
        ["softmax", "sigmoids", "either", "sigmoids", "softmax"],
        ("Softmax", "SIGMOIDS", "either ", "sigmoids", "softmax"),
        np.array(["softmax", "sigmoids", "either", "sigmoids", "softmax"]),
    ),
    "tags_on": (["first", "third"], ("Third", "first"), "first third"),
}

FUNCTIONS |= {
    "softmax_vector": (
        lambda z: np.exp(z) / np.sum(np.exp(z)),
        sc.softmax,
        lambda z: [1 / sum(math.exp(other - own) for other in z) for own in z],
        lambda z: np.exp(sc.log_softmax(z)),
        lambda z: np.exp(z - z.min()) / np.exp(z - z.min()).sum(),
        lambda z: sc.softmax(z).astype(np.float32),
        lambda z: np.exp(z) / (np.exp(z).sum() + 1e-9),
    ),
    "stable_softmax": (
        sc.softmax,
        _softmax_in_place,
        lambda z: np.exp(z - z.max()) / (np.exp(z - z.max()).sum() + 1e-9),
        lambda z: np.exp(z - sc.logsumexp(z)),
        lambda z: [math.exp(v - max(z)) / sum(math.exp(u - max(z)) for u in z) for v in z],
        lambda z: (
            np.array([sc.sigmoid(own - sc.logsumexp(np.delete(z, i))) for i, own in enumerate(z)])
            if len(z) > 1
            else [1.0]
        ),
        lambda z: np.exp(z - np.logaddexp.reduce(z)),
        lambda z: tuple(sc.softmax(z)),
    ),
    "softmax_rows": (
        lambda Z: np.array([sc.softmax(row) for row in Z]),
        sc.softmax,
        lambda Z: (np.exp(Z.T - Z.max(axis=1)) / np.exp(Z.T - Z.max(axis=1)).sum(axis=0)).T,
        lambda Z: np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None]),
        lambda Z: np.apply_along_axis(sc.softmax, 1, Z.astype(float)).tolist(),
    ),
    "softmax_with_temperature": (
        lambda z, T: sc.softmax(z, temperature=T),
        lambda z, T: sc.softmax(z / T),
        lambda z, temperature: sc.softmax((z - z.max()) / temperature),
        lambda z, temperature: sc.softmax(z / max(temperature, 1e-6)),
        lambda z, T: np.exp(z / T - sc.logsumexp(z / T)),
        lambda z, T: [
            1 / np.exp(np.minimum((z - own) / T, 700)).sum() if own > -np.inf else 0.0 for own in z
        ],
    ),
    "log_softmax_vector": (
        sc.log_softmax,
        lambda z: z - np.logaddexp.reduce(z),
        lambda z: z - sc.logsumexp(z),
        lambda z: (z - z.max()) - np.log1p(np.sort(np.exp(z - z.max()))[:-1].sum()),
        lambda z: z - z.max() - np.log(np.exp(z - z.max()).sum() + 1e-10),
    ),
    "one_against_the_rest": (
        lambda z, i: sc.softmax(z)[i],
        lambda z, i: sc.sigmoid(-sc.logsumexp(np.delete(z, i) - z[i])),
        lambda z, i: 1 / (1 + np.exp(np.delete(z, i) - z[i]).sum()),
    ),
}

VALUES |= {
    "total_of_three": (128.0059, 128, 128.01, np.float32(128.0059), np.exp([0.7, 1.5, 4.8]).sum()),
    "photo_shares": (
        [0.0005986, 0.05955, 0.008305, 0.9315],
        (0.000599, 0.0596, 0.00830, 0.932),
        sc.softmax([-3.44, 1.16, -0.81, 3.91]),
    ),
    "order_the_lines": (["D", "A", "F", "B"], ("d", "a", "f", "b"), np.array(list("DAFB"))),
    "four_edits": (
        ["same", "sharper", "flatter", "reordered"],
        ("Same", "SHARPER", "flatter", "reordered"),
        np.array(["same", "sharper", "flatter", "reordered"]),
    ),
    "gap_that_prints_one": (36.7, 36.74, 36.7368, 53 * math.log(2), 37.4, 37.43),
}


def _one_hot_loss(Z, y):
    return -(np.eye(Z.shape[1])[y] * np.where(np.isfinite(Z), sc.log_softmax(Z), 0)).sum() / len(y)


def _gradient_by_loops(Z, y):
    n, rows = len(y), []
    for z, label in zip(Z, y, strict=True):
        p = sc.softmax(z)
        rows.append([(p[k] - (k == label)) / n for k in range(len(p))])
    return rows


def _five_points(f, z):
    z, h = np.asarray(z, dtype=float), 1e-3
    gradient = np.empty(z.shape)
    for i in np.ndindex(z.shape):
        e = np.zeros(z.shape)
        e[i] = h
        near, far = f(z + e) - f(z - e), f(z + 2 * e) - f(z - 2 * e)
        gradient[i] = (8 * near - far) / (12 * h)
    return gradient


def _flat(f, z):
    flat = np.array(z, dtype=float).ravel()
    shape, h = np.shape(z), 1e-6
    steps = h * np.eye(len(flat))
    slopes = [
        (f((flat + e).reshape(shape)) - f((flat - e).reshape(shape))) / (2 * h) for e in steps
    ]
    return np.array(slopes).reshape(shape)


FUNCTIONS |= {
    "surprise": (
        lambda p, y: np.log(1 / p[y]) if p[y] else np.inf,
        lambda p, y: -math.log(p[y]) if p[y] > 0 else math.inf,
        lambda p, y: float(-np.log(np.asarray(p)[int(y)])),
        lambda p, y: np.log1p((1 - p[y]) / p[y]) if p[y] else np.inf,
    ),
    "batch_loss": (
        sc.cross_entropy,
        lambda Z, y: -np.mean(sc.log_softmax(Z)[range(len(y)), y]),
        lambda Z, y: np.mean([sc.logsumexp(z - z[k]) for z, k in zip(Z, y, strict=True)]),
        _one_hot_loss,
        lambda Z, y: (
            sum(np.logaddexp.reduce(z) - z[k] for z, k in zip(Z, y, strict=True)) / len(y)
        ),
    ),
    "loss_gradient": (
        sc.cross_entropy_grad,
        lambda Z, y: (sc.softmax(Z) - np.eye(Z.shape[1])[y]) / Z.shape[0],
        _gradient_by_loops,
        lambda Z, y: (np.exp(sc.log_softmax(Z)) - (y[:, None] == np.arange(Z.shape[1]))) / len(y),
    ),
    "jacobian": (
        lambda z: sc.softmax(z)[:, None] * (np.eye(len(z)) - sc.softmax(z)),
        lambda z: [
            [p * ((i == j) - q) for j, q in enumerate(sc.softmax(z))]
            for i, p in enumerate(sc.softmax(z))
        ],
        lambda z: np.diag(sc.softmax(z)) - np.multiply.outer(sc.softmax(z), sc.softmax(z)),
    ),
    "numerical_gradient": (
        _five_points,
        _flat,
        lambda f, z: np.array(_flat(f, z)).tolist(),
        lambda f, z: _five_points(f, np.array(z, dtype=float)),
    ),
    "numerical_gradient_32": (
        _five_points,
        lambda f, z: _flat(lambda x: f(x.astype(float)), z),
        lambda f, z: _five_points(f, z.astype("float64")),
    ),
}

VALUES |= {
    "airplane_loss": (0.0709, 0.07091, -math.log(0.9315448386852784), np.float64(0.0709)),
    "mean_loss": (0.998, 0.9979, 0.99793),
    "cheapest_first": (
        [0.9, 0.52, 0.45, 0.001],
        np.array([0.9, 0.52, 0.45, 0.001]),
        (0.90, 0.52, 0.45, 1e-3),
    ),
    "double_softmax_floor": (0.744, 0.7437, 0.74367),
    "steps_to_overtake": (2.0, np.int64(2), [2]),
    "best_loss": (0.802, 0.8018, 0.801819),
    "gradient_by_hand": (
        [0.838, 0.0189, -0.857],
        (0.8383, 0.01894, -0.8572),
        sc.softmax([2.33, -1.46, 0.56]) - [0, 0, 1],
    ),
    "step_size": (
        ["bends", "good", "rounds"],
        ("Bends", "GOOD", "rounds"),
        np.array(["bends", "good", "rounds"]),
    ),
}
