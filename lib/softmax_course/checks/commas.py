"""Numbers with a decimal comma, of which Python makes two each: 95,2 is (95, 2)."""

import numpy as np

POINT = "(Python writes a decimal point: 1.7 is one number, and 1,7 is two, with a comma between.)"


def decimals_meant(values, wanted):
    """Return the numbers that were meant, written with a point, or None.

    Parameters
    ----------
    values : tuple, list or array
        What Python made of them: (95, 2, 4, 7, 0, 1).
    wanted : int
        How many numbers are asked for: 3.

    Returns
    -------
    tuple of str or None
        ("95.2", "4.7", "0.1"). None where no neighbours can be the halves of one number,
        or where it is open which: for two numbers, (1, 2, 3) is 1.2 and 3, or 1 and 2.3.

    >>> decimals_meant((95, 2, 4.7), 2)
    ('95.2', '4.7')
    """
    if not wanted < len(values) <= 2 * wanted:
        return None
    halves = [i for i in range(len(values) - 1) if _are_halves(*values[i : i + 2])]
    pairs, others = _apart(halves), _apart(halves[::-1])
    if len(pairs) != len(values) - wanted or pairs != others[::-1]:
        return None
    return tuple(
        f"{values[i]}.{values[i + 1]}" if i in pairs else _shown(values[i])
        for i in range(len(values))
        if i - 1 not in pairs
    )


def thought(values, wanted):
    """Return what there is to say of decimal commas among the values, or None."""
    meant = decimals_meant(values, wanted)
    if meant is None:
        return None
    return (
        "Python writes a decimal point, and begins the next number after a comma. Did you mean "
        f"{', '.join(meant)}?"
    )


def may_be_meant(values, wanted):
    """Whether decimal commas may have made so many values, even if it is open which did."""
    few = wanted < len(values) <= 2 * wanted
    return few and any(_are_halves(*values[i : i + 2]) for i in range(len(values) - 1))


def _are_halves(whole, decimals):
    return _is_whole(whole) and _is_whole(decimals) and decimals >= 0


def _is_whole(value):
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)


def _apart(places):
    """Keep the first place, and each that is no neighbour of the one kept before it."""
    kept = []
    for place in places:
        if not kept or abs(place - kept[-1]) > 1:
            kept.append(place)
    return kept


def _shown(value):
    return "..." if value is ... else str(value)
