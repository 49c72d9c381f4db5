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
    wide : True for the one common control that has a row of its own, "half" for two a row
    """
    if not low <= start <= high:
        raise ValueError(f"start must lie between {low} and {high}, got {start}")
    lowest = start - step * floor((start - low) / step + 1e-9)
    highest = start + step * floor((high - start) / step + 1e-9)

    ends = {"min": round(lowest, 9), "max": round(highest, 9), "step": step}
    return _recipe(ipywidgets.FloatSlider, label, start, ends, digits, wide)


def log_slider(label, low, high, *, start, step=0.02, digits=2, wide=False):
    """Make a recipe for a slider over factors of ten: `step` is in powers of ten.

    The ends move inwards as those of `slider` do, so that `start` lies on a step.
    """
    if not 0 < low <= start <= high:
        raise ValueError(f"start must lie between {low} and {high}, above 0, got {start}")
    power = log10(start)
    lowest = power - step * floor((power - log10(low)) / step + 1e-9)
    highest = power + step * floor((log10(high) - power) / step + 1e-9)

    ends = {"min": lowest, "max": highest, "step": step}
    return _recipe(ipywidgets.FloatLogSlider, label, start, ends, digits, wide)


def _recipe(kind, label, start, ends, digits, wide):
    def make():
        made = kind(
            value=start,
            **ends,
            description=label,
            readout_format=f".{digits}f",
            style={"description_width": "initial"},
            layout=_room(wide),
        )
        made.tooltip = label  # no argument: ipywidgets 7 has none of that name
        return made

    return make


def choice(label, options, *, start, wide=False):
    """Make a recipe for a list from which one of the `options` is chosen.

    Its value is the option itself, such as "airplane".
    """
    if start not in options:
        raise ValueError(f"start must be one of {tuple(options)}, got {start!r}")

    def make():
        made = ipywidgets.Dropdown(
            options=list(options),
            value=start,
            description=label,
            style={"description_width": "initial"},
            layout=_room(wide),
        )
        made.tooltip = label
        return made

    return make


def scrubber(label, shown, *, start, wide=True):
    """Make a recipe for a slider over moments: `shown` has what is written at each.

    Its value counts the moments from 0. `start` may count from the end, as in a list.
    """
    if not -len(shown) <= start < len(shown):
        raise ValueError(f"start must be one of the {len(shown)} moments, got {start}")

    def make():
        made = ipywidgets.SelectionSlider(
            options=[(str(text), row) for row, text in enumerate(shown)],
            value=range(len(shown))[start],
            description=label,
            style={"description_width": "initial"},
            layout=_room(wide),
        )
        made.tooltip = label
        made.add_class("jupyter-widgets")  # which every other control bears by itself
        return made

    return make


def _room(wide):
    basis = {False: "170px", True: "100%", "half": "45%"}[wide]
    return {"flex": f"1 1 {basis}", "width": "auto", "margin": "2px 8px 2px 2px"}
