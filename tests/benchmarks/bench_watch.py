"""How fast pictures are, and what watching costs: python tests/benchmarks/bench_watch.py.

Takes about a minute. Pictures a second are those the kernel makes of a film, drawn for
the first time and played again. The slowdown is the time of a run that is drawn live from
its first step, over the time of the same run alone, the median of interleaved pairs; a
run of ten seconds that is drawn after two is slowed by less.
"""

import time

import numpy as np

from softmax_course import data, network, widgets
from softmax_course.widgets.live import Live, Pace


class Nowhere:
    """A place that shows nothing."""

    def update(self, *_data, **_how):
        """Take what is shown away."""


def seconds(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def film(points):
    net = network.Network((2, 4), scale=network.Standardiser(points.X))
    return network.fit(net, points, epochs=2000, optimiser=network.SGD(1.0))


def print_pictures(points):
    player = widgets.watch(film(points), points)
    moments = range(len(player.steps))

    def play():
        for moment in moments:
            player.controls["moment"].value = moment

    for how in ("drawn for the first time", "played again"):
        print(f"{len(moments) / seconds(play):7.0f} pictures a second, {how}")


def print_slowdown(points, pairs=5):
    def run():
        rng, scale = np.random.default_rng(0), network.Standardiser(points.X)
        net = network.Network((2, 12, 8, 4), rng=rng, scale=scale)
        choices = {"epochs": 1200, "batch_size": 5, "rng": rng}
        return network.train(net, points, optimiser=network.Adam(), **choices)

    ratios, shown = [], []
    for _ in range(pairs):
        alone = seconds(run().run)
        live = Live(run(), points, pace=Pace(patience=0), show=lambda view: Nowhere())
        watched = seconds(live.run)
        ratios.append(watched / alone)
        shown.append(live.pictures / watched)
        print(f"  alone {alone:.2f} s, watched {watched:.2f} s: {ratios[-1]:.2f}", flush=True)
    print(f"{np.median(ratios):7.2f} times as long when watched (median; 1.33 is the limit)")
    print(f"{np.median(shown):7.1f} pictures a second while it runs (median)")


if __name__ == "__main__":
    blobs = data.blobs(600, rng=np.random.default_rng(0))
    print_pictures(blobs)
    print_slowdown(blobs)
