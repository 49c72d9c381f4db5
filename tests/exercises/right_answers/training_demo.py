"""Right answers to the exercises of lesson 05, written in other ways than ours."""

import numpy as np

import softmax_course as sc


def _column_by_column(train, test):
    train, test = np.array(train, dtype=float), np.array(test, dtype=float)
    for j in range(train.shape[1]):
        column = train[:, j].copy()
        mean = sum(column) / len(column)
        deviation = (sum((column - mean) ** 2) / len(column)) ** 0.5
        train[:, j], test[:, j] = (column - mean) / deviation, (test[:, j] - mean) / deviation
    return [train, test]


def _by_centring_first(train, test):
    centred = train - np.mean(train, axis=0, keepdims=True)
    spread = np.sqrt(np.mean(centred**2, axis=0))
    return centred / spread, (test - np.mean(train, axis=0)) / spread


def _counted(Z, y):
    right = 0
    for row, truth in zip(Z.tolist(), y.tolist(), strict=True):
        right += row.index(max(row)) == truth
    return right / len(y)


def _best_so_far(Z, y):
    right = 0
    for row, truth in zip(Z, y, strict=True):
        winner, best = 0, row[0]
        for k, score in enumerate(row):
            if score > best:
                winner, best = k, score
        right += winner == truth
    return right / len(y)


def _step_by_loops(W, b, X, y, learning_rate):
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for x, truth in zip(X, y, strict=True):
        p = sc.softmax(x @ W + b)
        for k in range(len(b)):
            slope = (p[k] - (k == truth)) / len(X)
            dW[:, k] += slope * x
            db[k] += slope
    return [W - learning_rate * dW, b - learning_rate * db]


def _step_by_one_array(W, b, X, y, learning_rate):
    rows = np.column_stack([X, np.ones(len(X))])
    both = np.vstack([W, b])
    G = (sc.softmax(rows @ both) - sc.one_hot(y, len(b))) / len(y)
    both = both - learning_rate * rows.T @ G
    return both[:-1], both[-1]


def _step_by_picking(W, b, X, y, learning_rate):
    P = sc.softmax(X @ W + b)
    P[range(len(y)), y] -= 1
    return W - learning_rate / len(y) * X.T @ P, b - learning_rate * P.mean(axis=0)


def _shifted_by_hand(W, b, X, y, learning_rate):
    Z = X @ W + b
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    G = (e / e.sum(axis=1, keepdims=True) - np.eye(len(b))[y]) / len(X)
    W, b = W.copy(), b.copy()
    W -= learning_rate * np.einsum("nd,nk->dk", X, G)
    b -= learning_rate * np.sum(G, axis=0)
    return W, b


def _back_by_loops(X, H, W2, dZ):
    dW, db = np.zeros((X.shape[1], H.shape[1])), np.zeros(H.shape[1])
    for n in range(len(X)):
        for m in range(H.shape[1]):
            slope = (W2[m] @ dZ[n]) * (1 - H[n, m] ** 2)
            dW[:, m] += slope * X[n]
            db[m] += slope
    return dW, db


FUNCTIONS = {
    "standardise": (
        _column_by_column,
        _by_centring_first,
        lambda train, test: tuple(
            (X - np.mean(train, axis=0)) / np.sqrt(np.var(train, axis=0)) for X in (train, test)
        ),
        lambda train, test: (
            (((train.T - train.mean(0)[:, None]) / train.std(0)[:, None]).T).tolist(),
            (test - train.mean(0)) / train.std(0, ddof=0),
        ),
        lambda train, test: (
            ((train - train.mean(0)) / train.std(0)).astype(np.float32),
            ((test - train.mean(0)) / train.std(0)).astype(np.float32),
        ),
    ),
    "accuracy": (
        sc.accuracy,
        _counted,
        _best_so_far,
        lambda Z, y: (np.argmax(Z, axis=-1) == y).sum() / len(y),
        lambda Z, y: 1 - np.count_nonzero(Z.argmax(axis=1) - y) / len(Z),
        lambda Z, y: np.mean(
            [int(row.argmax()) == truth for row, truth in zip(Z, y, strict=True)]
        ),
        lambda Z, y: np.trace(sc.confusion_matrix(Z, y)) / len(y),
        lambda Z, y: np.mean(sc.softmax(Z - Z.max(axis=1, keepdims=True)).argmax(axis=1) == y),
    ),
    "gradient_step": (
        _step_by_loops,
        _step_by_one_array,
        _step_by_picking,
        _shifted_by_hand,
        lambda W, b, X, y, learning_rate: tuple(
            old - learning_rate * slope
            for old, slope in zip(
                (W, b),
                (
                    X.T @ sc.cross_entropy_grad(X @ W + b, y),
                    sc.cross_entropy_grad(X @ W + b, y).sum(axis=0),
                ),
                strict=True,
            )
        ),
    ),
    "hidden_gradient": (
        _back_by_loops,
        lambda X, H, W2, dZ: (
            X.T @ ((1 - H * H) * (W2 @ dZ.T).T),
            ((1 - H * H) * (dZ @ W2.T)).sum(axis=0),
        ),
        lambda X, H, W2, dZ: [
            np.einsum("nd,nm,mk,nk->dm", X, 1 - H**2, W2, dZ),
            np.einsum("nm,mk,nk->m", 1 - H**2, W2, dZ),
        ],
        lambda X, H, W2, dZ: (
            X.T @ ((dZ @ W2.T) / np.cosh(np.arctanh(H)) ** 2),
            np.ones(len(X)) @ ((dZ @ W2.T) * (1 + H) * (1 - H)),
        ),
    ),
}

VALUES = {
    "start_loss": (
        [1.099, 1.386, 2.303],
        (1.0986, 1.3863, 2.3026),
        np.log([3, 4, 10]),
        [sc.cross_entropy(np.zeros(K), 0) for K in (3, 4, 10)],
        [1.10, 1.39, 2.30],
    ),
    "four_runs": (
        ["rate too large", "healthy", "no scaling", "softmax twice"],
        ("Rate too large", " healthy", "No scaling", "softmax twice"),
        np.array(["rate too large", "healthy", "no scaling", "softmax twice"]),
        {"B": "healthy", "A": "rate too large", "C": "no scaling", "D": "softmax twice"},
    ),
    "hidden_needed": (["no", "no", "yes"], ("No", "No", "Yes"), np.array(["no", "no", "yes"])),
    "clipped_price": (16.118, 16.1, -np.log(1e-7), 7 * np.log(10), [16.12]),
    "halfway_point": (["torn", "right"], ("Torn", "Right"), np.array(["torn", "right"])),
    "worst_bird": (1.01, 1.014, 1.0142603749777, -np.log(0.362670570887421), [1.0143]),
    "repair_script": (
        ["b", "c", "a", "c", "b"],
        ("B", "C", "A", "C", "B"),
        list("bcacb"),
        np.array(list("bcacb")),
    ),
}
