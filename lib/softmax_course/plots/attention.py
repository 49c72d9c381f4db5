"""Attention: how much each word of a sentence looks at each other word."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from softmax_course.plots import figure, style, words

SHADES = LinearSegmentedColormap.from_list("shades", [style.PAPER, "#b083c9", "#3d0e5c"])


def draw_attention(ax, weights, tokens, title="", rows=True):
    """Draw a table of weights, dark where large; what is exactly 0 is crossed out.

    Parameters
    ----------
    weights : array (n, n), each row adds up to 1
    tokens : sequence of n words; the row's word looks, the column's is looked at
    rows : whether the words are written at the left as well
    """
    n = len(tokens)
    ax.set_title(title)
    ax.set_xlim(-0.5, n - 0.5)
    ax.set_ylim(n - 0.5, -0.5)
    ax.set_xticks(range(n), tokens, rotation=60, ha="right", rotation_mode="anchor")
    ax.set_yticks(range(n), tokens if rows else [""] * n)
    ax.tick_params(length=0, pad=3)
    ax.set_xlabel("who is looked at")
    ax.set_ylabel("who looks" if rows else "")
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)
    ax.imshow(weights, cmap=SHADES, vmin=0, vmax=1, aspect="auto")
    for i, row in enumerate(weights):
        for j, weight in enumerate(row):
            if weight == 0:
                corners = {"width": 1, "height": 1, "facecolor": "#f3f3f3", "hatch": "///"}
                ax.bar(j, bottom=i - 0.5, edgecolor="#bbbbbb", linewidth=0, **corners)
                continue
            text, colour = f"{100 * weight:.0f}", style.ink_on(SHADES(weight))
            ax.text(j, i, text, ha="center", va="center", color=colour)
    for edge in np.arange(0.5, n - 1):
        ax.axhline(edge, color="white", linewidth=1)
        ax.axvline(edge, color="white", linewidth=1)


def _in_words(table, tokens):
    """Say where the words look that prefer some to others, and name the rest together.

    >>> _in_words(np.array([[0.25, 0.75], [0.5, 0.5]]), ["the", "dog"])
    '"the" looks at "dog" (75 %); the others look at all alike'
    """
    said, alike, limited = [], 0, False
    for word, row in zip(tokens, table, strict=True):
        seen = row[row > 0]
        if np.ptp(seen) < 1e-9:
            alike, limited = alike + 1, limited or len(seen) < len(row)
            continue
        top = np.flatnonzero(row > 0.9 * row.max())
        found = " and ".join(f'"{tokens[j]}"' for j in top)
        said.append(f'"{word}" looks at {found} ({words.whole_percent(row.max())})')
    if alike:
        rest = "the others look" if said else "every word looks"
        said.append(f"{rest} at all {'that they may see ' if limited else ''}alike")
    return "; ".join(said)


def attention(weights, tokens):
    """Show attention weights over a sentence, one row a word; a dict gives panels.

    Parameters
    ----------
    weights : array (n, n) whose rows add up to 1, or a dict from title to such an array
    tokens : sequence of n words

    Raises
    ------
    ValueError
        If the table is not n by n, or a row does not add up to 1.

    >>> attention([[0.25, 0.75], [1.0, 0.0]], ["the", "dog"])  # doctest: +NORMALIZE_WHITESPACE
    Attention weights in percent, a row for each word. "the" looks at "dog" (75 %); the others
    look at all that they may see alike.
    """
    tables = weights if isinstance(weights, dict) else {"": weights}
    if not tables:
        raise ValueError("weights must hold at least one table, got {}")
    tables = {title: _table(table, tokens) for title, table in tables.items()}

    def draw(*panels):
        for place, (panel, item) in enumerate(zip(panels, tables.items(), strict=True)):
            title, table = item
            draw_attention(panel, table, tokens, title, rows=place == 0)

    said = []
    for title, table in tables.items():
        found = _in_words(table, tokens)
        said.append(f"{title[0].upper()}{title[1:]}: {found}." if title else f"{found}.")
    sentence = f"Attention weights in percent, a row for each word. {' '.join(said)}"
    height = 126 + 26 * len(tokens)
    return figure.show(draw, sentence, ratios=(1,) * len(tables), height=height)


def _table(weights, tokens):
    table = np.asarray(weights, dtype=float)
    if table.shape != (len(tokens), len(tokens)):
        raise ValueError(
            f"weights must have one row and one column a word: {len(tokens)} words, "
            f"got shape {table.shape}"
        )
    if not (table >= 0).all():
        raise ValueError("weights must be shares, none below 0, got a negative one or nan")
    sums = table.sum(axis=-1)
    if not np.allclose(sums, 1, atol=1e-6):
        row = int(np.argmax(np.abs(sums - 1)))
        raise ValueError(
            f"each row of weights must add up to 1: row {row} adds up to {sums[row]:g}"
        )
    return table
