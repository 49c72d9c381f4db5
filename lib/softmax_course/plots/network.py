"""A small network as circles and lines, with the scores that leave it."""

from itertools import pairwise

import numpy as np

from softmax_course.plots import figure, style, words


def draw_network(ax, layers=(5, 4, 3), scores=None, labels=None, names=None):
    """Draw one column of circles a layer, joined to the next, scores at the right."""
    ax.set_axis_off()
    ax.set_xlim(-0.45, len(layers) - 0.05)
    tallest = max(layers)
    ax.set_ylim(-1.25, tallest - 0.4)
    columns = [np.arange(size)[::-1] + (tallest - size) / 2 for size in layers]
    for x, (left, right) in enumerate(pairwise(columns)):
        for start in left:
            for end in right:
                ax.plot([x, x + 1], [start, end], color=style.GREY, linewidth=0.7, zorder=1)
    called = style.names(layers[-1], labels)
    for x, column in enumerate(columns):
        last = x == len(layers) - 1
        for k, y in enumerate(column):
            colour = style.look(k).colour if last else "white"
            ax.plot(
                x,
                y,
                marker="o",
                markersize=17,
                markerfacecolor=colour,
                markeredgecolor=style.INK,
                markeredgewidth=1.2,
                zorder=2,
            )
            if last:
                text = called[k] if scores is None else f"{called[k]}: {words.number(scores[k])}"
                ax.text(x + 0.14, y, words.signed(text), va="center")
        ax.text(x, -0.75, _names(layers, names)[x], ha="center", va="top")


def network(layers=(5, 4, 3), scores=None, labels=None, names=None):
    """Show a fully joined network, layer by layer, with the scores it gives.

    >>> print(network(scores=[0.7, 1.5, 4.8]))  # doctest: +NORMALIZE_WHITESPACE
    A network drawn as circles and lines: 5 inputs, 4 hidden, 3 scores. Each circle is
    joined to all of the next layer: 20 + 12 = 32 weights. Its scores: first 0.7,
    second 1.5, third 4.8.
    """
    products = [before * after for before, after in pairwise(layers)]
    joined = f"{' + '.join(map(str, products))} = " if len(products) > 1 else ""
    sentence = (
        f"A network drawn as circles and lines: {words.listed(_names(layers, names))}. "
        f"Each circle is joined to all of the next layer: {joined}{sum(products)} weights."
    )
    if scores is not None:
        pairs = zip(style.names(layers[-1], labels), scores, strict=True)
        said = words.listed(f"{name} {words.number(score)}" for name, score in pairs)
        sentence += f" Its scores: {said}."
    return figure.show(
        lambda ax: draw_network(ax, layers, scores, labels, names), sentence, height=260
    )


def _names(layers, names):
    if names is not None:
        return style.names(len(layers), names)
    hidden = [f"{size} hidden" for size in layers[1:-1]]
    return (f"{layers[0]} inputs", *hidden, f"{layers[-1]} scores")
