"""The next letter: shares from the pairs of a text, cut off by top-k and top-p, and writing."""

import numpy as np

from softmax_course import numerics
from softmax_course.plots import bars, style, words

LETTERS = " abcdefghijklmnopqrstuvwxyz"
ALL = len(LETTERS)
LINE = 40  # letters in a line of what was written
ASIDE = 0.34  # where the writing begins: right of all bars that are tall


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
    """Set up room for 27 bars of shares, from the likeliest to the least likely."""
    bars.frame_bars(ax, [""] * len(LETTERS), 0, 1.18, " ")
    ax.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
    ax.set_xlabel(" ", fontsize=9.5)


def draw_letters(ax, z, after, T=1.0, k=ALL, p=1.0):
    """Draw the shares that are left as bars, and what was cut off as hatched outlines."""
    all_of_them = numerics.softmax(z, temperature=T)
    left = shares_left(z, T, k, p)
    floor = ax.get_xaxis_transform()
    order = [j for j in np.argsort(-np.asarray(z), kind="stable") if np.isfinite(z[j])]
    _heading(ax, 0, f"the next letter after {after.replace(' ', '␣')}")
    for place, j in enumerate(order):
        kept = left[j] > 0
        look = {"color": style.BLUE} if kept else {"color": "white", "hatch": "////"}
        edge = style.INK if kept else style.VERMILLION
        height = left[j] if kept else max(all_of_them[j], 0.02)
        ax.bar(place, height, width=0.72, edgecolor=edge, linewidth=0.8, **look)
        weight = {"fontweight": "bold"} if kept else {"color": style.VERMILLION}
        name = LETTERS[j].replace(" ", "␣")
        ax.text(place, -0.03, name, transform=floor, ha="center", va="top", **weight)
        if kept and place < 3:
            share = words.short_percent(left[j], digits=0).removesuffix(" %")
            ax.text(place, left[j] + 0.02, share, ha="center", va="bottom", fontsize=9)
    count = int((left > 0).sum())
    if count < len(order):
        ax.plot([count - 0.5] * 2, [0, 0.5], color=style.VERMILLION, linestyle=(0, (4, 2)))
        ax.text(count - 0.2, 0.44, "cut off →", va="center", color=style.VERMILLION)


def draw_writing(ax, text):
    """Write the text in lines of `LINE` letters, at the upper right where no bar reaches."""
    _heading(ax, ASIDE, "what it writes")
    lines = [text[start : start + LINE].strip() for start in range(0, len(text), LINE)]
    look = {"family": "DejaVu Sans Mono", "fontsize": 9.5, "va": "top", "linespacing": 1.35}
    ax.text(ASIDE, 0.99, "\n".join(lines), transform=ax.transAxes, **look)


def _heading(ax, x, text):
    ax.text(x, 1.035, text, transform=ax.transAxes, va="bottom", fontweight="bold")


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
