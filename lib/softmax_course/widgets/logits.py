"""Three scores and one common shift: bars move together, gaps stand still."""

from itertools import combinations, pairwise
from typing import ClassVar

import numpy as np

from softmax_course.plots import bars, style, words
from softmax_course.widgets.controls import slider
from softmax_course.widgets.explorer import Explorer

PAIRS = tuple(combinations(range(3), 2))


class LogitsExplorer(Explorer):
    """Move three scores one by one, or all at once, and watch ranking and gaps.

    Try: what does the common shift change, and what does it leave alone?
    """

    goals: ClassVar = {
        "a tie for first place": lambda z1, z2, z3, shift: (
            sorted([z1, z2, z3])[1] == max(z1, z2, z3)
        ),
        "the second wins with every bar negative": lambda z1, z2, z3, shift: (
            max(z1, z3) < z2 < -shift
        ),
    }
    height = 164
    ratios = (1.9, 1)
    controls: ClassVar = {
        "z1": slider("first", -5, 5, 0.5, start=4),
        "z2": slider("second", -5, 5, 0.5, start=1),
        "z3": slider("third", -5, 5, 0.5, start=-2),
        "shift": slider("shift all", -6, 6, 0.5, start=0),
    }

    def frame(self, ax):
        """Scores from -11 to 11 at the left, the three gaps from -10 to 10 at the right."""
        scores, gaps = ax
        labels = style.names(3)
        bars.frame_rows(scores, labels, -15, 13.5, "scores")
        bars.frame_rows(gaps, [f"{labels[i]} − {labels[j]}" for i, j in PAIRS], -18, 14, "gaps")

    def draw(self, ax, z1, z2, z3, shift):
        """Draw bars and gaps, the largest in bold; say ranking and gaps."""
        z = np.round(np.array([z1, z2, z3]) + shift, 6)  # 0.1 + 0.2 is to tie with 0.3
        best = np.flatnonzero(z == z.max())
        bars.draw_rows(ax[0], z, [words.number(score) for score in z], bold=set(best))
        draw_gaps(ax[1], [z[i] - z[j] for i, j in PAIRS])
        return logits_sentence(z, shift)


def draw_gaps(ax, gaps):
    """Draw each gap as a bar from a zero line, its number at its end."""
    for row, gap in enumerate(gaps):
        ax.barh(row, gap, height=0.5, color=style.LILAC, edgecolor=style.INK, linewidth=0.8)
        offset, ha = ((-4, 0), "right") if gap < 0 else ((4, 0), "left")
        bars.at_end(ax, words.number(gap), (gap, row), offset, ha, "center")


def logits_sentence(z, shift=0, labels=None):
    """Say the scores, their ranking and their pairwise gaps.

    >>> print(logits_sentence([2, 1, -0.5]))  # doctest: +NORMALIZE_WHITESPACE
    Scores 2, 1, -0.5. Ranking: first, second, third. Gaps: first minus second 1,
    first minus third 2.5, second minus third 1.5.
    """
    called = style.names(len(z), labels)
    order = sorted(range(len(z)), key=lambda k: -z[k])
    ranking = called[order[0]]
    for before, after in pairwise(order):
        ranking += (
            f" level with {called[after]}" if z[before] == z[after] else f", {called[after]}"
        )
    gaps = words.listed(
        f"{called[i]} minus {called[j]} {words.number(z[i] - z[j])}"
        for i, j in combinations(range(len(z)), 2)
    )
    by = f" (each moved by {words.number(shift)})" if shift else ""
    scores = words.listed(words.number(score) for score in z)
    return f"Scores {scores}{by}. Ranking: {ranking}. Gaps: {gaps}."


def logits_explorer():
    """Return three scores under three sliders, and one that shifts them all."""
    return LogitsExplorer()
