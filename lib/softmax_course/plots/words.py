"""Numbers as the sentences and labels of the pictures write them."""

from math import isfinite


def number(x):
    """Write a number with the digits that matter: 7, -3.44, 1096.6, 0.00674.

    >>> number(7.0), number(1096.633), number(0.0067379)
    ('7', '1096.6', '0.00674')
    """
    if not isfinite(x):
        return str(float(x))
    size = abs(x)
    form = ".0f" if size >= 10_000 else ".1f" if size >= 100 else ".4g" if size >= 10 else ".3g"
    text = f"{x:{form}}".removesuffix(".0")
    return "0" if text == "-0" else text


def percent(p, over="over ", under="under "):
    """Write a share of one as a percentage that never rounds up to all or down to nothing.

    >>> percent(0.9517), percent(0.99999), percent(1e-9), percent(1.0)
    ('95.2 %', 'over 99.9 %', 'under 0.1 %', '100 %')
    """
    if p in (0, 1):
        return f"{p:.0%}".replace("%", " %")
    if p >= 0.9995:
        return f"{over}99.9 %"
    if p < 0.0005:
        return f"{under}0.1 %"
    return f"{100 * p:.1f} %"


def short_percent(p):
    """Write a share where there is little room: >99.9 %."""
    return percent(p, over=">", under="<")


def signed(text):
    """Return the text with true minus signs, as matplotlib's own tick labels have."""
    return text.replace("-", "−")


def listed(items):
    """Join what is there with commas.

    >>> listed(["7", "4", "0"])
    '7, 4, 0'
    """
    return ", ".join(items)
