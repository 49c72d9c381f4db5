"""A strip of dots a class: the share that each row gives to its own truth."""

import numpy as np

from softmax_course.plots import style

_GOLDEN = 0.6180339887  # its multiples spread evenly, without chance


def frame_strip(ax, K):
    """Set up one strip a class, shares from 0 to 1; their markers say which is which."""
    ax.set_title("share given to the truth")
    ax.set_xlim(-0.6, K - 0.4)
    ax.set_ylim(-0.05, 1.07)
    ax.set_xticks([])
    ax.set_yticks([0, 1 / K, 1], ["0", f"1/{K}", "1"])
    ax.set_xlabel("rows of each class", labelpad=1)
    ax.axhline(1 / K, color=style.GREY, linewidth=1, linestyle=":")


def draw_strip(ax, shares, y):
    """Draw each row's share of its true class as a dot in the strip of that class."""
    for k in np.unique(y):
        look, own = style.look(k), shares[y == k]
        x = k + 0.7 * (np.arange(1, len(own) + 1) * _GOLDEN % 1 - 0.5)
        ax.plot(
            x,
            own,
            look.marker,
            markersize=4.5,
            color=look.colour,
            markeredgecolor=style.INK,
            markeredgewidth=0.5,
            clip_on=False,
        )
