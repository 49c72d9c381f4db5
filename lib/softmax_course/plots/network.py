"""A small network as circles and lines, with the scores that leave it."""

from itertools import pairwise

import numpy as np

from softmax_course.plots import figure, style, words

LAYERS = {"inputs": 5, "hidden": 4, "scores": 3}


def draw_network(ax, scores=None, labels=None):
    """Draw one column of circles a layer, joined to the next, scores at the right."""
    ax.set_axis_off()
    tallest = max(LAYERS.values())
    ax.set(xlim=(-0.45, len(LAYERS) - 0.05), ylim=(-1.25, tallest - 0.4))
    columns = [np.arange(size)[::-1] + (tallest - size) / 2 for size in LAYERS.values()]
    for x, (left, right) in enumerate(pairwise(columns)):
        for start in left:
            for end in right:
                ax.plot([x, x + 1], [start, end], color=style.GREY, linewidth=0.7, zorder=1)
    called = style.names(LAYERS["scores"], labels)
    for x, (name, column) in enumerate(zip(LAYERS, columns, strict=True)):
        for k, y in enumerate(column):
            colour = style.look(k).colour if name == "scores" else "white"
            style.dot(ax, x, y, "o", colour, 17, markeredgewidth=1.2, zorder=2)
            if name == "scores":
                text = called[k] if scores is None else f"{called[k]}: {words.number(scores[k])}"
                ax.text(x + 0.14, y, words.signed(text), va="center", fontsize=10.5)
        ax.text(x, -0.75, f"{len(column)} {name}", ha="center", va="top")


def network(scores=None, labels=None):
    """Show a fully joined network, layer by layer, with the scores it gives.

    >>> print(network(scores=[0.7, 1.5, 4.8]))  # doctest: +NORMALIZE_WHITESPACE
    A network drawn as circles and lines: 5 inputs, 4 hidden, 3 scores. Each circle is
    joined to all of the next layer: 20 + 12 = 32 weights. Its scores: first 0.7,
    second 1.5, third 4.8.
    """
    layers = words.listed(f"{size} {name}" for name, size in LAYERS.items())
    weights = [before * after for before, after in pairwise(LAYERS.values())]
    sentence = (
        f"A network drawn as circles and lines: {layers}. Each circle is joined to all of the "
        f"next layer: {' + '.join(map(str, weights))} = {sum(weights)} weights."
    )
    if scores is not None:
        called = style.names(LAYERS["scores"], labels)
        sentence += f" Its scores: {words.named(called, map(words.number, scores))}."
    return figure.show(lambda ax: draw_network(ax, scores, labels), sentence, height=260)
