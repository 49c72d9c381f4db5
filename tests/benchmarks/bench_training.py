"""The article's training run, beside the frameworks: python tests/benchmarks/bench_training.py.

Takes half a minute, and a minute or two more for each of PyTorch and Keras, where they are
installed. All train 2-12-8-4 on the same 600 rows: ReLU, Adam 0.001, batches of 5, 30
epochs, 3600 steps. Each time is the best of interleaved repetitions, so that a busy machine
slows all. Ours is measured with all its moments, and once without. Its layers, heads and
optimisers are plain formulas, and scikit-learn's run still takes at least 4 times as long.
"""

import time
import warnings
from importlib.util import find_spec

import numpy as np

from softmax_course import data, network

EPOCHS, BATCH, REPETITIONS = 30, 5, 10
TRAIN, TEST = data.blobs(rng=np.random.default_rng(0)).split(400, rng=np.random.default_rng(1))
SCALE = network.Standardiser(TRAIN.X)
STEPS = EPOCHS * len(TRAIN) // BATCH


def ours(**choices):
    rng = np.random.default_rng(2)
    net = network.Network((2, 12, 8, 4), rng=rng, scale=SCALE)
    network.fit(
        net,
        TRAIN,
        epochs=EPOCHS,
        optimiser=network.Adam(0.001),
        batch_size=BATCH,
        rng=rng,
        **choices,
    )
    return net.scores(TEST.X)


def ours_with_test_rows():
    return ours(test=TEST)


def ours_without_moments():
    return ours(pictures=1)


def scikit_learn():
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    model = MLPClassifier(
        (12, 8),
        batch_size=BATCH,
        max_iter=EPOCHS,
        alpha=0.0,
        tol=0.0,
        n_iter_no_change=EPOCHS,
        random_state=2,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(SCALE(TRAIN.X), TRAIN.y)
    assert model.n_iter_ == EPOCHS
    return model.predict_proba(SCALE(TEST.X))


def pytorch():
    import torch
    from torch import nn

    torch.manual_seed(2)
    X, y = torch.tensor(SCALE(TRAIN.X), dtype=torch.float32), torch.tensor(TRAIN.y)
    model = nn.Sequential(
        nn.Linear(2, 12), nn.ReLU(), nn.Linear(12, 8), nn.ReLU(), nn.Linear(8, 4)
    )
    optimiser, loss_of = torch.optim.Adam(model.parameters(), lr=0.001), nn.CrossEntropyLoss()
    for _ in range(EPOCHS):
        for rows in torch.randperm(len(X)).split(BATCH):
            optimiser.zero_grad()
            loss_of(model(X[rows]), y[rows]).backward()
            optimiser.step()
    with torch.no_grad():
        return model(torch.tensor(SCALE(TEST.X), dtype=torch.float32)).numpy()


def keras():
    import keras

    keras.utils.set_random_seed(2)
    relu = {"activation": "relu", "kernel_initializer": "he_uniform"}
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(12, **relu),
            keras.layers.Dense(8, **relu),
            keras.layers.Dense(4),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.001),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    model.fit(SCALE(TRAIN.X), TRAIN.y, batch_size=BATCH, epochs=EPOCHS, verbose=0)
    return model.predict(SCALE(TEST.X), verbose=0)


OTHERS = {"sklearn": scikit_learn, "torch": pytorch, "keras": keras}


def main():
    runs = [ours, ours_with_test_rows, ours_without_moments]
    runs += [run for package, run in OTHERS.items() if find_spec(package)]
    times, accuracies = {}, {}
    for repetition in range(REPETITIONS):
        for run in runs:
            if repetition and run in (pytorch, keras):
                continue  # once is slow enough
            start = time.perf_counter()
            scores = run()
            times.setdefault(run, []).append(time.perf_counter() - start)
            accuracies[run] = (scores.argmax(axis=1) == TEST.y).mean()
    base = min(times[ours])
    print(f"{'':24}{'s a run':>10}{'µs a step':>12}{'× ours':>8}{'accuracy':>10}")
    for run in runs:
        best = min(times[run])
        print(
            f"{run.__name__:24}{best:10.3f}{1e6 * best / STEPS:12.1f}{best / base:8.1f}"
            f"{accuracies[run]:10.3f}"
        )
    missing = [package for package in OTHERS if not find_spec(package)]
    if missing:
        print(f"not installed, so not measured: {', '.join(missing)}")


if __name__ == "__main__":
    main()
