"""The confusion matrix: what is right stands on the diagonal, every mistake beside it."""

import numpy as np

from softmax_course.numerics.inputs import real_array, refuse_rows
from softmax_course.plots import figure, style, words

SPOKEN = 5  # mistakes that the sentence names; the picture has all


def draw_confusion(ax, matrix, classes):
    """Draw counts in cells: truth in rows, answers in columns."""
    matrix = np.asarray(matrix)
    K = len(matrix)
    ax.set_xlim(-0.5, K - 0.5)
    ax.set_ylim(K - 0.5, -0.5)
    ax.set_xticks(range(K), classes)
    ax.set_yticks(range(K), classes)
    ax.tick_params(length=0)
    ax.xaxis.set_ticks_position("top")
    ax.xaxis.set_label_position("top")
    ax.set_xlabel("the answer")
    ax.set_ylabel("the truth")
    for spine in ax.spines.values():
        spine.set_visible(False)
    totals = np.maximum(matrix.sum(axis=1), 1)
    for row in range(K):
        for column in range(K):
            count = matrix[row, column]
            right, none = row == column, count == 0
            strength = 0 if none else 0.12 + 0.3 * count / totals[row]
            ax.fill(
                column + 0.47 * np.array([-1, 1, 1, -1]),
                row + 0.47 * np.array([-1, -1, 1, 1]),
                facecolor=(style.GREY if right else style.VIOLET, strength),
                edgecolor=style.GREY,
                linewidth=0.6 if right or none else 2,
            )
            ax.text(
                column,
                row,
                str(count),
                ha="center",
                va="center",
                color=style.GREY if none else style.INK,
                fontweight="normal" if right or none else "bold",
            )


def counts(matrix):
    """Return `matrix` as an int array of shape (K, K), after checking that it counts."""
    matrix = real_array(matrix, "matrix")
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or not matrix.size:
        raise ValueError(f"matrix must be square, (K, K), got shape {matrix.shape}")
    counted = np.isfinite(matrix) & (matrix >= 0) & (matrix == np.floor(matrix))
    refuse_rows(~counted.all(axis=1), matrix, "matrix must hold counts, whole and from 0 up")
    return matrix.astype(np.int64)


def confusion(matrix, classes=None):
    """Show a confusion matrix, and say its largest mistakes.

    Parameters
    ----------
    matrix : array_like of int, shape (K, K)
        Rows the truth, columns the answer, as from `sc.confusion_matrix`.
    classes : sequence of K names, optional

    Raises
    ------
    ValueError
        If `matrix` is not square or holds no counts, or `classes` has another length.

    >>> confusion([[9, 1], [0, 5]], ["cat", "dog"])
    Of 15 answers 14 are right, on the diagonal. Mistakes, the truth first: cat as dog (1).
    """
    matrix = counts(matrix)
    K = len(matrix)
    called = style.names(K, classes)
    right = int(np.trace(matrix))
    wrong = [
        (int(matrix[i, j]), f"{called[i]} as {called[j]}")
        for i in range(K)
        for j in range(K)
        if i != j and matrix[i, j]
    ]
    wrong.sort(key=lambda one: -one[0])
    said = words.listed(f"{what} ({count})" for count, what in wrong[:SPOKEN])
    rest = sum(count for count, _ in wrong[SPOKEN:])
    sentence = (
        f"Of {int(matrix.sum())} answers {right} are right, on the diagonal. "
        + (f"Mistakes, the truth first: {said}" if wrong else "There is no mistake")
        + (f", and {rest} more." if rest else ".")
    )
    width, height = (480, 400) if K > 5 else (150 + 80 * K, 70 + 45 * K)
    return figure.show(
        lambda ax: draw_confusion(ax, matrix, called), sentence, width=width, height=height
    )
