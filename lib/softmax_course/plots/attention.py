"""Attention: how much each word of a sentence looks at each other word."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from softmax_course.plots import figure, style, words

SHADES = LinearSegmentedColormap.from_list("shades", ["#ffffff", "#56B4E9", "#003a5d"])
DARK = 0.55  # from this weight on the number is written in white


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
            colour = "white" if weight > DARK else style.INK
            text = f"{100 * weight:.0f}"
            ax.text(j, i, text, ha="center", va="center", fontsize=8.5, color=colour)
    for edge in np.arange(0.5, n - 1):
        ax.axhline(edge, color="white", linewidth=1)
        ax.axvline(edge, color="white", linewidth=1)


def _row_in_words(row, tokens):
    """Say where one word looks: its largest weight, or that it looks at all alike.

    >>> _row_in_words(np.array([0.25, 0.75]), ["the", "dog"])
    'dog 75 %'
    >>> _row_in_words(np.array([0.5, 0.5, 0.0]), ["a", "b", "c"])
    'evenly over 2 of 3'
    """
    seen = row[row > 0]
    if len(seen) > 1 and np.ptp(seen) < 1e-9:
        return "evenly" if len(seen) == len(row) else f"evenly over {len(seen)} of {len(row)}"
    best = np.argsort(-row, kind="stable")
    top = [j for j in best if row[j] > 0.9 * row[best[0]]]
    return " and ".join(f"{tokens[j]} {words.whole_percent(row[j])}" for j in top)


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

    >>> attention([[0.25, 0.75], [1.0, 0.0]], ["the", "dog"])
    Attention weights in percent, a row for each word. the: dog 75 %; dog: the 100 %.
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
        rows = "; ".join(
            f"{word}: {_row_in_words(row, tokens)}"
            for word, row in zip(tokens, table, strict=True)
        )
        said.append(f"{title}: {rows}." if title else f"{rows}.")
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
