"""What four edits do to the shares, and the lines of a softmax for rows in order."""

from itertools import permutations

from softmax_course.checks import choices


@choices()
def four_edits():
    """Say of each edit of 7, 4, 0 what it does: same, sharper, flatter or reordered."""
    return ("same", "sharper", "flatter", "reordered")


@choices()
def order_the_lines():
    """Give the four lines of a softmax for rows, in order; two of the six are not wanted."""
    top = "d"
    exps = "a"
    total = "f"
    shares = "b"
    return top, exps, total, shares
