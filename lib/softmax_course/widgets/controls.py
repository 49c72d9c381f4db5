"""Recipes for the controls of an interactive picture.

Each call returns a recipe, and each Explorer makes its own control from it: two
pictures on one page never share a slider.
"""

from math import floor, log10

import ipywidgets

_ROOM = {"width": "auto", "margin": "0"}


def slider(label, low, high, step, *, start, digits=1):
    """Make a recipe for a slider with a visible number that can also be typed.

    The ends move inwards by less than a step, so that `start` lies on a step: a
    browser would otherwise round it, and show another picture than the lesson says.

    Parameters
    ----------
    label : str, what the control is called on the page and by a screen reader
    low, high, step, start : float
    digits : int, decimals of the visible number
    """
    if not low <= start <= high:
        raise ValueError(f"start must lie between {low} and {high}, got {start}")
    lowest = start - step * floor((start - low) / step + 1e-9)
    highest = start + step * floor((high - start) / step + 1e-9)

    ends = {"min": round(lowest, 9), "max": round(highest, 9), "step": step}
    return _recipe(ipywidgets.FloatSlider, label, start, ends, digits)


def log_slider(label, low, high, *, start, step=0.05, digits=2):
    """Make a recipe for a slider over factors of ten: `step` is in powers of ten.

    The ends move inwards as those of `slider` do, so that `start` lies on a step.
    """
    if not 0 < low <= start <= high:
        raise ValueError(f"start must lie between {low} and {high}, above 0, got {start}")
    power = log10(start)
    lowest = power - step * floor((power - log10(low)) / step + 1e-9)
    highest = power + step * floor((log10(high) - power) / step + 1e-9)

    ends = {"min": lowest, "max": highest, "step": step}
    return _recipe(ipywidgets.FloatLogSlider, label, start, ends, digits)


def _recipe(kind, label, start, ends, digits):
    def make():
        made = kind(
            value=start,
            **ends,
            description=label,
            readout_format=f".{digits}f",
            style={"description_width": "initial"},
            layout=_ROOM,
        )
        made.tooltip = label  # no argument: ipywidgets 7 has none of that name
        return made

    return make


def choice(label, options, *, start):
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
            layout=_ROOM,
        )
        made.tooltip = label
        return made

    return make


def scrubber(label, shown, *, start, values=None):
    """Make a recipe for a slider over moments: `shown` has what is written at each.

    Its value counts the moments from 0, or is one of `values`. `start` counts the moments,
    from the end if it is negative, as in a list.
    """
    if not -len(shown) <= start < len(shown):
        raise ValueError(f"start must be one of the {len(shown)} moments, got {start}")
    values = range(len(shown)) if values is None else values

    def make():
        made = ipywidgets.SelectionSlider(
            options=[(str(text), value) for text, value in zip(shown, values, strict=True)],
            value=values[start],
            description=label,
            style={"description_width": "initial"},
            layout=_ROOM,
        )
        made.tooltip = label
        made.add_class("jupyter-widgets")  # which every other control bears by itself
        return made

    return make
