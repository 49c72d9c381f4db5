"""The points of a data set in the plane of its two features, before anything is learned."""

from softmax_course.numerics.inputs import shown
from softmax_course.plots import figure, words
from softmax_course.plots.regions import draw_points, frame_regions, key, quoted, window


def points(dataset):
    """Show the points of each class, with the hue and marker that it keeps in later pictures.

    Parameters
    ----------
    dataset : Dataset with two features

    Raises
    ------
    ValueError, TypeError
        If `dataset` is no data set or has not two features.
    """
    if not hasattr(dataset, "classes"):
        raise TypeError(f"dataset must be a data set with classes, got {shown(dataset)}")
    limits = window(dataset.X)
    centres = [
        f"{quoted(name)} around {_place(dataset.X[dataset.y == k].mean(axis=0))}"
        for k, name in enumerate(dataset.classes)
        if (dataset.y == k).any()
    ]
    sentence = f"{len(dataset)} points, some of them drawn: {words.listed(centres)}."

    def draw(ax):
        frame_regions(ax, limits, dataset.features)
        draw_points(ax, dataset.X, dataset.y)
        key(ax, dataset.classes)

    return figure.show(draw, sentence, width=400, height=280)


def _place(centre):
    return "(" + ", ".join(words.number(round(float(x), 1)) for x in centre) + ")"
