"""The price of surprise: the loss -ln p of the truth, against its p."""

import numpy as np

from softmax_course import examples, losses, numerics
from softmax_course.plots import figure, style

HIGHEST = 8.4  # nats that fit the picture; a dearer surprise is an arrow at the top


def frame_surprise(ax, title=""):
    """Set up p of the truth from 0 to 1 against the loss, with the curve -ln p."""
    ax.set_title(title)
    ax.set_xlim(-0.03, 1.05)
    ax.set_ylim(-0.35, HIGHEST)
    ax.set_xticks([0, 0.25, 0.5, 1], ["0", "1/4", "1/2", "1"])
    ax.set_yticks([0, np.log(4), 4, 7], ["0", "ln 4", "4", "7"])
    ax.set_xlabel("p of the truth")
    ax.set_ylabel("loss, −ln p")
    p = np.geomspace(np.exp(-HIGHEST), 1, 400)
    ax.plot(p, -np.log(p), color=style.INK, linewidth=2.5)


def draw_price(ax, p, loss, text, k=None):
    """Mark a probability and its loss on the curve; k is the class it belongs to."""
    look = style.look(k) if k is not None else style.Look("white", "", "o")
    beyond = loss > HIGHEST - 0.3
    height = min(loss, HIGHEST - 0.3)
    ax.plot(
        p,
        height,
        marker=look.marker,
        markersize=10,
        color=look.colour,
        markeredgecolor=style.INK,
        clip_on=False,
        zorder=6,
    )
    left = p > 0.55
    ax.annotate(
        f"{text} ↑" if beyond else text,
        (p, height),
        xytext=(7 if left else 10, 15 if left else 0 if height > 2 else 20),
        textcoords="offset points",
        ha="right" if left else "left",
        va="center",
        zorder=7,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1, "alpha": 0.85},
    )


def surprise(z=examples.AIRPLANE, labels=examples.AIRPLANE_CLASSES, truths=(3, 1, 0)):
    """Show what one prediction costs, for several things that the truth may be.

    Parameters
    ----------
    z : sequence of K scores
    labels : K names
    truths : class numbers 0..K-1, each marked on the curve

    >>> print(surprise())  # doctest: +NORMALIZE_WHITESPACE
    The curve -ln p against the probability p of the truth falls to 0 at p = 1 and has
    no ceiling towards p = 0. If the truth is airplane, p 0.9315 costs 0.0709; cat, p
    0.0596 costs 2.8209; dog, p 0.0006 costs 7.4209. Half, p 0.5 costs 0.6931. The dashed
    line 1 - p never costs more than 1.
    """
    p = numerics.softmax(z)
    called = style.names(len(p), labels)
    costs = {k: losses.cross_entropy(z, k) for k in truths}

    def draw(ax):
        frame_surprise(ax)
        ax.plot([0, 1], [1, 0], color=style.GREY, linewidth=1.2, linestyle=(0, (4, 3)))
        ax.text(0.16, 0.28, "1 − p", ha="center", va="center", color=style.GREY)
        draw_price(ax, 0.5, np.log(2), f"one half: {np.log(2):.4f}")
        for k, loss in costs.items():
            draw_price(ax, p[k], loss, f"{called[k]}: {loss:.4f}", k)

    prices = "; ".join(f"{called[k]}, p {p[k]:.4f} costs {loss:.4f}" for k, loss in costs.items())
    sentence = (
        "The curve -ln p against the probability p of the truth falls to 0 at p = 1 and has no "
        f"ceiling towards p = 0. If the truth is {prices}. "
        f"Half, p 0.5 costs {np.log(2):.4f}. The dashed line 1 - p never costs more than 1."
    )
    return figure.show(draw, sentence, height=280)
