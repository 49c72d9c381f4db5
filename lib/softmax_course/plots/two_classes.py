"""Two classes: softmax is the sigmoid of the difference of the scores."""

from softmax_course.plots import figure, style, words
from softmax_course.plots.slices import draw_sigmoid, draw_slice, frame_slice, write_on_curve

_LOOKS = ((style.PURPLE, "o"), (style.BLUE, ""), (style.VERMILLION, "s"))


def two_classes(seconds=(-2, 0, 2)):
    """Show the first class's share against its score, for several scores of the second.

    With the second at 0 the curve is the sigmoid itself; any other score of the
    second slides it sideways by as much.

    >>> print(two_classes())  # doctest: +NORMALIZE_WHITESPACE
    Share of the first of two classes against its score. With the second at -2 it is
    the sigmoid moved 2 to the left; with the second at 0 it is the sigmoid itself;
    with the second at 2 it is the sigmoid moved 2 to the right.
    """
    seconds = sorted(seconds)

    def draw(ax):
        frame_slice(ax)
        for k, second in enumerate(seconds):
            colour, marker = _LOOKS[k % 3]
            level = 0.5 if len(seconds) == 1 else 0.72 - 0.44 * k / (len(seconds) - 1)
            draw_slice(ax, [second], colour, marker)
            text = f"second at {words.number(second)}"
            write_on_curve(ax, text, second, level, colour)
        draw_sigmoid(ax)

    parts = "; ".join(
        f"with the second at {words.number(second)} it is {moved(second)}" for second in seconds
    )
    sentence = f"Share of the first of two classes against its score. W{parts[1:]}."
    return figure.show(draw, sentence, height=260)


def moved(second):
    """Say where the score of the second class puts the sigmoid.

    >>> moved(2), moved(0)
    ('the sigmoid moved 2 to the right', 'the sigmoid itself')
    """
    if second == 0:
        return "the sigmoid itself"
    side = "right" if second > 0 else "left"
    return f"the sigmoid moved {words.number(abs(second))} to the {side}"
