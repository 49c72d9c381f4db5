"""The next letter: shares from the pairs of a text, cut off by top-k and top-p, and writing."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import style, words

LETTERS = " abcdefghijklmnopqrstuvwxyz"
ALL = len(LETTERS)


def plain(text):
    """Return the small letters of the text and its spaces, white space made one, nothing else.

    >>> plain("Alice's  sister\\nread.")
    'alices sister read'
    """
    return "".join(letter for letter in " ".join(text.lower().split()) if letter in LETTERS)


def pair_scores(text):
    """Return the scores (27, 27) of every letter after every letter: logarithms of counts.

    A pair that does not occur has the score -inf. Rows and columns are as in `LETTERS`.

    Raises
    ------
    ValueError
        If a letter of the alphabet is followed by nothing: the text is too short.

    >>> scores = pair_scores("The quick brown fox jumps over the lazy dog. The end")
    >>> float(scores[20, 8].round(3))  # t and h: three times
    1.099
    """
    places = [LETTERS.index(letter) for letter in plain(text)]
    counts = np.zeros((len(LETTERS), len(LETTERS)))
    np.add.at(counts, (places[:-1], places[1:]), 1)
    if not counts.sum(axis=-1).all():
        missing = LETTERS[int(counts.sum(axis=-1).argmin())]
        raise ValueError(f"text must hold every letter from a to z, got none after {missing!r}")
    with np.errstate(divide="ignore"):
        return np.log(counts)


def shares_left(z, T=1.0, k=ALL, p=1.0):
    """Return the shares of the scores z at temperature T that top-k and top-p leave.

    Temperature comes first; then the k largest stay; then, of these, the fewest largest
    whose shares add up to at least p. What is cut off gets 0, the rest is a whole again.

    >>> shares_left(np.log([6, 3, 2, 1]), k=3, p=0.8).round(3)
    array([0.667, 0.333, 0.   , 0.   ])
    """
    z = np.asarray(z, dtype=float)
    order = np.argsort(-z, kind="stable")
    shares = numerics.softmax(z, temperature=T)[order]
    shares[k:] = 0
    shares /= shares.sum()
    if p < 1:
        before = np.cumsum(shares) - shares
        shares[before >= p - 1e-12] = 0
    left = np.empty_like(shares)
    left[order] = shares / shares.sum()
    return left


def written(scores, noise, first, T=1.0, k=ALL, p=1.0):
    """Write on after the letter `first`: each next letter is the one whose score plus noise wins.

    Parameters
    ----------
    scores : array (27, 27) of `pair_scores`
    noise : array (n, 27) of Gumbel noise, one row for each letter to write

    Returns
    -------
    str of n + 1 letters
    """
    table = np.array([shares_left(row, T, k, p) for row in scores])
    with np.errstate(divide="ignore"):
        table = np.log(table)
    places = [LETTERS.index(first)]
    for step in noise:
        places.append(int((table[places[-1]] + step).argmax()))
    return "".join(LETTERS[place] for place in places)


def frame_letters(ax):
    """Set up room for two bars of one length: all shares, and what is left of them."""
    ax.set_axis_off()
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 2)
    ax.text(0, 0.98, "what may follow, shared out again", va="top", fontweight="bold")


def draw_letters(ax, z, after, T=1.0, k=ALL, p=1.0):
    """Draw all shares as the parts of one bar, and below what top-k and top-p leave of them."""
    name = after.replace(" ", "␣")
    ax.text(0, 1.98, f"the next letter after {name}", va="top", fontweight="bold")
    order = np.argsort(-np.asarray(z), kind="stable")
    left = shares_left(z, T, k, p)[order]
    _strip(ax, 1.15, numerics.softmax(z, temperature=T)[order], left > 0, order)
    _strip(ax, 0.15, left, left > 0, order)


def _strip(ax, floor, shares, kept, order):
    """Draw shares one after the other; what was cut off is hatched."""
    start = 0.0
    for j, share, stays in zip(order, shares, kept, strict=True):
        look = {"color": style.LILAC} if stays else {"color": style.PAPER, "hatch": "////"}
        edge = {"edgecolor": style.INK if stays else style.GREY, "linewidth": 0.8}
        ax.barh(floor + 0.22, share, left=start, height=0.44, **look, **edge)
        if share > 0.026:  # there is room for a letter
            name = LETTERS[j].replace(" ", "␣")
            if share > 0.09:
                name += f" {words.short_percent(share, digits=0)}"
            box = {"facecolor": style.PAPER, "edgecolor": "none", "pad": 1}
            look = {"fontweight": "bold"} if stays else {"bbox": box}
            middle = {"ha": "center", "va": "center"}
            ax.text(start + share / 2, floor + 0.22, name, **middle, **look)
        start += share


def letters_sentence(z, after, T, k, p):
    """Say how many letters may follow, and the shares of the first three.

    >>> scores = np.full(27, -np.inf)
    >>> scores[[1, 5, 9]] = np.log([6, 3, 1])
    >>> letters_sentence(scores, "t", 1.0, 27, 0.9)
    'After t at temperature 1, k 27, p 0.9: 2 of 3 letters may follow, a 66.7 %, e 33.3 %.'
    """
    left = shares_left(z, T, k, p)
    order = [j for j in np.argsort(-left, kind="stable") if left[j] > 0]
    first = words.listed(
        f"{called(LETTERS[j])} {share}"
        for j, share in zip(order[:3], words.shares(left[order])[:3], strict=True)
    )
    settings = f"temperature {words.number(T)}, k {k}, p {words.number(p)}"
    return (
        f"After {called(after)} at {settings}: {len(order)} of {int(np.isfinite(z).sum())} "
        f"letters may follow, {first}{', and so on' if len(order) > 3 else ''}."
    )


def called(letter):
    """Name a letter in running text: a space is called space."""
    return "space" if letter == " " else letter
