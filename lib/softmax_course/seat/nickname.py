"""A seat or nickname: what a room can show as it is, on one line and no higher than that."""

import unicodedata
from itertools import groupby

LONGEST = 24
_DRAWN_AS_NOTHING = "\u115f\u1160\u2800\u3164\uffa0"  # letters, by Unicode's account


def shown(seat):
    """Return a seat as a room can show it: what is not printed goes, "" where nothing is left.

    >>> shown("Anna   3\\n"), shown(" \u3164 ")
    ('Anna 3', '')
    """
    text = unicodedata.normalize("NFC", str(seat))
    text = "".join(c for c in text if c.isspace() or c.isprintable())
    text = " ".join(text.translate(dict.fromkeys(map(ord, _DRAWN_AS_NOTHING))).split())
    groups = ((marks, "".join(group)) for marks, group in groupby(text, _is_mark))
    text = "".join(group[:2] if marks else group for marks, group in groups)  # no towers
    text = text.lstrip("".join(filter(_is_mark, text)) + " ")[:LONGEST].rstrip()
    return text


def is_seat(seat):
    """Whether a seat is one that a room shows as it is."""
    return isinstance(seat, str) and shown(seat) == seat


def _is_mark(letter):
    return unicodedata.category(letter).startswith("M")
