"""Numbers as the sentences and labels of the pictures write them."""

from math import isfinite, nextafter


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


def percent(p, over="over ", under="under ", digits=1):
    """Write a share of one as a percentage that never rounds up to all or down to nothing.

    >>> percent(0.9517), percent(0.99999), percent(1e-9), percent(1.0)
    ('95.2 %', 'over 99.9 %', 'under 0.1 %', '100 %')
    """
    if p in (0, 1):
        return plain_percent(p, digits=0)
    last = 10.0**-digits  # one in the last place that is written
    if p >= 1 - last / 200:
        return f"{over}{100 - last:.{digits}f} %"
    if p < last / 200:
        return f"{under}{last:.{digits}f} %"
    return plain_percent(p, digits)


def plain_percent(p, digits=1):
    """Write a share of one as a percentage, rounded and no more: for what was measured.

    >>> plain_percent(0.7437), plain_percent(0.99999, digits=0)
    ('74.4 %', '100 %')
    """
    return f"{100 * p:.{digits}f} %"


def whole_percent(p):
    """Write a share in whole percent: nothing is called all or none that is not.

    >>> whole_percent(0.7437), whole_percent(0.9999), whole_percent(1)
    ('74 %', 'over 99 %', '100 %')
    """
    return percent(float(p), digits=0)


def short_percent(p, digits=1):
    """Write a share where there is little room: >99.9 %."""
    return percent(p, over=">", under="<", digits=digits)


def shares(p, write=percent, digits=1):
    """Write the shares of one whole: none is called all while another has something.

    Softmax of [140, 80, 0] is 1, 8.8e-27, 1.6e-61 in floating point, and under 1 on paper.

    >>> shares([1.0, 8.8e-27]), shares([1.0, 0.0])
    (['over 99.9 %', 'under 0.1 %'], ['100 %', '0 %'])
    """
    most = nextafter(1, 0) if sum(share > 0 for share in p) > 1 else 1.0
    return [write(min(share, most), digits=digits) for share in p]


def signed(text):
    """Return the text with true minus signs, as matplotlib's own tick labels have."""
    return text.replace("-", "−")


def listed(items):
    """Join what is there with commas.

    >>> listed(["7", "4", "0"])
    '7, 4, 0'
    """
    return ", ".join(items)
