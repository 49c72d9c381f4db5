"""Recipes for the controls of an interactive picture.

Each call returns a recipe, and each Explorer makes its own control from it: two
pictures on one page never share a slider.
"""

from math import floor, log10

import ipywidgets


def slider(label, low, high, step, *, start, digits=1, wide=False):
    """Make a recipe for a slider with a visible number that can also be typed.

    The ends move inwards by less than a step, so that `start` lies on a step: a
    browser would otherwise round it, and show another picture than the lesson says.

    Parameters
    ----------
    label : str, what the control is called on the page and by a screen reader
    low, high, step, start : float
    digits : int, decimals of the visible number
    wide : bool, True for the one common control that has a row of its own
    """
    if not low <= start <= high:
        raise ValueError(f"start must lie between {low} and {high}, got {start}")
    lowest = start - step * floor((start - low) / step + 1e-9)
    highest = start + step * floor((high - start) / step + 1e-9)

    def make():
        return ipywidgets.FloatSlider(
            value=start,
            min=round(lowest, 9),
            max=round(highest, 9),
            step=step,
            description=label,
            tooltip=label,
            readout_format=f".{digits}f",
            style={"description_width": "initial"},
            layout={"flex": "1 1 100%" if wide else "1 1 170px", "width": "auto"},
        )

    return make


def log_slider(label, low, high, *, start, step=0.02, digits=2, wide=False):
    """Make a recipe for a slider over factors of ten: `step` is in powers of ten."""
    if not 0 < low <= start <= high:
        raise ValueError(f"start must lie between {low} and {high}, above 0, got {start}")

    def make():
        return ipywidgets.FloatLogSlider(
            value=start,
            min=log10(low),
            max=log10(high),
            step=step,
            description=label,
            tooltip=label,
            readout_format=f".{digits}f",
            style={"description_width": "initial"},
            layout={"flex": "1 1 100%" if wide else "1 1 170px", "width": "auto"},
        )

    return make
